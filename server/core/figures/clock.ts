/**
 * Times of day: `7 p.m.`, `7.05am`, `16:29`, `04:29 PM IST`, `1900 GMT`.
 *
 * Invariant: two numbers with a colon are a time only if a day has it, unless a half of the day or a zone says so.
 */
import { zoneOffsets } from './calendar.ts';
import { type DateReading, partsOf } from './dateParts.ts';
import { DIGITS, LETTERS, type Words } from './words.ts';

/** A time of day: `7 p.m.`, `7.05am`, `16:29`, `04:29 PM IST`, `1900 GMT`. */
export function readTime(words: Words, first: number): DateReading | null {
  if (!words.any(first, DIGITS)) return null;
  if (words.sign(first - 1, ':') && words.glued(first - 1)) return null;
  const digits = words.length(first);
  if (digits > 4) return null;
  let at = first + 1;
  let minute = 0;
  let sure = false;
  if (
    digits <= 2 &&
    words.glued(first) &&
    words.glued(at) &&
    (words.sign(at, ':') || words.sign(at, '.')) &&
    words.any(at + 1, DIGITS) &&
    words.length(at + 1) === 2
  ) {
    minute = Number(words.raw(at + 1));
    sure = words.sign(at, ':');
    if (words.glued(at + 1) && words.sign(at + 2, ':')) return null;
    at += 2;
  } else if (digits === 4) {
    const raw = words.raw(first);
    if (zoneAt(words, at) === null && !(words.is(at, 'hours') && raw[0] === '0')) return null;
    minute = Number(raw.slice(2));
    sure = true;
  } else if (digits > 2) return null;
  const half = readHalfOfDay(words, at);
  if (half) at = half.end;
  const zone = zoneAt(words, at);
  if (!sure && !half && zone === null) return null;
  let hour = Number(words.raw(first).slice(0, 2));
  if (half?.afternoon && hour < 12) hour += 12;
  else if (half && !half.afternoon && hour === 12) hour = 0;
  if (!half && zone === null && (hour > 24 || minute > 59)) return null;
  if (zone !== null) at++;
  return { first, end: at, parts: partsOf({ hour, minute, zone }) };
}

function zoneAt(words: Words, at: number): string | null {
  if (!words.capital(at) || words.length(at) < 2 || words.length(at) > 4) return null;
  const raw = words.raw(at);
  return raw in zoneOffsets ? raw : null;
}

/** `am`, `p.m.`, `PM`. */
function readHalfOfDay(words: Words, at: number): { end: number; afternoon: boolean } | null {
  if (!words.any(at, LETTERS) || words.length(at) > 2) return null;
  const word = words.word(at);
  if (word === 'am' || word === 'pm') return { end: at + 1, afternoon: word === 'pm' };
  if (
    (word === 'a' || word === 'p') &&
    words.sign(at + 1, '.') &&
    words.is(at + 2, 'm') &&
    words.glued(at) &&
    words.glued(at + 1)
  ) {
    return { end: at + (words.sign(at + 3, '.') && words.glued(at + 2) ? 4 : 3), afternoon: word === 'p' };
  }
  return null;
}
