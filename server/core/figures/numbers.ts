/**
 * Numbers in digits: from the pieces of a paragraph to a value and the size of its last stated digit.
 *
 * Invariants: reading starts at a given piece and looks at a bounded number of pieces beyond the number itself, so
 * the whole is linear; a form that is not understood is no number rather than a wrong one.
 */
import { DIGITS, LETTERS, SIGN, type Words, wordSet } from './words.ts';

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
  return words.any(index, DIGITS) && (words.to[index] as number) - (words.from[index] as number) === size;
}

/** Groups of two digits and then one of three: `1,00,000`, `12,34,56,789`. */
function isIndian(words: Words, first: number): boolean {
  const comma = (at: number) => words.sign(at, ',') && words.glued(at - 1) && words.glued(at);
  let at = first + 1;
  for (let groups = 0; groups < mostGroups && comma(at) && isGroup(words, at + 1, 2); groups++) at += 2;
  return at > first + 1 && comma(at) && isGroup(words, at + 1, 3);
}

/** No number of news is longer; a bound keeps the reading of endless digits linear. */
const mostGroups = 8;

/** The digits at a piece with their grouping and decimals: `290,000`, `1,00,000`, `1.8`, `1 234 567`. */
function readDigits(words: Words, first: number): Digits {
  let text = words.raw(first);
  let end = first + 1;
  let grouped = false;
  let malformed = false;
  const lead = text.length;
  const indian = lead <= 2 && isIndian(words, first);
  while (words.sign(end, ',') && words.glued(end - 1) && words.glued(end) && words.any(end + 1, DIGITS)) {
    const size = (words.to[end + 1] as number) - (words.from[end + 1] as number);
    const more =
      words.sign(end + 2, ',') && words.glued(end + 1) && words.glued(end + 2) && isGroup(words, end + 3, 3);
    const fits = size === 3 || (indian && size === 2);
    if (fits ? lead > 3 && !grouped : !more && !grouped) break;
    if (!fits) malformed = true;
    text += words.raw(end + 1);
    grouped = true;
    end += 2;
  }
  let grain = grouped || lead !== 4 ? wholeGrain(Number(text)) : 1;
  if (words.sign(end, '.') && words.glued(end - 1) && words.glued(end) && words.any(end + 1, DIGITS)) {
    const decimals = words.raw(end + 1);
    const further = words.sign(end + 2, '.') && words.glued(end + 1) && words.glued(end + 2);
    if (!(further && words.any(end + 3, DIGITS))) {
      text += `.${decimals}`;
      grain = Number(`1e-${decimals.length}`);
      end += 2;
    }
  }
  return { end, value: Number(text), grain, grouped, malformed };
}

const fractionSigns: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 1 / 8],
]);

/** The number in digits that starts at a piece, with its scale: `1.2bn`, `30 million`, `2½`, `1 1/2`. */
export function readDigitNumber(words: Words, first: number): NumberReading | null {
  const digits = readDigits(words, first);
  let { end, value, grain } = digits;
  const sign = words.any(end, SIGN) && words.glued(end - 1) ? fractionSigns.get(words.raw(end)) : undefined;
  if (sign !== undefined) {
    value += sign;
    grain = 0.25;
    end++;
  }
  const scale = scaleAt(words, end);
  const plain =
    !digits.grouped && end === first + 1 && (words.to[first] as number) - (words.from[first] as number) === 4;
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
  const lexeme = words.lexeme(at + hyphen);
  if (!lexeme) return null;
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
  return next?.currency !== undefined || afterMillion.has(words.word(at + 1)) || words.sign(at + 1, '-');
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
