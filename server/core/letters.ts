/** Letters of texts, and stretches of them as strings of their own, for all rooms. */

/**
 * The code unit at `at`; out of bounds 0, which a text may hold too. Where a look out of bounds was ever made by
 * `charCodeAt`, the engine calls a function for each later one there.
 */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** Whether an upper-case letter stands at `at`; false out of bounds. */
export function isUpper(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 0x80) return code >= 65 && code <= 90;
  return at < text.length && /^\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at)!));
}

/**
 * A slice as a string of its own. A slice keeps the whole text it was cut from alive: what is remembered of an article
 * would keep all of it, and each version of it while it is edited. It is also read through that text, which takes longer
 * for each letter.
 */
export function ownCopy(slice: string): string {
  // What is joined of two parts lies in one piece; a sum of strings would not.
  return [slice.slice(0, 1), slice.slice(1)].join('');
}
