/**
 * Dates and times against the calendar: weekdays, dates that do not exist, periods that end before they begin,
 * relative days beside absolute ones, clock times in two zones.
 *
 * Invariant: a rule speaks only of what the text states; where the year is missing it says so as a hint, and only
 * if the article's own date is known.
 */

import type { Span } from '../../model.ts';
import {
  ambiguousZones,
  dayOf,
  daysInMonth,
  isoDate,
  monthNames,
  two,
  weekdayNames,
  weekdayOf,
  zoneOffsets,
} from '../calendar.ts';
import type { DateParts } from '../dateParts.ts';
import { beside, type Draft, draft, type PassageRule, replace, written } from '../passage.ts';
import { resolveDate } from '../resolve.ts';
import type { Scanned } from '../scanned.ts';
import { wordSet } from '../vocabulary.ts';
import type { Words } from '../words.ts';

/** Before this year some countries still wrote Old Style dates, whose weekdays the Gregorian calendar refutes. */
const gregorianEverywhere = 1923;

/** Where a date figure states its weekday: at its start or at its end. */
function weekdayIn(words: Words, { first, from, to }: Scanned): Span {
  if (words.lexeme(first)?.weekday !== undefined) return { from, to: words.to[first] as number };
  return { from: words.from[words.at(to) - 1] as number, to };
}

const joints = wordSet('a was is fell falls on will be');

/** A date that states its weekday behind it (`14 October 2003, a Tuesday`; `October 14, 2003 (Tuesday)`), as one. */
function withWeekday(words: Words, own: Scanned, next: Scanned | undefined): Scanned {
  if (
    own.date?.day == null ||
    own.date.year === null ||
    own.date.weekday !== null ||
    next?.date?.weekday == null ||
    next.date.day !== null
  )
    return own;
  const bracket = words.sign(own.end, '(') && words.sign(next.end, ')');
  const apposed = words.sign(own.end, ',') && words.is(own.end + 1, 'a') && next.first === own.end + 2;
  let at = own.end;
  while (at < next.first && words.isAny(at, joints)) at++;
  const said = at === next.first && at > own.end + 1;
  if (!bracket && !apposed && !said) return own;
  return { ...own, to: next.to, date: { ...own.date, weekday: next.date.weekday } };
}

/** A weekday that the calendar refutes: `Thursday, August 26, 2016`. */
export const checkWeekday: PassageRule = ({ words, figures, published }) => {
  const drafts: Draft[] = [];
  for (let index = 0; index < figures.length; index++) {
    const own = figures[index] as Scanned;
    if (own.date === null) continue;
    const figure = withWeekday(words, own, figures[index + 1]);
    const date = figure.date;
    if (date?.weekday == null || date.day === null || date.month === null || date.day < 1) continue;
    if (date.day > daysInMonth(date.year, date.month)) continue;
    const resolved = date.year === null ? resolveDate({ ...date, hour: null }, published, 'past') : null;
    const year = date.year ?? (resolved === null ? null : Number(resolved.slice(0, 4)));
    if (year === null || year < gregorianEverywhere) continue;
    const right = weekdayOf(year, date.month, date.day);
    if (right === date.weekday) continue;
    const name = weekdayNames[right] as string;
    const day = `${monthNames[date.month - 1]} ${date.day}, ${year}`;
    const weekday = weekdayIn(words, figure);
    drafts.push(
      draft({
        code: 'figure.weekday',
        severity: date.year === null ? 'hint' : 'error',
        at: figure,
        message: `${day} ${year > 2100 ? 'will be' : 'is'} a ${name}, not a ${weekdayNames[date.weekday]}.`,
        fixes: [
          replace(`Change to ${name}`, weekday, written(words, weekday).length < 6 ? name.slice(0, 3) : name),
        ],
      }),
    );
  }
  return drafts;
};

/** A day that its month does not have, or an hour that no day has. */
export const checkImpossibleDate: PassageRule = ({ words, figures }) => {
  const drafts: Draft[] = [];
  for (const figure of figures) {
    const date = figure.date;
    if (!date) continue;
    const problem = impossibleDay(date) ?? impossibleTime(date);
    if (problem === null) continue;
    drafts.push(
      draft({
        code: 'figure.impossible-date',
        severity: 'error',
        at: figure,
        message: `${written(words, figure)}: ${problem}.`,
      }),
    );
  }
  return drafts;
};

function impossibleDay({ year, month, day }: DateParts): string | null {
  if (month === null || day === null || (day <= daysInMonth(year, month) && day > 0)) return null;
  if (month > 12) return `there is no month ${month}`;
  if (month < 1 || day < 1) return 'there is no such date';
  const name = monthNames[month - 1];
  if (month === 2 && day === 29 && year !== null) return `${year} is not a leap year`;
  return `${name} has ${daysInMonth(year, month)} days`;
}

function impossibleTime({ hour, minute }: DateParts): string | null {
  if (hour === null || minute === null) return null;
  if (minute > 59) return 'an hour has 60 minutes';
  return hour > 24 || (hour === 24 && minute > 0) ? 'a day has 24 hours' : null;
}

const openers = wordSet('from since between');
const closers = wordSet('to until till and through');

/** A period that ends before it begins: `from 2016 until 2014`, `born in 1980, died in 1975`. */
export const checkPeriodOrder: PassageRule = ({ words, figures }) => {
  const drafts: Draft[] = [];
  for (let index = 0; index + 1 < figures.length; index++) {
    const [a, b] = [figures[index] as Scanned, figures[index + 1] as Scanned];
    if (!a.date || !b.date || !isPeriod(words, a, b)) continue;
    const late = orderOf(a.date, b.date);
    if (late <= 0) continue;
    const message = `The period ends (${written(words, b)}) before it begins (${written(words, a)}).`;
    drafts.push(
      draft({ code: 'figure.period-order', severity: 'warning', at: { from: a.from, to: b.to }, message }),
    );
  }
  return drafts;
};

function isPeriod(words: Words, a: Scanned, b: Scanned): boolean {
  const gap = b.first - a.end;
  if (gap !== 1 || words.is(b.end, 'bc') || words.is(a.end, 'bc')) return false;
  if (words.hyphen(a.end))
    return a.date?.year != null && b.date?.year != null && a.date.month === null && b.date.month === null;
  const opener = words.word(a.first - 1);
  const closer = words.word(a.end);
  if (!openers.has(opener) || !closers.has(closer)) return false;
  return opener === 'between' ? closer === 'and' : closer !== 'and';
}

/** Positive where `a` is certainly later than `b`; only years, or months and days with their years. */
function orderOf(a: DateParts, b: DateParts): number {
  if (a.year !== null && b.year !== null && a.shape !== 'decade') {
    if (a.year !== b.year || a.month === null || b.month === null) return a.year - b.year;
    return a.month - b.month || (a.day ?? 0) - (b.day ?? 32);
  }
  const oneMonth = a.month !== null && a.month === b.month && a.day !== null && b.day !== null;
  return oneMonth && (a.year === null) === (b.year === null) ? a.day - b.day : 0;
}

/** `yesterday, September 8` against the article's own date, both in one phrase. */
export const checkRelativeDate: PassageRule = ({ words, figures, published }) => {
  const drafts: Draft[] = [];
  if (published === null) return drafts;
  for (let index = 0; index + 1 < figures.length; index++) {
    const [near, full] = [figures[index] as Scanned, figures[index + 1] as Scanned];
    const relative = near.date?.relative;
    if (relative?.unit !== 'day' || full.date?.day == null || full.date.month === null) continue;
    const gap = full.first - near.end;
    if (gap > 1 || (gap === 1 && !words.sign(near.end, ','))) continue;
    const expected = isoDate(dayOf(published) + relative.shift);
    const stated = resolveDate({ ...full.date, hour: null }, published, 'past');
    if (stated === null || stated === expected || Math.abs(dayOf(stated) - dayOf(expected)) > 7) continue;
    const message = `${written(words, near)} is ${expected} by the article's own date (${published}), not ${stated}.`;
    drafts.push(
      draft({
        code: 'figure.relative-date',
        severity: 'warning',
        at: { from: near.from, to: full.to },
        message,
      }),
    );
  }
  return drafts;
};

/** `9 a.m. EDT (1400 GMT)`: two clock times that are said to be one moment. */
export const checkTimeZone: PassageRule = ({ words, figures }) => {
  const drafts: Draft[] = [];
  for (let index = 0; index + 1 < figures.length; index++) {
    const [a, b] = [figures[index] as Scanned, figures[index + 1] as Scanned];
    if (a.date?.hour == null || b.date?.hour == null || b.date.day !== null) continue;
    const bracket = b.first - a.end === 1 && words.sign(a.end, '(');
    const slash = b.first - a.end === 1 && words.sign(a.end, '/');
    if (!bracket && !slash) continue;
    const [x, y] = [universal(a.date), universal(b.date)];
    if (x === null || y === null || x === y) continue;
    const message = `${written(words, a)} is ${clock(x)} GMT, and ${written(words, b)} is ${clock(y)} GMT.`;
    drafts.push(
      draft({
        code: 'figure.time-zone',
        severity: 'warning',
        at: b,
        message,
        related: [beside(a, 'the other clock time')],
      }),
    );
  }
  return drafts;
};

/** Minutes after midnight GMT, null for zones that are ambiguous or depend on the season. */
function universal({ hour, minute, zone }: DateParts): number | null {
  if (zone === null || hour === null || hour > 24 || ambiguousZones.has(zone))
    return zone === 'BST' && hour !== null ? wrap(hour * 60 + (minute ?? 0) - 60) : null;
  const offset = zoneOffsets[zone];
  return offset === undefined || offset === null ? null : wrap(hour * 60 + (minute ?? 0) - offset * 60);
}

function wrap(minutes: number): number {
  return ((minutes % 1440) + 1440) % 1440;
}

function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
