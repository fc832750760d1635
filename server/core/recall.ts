/**
 * Answers that are remembered by their word or name: names come again and again, in an article and from one article to
 * the next.
 *
 * Invariant: only pure functions are remembered, so what is known changes no answer, and what is kept is bounded.
 */
import { ownCopy } from './letters.ts';

/** Places for names, for each question: some hundred articles' worth. A name takes the place of the one before it. */
const places = 4096;

/** The same function, with its answers remembered. An answer is shared: it must not be changed. */
export function recall<T>(make: (name: string) => T): (name: string) => T {
  const names: (string | null)[] = new Array(places).fill(null);
  const answers: T[] = new Array(places);
  return name => {
    const place = placeOf(name);
    if (names[place] === name) return answers[place];
    const made = make(name);
    names[place] = ownCopy(name);
    answers[place] = made;
    return made;
  };
}

/** The place of a name, by its length and five of its letters: a name is mostly a new piece of its text, whose letters need
 * not all be hashed to tell it from the one that is known. */
function placeOf(name: string): number {
  const last = name.length - 1;
  // A look beyond a name's letters would make all later ones slow.
  if (last < 1) return last < 0 ? 0 : name.charCodeAt(0) & (places - 1);
  let hash = name.length;
  hash = Math.imul(hash ^ name.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ name.charCodeAt(1), 0x01000193);
  hash = Math.imul(hash ^ name.charCodeAt(last >> 1), 0x01000193);
  hash = Math.imul(hash ^ name.charCodeAt(last - 1), 0x01000193);
  hash = Math.imul(hash ^ name.charCodeAt(last), 0x01000193);
  return (hash ^ (hash >>> 16)) & (places - 1);
}

/** By itself, so that the engine makes room for what it captures only where it is called. */
const recallOf = <K, T>(make: (of: K, name: string) => T, of: K) => recall(name => make(of, name));

/**
 * The same for functions that also rest on an object that never changes. There is seldom more than one such object: the
 * latest is held at hand, so that it need not be looked up for each name.
 */
export function recallFor<K extends object, T>(make: (of: K, name: string) => T): (of: K, name: string) => T {
  const known = new WeakMap<K, (name: string) => T>();
  let latest: { readonly of: K; readonly ask: (name: string) => T } | null = null;
  return (of, name) => {
    if (latest?.of === of) return latest.ask(name);
    const ask = known.get(of) ?? recallOf(make, of);
    known.set(of, ask);
    latest = { of, ask };
    return ask(name);
  };
}
