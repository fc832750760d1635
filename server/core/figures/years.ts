/**
 * Years that stand alone: `in 2015`, `(2013)`, `2015-16`, the `1990s`.
 *
 * Invariant: four digits are a year only where nothing beside them says that they count or measure something.
 */
import { type DateReading, partsOf } from './dateParts.ts';
import { CURRENCY, DIGITS, LETTERS, PEOPLE, ROLE, SCALE, TIME, UNIT } from './marks.ts';
import { digitsAt } from './numbers.ts';
import { wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

/** Four digits that may be a year, null where none stand. */
export function fourDigits(words: Words, at: number): number | null {
  if (!words.any(at, DIGITS)) return null;
  if (words.length(at) !== 4) return null;
  const year = digitsAt(words, at);
  if (year < 1000 || year > 2199) return null;
  if (
    words.glued(at) &&
    (words.any(at + 1, LETTERS) ||
      (words.sign(at + 1, ',') && words.any(at + 2, DIGITS) && words.glued(at + 1)))
  )
    return null;
  return year;
}

const yearLeads = wordSet(
  'in since of by until till from during before after between and to late early mid for around about circa year the spring summer autumn winter fall season through than with or on born',
);

/** A year or decade that stands alone: `in 2015`, `(2013)`, `the 1990s`. */
export function readYear(words: Words, first: number): DateReading | null {
  if (!words.any(first, DIGITS)) return null;
  if (words.length(first) === 4 && words.glued(first) && words.is(first + 1, 's')) {
    const decade = digitsAt(words, first);
    if (decade % 10 === 0)
      return { first, end: first + 2, parts: partsOf({ year: decade, shape: 'decade' }) };
  }
  const year = fourDigits(words, first);
  if (year === null || year < 1400) return null;
  const lead = words.isAny(first - 1, yearLeads) || words.sign(first - 1, '(') || words.sign(first - 1, ',');
  if (words.any(first + 1, UNIT | CURRENCY | SCALE | TIME)) return null;
  if (
    words.glued(first) &&
    words.hyphen(first + 1) &&
    words.glued(first + 1) &&
    words.any(first + 2, DIGITS) &&
    words.length(first + 2) === 2
  ) {
    return { first, end: first + 3, parts: partsOf({ year }) };
  }
  const plural =
    words.any(first + 1, LETTERS) &&
    !words.capital(first + 1) &&
    !words.any(first + 1, ROLE) &&
    words.raw(first + 1).endsWith('s');
  if (plural || words.any(first + 1, PEOPLE)) return null;
  if (
    !lead &&
    words.any(first - 1, LETTERS) &&
    !words.capital(first - 1) &&
    !words.any(first + 1, ROLE) &&
    words.any(first + 1, LETTERS)
  ) {
    return year >= 1900 && year < 2100 ? { first, end: first + 1, parts: partsOf({ year }) } : null;
  }
  return { first, end: first + 1, parts: partsOf({ year }) };
}
