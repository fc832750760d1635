/**
 * Dates as metadata lines and datelines write them, with their year: `Sep 10, 2016`, `10th September 2016`,
 * `2016-09-10`. (What dates in the story mean is for the figures to say.)
 *
 * Invariant: a date is found only where the calendar has it and its order is plain: `03/04/2016` is none.
 */
import type { Span } from '../model.ts';

/** A date in a text: `YYYY-MM-DD` and its span. */
export interface WrittenDate extends Span {
  readonly date: string;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Source of a pattern for a month's name, in full or short. */
export const monthSource =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|' +
  'Nov(?:ember)?|Dec(?:ember)?)\\.?';

/** Source of a pattern for a day of the week, in full or short. */
export const weekdaySource = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?';

const daySource = '(\\d{1,2})(?:st|nd|rd|th)?';

const written = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    `(${monthSource})\\s{1,2}${daySource},?\\s{0,2}(\\d{4})`,
    `${daySource}\\s{1,2}(?:of\\s)?(${monthSource}),?\\s{1,2}(\\d{4})`,
    '(\\d{4})([-/.])(\\d{1,2})\\8(\\d{1,2})',
    '(\\d{1,2})([-/.])(\\d{1,2})\\12(\\d{4})',
  ].join('|')})(?!\\d)`,
  'giu',
);

/** The first date at or after `from`, null where there is none. */
export function findDate(text: string, from = 0): WrittenDate | null {
  if (!/\d{4}/.test(text)) return null;
  written.lastIndex = from;
  for (let match = written.exec(text); match; match = written.exec(text)) {
    const date = dateOf(match);
    if (date) return { date, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

function dateOf(m: RegExpExecArray): string | null {
  if (m[1]) return isoDate(+m[3], monthOf(m[1]), +m[2]);
  if (m[5]) return isoDate(+m[6], monthOf(m[5]), +m[4]);
  if (m[7]) return isoDate(+m[7], +m[9], +m[10]);
  return numericDate(+m[11], +m[13], +m[14]);
}

/** `13/04/2016` is the 13th of April everywhere, `04/13/2016` too; `03/04/2016` is two dates, so it is none. */
function numericDate(first: number, second: number, year: number): string | null {
  if (first <= 12 && second <= 12 && first !== second) return null;
  return first > 12 ? isoDate(year, second, first) : isoDate(year, first, second);
}

function monthOf(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1600 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
