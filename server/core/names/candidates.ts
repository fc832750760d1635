/**
 * The words of a sentence that may be in a name, as far as capitals tell: the model is asked about no others.
 *
 * A name begins with a capital, has one within two words of every word, and ends so too. A word is plain if the model
 * knows it as hardly ever part of a name (`The`, `said`, `Monday`, a comma): with a capital it may still be where another
 * capital stands beside it, without one where capitals stand on both sides. A sentence without any capital, such as a
 * transcript's, is looked at as a whole.
 *
 * Invariant: all of it follows from the words of the sentence.
 */
import type { Scene } from './scene.ts';
import type { Word } from './words.ts';

/** Sets `marks` to 1 for the words that names may hang on, to 0 for the others. Returns whether there is any. */
export function markCapitals(
  words: readonly Word[],
  isPlain: (token: number) => boolean,
  marks: Uint8Array,
): boolean {
  let capitals = 0;
  let marked = 0;
  for (let i = 0; i < words.length; i++) {
    marks[i] = 0;
    if (!words[i].capital) continue;
    capitals++;
    const beside = (i > 0 && words[i - 1].capital) || (i + 1 < words.length && words[i + 1].capital);
    if (!beside && isPlain(i)) continue;
    marks[i] = 1;
    marked++;
  }
  if (capitals > 0) return marked > 0;
  marks.fill(1, 0, words.length);
  return words.length > 0;
}

/** Whether a word may be in a name, by the marks of the sentence. */
export function mayBeNamed(
  { words, runFrom }: Scene,
  token: number,
  isPlain: (token: number) => boolean,
  marks: Uint8Array,
): boolean {
  if (marks[token] === 1) return true;
  if (words[token].capital) return false;
  if (runFrom[token] >= 0) return true;
  const isMarked = (i: number) => i >= 0 && i < words.length && marks[i] === 1;
  const before = isMarked(token - 1);
  const after = isMarked(token + 1);
  if (before && after) return true;
  if (!before && !after && !isMarked(token - 2) && !isMarked(token + 2)) return false;
  return !isPlain(token);
}
