/**
 * Dates and times as the text writes them: absolute (`Friday, August 26, 2016`), partial (`late April`, `2015`) and
 * relative (`yesterday`, `last week`, `Thursday`). Reading knows nothing of the article's own date.
 *
 * Invariant: `month` and `weekday` are taken only from words that can be nothing else where they stand; a name that
 * is a month (`April Jones`) or a modal (`may`) is no date.
 */
import { readTime } from './clock.ts';
import { type DateReading, partsOf, type RelativeTime } from './dateParts.ts';
import { DIGITS, DOUBTFUL, LETTERS, MONTH, PEOPLE, ROLE, TIME, WEEKDAY } from './marks.ts';
import { digitsAt } from './numbers.ts';
import { WordSet, wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';
import { fourDigits, readYear } from './years.ts';

/** The date that starts at a piece, null where none does. */
export function readDate(words: Words, first: number): DateReading | null {
  if (words.any(first, DIGITS)) return withTime(words, readFromDay(words, first));
  if (words.any(first, WEEKDAY) && words.capital(first)) return readFromWeekday(words, first);
  if (words.any(first, MONTH) && words.capital(first)) return withTime(words, readFromMonth(words, first));
  return readRelative(words, first) ?? readEdge(words, first);
}

const approaches = wordSet('late early mid');
const edges = wordSet('end beginning start middle');

/** `late Thursday`, `early May`, `mid-2015`, `the end of August` (from `end`). */
function readEdge(words: Words, first: number): DateReading | null {
  if (words.isAny(first, approaches)) {
    const at = first + (words.hyphen(first + 1) ? 2 : 1);
    const inner = words.any(at, WEEKDAY | MONTH) ? readDate(words, at) : readYear(words, at);
    return inner ? { ...inner, first } : null;
  }
  return null;
}

/** The last, first or middle part of a month or year, from its own first word: `end of August`. */
export function readEnd(words: Words, first: number): DateReading | null {
  if (!words.isAny(first, edges) || !words.is(first + 1, 'of')) return null;
  const inner =
    readMonthName(words, first + 2) !== null ? readFromMonth(words, first + 2) : readYear(words, first + 2);
  if (!inner || inner.parts.day !== null) return null;
  const shape = words.is(first, 'end') ? 'end' : null;
  return { ...inner, first, parts: { ...inner.parts, shape } };
}

/** A weekday with the date that may stand beside it: `Friday`, `Friday, 26 August 2016`, `Friday August 26`. */
function readFromWeekday(words: Words, first: number): DateReading | null {
  const weekday = words.lexeme(first)?.weekday as number;
  const doubtful = words.any(first, DOUBTFUL);
  let at = first + 1;
  if (doubtful && words.sign(at, '.')) at++;
  if (words.sign(at, ',')) at++;
  if (words.is(at, 'the')) at++;
  const inner = readMonthName(words, at) !== null ? readFromMonth(words, at) : readFromDay(words, at);
  if (inner && inner.parts.day !== null && inner.parts.month !== null) {
    return withTime(words, { first, end: inner.end, parts: { ...inner.parts, weekday } });
  }
  if (doubtful) return null;
  if (isNameBeside(words, first)) return null;
  const shift = words.is(first - 1, 'last') ? -1 : words.is(first - 1, 'next') ? 1 : 0;
  return { first, end: first + 1, parts: partsOf({ weekday, relative: { unit: 'weekday', shift } }) };
}

/** `Black Friday`, `Sunday Times`, `Good Friday`: part of a name rather than a day. */
function isNameBeside(words: Words, index: number): boolean {
  const after = index + 1;
  if (words.capital(after) && !words.any(after, ROLE | MONTH) && !words.glued(index))
    return !words.any(after, WEEKDAY) && !/^(?:morning|afternoon|evening|night)/.test(words.word(after));
  return words.is(index - 1, 'black') || words.is(index - 1, 'good') || words.is(index - 1, 'bloody');
}

function readMonthName(words: Words, at: number): number | null {
  return words.any(at, MONTH) && words.capital(at) ? (words.lexeme(at)?.month as number) : null;
}

/** A date that starts with its month: `August 26, 2016`, `August 2016`, `Aug. 26`, `August`. */
function readFromMonth(words: Words, first: number): DateReading | null {
  const month = words.lexeme(first)?.month as number;
  let at = first + 1;
  if (words.sign(at, '.') && words.glued(first)) at++;
  const day = readDayOfMonth(words, at);
  if (day) {
    const year = readYearAfter(words, day.end);
    if (!year && isCountAfterMonth(words, first, day.end)) {
      return { first, end: first + 1, parts: partsOf({ month }) };
    }
    return {
      first,
      end: year?.end ?? day.end,
      parts: partsOf({ month, day: day.day, year: year?.year ?? null }),
    };
  }
  const comma = words.sign(at, ',') ? 1 : 0;
  const of = words.is(at, 'of') ? 1 : 0;
  const year = fourDigits(words, at + comma + of);
  if (year !== null) return { first, end: at + comma + of + 1, parts: partsOf({ month, year }) };
  if (!isMonthAlone(words, first)) return null;
  return { first, end: first + 1, parts: partsOf({ month }) };
}

/** `In June 31 people were hurt`: the number counts people and is no day. */
function isCountAfterMonth(words: Words, first: number, end: number): boolean {
  return (
    words.is(first - 1, 'in') &&
    words.any(end, LETTERS) &&
    (words.any(end, PEOPLE) || /[^s]s$/.test(words.raw(end)))
  );
}

const beforeMonth = wordSet(
  'in since until till by during from of last next this late early mid to and between for through before after each every',
);

/** Whether a month's name without day or year is a month: never `Jan Visser`, `April Jones`, `May said`. */
function isMonthAlone(words: Words, index: number): boolean {
  if (words.length(index) < 4 && words.word(index) !== 'may') return false;
  if (words.capital(index + 1) && !words.any(index + 1, ROLE)) return false;
  if (!words.any(index, DOUBTFUL)) return true;
  return words.isAny(index - 1, beforeMonth) && !words.capital(index - 1);
}

/** A day of a month in digits: `26`, `26th`; never the head of a longer number. */
function readDayOfMonth(words: Words, at: number): { day: number; end: number } | null {
  if (!words.any(at, DIGITS) || words.length(at) > 2) return null;
  let end = at + 1;
  if (words.glued(at) && isOrdinalSuffix(words, end)) end++;
  else if (words.glued(at) && words.any(end, LETTERS)) return null;
  if (
    words.glued(at) &&
    words.glued(end) &&
    (words.sign(end, ':') || words.sign(end, '.')) &&
    words.any(end + 1, DIGITS)
  )
    return null;
  if (words.sign(end, '%')) return null;
  return { day: digitsAt(words, at), end };
}

const suffixes = wordSet('st nd rd th');

export function isOrdinalSuffix(words: Words, at: number): boolean {
  return words.isAny(at, suffixes);
}

/** The year that may follow a day and month: `, 2016`, ` 2016`, `,2016`. */
function readYearAfter(words: Words, at: number): { year: number; end: number } | null {
  const comma = words.sign(at, ',') ? 1 : 0;
  const year = fourDigits(words, at + comma);
  return year === null ? null : { year, end: at + comma + 1 };
}

/** A date that starts with a day: `26 August 2016`, `the 26th of August`, `2016-08-26`, `31/12/2016`. */
function readFromDay(words: Words, first: number): DateReading | null {
  const iso = readNumericDate(words, first);
  if (iso) return iso;
  // The month stands behind the day, its suffix and `of`.
  if (!(words.any(first + 1, MONTH) || words.any(first + 2, MONTH) || words.any(first + 3, MONTH)))
    return null;
  const day = readDayOfMonth(words, first);
  if (!day) return null;
  let at = day.end;
  if (words.is(at, 'of')) at++;
  const month = readMonthName(words, at);
  if (month === null) return null;
  let end = at + 1;
  if (words.sign(end, '.') && words.glued(at) && words.length(at) < 5 && words.any(end + 1, DIGITS)) end++;
  const year = readYearAfter(words, end);
  if (!year && words.any(at, DOUBTFUL) && words.capital(at + 1) && !words.any(at + 1, ROLE)) {
    if (at === day.end && words.length(at) > 3) return null;
  }
  return {
    first,
    end: year?.end ?? end,
    parts: partsOf({ month, day: day.day, year: year?.year ?? null }),
  };
}

function readNumericDate(words: Words, first: number): DateReading | null {
  const sign = first + 1;
  if (!words.any(first, DIGITS) || !words.any(first + 2, DIGITS) || !words.any(first + 4, DIGITS))
    return null;
  for (let at = first; at < first + 4; at++) if (!words.glued(at)) return null;
  const [a, b, c] = [words.raw(first), words.raw(first + 2), words.raw(first + 4)];
  const numbers = { first, end: first + 5 };
  if (
    a.length === 4 &&
    words.sign(sign, '-') &&
    words.sign(first + 3, '-') &&
    b.length === 2 &&
    c.length === 2
  ) {
    return { ...numbers, parts: partsOf({ year: Number(a), month: Number(b), day: Number(c) }) };
  }
  const slashes =
    (words.sign(sign, '/') && words.sign(first + 3, '/')) ||
    (words.sign(sign, '.') && words.sign(first + 3, '.'));
  if (slashes && a.length === 4 && b.length === 2 && c.length === 2)
    return { ...numbers, parts: partsOf({ year: Number(a), month: Number(b), day: Number(c) }) };
  if (!slashes || c.length !== 4 || a.length > 2 || b.length > 2) return null;
  const dayFirst = Number(a) > 12;
  if (!dayFirst && Number(b) <= 12) return null;
  const [day, month] = dayFirst ? [Number(a), Number(b)] : [Number(b), Number(a)];
  return { ...numbers, parts: partsOf({ year: Number(c), month, day }) };
}

const dayWords: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
const shifts: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const relatives = new WordSet(['the', ...Object.keys(dayWords), ...Object.keys(shifts)]);

/** `yesterday`, `last week`, `this month`, `next year`, `the weekend`, `this weekend`, `the end of August`. */
function readRelative(words: Words, first: number): DateReading | null {
  if (!words.isAny(first, relatives)) return null;
  const word = words.word(first);
  const days = dayWords[word];
  if (days !== undefined) return relative(first, first + 1, 'day', days);
  if (word === 'the') {
    if (words.is(first + 1, 'weekend')) return relative(first, first + 2, 'weekend', 0);
    return null;
  }
  const shift = shifts[word];
  if (shift === undefined || words.is(first - 1, 'the')) return null;
  if (words.is(first + 1, 'weekend')) return relative(first, first + 2, 'weekend', shift);
  if (!words.any(first + 1, TIME)) return null;
  const unit = words.lexeme(first + 1)?.time;
  if (words.raw(first + 1).endsWith('s')) return null;
  if (unit === 'week' || unit === 'month' || unit === 'year') return relative(first, first + 2, unit, shift);
  return null;
}

function relative(first: number, end: number, unit: RelativeTime['unit'], shift: number): DateReading {
  return { first, end, parts: partsOf({ relative: { unit, shift } }) };
}

/** A date with the time of day that may follow it: `Sep 10, 2016, 7:05 am IST`. */
function withTime(words: Words, date: DateReading | null): DateReading | null {
  if (!date || date.parts.day === null || date.parts.year === null) return date;
  const at = words.sign(date.end, ',') ? date.end + 1 : date.end;
  const time = readTime(words, at);
  if (!time) return date;
  const { hour, minute, zone } = time.parts;
  return { ...date, end: time.end, parts: { ...date.parts, hour, minute, zone } };
}
