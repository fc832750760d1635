/** Tables of counts and lists. Invariant: a key whose count is zero is not kept. */

/** Adds to a count and returns it. */
export function add<K>(counts: Map<K, number>, key: K, step: number): number {
  const value = (counts.get(key) ?? 0) + step;
  if (value > 0) counts.set(key, value);
  else counts.delete(key);
  return value;
}

/** The counted strings, the commonest first, then in order. */
export function byFrequency(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([each]) => each);
}

/** The sum of tables of counts. */
export function sum(tables: Iterable<ReadonlyMap<string, number>>): Map<string, number> {
  const total = new Map<string, number>();
  for (const table of tables) for (const [key, count] of table) total.set(key, (total.get(key) ?? 0) + count);
  return total;
}

/** The remembered answer to a key, made at the first call. */
export function remember<K, T>(answers: Map<K, T>, key: K, make: () => T): T {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const made = make();
  answers.set(key, made);
  return made;
}

/** Adds a value to the list of a key. */
export function append<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
