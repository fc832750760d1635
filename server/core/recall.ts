/**
 * Answers that are remembered by their word or name: names come again and again, in an article and from one article to
 * the next.
 *
 * Invariant: only pure functions are remembered, so what is known changes no answer, and what is kept is bounded.
 */

/** Names that are remembered for each question: some two hundred articles' worth. */
const most = 4096;

/** The same function, with its answers remembered. An answer is shared: it must not be changed. */
export function recall<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return name => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = make(name);
    // All is let go at once: names come in runs, one article after another.
    if (known.size >= most) known.clear();
    known.set(ownCopy(name), made);
    return made;
  };
}

/** The same for functions that also rest on an object that never changes. */
export function recallFor<K extends object, T>(make: (of: K, name: string) => T): (of: K, name: string) => T {
  const known = new WeakMap<K, (name: string) => T>();
  return (of, name) => {
    let ask = known.get(of);
    if (!ask) {
      ask = recall(own => make(of, own));
      known.set(of, ask);
    }
    return ask(name);
  };
}

/** A part of a long text keeps the whole of it in memory; a copy keeps itself alone. */
const ownCopy = (name: string) => ` ${name}`.slice(1);
