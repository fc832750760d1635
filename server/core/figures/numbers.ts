/**
 * Numbers in digits and in words: from the pieces of a paragraph to a value and the size of its last stated digit.
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
  return words.kind[index] === DIGITS && (words.to[index] as number) - (words.from[index] as number) === size;
}

/** The digits at a piece with their grouping and decimals: `290,000`, `1,00,000`, `1.8`, `1 234 567`. */
function readDigits(words: Words, first: number): Digits {
  let text = words.raw(first);
  let end = first + 1;
  let grouped = false;
  let malformed = false;
  const lead = text.length;
  while (words.sign(end, ',') && words.glued(end - 1) && words.glued(end) && words.kind[end + 1] === DIGITS) {
    const size = (words.to[end + 1] as number) - (words.from[end + 1] as number);
    const more =
      words.sign(end + 2, ',') && words.glued(end + 1) && words.glued(end + 2) && isGroup(words, end + 3, 3);
    if (size === 3 ? lead > 3 && !grouped : !more && !grouped) break;
    if (size !== 3 && !(size === 2 && lead <= 2 && more)) malformed = true;
    text += words.raw(end + 1);
    grouped = true;
    end += 2;
  }
  let grain = grouped || lead !== 4 ? wholeGrain(Number(text)) : 1;
  if (words.sign(end, '.') && words.glued(end - 1) && words.glued(end) && words.kind[end + 1] === DIGITS) {
    const decimals = words.raw(end + 1);
    const further = words.sign(end + 2, '.') && words.glued(end + 1) && words.glued(end + 2);
    if (!(further && words.kind[end + 3] === DIGITS)) {
      text += `.${decimals}`;
      grain = 10 ** -decimals.length;
      end += 2;
    }
  }
  return { end, value: Number(text), grain, grouped, malformed };
}

const fractionSigns: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
};

/** The number in digits that starts at a piece, with its scale: `1.2bn`, `30 million`, `2½`, `1 1/2`. */
export function readDigitNumber(words: Words, first: number): NumberReading | null {
  const digits = readDigits(words, first);
  let { end, value, grain } = digits;
  const sign = words.kind[end] === SIGN && words.glued(end - 1) ? fractionSigns[words.raw(end)] : undefined;
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
    value: clean(value * (scale?.value ?? 1)),
    grain: scale && grain >= 1 ? scale.value : clean(grain * (scale?.value ?? 1)),
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
function scaleAt(words: Words, at: number): { end: number; value: number } | null {
  const hyphen = words.hyphen(at) && words.glued(at - 1) && words.glued(at) ? 1 : 0;
  const lexeme = words.lexeme(at + hyphen);
  if (!lexeme) return null;
  if (lexeme.scale !== undefined && lexeme.scale >= 1000) {
    let end = at + hyphen + 1;
    let value = lexeme.scale;
    const next = words.lexeme(end);
    if (next?.scale !== undefined && next.scale >= 1e6 && value <= 1e7 && words.kind[end] === LETTERS) {
      value *= next.scale;
      end++;
    }
    return { end, value };
  }
  if (lexeme.glued !== undefined && !hyphen && words.glued(at - 1)) {
    const upper = words.raw(at) !== lexeme.word;
    if (lexeme.word === 'k' || lexeme.word === 'b' || !upper || lexeme.word === 'm') {
      return lexeme.word === 'm' && !isMillion(words, at) ? null : { end: at + 1, value: lexeme.glued };
    }
  }
  return null;
}

const afterMillion = wordSet(
  'people users customers homes viewers copies units jobs votes shares tonnes tons barrels litres miles passengers cases households subscribers visitors children',
);

/** Whether a glued `m` means million rather than metres: after a currency sign, before a currency or a count noun. */
function isMillion(words: Words, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 8 && words.glued(back); back--) {
    if (
      words.kind[back] !== DIGITS &&
      !words.sign(back, '.') &&
      !words.sign(back, ',') &&
      !words.hyphen(back)
    )
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

/** The number in words that starts at a piece: `twenty-five`, `a quarter of a million`, `two and a half billion`. */
export function readWordNumber(words: Words, first: number): NumberReading | null {
  const made = readFractionOf(words, first) ?? readCardinal(words, first);
  if (!made) return null;
  return {
    first,
    end: made.end,
    value: made.value,
    grain: made.grain,
    spelled: true,
    scale: made.scale,
    yearLike: false,
    malformed: false,
  };
}

interface Spelled {
  readonly end: number;
  readonly value: number;
  readonly grain: number;
  readonly scale: number;
}

/** `half a million`, `a quarter of a million`, `half a dozen`, `three-quarters of a million`, `half-a-dozen`. */
function readFractionOf(words: Words, first: number): Spelled | null {
  let at = first;
  let numerator = 1;
  const lead = words.lexeme(at);
  if (lead?.number !== undefined && lead.number > 0 && lead.number < 10) {
    numerator = lead.number;
    at += words.hyphen(at + 1) ? 2 : 1;
  } else if (words.is(at, 'a')) at++;
  const part = words.lexeme(at)?.part;
  if (part === undefined) return null;
  at++;
  if (words.is(at, 'of')) at++;
  if (words.hyphen(at)) at++;
  if (!words.is(at, 'a')) return null;
  at++;
  if (words.hyphen(at)) at++;
  const scale = words.lexeme(at)?.scale;
  if (scale === undefined) return null;
  return { end: at + 1, value: (numerator / part) * scale, grain: scale / part, scale };
}

/** `seven`, `twenty-five`, `one hundred and five`, `a hundred`, `six thousand`, `two and a half million`. */
function readCardinal(words: Words, first: number): Spelled | null {
  let at = first;
  let total = 0;
  let current = -1;
  let grain = 1;
  let scale = 1;
  if ((words.is(at, 'a') || words.is(at, 'an')) && words.lexeme(at + 1)?.scale !== undefined) {
    current = 1;
    at++;
  }
  for (let steps = 0; steps < 16; steps++) {
    const hyphen = at > first && words.hyphen(at) && words.glued(at - 1) && words.glued(at) ? 1 : 0;
    const join =
      at > first && current >= 100 && words.is(at, 'and') && words.lexeme(at + 1)?.number !== undefined
        ? 1
        : 0;
    const lexeme = words.lexeme(at + hyphen + join);
    if (!lexeme || words.kind[at + hyphen + join] !== LETTERS) break;
    if (lexeme.number !== undefined && (current < 0 || fits(current, lexeme.number))) {
      current = Math.max(current, 0) + lexeme.number;
      grain = 1;
    } else if (lexeme.scale !== undefined && current > 0 && (lexeme.scale >= 100 || lexeme.scale === 12)) {
      if (hyphen && lexeme.scale === 12) break;
      if (lexeme.scale === 100 || lexeme.scale === 12) current *= lexeme.scale;
      else {
        total += current * lexeme.scale;
        current = 0;
      }
      grain = lexeme.scale;
      scale = Math.max(scale, lexeme.scale);
    } else break;
    at += hyphen + join + 1;
  }
  if (current < 0) return null;
  const half = readHalf(words, at);
  if (half && scale === 1)
    return {
      end: half.end,
      value: (total + current + half.value) * half.scale,
      grain: half.scale / 2,
      scale: half.scale,
    };
  return { end: at, value: total + current, grain, scale };
}

/** Whether a number below one hundred can follow inside a spelled number: `forty` + `two`, `hundred` + `five`. */
function fits(current: number, next: number): boolean {
  if (current === 0 || current >= 100) return current % 100 === 0;
  return current >= 20 && current % 10 === 0 && next > 0 && next < 10;
}

/** `and a half`, `-and-a-half`, with the scale that may follow. */
function readHalf(words: Words, from: number): { end: number; value: number; scale: number } | null {
  let at = from + (words.hyphen(from) ? 1 : 0);
  if (!words.is(at, 'and')) return null;
  at += words.hyphen(at + 1) ? 2 : 1;
  if (!words.is(at, 'a')) return null;
  at += words.hyphen(at + 1) ? 2 : 1;
  const part = words.lexeme(at)?.part;
  if (part === undefined || part > 4) return null;
  const scale = scaleAt(words, at + 1);
  return { end: scale?.end ?? at + 1, value: 1 / part, scale: scale?.value ?? 1 };
}

/** A simple fraction in words: `two-thirds`, `a quarter`, `half`, `three quarters`; the pieces and the value. */
export function readFraction(
  words: Words,
  first: number,
): { end: number; value: number; part: number } | null {
  let at = first;
  let numerator = 1;
  const lead = words.lexeme(at);
  if (lead?.number !== undefined && lead.number > 0 && lead.number < 10) {
    numerator = lead.number;
    at += words.hyphen(at + 1) ? 2 : 1;
  } else if (words.is(at, 'a') || words.is(at, 'one')) at++;
  const lexeme = words.lexeme(at);
  if (lexeme?.part === undefined) return null;
  const plural = lexeme.word.endsWith('s') || lexeme.word === 'halves';
  if (numerator > 1 !== plural) return null;
  if (at === first && lexeme.part !== 2) return null;
  return { end: at + 1, value: numerator / lexeme.part, part: lexeme.part };
}
