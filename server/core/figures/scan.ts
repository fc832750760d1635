/**
 * The scanner: every expression of a quantity or a time in one paragraph, normalised, from the paragraph's text
 * alone (dates stay as stated; `resolve.ts` sees them in their article).
 *
 * Invariants: figures come in order and never overlap; each piece of the text is looked at a bounded number of
 * times, so the cost is linear whatever the text holds; a doubtful form is left out.
 */
import type { FigureKind } from '../model.ts';
import { canBeTime, readTime } from './clock.ts';
import type { DateReading } from './dateParts.ts';
import { isOrdinalSuffix, readDate, readEnd } from './dates.ts';
import { isDesignator, isLongCode } from './designators.ts';
import type { Lexeme } from './lexeme.ts';
import {
  DETERMINER,
  DIGITS,
  FOLD,
  LETTERS,
  NUMBER,
  ORDINAL,
  PART,
  ROLE,
  SCALE,
  SPAN,
  TIME,
} from './marks.ts';
import { type NumberReading, readDigitNumber } from './numbers.ts';
import { joinRanges } from './ranges.ts';
import { fold, fractionFigure, scanRatio, scanScore } from './ratios.ts';
import { dateFigure, figure, plainFigure, type Scanned } from './scanned.ts';
import { readCompoundOrdinal, readWordNumber } from './spelledNumbers.ts';
import { currencyAround, type Extent, unitAfter } from './units.ts';
import { wordSet } from './vocabulary.ts';
import { Words } from './words.ts';
import { readYear } from './years.ts';

/** What scanning makes of a paragraph. */
export interface Reading {
  readonly words: Words;
  readonly figures: readonly Scanned[];
}

/** Scans a paragraph's text. Never throws. */
export function scan(text: string): Reading {
  const words = new Words(text);
  const figures: Scanned[] = [];
  let previous: Scanned | null = null;
  for (const start of words.starts) {
    if (previous !== null && start < previous.end) continue;
    const found = scanAt(words, start, previous);
    if (!found) continue;
    figures.push(found);
    previous = found;
  }
  return { words, figures: joinRanges(words, figures) };
}

function scanAt(words: Words, start: number, previous: Scanned | null): Scanned | null {
  if (words.any(start, DIGITS)) return scanDigits(words, start, previous);
  if (words.isAny(start, articles))
    return words.any(start + 1, SCALE | PART | TIME) ? scanSpelled(words, start) : null;
  if (words.is(start, 'the')) return dated(words, readEnd(words, start + 1) ?? readDate(words, start));
  if (words.any(start, NUMBER | SCALE | PART)) {
    const found = scanSpelled(words, start);
    if (found) return found;
  }
  if (words.any(start, SPAN)) return scanSpan(words, start);
  if (words.any(start, ORDINAL)) {
    const found = scanOrdinal(words, start, start + 1, words.lexeme(start)?.ordinal as number);
    if (found) return found;
  }
  if (words.any(start, FOLD)) return fold(words, start, words.lexeme(start)?.fold as number);
  return dated(words, readDate(words, start));
}

/** A time in one word: `fiveyear`, `monthlong`. */
function scanSpan(words: Words, start: number): Scanned {
  const { unhyphened, long, time } = words.lexeme(start) as Lexeme;
  return figure(words, {
    first: start,
    end: start + 1,
    kind: 'duration',
    amount: unhyphened ?? 1,
    unit: long ?? time ?? 'year',
    grain: 1,
    spelled: true,
    scale: 1,
    malformed: unhyphened !== undefined,
    second: null,
  });
}

const articles = wordSet('a an');

function dated(words: Words, date: DateReading | null): Scanned | null {
  return date === null ? null : dateFigure(words, date);
}

/** A figure that starts with digits. */
function scanDigits(words: Words, start: number, previous: Scanned | null): Scanned | null {
  const date = readDate(words, start) ?? (canBeTime(words, start) ? readTime(words, start) : null);
  if (date) return dateFigure(words, date);
  if (isLongCode(words, start)) return null;
  const score = scanScore(words, start);
  if (score) return score;
  const number = readDigitNumber(words, start);
  if (!number) return null;
  const { end, value } = number;
  if (words.glued(end - 1) && isOrdinalSuffix(words, end)) return scanOrdinal(words, start, end + 1, value);
  const ratio = scanRatio(words, number);
  if (ratio) return ratio;
  const year =
    number.yearLike && currencyAround(words, number.first, number.end) === null
      ? readYear(words, start)
      : null;
  if (year && !unitAfter(words, number)) return dateFigure(words, year);
  const found = scanQuantity(words, number);
  if (found?.kind !== 'cardinal') return found;
  if (isDesignator(words, number, previous?.end ?? 0)) return null;
  return found;
}

/** A figure that starts with a number word or an article before one. */
function scanSpelled(words: Words, start: number): Scanned | null {
  const number = readWordNumber(words, start);
  if (number) {
    const ordinal = readCompoundOrdinal(words, number);
    if (ordinal !== null) return scanOrdinal(words, start, number.end + 2, ordinal);
    const ratio = scanRatio(words, number);
    if (ratio) return ratio;
    const fraction = number.end === start + 1 ? fractionFigure(words, start) : null;
    if (fraction) return fraction;
    const found = scanQuantity(words, number);
    if (found?.kind !== 'cardinal') return found;
    if (number.value === 1 && number.scale === 1) return null;
    return isDesignator(words, number, 0) ? null : found;
  }
  return fractionFigure(words, start) ?? articleQuantity(words, start);
}

/** `a decade`, `a year`, `half a mile`: the article stands for one, only before a unit of time. */
function articleQuantity(words: Words, start: number): Scanned | null {
  if (!(words.is(start, 'a') || words.is(start, 'an'))) return null;
  const time = words.lexeme(start + 1)?.time;
  if (time !== 'decade' && time !== 'century') return null;
  return plainFigure(words, {
    first: start,
    end: start + 2,
    kind: 'duration',
    amount: 1,
    unit: time,
    grain: 1,
    spelled: true,
    second: null,
  });
}

/** An ordinal that ranks something: `the third element`; an adverb (`first made`) is none. */
function scanOrdinal(words: Words, start: number, end: number, amount: number): Scanned | null {
  const digits = words.any(start, DIGITS);
  if (words.hyphen(end) && words.glued(end - 1)) return null;
  if (!digits) {
    if (!words.any(start - 1, DETERMINER)) return null;
    if (!words.any(end, LETTERS) || words.any(end, ROLE) || words.capital(start)) return null;
  }
  return plainFigure(words, {
    first: start,
    end,
    kind: 'ordinal',
    amount,
    unit: null,
    grain: 1,
    spelled: !digits,
    second: null,
  });
}

/** What a number counts by the words around it: money, percent, a measure, a time, an age, or a bare count. */
function scanQuantity(words: Words, number: NumberReading): Scanned | null {
  const { first, end, value } = number;
  const currency = currencyAround(words, first, end);
  if (currency)
    return quantity(
      words,
      number,
      currency,
      'money',
      currency.hundredth ? value / 100 : value,
      currency.unit,
    );
  const unit = unitAfter(words, number);
  if (unit) {
    const kind = unit.kind === 'fold' ? 'ratio' : unit.kind;
    return quantity(words, number, { first, end: unit.end }, kind, value, unit.unit);
  }
  if (words.glued(end - 1) && words.any(end, LETTERS)) return null;
  const extent = { first, end: isHyphenated(words, end) ? end + 2 : end };
  return quantity(words, number, extent, 'cardinal', value, null);
}

/** Whether a noun hangs on the number by a hyphen: `three-point`, not `two-by-four`. */
function isHyphenated(words: Words, end: number): boolean {
  if (!words.hyphen(end) || !words.glued(end - 1) || !words.glued(end)) return false;
  return words.any(end + 1, LETTERS) && !words.hyphen(end + 2) && !words.any(end + 1, ROLE);
}

function quantity(
  words: Words,
  number: NumberReading,
  { first, end }: Extent,
  kind: FigureKind,
  amount: number,
  unit: string | null,
): Scanned {
  const { spelled, malformed, grain } = number;
  // Pence and cents are hundredths of their currency.
  const scale = amount === number.value ? number.scale : number.scale / 100;
  return figure(words, { first, end, kind, amount, unit, grain, spelled, scale, malformed, second: null });
}
