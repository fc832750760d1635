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
  if (words.kind[first] !== DIGITS) return null;
  if (words.sign(first - 1, ':') && words.glued(first - 1)) return null;
  const digits = words.length(first);
  if (digits > 4) return null;
  const raw = words.raw(first);
  let at = first + 1;
  let hour = Number(raw);
  let minute = 0;
  let sure = false;
  if (
    digits <= 2 &&
    words.glued(first) &&
    words.glued(at) &&
    (words.sign(at, ':') || words.sign(at, '.')) &&
    words.kind[at + 1] === DIGITS &&
    words.length(at + 1) === 2
  ) {
    minute = Number(words.raw(at + 1));
    sure = words.sign(at, ':');
    if (words.glued(at + 1) && words.sign(at + 2, ':')) return null;
    at += 2;
  } else if (digits === 4) {
    hour = Number(raw.slice(0, 2));
    minute = Number(raw.slice(2));
    if (zoneAt(words, at) === null && !(words.is(at, 'hours') && raw[0] === '0')) return null;
    sure = true;
  } else if (digits > 2) return null;
  const half = readHalfOfDay(words, at);
  if (half) {
    at = half.end;
    if (hour < 12 && half.afternoon) hour += 12;
    else if (hour === 12 && !half.afternoon) hour = 0;
    sure = true;
  }
  const zone = zoneAt(words, at);
  if (!sure && zone === null) return null;
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
  if (words.kind[at] !== LETTERS || words.length(at) > 2) return null;
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
