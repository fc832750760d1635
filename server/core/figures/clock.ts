/**
 * Times of day: `7 p.m.`, `7.05am`, `16:29`, `04:29 PM IST`, `1900 GMT`.
 *
 * Invariant: two numbers with a colon are a time only if a day has it, unless a half of the day or a zone says so.
 */
import { zoneOffsets } from './calendar.ts';
import { type DateReading, partsOf } from './dateParts.ts';
import { DIGITS, SIGN } from './marks.ts';
import { digitsAt } from './numbers.ts';
import { WordSet, wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

const zones = new WordSet(Object.keys(zoneOffsets).map(zone => zone.toLowerCase()));
const halves = wordSet('am pm a p');
const behindHours = new WordSet([...zones, ...halves, 'hours']);

/** Whether what stands behind digits can make a time of day of them: most numbers are told by one look. */
export function canBeTime(words: Words, first: number): boolean {
  return (
    words.isAny(first + 1, behindHours) ||
    (words.glued(first) && words.any(first + 1, SIGN) && words.any(first + 2, DIGITS))
  );
}

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
    minute = digitsAt(words, at + 1);
    sure = words.sign(at, ':');
    if (words.glued(at + 1) && words.sign(at + 2, ':')) return null;
    at += 2;
  } else if (digits === 4) {
    if (zoneAt(words, at) === null && !(words.is(at, 'hours') && words.raw(first)[0] === '0')) return null;
    minute = digitsAt(words, first) % 100;
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
  if (!words.isAny(at, zones)) return null;
  const raw = words.raw(at);
  return raw in zoneOffsets ? raw : null;
}

/** `am`, `p.m.`, `PM`. */
function readHalfOfDay(words: Words, at: number): { end: number; afternoon: boolean } | null {
  if (!words.isAny(at, halves)) return null;
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
