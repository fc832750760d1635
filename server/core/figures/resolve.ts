/**
 * Dates in their article: from what the text states to ISO 8601, by the article's own date where one is needed.
 *
 * Invariant: what the text and the article's stated date do not settle stays null; nothing is guessed.
 */
import {
  dayNumber,
  dayOf,
  daysInMonth,
  isoDate,
  isoMonth,
  isoWeek,
  two,
  weekdayOfDay,
  zoneOffsets,
} from './calendar.ts';
import type { DateParts, RelativeTime } from './dateParts.ts';
import type { Scanned } from './scanned.ts';
import { wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

/** How the sentence around a date speaks: of what was, or of what will be. */
export type Tense = 'past' | 'future';

const ahead = wordSet(
  'will would due scheduled expected plans planned shall upcoming next set likely until may',
);

/** Verbs of taking up again: `plans to renew a February truce` looks back on it; so does `since`. */
const back = wordSet(
  'since renew renews renewed renewing resume resumed resuming restore restored restoring revive revived reviving reinstate reinstated repeat repeated repeating reverse reversed overturn overturned undo avenge mark commemorate',
);

/** How the words before a date, back to the sentence's start, speak of it: the nearest that tells. */
export function tenseAround(words: Words, found: Scanned): Tense {
  for (
    let at = found.first - 1;
    at >= 0 && at >= found.first - 14 && !(words.sign(at, '.') && !words.glued(at));
    at--
  ) {
    if (words.isAny(at, back)) return 'past';
    if (words.isAny(at, ahead)) return 'future';
  }
  return 'past';
}

/** The date as ISO 8601 (`2016-08-26`, `2016-08`, `2016-W34`, `T16:29Z`), null where it cannot be known. */
export function resolveDate(parts: DateParts, published: string | null, tense: Tense): string | null {
  if (parts.hour !== null && parts.day === null) return timeOfDay(parts);
  if (parts.relative)
    return published === null ? null : resolveRelative(parts.relative, parts.weekday, published, tense);
  if (parts.shape === 'decade') return String(parts.year).slice(0, 3);
  const year =
    parts.year ?? (published === null || parts.month === null ? null : nearestYear(parts, published, tense));
  if (year === null) return null;
  if (parts.month === null) return parts.shape === 'end' ? `${year}-12-31` : String(year);
  const month = `${year}-${two(parts.month)}`;
  if (parts.day !== null) return `${month}-${two(parts.day)}${parts.hour === null ? '' : timeOfDay(parts)}`;
  return parts.shape === 'end' ? `${month}-${two(daysInMonth(year, parts.month))}` : month;
}

/** Two days, `YYYY-MM-DD`, between which another lies. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/**
 * A month or day without a year, by a range of less than a year in which the article's own day lies; null where that
 * does not settle it. A later day never gives an earlier date, so what both ends give, all days between them give.
 */
export function resolveWithin(parts: DateParts, { from, to }: DayRange, tense: Tense): string | null {
  if (parts.month === null || parts.relative !== null) return null;
  const date = resolveDate(parts, from, tense);
  return date === resolveDate(parts, to, tense) ? date : null;
}

function timeOfDay({ hour, minute, zone }: DateParts): string {
  const time = `T${two(hour ?? 0)}:${two(minute ?? 0)}`;
  const offset = zone === null ? undefined : zoneOffsets[zone];
  if (offset === undefined || offset === null) return time;
  if (offset === 0) return `${time}Z`;
  const minutes = Math.round(Math.abs(offset) * 60);
  return `${time}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The year of a month or day that states none: the one nearest to the article's date on the side the tense says. */
function nearestYear(parts: DateParts, published: string, tense: Tense): number {
  const own = Number(published.slice(0, 4));
  const month = Number(published.slice(5, 7));
  const stated = parts.month as number;
  if (parts.day !== null) {
    const today = dayOf(published);
    const gap = (year: number) => Math.abs(dayNumber(year, stated, parts.day as number) - today);
    return [own - 1, own + 1].reduce((best, year) => (gap(year) < gap(best) ? year : best), own);
  }
  if (tense === 'future') return stated < month ? own + 1 : own;
  return stated > month ? own - 1 : own;
}

function resolveRelative(
  time: RelativeTime,
  weekday: number | null,
  published: string,
  tense: Tense,
): string | null {
  const today = dayOf(published);
  switch (time.unit) {
    case 'day':
      return isoDate(today + time.shift);
    case 'week':
      return isoWeek(today + 7 * time.shift);
    case 'month':
      return isoMonth(published, time.shift);
    case 'year':
      return String(Number(published.slice(0, 4)) + time.shift);
    case 'weekend': {
      const saturday = today + ((6 - weekdayOfDay(today) + 7) % 7) + 7 * time.shift;
      return `${isoDate(saturday)}/${isoDate(saturday + 1)}`;
    }
    case 'weekday':
      return isoDate(dayNamed(weekday ?? 0, today, time.shift > 0 ? 'future' : tense));
  }
}

/** The day of that name on or before the article's day, or after it where the sentence looks ahead. */
function dayNamed(weekday: number, today: number, tense: Tense): number {
  const back = (weekdayOfDay(today) - weekday + 7) % 7;
  return tense === 'past' ? today - back : today + ((7 - back) % 7 || (back === 0 ? 0 : 7));
}
