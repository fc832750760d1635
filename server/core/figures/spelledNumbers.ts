/**
 * Numbers in words: whole numbers, fractions of scales, simple fractions and compound ordinals.
 *
 * Invariants: as for numbers in digits (`numbers.ts`): a bounded look beyond the number itself, and no number where a
 * form is not understood.
 */

import { LETTERS } from './marks.ts';
import { type NumberReading, scaleAt } from './numbers.ts';
import type { Words } from './words.ts';

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

/** How many parts a fraction counts, and where they are named: one where no number says so. */
function numeratorAt(words: Words, first: number): { value: number; end: number } {
  const value = words.lexeme(first)?.number;
  if (value !== undefined && value > 0 && value < 10) {
    return { value, end: first + (words.hyphen(first + 1) ? 2 : 1) };
  }
  return { value: 1, end: words.is(first, 'a') ? first + 1 : first };
}

/** `half a million`, `a quarter of a million`, `half a dozen`, `three-quarters of a million`, `half-a-dozen`. */
function readFractionOf(words: Words, first: number): Spelled | null {
  const numerator = numeratorAt(words, first);
  let at = numerator.end;
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
  return { end: at + 1, value: (numerator.value / part) * scale, grain: scale / part, scale };
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
  for (let steps = 0; steps < 24; steps++) {
    const hyphen = at > first && words.hyphen(at) && words.glued(at - 1) && words.glued(at) ? 1 : 0;
    // `one hundred and five`, `two thousand and five`; what follows a million with `and` is another number.
    const open = current >= 100 || (current === 0 && total >= 1000 && total < 1e6);
    const join = open && words.is(at, 'and') && words.lexeme(at + 1)?.number !== undefined ? 1 : 0;
    const lexeme = words.lexeme(at + hyphen + join);
    if (!lexeme || !words.any(at + hyphen + join, LETTERS)) break;
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
  const below = current % 100;
  if (below === 0) return true;
  return below >= 20 && below % 10 === 0 && next > 0 && next < 10;
}

/** The ordinal that a number of tens makes with the word behind its hyphen: 21 for `twenty` in `twenty-first`; else null. */
export function readCompoundOrdinal(words: Words, { value, end, spelled }: NumberReading): number | null {
  if (!spelled || value < 20 || value > 90 || !words.hyphen(end) || !words.glued(end)) return null;
  const ordinal = words.lexeme(end + 1)?.ordinal;
  // A `twenty-second clip` lasts for twenty seconds.
  return ordinal === undefined || ordinal > 9 || ordinal === 2 ? null : value + ordinal;
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
  const { value: numerator, end: at } = numeratorAt(words, first);
  const lexeme = words.lexeme(at);
  if (lexeme?.part === undefined) return null;
  const plural = lexeme.word.endsWith('s') || lexeme.word === 'halves';
  if (numerator > 1 !== plural) return null;
  if (at === first && lexeme.part !== 2) return null;
  return { end: at + 1, value: numerator / lexeme.part, part: lexeme.part };
}
