/**
 * Numbers in digits: from the pieces of a paragraph to a value and the size of its last stated digit.
 *
 * Invariants: reading starts at a given piece and looks at a bounded number of pieces beyond the number itself, so
 * the whole is linear; a form that is not understood is no number rather than a wrong one.
 */
import type { Lexeme } from './lexeme.ts';
import { DIGITS, GLUED_SCALE, LETTERS, SCALE, SIGN } from './marks.ts';
import { wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

/** A number as read: pieces `[first, end)`. */
export interface NumberReading {
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** The size of one unit in the last digit that is stated: 1 for `41`, 100 for `1,200`, 1e8 for `1.2bn`. */
  readonly grain: number;
  /** Written in words. */
  readonly spelled: boolean;
  /** The scale word's or abbreviation's multiplier, 1 without one. */
  readonly scale: number;
  /** Four plain digits without a separator: perhaps a year. */
  readonly yearLike: boolean;
  /** Digits grouped in a way that no convention knows (`6,5000,000`). */
  readonly malformed: boolean;
}

/** Units of the last stated digit of a whole number: its trailing zeros, as long as two digits stay significant. */
function wholeGrain(value: number): number {
  if (value < 1000) return 1;
  let grain = 1;
  while (value % (grain * 10) === 0 && value / (grain * 10) >= 10) grain *= 10;
  return grain;
}

interface Digits {
  readonly end: number;
  readonly value: number;
  readonly grain: number;
  readonly grouped: boolean;
  readonly malformed: boolean;
}

function isGroup(words: Words, index: number, size: number): boolean {
  return words.any(index, DIGITS) && words.length(index) === size;
}

/** Whether a sign stands between two pieces without white space. */
function joins(words: Words, at: number, sign: string): boolean {
  return words.glued(at) && words.glued(at - 1) && words.sign(at, sign);
}

/** Groups of two digits and then one of three: `1,00,000`, `12,34,56,789`. */
function isIndian(words: Words, first: number): boolean {
  let at = first + 1;
  for (let groups = 0; groups < mostGroups && joins(words, at, ',') && isGroup(words, at + 1, 2); groups++)
    at += 2;
  return at > first + 1 && joins(words, at, ',') && isGroup(words, at + 1, 3);
}

/** No number of news is longer; a bound keeps the reading of endless digits linear. */
const mostGroups = 8;

/** The value of a run of digits, told without cutting it out of its text. */
export function digitsAt(words: Words, at: number): number {
  return readValue(words, at, at + 1);
}

/** The value of the digits in the pieces `[first, end)`, whatever signs stand among them; a point parts its decimals. */
function readValue(words: Words, first: number, end: number): number {
  const { text } = words;
  const to = words.to[end - 1] as number;
  let value = 0;
  let decimals = -1;
  for (let at = words.from[first] as number; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === point) decimals = 0;
    else if (code !== comma) {
      value = 10 * value + code - zero;
      if (decimals >= 0) decimals++;
    }
  }
  // Where both are exact, their quotient is the number nearest to what is written.
  if (value <= mostExact && decimals < tens.length)
    return decimals > 0 ? value / (tens[decimals] as number) : value;
  return Number(text.slice(words.from[first], to).replaceAll(',', ''));
}

const comma = 44;
const point = 46;
const zero = 48;
const mostExact = 1e15;
/** The powers of ten that are exact and divide a number of news. */
const tens = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/** The digits at a piece with their grouping and decimals: `290,000`, `1,00,000`, `1.8`, `1 234 567`. */
function readDigits(words: Words, first: number): Digits {
  const end = first + 1;
  if (words.glued(first) && words.any(end, SIGN) && words.any(end + 1, DIGITS))
    return readGroups(words, first);
  const value = digitsAt(words, first);
  const grain = words.length(first) === 4 ? 1 : wholeGrain(value);
  return { end, value, grain, grouped: false, malformed: false };
}

/** Digits behind which a sign and others stand, which may go on with them. */
function readGroups(words: Words, first: number): Digits {
  let end = first + 1;
  let grouped = false;
  let malformed = false;
  const lead = words.length(first);
  const indian = lead <= 2 && isIndian(words, first);
  while (joins(words, end, ',') && words.any(end + 1, DIGITS)) {
    const size = words.length(end + 1);
    const more = joins(words, end + 2, ',') && isGroup(words, end + 3, 3);
    const fits = size === 3 || (indian && size === 2);
    if (fits ? lead > 3 && !grouped : !more && !grouped) break;
    if (!fits) malformed = true;
    grouped = true;
    end += 2;
  }
  const decimals =
    joins(words, end, '.') &&
    words.any(end + 1, DIGITS) &&
    !(joins(words, end + 2, '.') && words.any(end + 3, DIGITS));
  if (decimals) {
    const places = words.length(end + 1);
    const grain = places < tens.length ? 1 / (tens[places] as number) : Number(`1e-${places}`);
    return { end: end + 2, value: readValue(words, first, end + 2), grain, grouped, malformed };
  }
  const value = readValue(words, first, end);
  return { end, value, grain: grouped || lead !== 4 ? wholeGrain(value) : 1, grouped, malformed };
}

/** Fractions by the codes of their signs: `½`, `¼`, `¾`, `⅓`, `⅔`, `⅛`. */
const fractionSigns: ReadonlyMap<number, number> = new Map([
  [0xbd, 1 / 2],
  [0xbc, 1 / 4],
  [0xbe, 3 / 4],
  [0x2153, 1 / 3],
  [0x2154, 2 / 3],
  [0x215b, 1 / 8],
]);

/** The number in digits that starts at a piece, with its scale: `1.2bn`, `30 million`, `2½`, `1 1/2`. */
export function readDigitNumber(words: Words, first: number): NumberReading | null {
  const digits = readDigits(words, first);
  let { end, value, grain } = digits;
  const sign = words.any(end, SIGN) && words.glued(end - 1) ? fractionSigns.get(words.code(end)) : undefined;
  if (sign !== undefined) {
    value += sign;
    grain = 0.25;
    end++;
  }
  const scale = scaleAt(words, end);
  const plain = !digits.grouped && end === first + 1 && words.length(first) === 4;
  return {
    first,
    end: scale ? scale.end : end,
    value: scale || sign !== undefined ? clean(value * (scale?.value ?? 1)) : value,
    grain: scale ? (grain >= 1 ? scale.value : clean(grain * scale.value)) : grain,
    spelled: false,
    scale: scale?.value ?? 1,
    yearLike: plain && !scale,
    malformed: digits.malformed,
  };
}

/** A product of decimal fractions without the binary dust: `1.1 * 1e9`. */
function clean(value: number): number {
  if (Number.isInteger(value) && value < 1e15) return value;
  return Number(value.toPrecision(15));
}

/** The scale word or abbreviation at a piece: `million`, `-million`, a glued `bn` or `k`. */
export function scaleAt(words: Words, at: number): { end: number; value: number } | null {
  const hyphen = words.hyphen(at) && words.glued(at - 1) && words.glued(at) ? 1 : 0;
  if (!words.any(at + hyphen, SCALE | GLUED_SCALE)) return null;
  const lexeme = words.lexeme(at + hyphen) as Lexeme;
  if (lexeme.scale !== undefined && lexeme.scale >= 1000) {
    let end = at + hyphen + 1;
    let value = lexeme.scale;
    const next = words.lexeme(end);
    if (next?.scale !== undefined && next.scale >= 1e6 && value <= 1e7 && words.any(end, LETTERS)) {
      value *= next.scale;
      end++;
    }
    return { end, value };
  }
  if (lexeme.glued !== undefined && !hyphen && words.glued(at - 1)) {
    const upper = words.raw(at) !== lexeme.word;
    if (lexeme.word === 'm') {
      // `1.2M` is a headline's million; `3M` is a name, and `12m` a length unless something says million.
      const million = isMillion(words, at) || (upper && words.sign(at - 2, '.') && words.glued(at - 2));
      return million ? { end: at + 1, value: lexeme.glued } : null;
    }
    if (lexeme.word === 'k' || lexeme.word === 'b' || !upper) return { end: at + 1, value: lexeme.glued };
  }
  return null;
}

const afterMillion = wordSet(
  'people users customers homes viewers copies units jobs votes shares tonnes tons barrels litres miles passengers cases households subscribers visitors children',
);

/** Whether a glued `m` means million rather than metres: after a currency sign, before a currency or a count noun. */
function isMillion(words: Words, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 8 && words.glued(back); back--) {
    if (!words.any(back, DIGITS) && !words.sign(back, '.') && !words.sign(back, ',') && !words.hyphen(back))
      return isCurrencySign(words.raw(back));
    if (back > 0 && !words.glued(back - 1)) break;
  }
  const next = words.lexeme(at + 1);
  return next?.currency !== undefined || words.isAny(at + 1, afterMillion) || words.sign(at + 1, '-');
}

/** Whether a sign is a currency's. */
export function isCurrencySign(sign: string): boolean {
  return (
    sign === '$' ||
    sign === '£' ||
    sign === '€' ||
    sign === '¥' ||
    sign === '₹' ||
    sign === '₩' ||
    sign === '₽' ||
    sign === '₦' ||
    sign === '₺' ||
    sign === '₪'
  );
}
