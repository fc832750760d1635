import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../server/core/model.ts';
import { dateInWords, figureInWords, weekdayOf } from '../../../server/features/wording.ts';

it.each([
  ['2031-02-03', '3 February 2031'],
  ['2031-12', 'December 2031'],
  ['2031', '2031'],
  ['2031-W05', '2031-W05'],
  ['2031-13-01', '2031-13-01'],
])('the date %s is %s', (iso, words) => {
  expect(dateInWords(iso)).toBe(words);
});

it.each([
  ['2031-02-03', 'Monday'],
  ['1999-12-31', 'Friday'],
  ['2031-02', null],
  ['2031-02-99', null],
])('the weekday of %s is %s', (iso, weekday) => {
  expect(weekdayOf(iso)).toBe(weekday);
});

const figure: Figure = {
  from: 0,
  to: 1,
  kind: 'cardinal',
  value: 290000,
  low: 290000,
  high: 290000,
  unit: null,
  noun: null,
  hedge: null,
};

describe('a figure in words', () => {
  it.each<[string, Partial<Figure>, string[]]>([
    ['a count', { noun: 'people' }, ['Value: 290,000', 'Counts: people']],
    ['money', { kind: 'money', value: 1.2e9, unit: 'USD' }, ['Value: 1,200,000,000 USD']],
    ['per cent', { kind: 'percent', value: 4.5 }, ['Value: 4.5 per cent']],
    ['a measure', { kind: 'measure', value: 12, unit: 'km' }, ['Value: 12 km', 'About 7.46 mi']],
    ['a speed', { kind: 'measure', value: 60, unit: 'mi/h' }, ['Value: 60 mi/h', 'About 96.6 km/h']],
    ['a temperature', { kind: 'measure', value: -40, unit: 'C' }, ['Value: -40 °C', 'About -40 °F']],
    ['a unit of its own', { kind: 'measure', value: 3, unit: 'GW' }, ['Value: 3 GW']],
    ['a duration', { kind: 'duration', value: 'PT48H' }, ['Value: PT48H']],
    [
      'an open hedge',
      { hedge: 'at most', low: Number.NEGATIVE_INFINITY },
      ['Value: 290,000', 'As written: at most, so 290,000 or fewer'],
    ],
    [
      'a rounded one',
      { hedge: 'about', low: 280000, high: 300000 },
      ['Value: 290,000', 'As written: about, so 280,000 to 300,000'],
    ],
    ['none', { value: null }, ['No value could be read']],
  ])('is said as it is: %s', (_, part, lines) => {
    expect(figureInWords({ ...figure, ...part }, null)).toEqual(lines);
  });
});
