/**
 * The scanner against outside specifications: Unicode's CLDR, by its rules for spelling numbers (`rbnf.ts`) and by the
 * formats of numbers, money, units, dates and times in the English of six countries (`Intl`, whose data it is).
 *
 * Where our reading differs, it does so on purpose, because news writes otherwise:
 * - South African decimal commas and spaced groups (`1 234,5`): elsewhere a comma groups thousands and a space ends
 *   a number;
 * - spelled numbers with a comma or an `and` behind a million: in a sentence they are two numbers of a list;
 * - spelled ordinals from one hundred on, which news writes in digits, and `twenty-second`, which is a length of time;
 * - one-letter and colliding units (`12h`, `12 L`, `12 in`, `12 ac`, `12 gal`, `12′`), `pounds` without a word of
 *   weighing, which are money, and `12 m`;
 * - `one`, which is as often a pronoun;
 * - Indian `L` and `Cr`, and a bare `5T`, beside a number: `lakh` and `crore` are written out;
 * - dates in digits with two digits for the year, of which nobody can tell the order.
 */
import { describe, expect, test } from 'vitest';
import { resolveDate } from '../../../../server/core/figures/resolve.ts';
import { scan } from '../../../../server/core/figures/scan.ts';
import { Random } from '../../../bench/random.ts';
import { spell } from './rbnf.ts';

const seed = 48_2;

/** The only figure of a sentence that holds an expression; it must be the whole of that. */
function readBack(expression: string, before = 'They wrote', behind = 'there.') {
  const text = `${before} ${expression} ${behind}`;
  const figures = scan(text).figures.map(({ from, to, kind, amount, unit, date }) => ({
    text: text.slice(from, to),
    kind,
    value: date ? resolveDate(date, null, 'past') : amount,
    unit,
  }));
  expect(figures.map(figure => figure.text)).toEqual([expression]);
  return figures[0];
}

/** Whole numbers of all sizes: half of them round, as news has them. */
function numbers(count: number, most: number): number[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const value = Math.floor(10 ** (random.between(30, Math.log10(most) * 100) / 100));
    return random.chance(0.5) ? value : Number(value.toPrecision(2));
  });
}

describe(`spelled by CLDR's rules (seed ${seed})`, () => {
  test.each([
    ['%spellout-cardinal', 'en', 1e12],
    ['%spellout-cardinal', 'en-IN', 1e9],
    ['%spellout-cardinal-verbose', 'en', 1e5],
  ])('%s of %s reads back as its number', (set, locale, most) => {
    const all = numbers(400, most);
    expect(new Set(all).size).toBeGreaterThan(200);
    for (const value of all) if (value > 1) expect(readBack(spell(value, set, locale))?.value).toBe(value);
  });

  test('ordinals read back as their numbers', () => {
    for (let value = 1; value < 100; value++) {
      const words = spell(value, '%spellout-ordinal');
      if (!words.endsWith('-second')) {
        const found = readBack(words, 'It was the', 'boat.');
        expect([found?.kind, found?.value]).toEqual(['ordinal', value]);
      }
    }
    for (const value of numbers(200, 1e6)) {
      const found = readBack(spell(value, '%digits-ordinal'), 'It was the', 'boat.');
      expect([found?.kind, found?.value]).toEqual(['ordinal', value]);
    }
  });
});

const everywhere = ['en-US', 'en-GB', 'en-IN', 'en-AU', 'en-CA', 'en-ZA'];
const withPoints = everywhere.filter(locale => locale !== 'en-ZA');

const written = (locale: string, value: number, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(locale, options).format(value);

describe.each(withPoints)('numbers as %s writes them', locale => {
  test('grouped', () => {
    for (const value of numbers(200, 1e12)) expect(readBack(written(locale, value, {}))?.value).toBe(value);
  });

  test('with decimals and percent signs', () => {
    for (const value of numbers(100, 1e6)) {
      expect(readBack(written(locale, value / 8, { maximumFractionDigits: 3 }))?.value).toBe(value / 8);
      const percent = readBack(written(locale, value / 1000, { style: 'percent', maximumFractionDigits: 1 }));
      expect([percent?.value, percent?.unit]).toEqual([value / 10, 'percent']);
    }
  });

  test('compact, in words', () => {
    for (const value of [1200, 15_000, 250_000, 1.2e6, 25e6, 3.4e9, 340e9, 5.6e12]) {
      const words = written(locale, value, { notation: 'compact', compactDisplay: 'long' });
      expect(readBack(words)?.value).toBe(value);
    }
  });

  test('as money, by sign and by name', () => {
    for (const value of numbers(60, 1e9)) {
      for (const currency of ['USD', 'GBP', 'EUR', 'INR', 'JPY', 'AUD', 'CAD', 'NZD']) {
        const signed = readBack(written(locale, value, { style: 'currency', currency }));
        // A bare dollar sign is the reader's own dollar, which the text does not name.
        const own = `${currency.slice(0, 2) === locale.slice(3)}`;
        if (own === 'false') expect([signed?.kind, signed?.unit]).toEqual(['money', currency]);
        expect(signed?.value).toBe(value);
        if (currency === 'CAD' || currency === 'AUD' || currency === 'NZD') continue;
        const named = readBack(
          written(locale, value, { style: 'currency', currency, currencyDisplay: 'name' }),
        );
        expect([named?.kind, named?.unit, named?.value]).toEqual(['money', currency, value]);
      }
    }
  });
});

test.each([
  ['en-US', 1.2e6, '$1.2M'],
  ['en-GB', 1.2e6, 'US$1.2m'],
  ['en-GB', 3.4e9, 'US$3.4bn'],
  ['en-US', 3.4e9, '$3.4B'],
  ['en-GB', 5.6e12, 'US$5.6tn'],
])('short sums of money: %s writes %d as %s', (locale, value, text) => {
  expect(written(locale, value, { style: 'currency', currency: 'USD', notation: 'compact' })).toBe(text);
  expect(readBack(text)).toMatchObject({ kind: 'money', unit: 'USD', value });
});

/** Units by their CLDR names, as `convert` has them. */
const units: readonly (readonly [string, string])[] = [
  ['kilometer', 'km'],
  ['meter', 'm'],
  ['centimeter', 'cm'],
  ['mile', 'mi'],
  ['yard', 'yd'],
  ['foot', 'ft'],
  ['inch', 'in'],
  ['acre', 'acre'],
  ['hectare', 'hectare'],
  ['kilogram', 'kg'],
  ['gram', 'g'],
  ['ounce', 'oz'],
  ['liter', 'L'],
  ['gallon', 'gal'],
  ['celsius', 'C'],
  ['fahrenheit', 'F'],
  ['mile-per-hour', 'mi/h'],
  ['kilometer-per-hour', 'km/h'],
  ['megabyte', 'MB'],
  ['gigabyte', 'GB'],
];
const shortToo = ['kilometer', 'mile', 'foot', 'kilogram', 'ounce', 'celsius', 'mile-per-hour', 'hectare'];

describe.each(everywhere)('units as %s writes them', locale => {
  test.each(units)('%s', (name, unit) => {
    for (const unitDisplay of ['long', 'short'] as const) {
      if (unitDisplay === 'short' && !shortToo.includes(name)) continue;
      const found = readBack(written(locale, 12, { style: 'unit', unit: name, unitDisplay }));
      expect([found?.kind, found?.unit, found?.value]).toEqual(['measure', unit, 12]);
    }
  });

  test.each(['minute', 'hour', 'day', 'week', 'month', 'year'])('%s', unit => {
    const found = readBack(written(locale, 12, { style: 'unit', unit, unitDisplay: 'long' }));
    expect([found?.kind, found?.unit, found?.value]).toEqual(['duration', unit, 12]);
  });
});

describe.each(everywhere)('dates and times as %s writes them', locale => {
  const day = 86_400_000;
  const random = new Random(seed);
  const days = Array.from({ length: 150 }, () => random.between(-10_000, 25_000) * day);
  const format = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at);

  test.each(['full', 'long', 'medium'] as const)('%s', dateStyle => {
    expect(new Set(days).size).toBeGreaterThan(100);
    for (const at of days)
      expect(readBack(format(at, { dateStyle }))?.value).toBe(new Date(at).toISOString().slice(0, 10));
  });

  test('month and year', () => {
    for (const at of days)
      expect(readBack(format(at, { month: 'long', year: 'numeric' }), 'Since')?.value).toBe(
        new Date(at).toISOString().slice(0, 7),
      );
  });

  test('times of day', () => {
    for (let minute = 0; minute < 1440; minute += 37) {
      const time = new Date(minute * 60_000).toISOString().slice(11, 16);
      expect(readBack(format(minute * 60_000, { timeStyle: 'short' }), 'It was', 'then.')?.value).toBe(
        `T${time}`,
      );
    }
  });
});

test.each(['en-US', 'en-GB', 'en-CA', 'en-ZA'])(
  'dates in digits as %s writes them with four for the year',
  locale => {
    const text = new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(Date.UTC(2016, 7, 26));
    expect(readBack(text)?.value).toBe('2016-08-26');
  },
);
