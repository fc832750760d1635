/**
 * Numbers that name rather than count: `Channel 4`, `F-16`, `Group of Eight`, telephone numbers, `one of`.
 *
 * Invariant: only the words beside the number decide, so the answer is the same wherever the phrase stands.
 */

import { CAPITAL, DIGITS, GLUED, LETTERS, LEXICAL, ROLE } from './marks.ts';
import type { NumberReading } from './numbers.ts';
import { wordSet } from './vocabulary.ts';
import { firstPiece, type Words } from './words.ts';

const labels = wordSet(
  'channel number no nos page chapter article section route highway flight room gate level phase step stage volume season episode apartment figure table version resolution act type category grade class formula group pool lane platform interstate proposition title part round week day year game top best line unit block ward district division psalm verse',
);

/** Whether a number stands for a name or a label instead of a count. `done` is the end of the figure before it. */
export function isDesignator(words: Words, number: NumberReading, done: number): boolean {
  const { first, end } = number;
  if (words.any(first - 1, DIGITS) && done !== first) return true;
  if (words.glued(first - 1)) {
    if (words.any(first - 1, LETTERS)) return true;
    if (
      words.sign(first - 1, '/') ||
      words.sign(first - 1, '#') ||
      words.sign(first - 1, '@') ||
      words.sign(first - 1, ':') ||
      words.sign(first - 1, '.')
    )
      return true;
    if (words.hyphen(first - 1) && words.glued(first - 2) && done !== first - 1) return true;
  }
  if (words.glued(end - 1)) {
    if (words.sign(end, '/') && words.any(end + 1, DIGITS)) return true;
    if (words.any(end, LETTERS)) return true;
    if (words.sign(end, '.') && words.glued(end) && words.any(end + 1, DIGITS)) return true;
  }
  if (number.spelled) {
    if (words.is(first - 1, 'of') && words.capital(first) && words.capital(first - 2)) return true;
    return words.capital(first) && words.capital(first - 1) && !sentenceStart(words, first - 1);
  }
  const label = words.isAny(first - 1, labels) && number.scale === 1 && number.value < 1000;
  if (label && !words.any(end, LETTERS)) return true;
  if (label && words.capital(first - 1)) return true;
  return isNamed(words, number);
}

/** `Radio 4`, `Apollo 11`, `Boeing 737`: a capitalised word, then a small plain number and no counted noun. */
function isNamed(words: Words, number: NumberReading): boolean {
  const { first, end } = number;
  if (!words.capital(first - 1) || words.any(first - 1, LEXICAL | GLUED)) return false;
  if (number.value >= 1000 || number.scale !== 1) return false;
  if (words.any(end, LETTERS) && sentenceStart(words, first - 1)) return false;
  const noun = words.any(end, LETTERS) && !words.any(end, CAPITAL | ROLE);
  return !(noun && words.raw(end).endsWith('s'));
}

function sentenceStart(words: Words, index: number): boolean {
  return (
    index === firstPiece ||
    words.sign(index - 1, '.') ||
    words.sign(index - 1, '"') ||
    words.sign(index - 1, '“')
  );
}

const zero = 48;

/** Telephone numbers, account numbers and codes: long plain digits, or digits in hyphenated groups. */
export function isLongCode(words: Words, first: number): boolean {
  const length = words.length(first);
  if (length > 9 || (length > 1 && words.code(first) === zero && !words.sign(first + 1, '.'))) return true;
  if (
    length >= 3 &&
    length <= 4 &&
    words.hyphen(first + 1) &&
    words.glued(first) &&
    words.glued(first + 1) &&
    words.any(first + 2, DIGITS)
  ) {
    const next = words.length(first + 2);
    if (words.hyphen(first + 3) && words.glued(first + 2) && words.any(first + 4, DIGITS)) return true;
    return next === 4 && length === 3;
  }
  return false;
}
