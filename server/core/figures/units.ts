/**
 * Units beside a number: currencies, percent, measures, times, ages.
 *
 * Invariant: a unit is claimed only where it touches the number (glued, hyphenated or one space away).
 */
import type { FigureKind } from '../model.ts';
import type { Lexeme } from './lexeme.ts';
import { CURRENCY, DETERMINER, DIGITS, LETTERS, MONTH, SCALE, SIGN, TIME, UNIT, WEEKDAY } from './marks.ts';
import type { NumberReading } from './numbers.ts';
import { wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

export interface Extent {
  readonly first: number;
  readonly end: number;
}

/** Money around a number: its extent and ISO 4217 code; `hundredth` for pence and cents. */
export interface Currency extends Extent {
  readonly unit: string;
  readonly hundredth: boolean;
}

/** Currencies by the codes of their signs. */
const signs: ReadonlyMap<number, string> = new Map(
  (
    [
      ['$', 'USD'],
      ['£', 'GBP'],
      ['€', 'EUR'],
      ['¥', 'JPY'],
      ['₹', 'INR'],
      ['₩', 'KRW'],
      ['₽', 'RUB'],
      ['₦', 'NGN'],
      ['₺', 'TRY'],
      ['₪', 'ILS'],
    ] as const
  ).map(([sign, currency]) => [sign.charCodeAt(0), currency]),
);
const dollarPrefixes: Readonly<Record<string, string>> = {
  us: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  nt: 'TWD',
  r: 'BRL',
  z: 'ZWD',
  j: 'JMD',
};
const yenPrefixes: Readonly<Record<string, string>> = { jp: 'JPY', cn: 'CNY', rmb: 'CNY' };

/** The letters that may stand before a currency's sign, by that currency. */
const prefixes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  USD: dollarPrefixes,
  JPY: yenPrefixes,
};

const adjectives = wordSet(
  'us american australian canadian hong kong new zealand singapore british swiss egyptian syrian lebanese jamaican u japanese chinese russian indian pakistani mexican turkish south korean brazilian swedish norwegian danish polish thai saudi israeli african nigerian indonesian malaysian',
);

/** The currency before or after the number of pieces `[first, end)`, null where there is none. */
export function currencyAround(words: Words, first: number, end: number): Currency | null {
  const sign = signBefore(words, first);
  if (sign !== undefined) {
    const prefix =
      words.any(first - 2, LETTERS) && words.glued(first - 2)
        ? prefixes[sign]?.[words.word(first - 2)]
        : undefined;
    return {
      first: prefix === undefined ? first - 1 : first - 2,
      end,
      unit: prefix ?? sign,
      hundredth: false,
    };
  }
  if (words.any(first - 1, CURRENCY)) {
    const { word, currency } = words.lexeme(first - 1) as Lexeme;
    if (word === 'rs' || /^[A-Z]{3}$/.test(words.raw(first - 1)))
      return { first: first - 1, end, unit: currency as string, hundredth: false };
  }
  return currencyAfter(words, first, end);
}

function signBefore(words: Words, first: number): string | undefined {
  return words.any(first - 1, SIGN) ? signs.get(words.code(first - 1)) : undefined;
}

/** `30p`, `50c`: the letter alone, glued to digits. */
function isHundredth(words: Words, end: number): boolean {
  if (!words.glued(end - 1) || words.length(end) !== 1 || !words.any(end - 1, DIGITS)) return false;
  const raw = words.raw(end);
  return (raw === 'p' || raw === 'c') && !words.sign(end + 1, '.');
}

function currencyAfter(words: Words, first: number, end: number): Currency | null {
  if (words.sign(end, '€')) return { first, end: end + 1, unit: 'EUR', hundredth: false };
  if (isHundredth(words, end)) {
    return { first, end: end + 1, unit: words.is(end, 'p') ? 'GBP' : 'USD', hundredth: true };
  }
  let at = end;
  if (words.hyphen(at)) at++;
  for (let steps = 0; steps < 2 && words.isAny(at, adjectives); steps++) at++;
  if (!words.any(at, CURRENCY)) return null;
  const lexeme = words.lexeme(at) as Lexeme;
  if (lexeme.unit !== undefined && isWeight(words, first, at)) return null;
  if (lexeme.word === 'won' && !words.is(at - 1, 'n')) {
    if (!words.any(at - 1, SCALE) || words.any(at + 1, DETERMINER)) return null;
  }
  const [unit, cent] = (lexeme.currency as string).split('/') as [string, string?];
  return { first, end: at + 1, unit, hundredth: cent !== undefined };
}

const weighing = wordSet(
  'weighs weigh weighed weighing weight lost losing lose heavier lighter gained overloaded foot feet inches ounces',
);

/** Whether `pounds` are a weight: a conversion to kilograms follows, or words of weighing stand near. */
function isWeight(words: Words, first: number, at: number): boolean {
  if (words.sign(at + 1, '(')) {
    for (let look = at + 2; look < at + 7; look++) {
      const unit = words.lexeme(look)?.unit;
      if (unit !== undefined && unit !== 'lb') return true;
    }
  }
  for (let back = first - 1; back >= 0 && back >= first - 7; back--)
    if (words.isAny(back, weighing)) return true;
  return (
    words.isAny(at + 1, weighing) ||
    (words.is(at + 1, 'of') && words.is(at, 'pounds') && !words.is(at + 2, 'the'))
  );
}

export interface UnitReading {
  readonly kind: FigureKind | 'fold';
  readonly unit: string;
  readonly end: number;
}

/** The unit that follows a number, null where none does. */
export function unitAfter(words: Words, number: NumberReading): UnitReading | null {
  return percentAfter(words, number) ?? ageAround(words, number) ?? measureAfter(words, number);
}

const percents = wordSet('percent pc pct per percentage basis');

function percentAfter(words: Words, { end }: NumberReading): UnitReading | null {
  if (words.sign(end, '%'))
    return pointsAfter(words, end + 1) ?? { kind: 'percent', unit: 'percent', end: end + 1 };
  const at = words.hyphen(end) ? end + 1 : end;
  if (!words.isAny(at, percents)) return null;
  if (words.is(at, 'percent') || words.is(at, 'pc') || words.is(at, 'pct'))
    return { kind: 'percent', unit: 'percent', end: at + 1 };
  if (words.is(at, 'per') && words.is(at + 1, 'cent'))
    return { kind: 'percent', unit: 'percent', end: at + 2 };
  if (words.is(at, 'percentage')) return pointsAfter(words, at);
  if (words.is(at, 'basis') && words.word(at + 1).startsWith('point'))
    return { kind: 'points', unit: 'basis point', end: at + 2 };
  return null;
}

function pointsAfter(words: Words, at: number): UnitReading | null {
  if (!words.is(at, 'percentage') || !words.word(at + 1).startsWith('point')) return null;
  return { kind: 'points', unit: 'percentage point', end: at + 2 };
}

/** `25-year-old`, `44 years old`, `aged 44`, `age of 44`, `Jane Doe, 44,`. */
function ageAround(words: Words, number: NumberReading): UnitReading | null {
  const { first, end } = number;
  const hyphen = words.hyphen(end) ? 1 : 0;
  const unit = words.any(end + hyphen, TIME) ? words.lexeme(end + hyphen)?.time : undefined;
  if (unit !== undefined && unit !== 'quarter') {
    let at = end + hyphen + 1;
    if (words.hyphen(at)) at++;
    if (words.is(at, 'old') || words.is(at, 'olds')) return { kind: 'age', unit, end: at + 1 };
    return null;
  }
  if (number.value > 120 || number.scale !== 1 || number.value !== Math.floor(number.value)) return null;
  if (words.is(first - 1, 'aged') || words.is(first - 1, 'age')) return { kind: 'age', unit: 'year', end };
  if (words.is(first - 1, 'of') && words.is(first - 2, 'age')) return { kind: 'age', unit: 'year', end };
  return isAgeAfterName(words, first, end) ? { kind: 'age', unit: 'year', end } : null;
}

/** `John Smith, 44,` and `Ms Smith (44)`: digits between marks right after a capitalised word. */
function isAgeAfterName(words: Words, first: number, end: number): boolean {
  if (!words.any(first, DIGITS) || end !== first + 1 || words.length(first) > 2) return false;
  const comma =
    words.sign(first - 1, ',') &&
    (words.sign(end, ',') ||
      (words.sign(end, '.') && !words.glued(end)) ||
      words.sign(end, ';') ||
      words.sign(end, ')'));
  const bracket = words.sign(first - 1, '(') && words.sign(end, ')');
  if (!comma && !bracket) return false;
  const name = first - 2;
  return words.capital(name) && !words.any(name, MONTH | WEEKDAY) && words.length(name) > 1;
}

/** Measures (`120 miles`, `5C`, `8,000 sq ft`) and times (`five years`, `48-hour`, `fiveyear`). */
function measureAfter(words: Words, number: NumberReading): UnitReading | null {
  let at = number.end;
  if (words.sign(at, '°')) {
    const word = words.word(at + 1);
    if (word === 'c' || word === 'f') return { kind: 'measure', unit: word.toUpperCase(), end: at + 2 };
    return { kind: 'measure', unit: 'deg', end: at + 1 };
  }
  const glued = words.glued(at - 1);
  const letter = letterAt(words, at);
  if (glued && (letter === 'C' || letter === 'F') && words.any(at - 1, DIGITS))
    return { kind: 'measure', unit: letter, end: at + 1 };
  if (words.hyphen(at)) at++;
  if (!words.any(at, LETTERS)) return null;
  const lexeme = words.any(at, TIME | UNIT) ? words.lexeme(at) : null;
  if (lexeme?.time !== undefined) return timeAfter(words, at, lexeme.time);
  if (words.is(at, 'fold')) return { kind: 'fold', unit: 'fold', end: at + 1 };
  if (words.is(at, 'times')) return null;
  if (letter === 'm' && (glued || words.sign(at + 1, ')') || words.sign(at + 1, ',')))
    return speed(words, at, 'm');
  if (glued && words.raw(at) === 'in') return speed(words, at, 'in');
  if (isAreaWord(words, at)) {
    const point = words.sign(at + 1, '.') ? 1 : 0;
    const side = words.lexeme(at + 1 + point)?.unit ?? (words.is(at + 1 + point, 'm') ? 'm' : undefined);
    return side === undefined ? null : { kind: 'measure', unit: `${side}2`, end: at + 2 + point };
  }
  if (lexeme?.unit === undefined) return qualifiedUnit(words, at);
  if (lexeme.unit === 'deg') {
    const scale = words.word(at + 1);
    if (scale === 'c' || scale === 'celsius' || scale === 'centigrade')
      return { kind: 'measure', unit: 'C', end: at + 2 };
    if (scale === 'f' || scale === 'fahrenheit') return { kind: 'measure', unit: 'F', end: at + 2 };
  }
  if (lexeme.word === 'stone' && !words.sign(at + 1, '(')) return null;
  return speed(words, at, lexeme.unit);
}

/** A piece that is one letter, as written; empty where it is none. */
function letterAt(words: Words, at: number): string {
  return words.length(at) === 1 && words.any(at, LETTERS) ? words.raw(at) : '';
}

function isAreaWord(words: Words, at: number): boolean {
  return words.is(at, 'sq') || words.is(at, 'square');
}

const kinds = wordSet('us imperial short long');

/** A unit with the word that says which: `metric tons`, `nautical miles`, `US gallons`, `cubic feet`. */
function qualifiedUnit(words: Words, at: number): UnitReading | null {
  const unit = words.any(at + 1, UNIT) ? words.lexeme(at + 1)?.unit : undefined;
  if (unit === undefined) return null;
  const end = at + 2;
  if (words.is(at, 'metric') && unit === 'ton') return { kind: 'measure', unit: 'tonne', end };
  if (words.is(at, 'nautical') && unit === 'mi') return { kind: 'measure', unit: 'nmi', end };
  if (words.is(at, 'cubic')) return { kind: 'measure', unit: `${unit}3`, end };
  const varied = unit === 'ton' || unit === 'gal' || unit === 'pint';
  return varied && words.isAny(at, kinds) ? { kind: 'measure', unit, end } : null;
}

/** A length, or a speed where `/h`, `per hour` or `an hour` follows; `²` makes it an area. */
function speed(words: Words, at: number, unit: string): UnitReading {
  const end = at + 1;
  if (words.sign(end, '/') && (words.is(end + 1, 'h') || words.is(end + 1, 's'))) {
    return { kind: 'measure', unit: `${unit}/${words.word(end + 1)}`, end: end + 2 };
  }
  if ((words.is(end, 'per') || words.is(end, 'an')) && words.is(end + 1, 'hour'))
    return { kind: 'measure', unit: `${unit}/h`, end: end + 2 };
  if (words.sign(end, '²')) return { kind: 'measure', unit: `${unit}2`, end: end + 1 };
  return { kind: 'measure', unit, end };
}

function timeAfter(words: Words, at: number, unit: string): UnitReading | null {
  if (unit === 'second' && words.raw(at) === 'second') {
    return words.hyphen(at - 1) ? { kind: 'duration', unit, end: at + 1 } : null;
  }
  if (unit === 'quarter') return null;
  return { kind: 'duration', unit, end: at + 1 };
}
