/**
 * How far apart in time articles stand, as evidence of whether they speak of one entity.
 *
 * Invariant: dates are those that articles state; where one states none, time says nothing.
 */

/** Days since 1970, from the first of some articles to the last. */
export interface Timespan {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;
const YEAR = 365;

/** Articles of one running story. */
const near = 30;
/** So long after, walks of life may have changed, and what two stories have in common may be chance. */
const far = 5 * YEAR;

/** The span of some dates (`YYYY-MM-DD`, null where unknown); null where none is known. */
export function spanOf(dates: Iterable<string | null>): Timespan | null {
  let first = Infinity;
  let last = -Infinity;
  for (const date of dates) {
    const day = date === null ? Number.NaN : Date.parse(date) / DAY;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first <= last ? { first, last } : null;
}

/** The span of all of some spans; null where none is known. */
export function joinSpans(spans: readonly (Timespan | null)[]): Timespan | null {
  let joined: Timespan | null = null;
  for (const span of spans) {
    if (joined === null || span === null) joined ??= span;
    else joined = { first: Math.min(joined.first, span.first), last: Math.max(joined.last, span.last) };
  }
  return joined;
}

/** The days between two spans, 0 where they meet; null where one is not known. */
export function daysBetween(a: Timespan | null, b: Timespan | null): number | null {
  if (!a || !b) return null;
  return Math.max(0, a.first - b.last, b.first - a.last);
}

/** Where so much is common, time no longer counts. */
export const MOST_NEEDED = 2;

/** How many things two articles must have in common to outweigh a doubt: one, or two where they stand far apart. */
export const neededFor = (days: number | null): number => (days !== null && days >= far ? MOST_NEEDED : 1);

/** Of entities that equally much speaks for, the one that alone is near in time while the others are a year off; -1 for none. */
export function nearestOf(days: readonly (number | null)[]): number {
  const isNear = (each: number | null) => each !== null && each <= near;
  const isOff = (each: number | null) => each !== null && each >= YEAR;
  const nearest = days.findIndex(isNear);
  return days.every((each, i) => i === nearest || isOff(each)) ? nearest : -1;
}

/** The time between two articles in words: `3 days apart`, `12 years apart`. */
export function apartInWords(days: number): string {
  if (days === 0) return 'of the same day';
  const [count, unit] =
    days < 2 * near
      ? [days, 'day']
      : days < 2 * YEAR
        ? [Math.round(days / 30.44), 'month']
        : [Math.floor(days / YEAR), 'year'];
  return `${count} ${unit}${count === 1 ? '' : 's'} apart`;
}
