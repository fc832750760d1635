import { expect, it } from 'vitest';
import {
  apartInWords,
  daysBetween,
  joinSpans,
  nearestOf,
  neededFor,
  spanOf,
} from '../../../../server/core/linking/timespan.ts';

it('spans the dates that are known', () => {
  expect(spanOf([null, '1970-01-03', '1970-01-02'])).toEqual({ first: 1, last: 2 });
  expect(spanOf([null])).toBeNull();
  expect(joinSpans([null, spanOf(['1970-01-03']), spanOf(['1970-01-02'])])).toEqual({ first: 1, last: 2 });
  expect(joinSpans([])).toBeNull();
});

it('counts the days between spans', () => {
  const early = spanOf(['2031-02-01', '2031-02-10']);
  expect(daysBetween(early, spanOf(['2031-02-13']))).toBe(3);
  expect(daysBetween(spanOf(['2031-02-13']), early)).toBe(3);
  expect(daysBetween(early, spanOf(['2031-02-05']))).toBe(0);
  expect(daysBetween(early, null)).toBeNull();
});

it('asks for more where articles stand far apart', () => {
  expect([null, 0, 400, 3000].map(neededFor)).toEqual([1, 1, 1, 2]);
});

it.each([
  ['the one near while the others are a year off', [800, 3], 1],
  ['none where two are near', [2, 3], -1],
  ['none where another is neither near nor off', [3, 100], -1],
  ['none where another is not known', [3, null], -1],
  ['none where all are far', [800, 900], -1],
])('finds %s', (_, days, nearest) => {
  expect(nearestOf(days)).toBe(nearest);
});

it.each([
  [0, 'of the same day'],
  [1, '1 day apart'],
  [45, '45 days apart'],
  [120, '4 months apart'],
  [4500, '12 years apart'],
])('says %i days in words', (days, words) => {
  expect(apartInWords(days)).toBe(words);
});
