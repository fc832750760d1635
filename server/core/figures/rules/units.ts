/**
 * Conversions in brackets: measures, temperatures, differences of temperature, currencies, clock-free.
 *
 * Invariant: a conversion is wrong only where no reading of the two figures within their rounding, and no customary
 * variant of the unit (US and imperial gallon, short, long and metric ton), makes it right.
 */
import { convert } from 'convert';
import { beside, type Draft, draft, hasAny, type PassageRule, plain, replace, written } from '../passage.ts';
import type { Scanned } from '../scanned.ts';
import { wordSet } from '../vocabulary.ts';
import type { Words } from '../words.ts';

/** A figure and the figure that restates it: `120 miles (190 km)`. */
export interface Conversion {
  readonly a: Scanned;
  readonly b: Scanned;
}

const equalWords = wordSet(
  'or about equivalent to roughly nearly around some just under over almost approximately approx the c more than',
);

/** The pairs of figures of which the second stands in brackets right behind the first, or behind `or`. */
export function conversionsIn(words: Words, figures: readonly Scanned[]): Conversion[] {
  const pairs: Conversion[] = [];
  for (let index = 0; index + 1 < figures.length; index++) {
    const [a, b] = [figures[index] as Scanned, figures[index + 1] as Scanned];
    if (a.range !== 0 || b.range !== 0 || a.unit === b.unit || a.amount === null || b.amount === null)
      continue;
    if (isBracketed(words, a, b)) pairs.push({ a: combined(words, figures, index), b });
  }
  return pairs;
}

/** `120 miles (190 km)`, `120 miles, or 190 km`, `30C - 86F -`, `16km/10 miles`. */
function isBracketed(words: Words, a: Scanned, b: Scanned): boolean {
  let at = a.end;
  const bracket = words.sign(at, '(') || words.sign(at, '[');
  const or = words.sign(at, ',') && words.is(at + 1, 'or');
  const dash =
    words.hyphen(at) &&
    !words.glued(at) &&
    !words.glued(at - 1) &&
    words.hyphen(b.end) &&
    !words.glued(b.end);
  const slash = words.sign(at, '/') && words.glued(at) && words.glued(at - 1);
  if (!bracket && !or && !dash && !slash) return false;
  at++;
  while (at < b.first && (words.isAny(at, equalWords) || words.sign(at, '~') || words.hyphen(at))) at++;
  if (at !== b.first) return false;
  return (
    !bracket ||
    words.sign(b.end, ')') ||
    words.sign(b.end, ']') ||
    words.sign(b.end, ';') ||
    words.sign(b.end, ',')
  );
}

const smaller: Readonly<Record<string, string>> = { ft: 'in', stone: 'lb', lb: 'oz' };

/** `6ft 2in`: the larger unit before, as one length in the larger unit. */
function combined(words: Words, figures: readonly Scanned[], index: number): Scanned {
  const own = figures[index] as Scanned;
  const larger = figures[index - 1];
  if (
    !larger?.unit ||
    smaller[larger.unit] !== own.unit ||
    own.first - larger.end > 1 ||
    (own.first > larger.end && words.sign(larger.end, '('))
  )
    return own;
  const amount =
    (larger.amount as number) + (amountIn(own.amount as number, own.unit as string, larger.unit) ?? 0);
  return {
    ...own,
    from: larger.from,
    first: larger.first,
    amount,
    unit: larger.unit,
    grain: 0.1,
    low: amount,
    high: amount,
  };
}

/** Names that stand for several units: what each may be, in units of `convert`. */
const variants: Readonly<Record<string, readonly string[]>> = {
  gal: ['gal', 'imperial gallon'],
  ton: ['short ton', 'tonne', 'long ton'],
  pint: ['pint', 'imperial pint'],
  nmi: ['nmi'],
};

interface Unit {
  readonly names: readonly string[];
  readonly per: string;
}

function unitOf(unit: string): Unit {
  const [base, per = ''] = unit.split('/') as [string, string?];
  return { names: variants[base] ?? [base], per };
}

/** How many `to` an amount of `from` is, null where the two measure different things. */
function amountIn(amount: number, from: string, to: string): number | null {
  try {
    return convert(amount, from as 'km').to(to as 'km');
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

const seconds: Readonly<Record<string, number>> = { h: 3600, s: 1 };

/** The values that `a` may have in the unit of `b`. */
function convertedValues(a: Scanned, b: Scanned): number[] {
  const [from, to] = [unitOf(a.unit as string), unitOf(b.unit as string)];
  if ((from.per === '') !== (to.per === '')) return [];
  const time = from.per === '' ? 1 : (seconds[to.per] ?? Number.NaN) / (seconds[from.per] ?? Number.NaN);
  const values: number[] = [];
  for (const x of from.names) {
    for (const y of to.names) {
      const value = amountIn(a.amount as number, x, y);
      if (value !== null && Number.isFinite(value * time)) values.push(value * time);
    }
  }
  return values;
}

const temperature = wordSet('C F');

/** A temperature with the sign before it: `minus 5C`, `-5C`. */
function signed(words: Words, figure: Scanned): Scanned {
  const minus = words.is(figure.first - 1, 'minus');
  const dash =
    words.hyphen(figure.first - 1) && words.glued(figure.first - 1) && !words.glued(figure.first - 2);
  const bracketed = dash || (words.hyphen(figure.first - 1) && words.sign(figure.first - 2, '('));
  if (!temperature.has(figure.unit ?? '') || !(minus || bracketed)) return figure;
  return { ...figure, amount: -(figure.amount as number) };
}

/** `120 miles (120 km)`: the bracket is not the conversion of what stands before it. */
export const checkConversion: PassageRule = ({ words, figures }) => {
  const drafts: Draft[] = [];
  for (const pair of conversionsIn(words, figures)) {
    const [a, b] = [signed(words, pair.a), signed(words, pair.b)];
    if (a.kind !== 'measure' || b.kind !== 'measure' || isDifference(words, a)) continue;
    const values = convertedValues(a, b);
    if (values.length === 0 || values.some(value => agrees(a, b, value))) continue;
    drafts.push(conversionDraft(words, a, b, values[0] as number));
  }
  return drafts;
};

/** Within the rounding of both figures, or 5 per cent (10 where hedged); temperatures within their rounding and a degree. */
function agrees(a: Scanned, b: Scanned, value: number): boolean {
  const stated = b.amount as number;
  if (temperature.has(a.unit as string)) return Math.abs(stated - value) <= 1.5 + b.grain / 2 + a.grain * 0.9;
  const rounding =
    Math.abs(value) * (a.grain / 2 / Math.max(1e-9, Math.abs(a.amount as number))) + b.grain / 2;
  // A round number converted to a round number is round itself: 75 km (50 miles).
  const round = stated % 10 === 0 && (a.amount as number) % 5 === 0 && stated < 200;
  const hedged = a.hedge !== null || b.hedge !== null;
  return (
    Math.abs(stated - value) <= Math.max(rounding, Math.abs(value) * (hedged ? 0.1 : round ? 0.08 : 0.055))
  );
}

/** A value to as many digits as the figure it replaces shows. */
function rounded(value: number, like: string): string {
  const digits = like.replace(/[^\d]/g, '').replace(/0+$/, '').length;
  return plain(Number(value.toPrecision(Math.max(2, digits))), 2);
}

function conversionDraft(words: Words, a: Scanned, b: Scanned, value: number): Draft {
  const [from, to] = [written(words, a), written(words, b)];
  const number = /[\d.,]*\d/.exec(to)?.[0] ?? '';
  const right = rounded(value, number);
  const start = b.from + to.indexOf(number);
  return draft({
    code: 'figure.conversion',
    severity: 'warning',
    at: b,
    message: `${from} is ${right}${to.slice(to.indexOf(number) + number.length)}, not ${to}.`,
    related: [beside(a, 'converted from here')],
    fixes:
      number === '' ? [] : [replace(`Change to ${right}`, { from: start, to: start + number.length }, right)],
  });
}

const differences = wordSet(
  'warming rise rises rose risen increase increased warmer cooler fall drop difference above below by warmed hotter colder cooled limit',
);

/** Whether a temperature is a difference: `a warming of 2C`, `rose by 3C`. */
function isDifference(words: Words, a: Scanned): boolean {
  if (!temperature.has(a.unit as string)) return false;
  if (words.is(a.first - 1, 'to') || words.is(a.first - 1, 'from')) return false;
  return hasAny(words, a.first - 4, a.first, differences) || hasAny(words, a.end, a.end + 7, differences);
}

/** `a warming of 2C (35.6F)`: a difference converted as if it were a reading of the thermometer. */
export const checkTemperatureDifference: PassageRule = ({ words, figures }) => {
  const drafts: Draft[] = [];
  for (const { a, b } of conversionsIn(words, figures)) {
    if (!temperature.has(a.unit as string) || !temperature.has(b.unit as string) || !isDifference(words, a))
      continue;
    const amount = a.amount as number;
    const absolute = a.unit === 'C' ? (amount * 9) / 5 + 32 : ((amount - 32) * 5) / 9;
    const difference = a.unit === 'C' ? (amount * 9) / 5 : (amount * 5) / 9;
    const stated = b.amount as number;
    if (Math.abs(stated - absolute) > 1 + b.grain || Math.abs(stated - difference) <= 1 + b.grain) continue;
    if (!hasAny(words, a.first - 4, a.first, differences)) continue;
    const message = `A difference of ${written(words, a)} is ${plain(difference)}${b.unit}; ${written(words, b)} is the thermometer reading.`;
    drafts.push(
      draft({
        code: 'figure.temperature-difference',
        severity: 'warning',
        at: b,
        message,
        related: [beside(a, 'the difference')],
      }),
    );
  }
  return drafts;
};
