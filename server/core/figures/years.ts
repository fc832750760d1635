/**
 * Years that stand alone: `in 2015`, `(2013)`, `2015-16`, the `1990s`.
 *
 * Invariant: four digits are a year only where nothing beside them says that they count or measure something.
 */
import { type DateReading, partsOf } from './dateParts.ts';
import { DIGITS, LETTERS, type Words, wordSet } from './words.ts';

/** Four digits that may be a year, null where none stand. */
export function fourDigits(words: Words, at: number): number | null {
  if (!words.any(at, DIGITS)) return null;
  const raw = words.raw(at);
  if (raw.length !== 4 || raw < '1000' || raw > '2199') return null;
  if (
    words.glued(at) &&
    (words.any(at + 1, LETTERS) ||
      (words.sign(at + 1, ',') && words.any(at + 2, DIGITS) && words.glued(at + 1)))
  )
    return null;
  return Number(raw);
}

const yearLeads = wordSet(
  'in since of by until till from during before after between and to late early mid for around about circa year the spring summer autumn winter fall season through than with or on born',
);

/** A year or decade that stands alone: `in 2015`, `(2013)`, `the 1990s`. */
export function readYear(words: Words, first: number): DateReading | null {
  if (!words.any(first, DIGITS)) return null;
  const raw = words.raw(first);
  if (raw.length === 4 && words.glued(first) && words.is(first + 1, 's') && raw[3] === '0') {
    return { first, end: first + 2, parts: partsOf({ year: Number(raw), shape: 'decade' }) };
  }
  const year = fourDigits(words, first);
  if (year === null || year < 1400) return null;
  const lead = words.isAny(first - 1, yearLeads) || words.sign(first - 1, '(') || words.sign(first - 1, ',');
  const next = words.lexeme(first + 1);
  if (
    next?.unit !== undefined ||
    next?.currency !== undefined ||
    next?.scale !== undefined ||
    next?.time !== undefined
  )
    return null;
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
    next?.role === undefined &&
    words.raw(first + 1).endsWith('s');
  if (plural || next?.people) return null;
  if (
    !lead &&
    words.any(first - 1, LETTERS) &&
    !words.capital(first - 1) &&
    next?.role === undefined &&
    words.any(first + 1, LETTERS)
  ) {
    return year >= 1900 && year < 2100 ? { first, end: first + 1, parts: partsOf({ year }) } : null;
  }
  return { first, end: first + 1, parts: partsOf({ year }) };
}
