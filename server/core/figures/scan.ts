/**
 * The scanner: every expression of a quantity or a time in one paragraph, normalised, from the paragraph's text
 * alone (dates stay as stated; `resolve.ts` sees them in their article).
 *
 * Invariants: figures come in order and never overlap; each piece of the text is looked at a bounded number of
 * times, so the cost is linear whatever the text holds; a doubtful form is left out.
 */
import type { FigureKind, Span } from '../model.ts';
import {
  type DateParts,
  type DateReading,
  isOrdinalSuffix,
  readDate,
  readEnd,
  readTime,
  readYear,
} from './dates.ts';
import { isDesignator, isLongCode } from './designators.ts';
import { type Hedge, readHedge } from './hedges.ts';
import {
  isCurrencySign,
  type NumberReading,
  readDigitNumber,
  readFraction,
  readWordNumber,
} from './numbers.ts';
import { currencyAround, type Extent, unitAfter } from './units.ts';
import { DIGITS, LETTERS, Words, wordSet } from './words.ts';

/** A figure as the paragraph alone shows it; offsets are relative to the paragraph, pieces are `[first, end)`. */
export interface Scanned extends Span {
  readonly first: number;
  readonly end: number;
  readonly kind: FigureKind;
  /** The value as a number in `unit` (years for an age, `unit`s for a duration); null for dates and times. */
  readonly amount: number | null;
  /** ISO 4217 for money, a unit of measure, a unit of time, `percent`, `year` for ages; null for bare counts. */
  readonly unit: string | null;
  /** One unit of the last stated digit. */
  readonly grain: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge | null;
  readonly date: DateParts | null;
  readonly spelled: boolean;
  /** The scale word's multiplier, 1 without one. */
  readonly scale: number;
  readonly malformed: boolean;
  /** The second number of a ratio or score (`3-2`, `one in five`). */
  readonly second: number | null;
  /** +1 or -1 to the figure at the other end of a range (`between 200 and 250`), 0 for none. */
  readonly range: -1 | 0 | 1;
}

/** What scanning makes of a paragraph. */
export interface Reading {
  readonly words: Words;
  readonly figures: readonly Scanned[];
}

/** Scans a paragraph's text. Never throws. */
export function scan(text: string): Reading {
  const words = new Words(text);
  const figures: Scanned[] = [];
  let done = 0;
  for (const start of words.starts) {
    if (start < done) continue;
    const figure = scanAt(words, start, figures.at(-1));
    if (!figure) continue;
    figures.push(figure);
    done = figure.end;
  }
  return { words, figures: joinRanges(words, figures) };
}

function scanAt(words: Words, start: number, previous: Scanned | undefined): Scanned | null {
  if (words.kind[start] === DIGITS) return scanDigits(words, start, previous);
  const lexeme = words.lexeme(start);
  const number = lexeme?.number !== undefined || lexeme?.scale !== undefined || lexeme?.part !== undefined;
  if (number || ((words.is(start, 'a') || words.is(start, 'an')) && opensNumber(words, start + 1))) {
    const found = scanSpelled(words, start);
    if (found) return found;
  }
  if (lexeme?.unhyphened !== undefined || lexeme?.long !== undefined) {
    const amount = lexeme.unhyphened ?? 1;
    const unit = lexeme.long ?? lexeme.time ?? 'year';
    const malformed = lexeme.unhyphened !== undefined;
    return figure(words, {
      first: start,
      end: start + 1,
      kind: 'duration',
      amount,
      unit,
      grain: 1,
      spelled: true,
      malformed,
    });
  }
  if (lexeme?.ordinal !== undefined) {
    const found = scanOrdinal(words, start);
    if (found) return found;
  }
  if (words.is(start, 'the')) {
    const end = readEnd(words, start + 1);
    return end || words.is(start + 1, 'weekend') ? dateFigure(words, end ?? readDate(words, start)) : null;
  }
  if (lexeme?.fold !== undefined) return fold(words, start, lexeme.fold);
  return dateFigure(words, readDate(words, start));
}

/** Whether the word behind an article can be a number's: `a hundred`, `a quarter`, `a decade`. */
function opensNumber(words: Words, at: number): boolean {
  const lexeme = words.lexeme(at);
  return (
    lexeme !== null && (lexeme.scale !== undefined || lexeme.part !== undefined || lexeme.time !== undefined)
  );
}

function fold(words: Words, at: number, amount: number): Scanned {
  return figure(words, {
    first: at,
    end: at + 1,
    kind: 'ratio',
    amount,
    unit: 'fold',
    grain: 0.5,
    spelled: true,
  });
}

type Made = Pick<Scanned, 'first' | 'end' | 'kind' | 'amount' | 'unit' | 'grain'> & Partial<Scanned>;

/** A figure from its parts, with the hedge that stands around it and the interval that it leaves. */
function figure(words: Words, made: Made): Scanned {
  const hedge = made.date ? null : readHedge(words, made.first, made.end);
  const { amount } = made;
  const interval = amount === null || hedge === null ? null : hedge.interval(amount);
  return {
    from: words.from[made.first] as number,
    to: words.to[made.end - 1] as number,
    first: made.first,
    end: made.end,
    kind: made.kind,
    amount,
    unit: made.unit,
    grain: made.grain,
    low: interval ? interval[0] : amount,
    high: interval ? interval[1] : amount,
    hedge,
    date: made.date ?? null,
    spelled: made.spelled ?? false,
    scale: made.scale ?? 1,
    malformed: made.malformed ?? false,
    second: made.second ?? null,
    range: 0,
  };
}

function dateFigure(words: Words, date: DateReading | null): Scanned | null {
  if (!date) return null;
  const { parts } = date;
  const time = parts.hour !== null && parts.year === null && parts.day === null;
  return figure(words, {
    first: date.first,
    end: date.end,
    kind: time ? 'time' : 'date',
    amount: null,
    unit: null,
    grain: 1,
    date: parts,
  });
}

/** A figure that starts with digits. */
function scanDigits(words: Words, start: number, previous: Scanned | undefined): Scanned | null {
  const date = readDate(words, start) ?? readTime(words, start);
  if (date) return dateFigure(words, date);
  if (isLongCode(words, start)) return null;
  const ordinal = start + 1;
  if (words.glued(start) && isOrdinalSuffix(words, ordinal)) return scanOrdinal(words, start);
  const score = scanScore(words, start);
  if (score) return score;
  const number = readDigitNumber(words, start);
  if (!number) return null;
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
  return figure(words, {
    first: start,
    end: start + 2,
    kind: 'duration',
    amount: 1,
    unit: time,
    grain: 1,
    spelled: true,
  });
}

/** `two-thirds of`, `a quarter of the`, `half of`: a share; not the second half or the last quarter. */
function fractionFigure(words: Words, start: number): Scanned | null {
  const fraction = readFraction(words, start);
  if (!fraction) return null;
  const { end } = fraction;
  const share = words.is(end, 'of') || (fraction.part === 2 && end === start + 1 && words.is(end, 'the'));
  const bracketed =
    words.sign(end, '(') || words.sign(end, ',') || words.sign(end, '.') || words.is(end, 'said');
  const compound = words.hyphen(start + 1);
  if (!share && !(bracketed && words.kind[start] === LETTERS && end > start + 1) && !compound) return null;
  return figure(words, {
    first: start,
    end,
    kind: 'ratio',
    amount: fraction.value,
    unit: 'share',
    grain: 0.02,
    spelled: true,
  });
}

/** An ordinal that ranks something: `the third element`; an adverb (`first made`) is none. */
function scanOrdinal(words: Words, start: number): Scanned | null {
  const digits = words.kind[start] === DIGITS;
  const amount = digits ? Number(words.raw(start)) : (words.lexeme(start)?.ordinal as number);
  const end = start + (digits ? 2 : 1);
  if (words.hyphen(end) && words.glued(end - 1)) return null;
  if (!digits) {
    if (!words.is(start - 1, 'the') && words.lexeme(start - 1)?.role !== 'determiner') return null;
    if (words.kind[end] !== LETTERS || words.lexeme(end)?.role !== undefined || words.capital(start))
      return null;
  }
  return figure(words, {
    first: start,
    end,
    kind: 'ordinal',
    amount,
    unit: null,
    grain: 1,
    spelled: !digits,
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
  if (words.glued(end - 1) && words.kind[end] === LETTERS) return null;
  const extent = { first, end: isHyphenated(words, end) ? end + 2 : end };
  return quantity(words, number, extent, 'cardinal', value, null);
}

/** Whether a noun hangs on the number by a hyphen: `three-point`, not `two-by-four`. */
function isHyphenated(words: Words, end: number): boolean {
  if (!words.hyphen(end) || !words.glued(end - 1) || !words.glued(end)) return false;
  return (
    words.kind[end + 1] === LETTERS && !words.hyphen(end + 2) && words.lexeme(end + 1)?.role === undefined
  );
}

function quantity(
  words: Words,
  number: NumberReading,
  { first, end }: Extent,
  kind: FigureKind,
  amount: number,
  unit: string | null,
): Scanned {
  const { spelled, scale, malformed, grain } = number;
  return figure(words, { first, end, kind, amount, unit, grain, spelled, scale, malformed });
}

const ratioWords = wordSet('in out');

/** `one in five`, `three out of four`, `3-to-1`, `one in every 500`. */
function scanRatio(words: Words, number: NumberReading): Scanned | null {
  let at = number.end;
  if (number.value > 20 || number.scale !== 1) return null;
  const odds = words.hyphen(at) && words.is(at + 1, 'to') && words.hyphen(at + 2);
  const hyphened = words.hyphen(at) && words.is(at + 1, 'in') && words.hyphen(at + 2);
  if (odds || hyphened) at += 3;
  else if (words.isAny(at, ratioWords)) {
    at += words.is(at, 'out') ? (words.is(at + 1, 'of') ? 2 : 99) : 1;
    if (words.is(at, 'every')) at++;
    else if (number.value !== 1 && !words.is(at - 1, 'of')) return scanShareOf(words, number, at);
  } else return null;
  const whole = words.kind[at] === DIGITS ? readDigitNumber(words, at) : readWordNumber(words, at);
  if (!whole || whole.value <= 0 || whole.yearLike) return null;
  if (!odds && (whole.value < number.value || unitAfter(words, whole))) return null;
  const amount = odds ? number.value : number.value / whole.value;
  return figure(words, {
    first: number.first,
    end: whole.end,
    kind: 'ratio',
    amount,
    second: whole.value,
    unit: odds ? 'odds' : 'share',
    grain: amount * 0.05,
    spelled: number.spelled,
  });
}

/** `three in four of the shops`, `two in three people`: a share only where what it is taken of follows. */
function scanShareOf(words: Words, number: NumberReading, at: number): Scanned | null {
  const whole = readWordNumber(words, at);
  if (!whole || whole.value <= number.value || whole.value > 20) return null;
  if (!words.is(whole.end, 'of') && !words.lexeme(whole.end)?.people) return null;
  const amount = number.value / whole.value;
  return figure(words, {
    first: number.first,
    end: whole.end,
    kind: 'ratio',
    amount,
    second: whole.value,
    unit: 'share',
    grain: amount * 0.05,
    spelled: true,
  });
}

const scoreVerbs = wordSet(
  'won win wins beat beats beating lost lose defeat defeated drew draw led lead leads trailed voted vote votes score victory defeats series set margin record passed win winning ruled split decision tie tied rejected approved backed draws by of',
);

/** `3-2`, `221-202`: two numbers joined without space, among words of contest. */
function scanScore(words: Words, start: number): Scanned | null {
  if (
    !words.glued(start) ||
    !words.hyphen(start + 1) ||
    !words.glued(start + 1) ||
    words.kind[start + 2] !== DIGITS
  )
    return null;
  const [a, b] = [words.raw(start), words.raw(start + 2)];
  const end = start + 3;
  if (a.length > 3 || b.length > 3 || (words.glued(end - 1) && words.hyphen(end) && words.glued(end)))
    return null;
  if (words.sign(end, '%') || (words.kind[end] === LETTERS && words.glued(end - 1))) return null;
  const next = words.lexeme(end);
  if (
    next &&
    (next.unit !== undefined ||
      next.time !== undefined ||
      next.scale !== undefined ||
      next.month !== undefined)
  )
    return null;
  if (words.is(end, 'per') || isCurrencySign(words.raw(start - 1))) return null;
  let contest = false;
  for (let back = start - 1; back >= 0 && back >= start - 8 && !contest; back--)
    contest = words.isAny(back, scoreVerbs);
  if (!contest) return null;
  return figure(words, {
    first: start,
    end,
    kind: 'score',
    amount: Number(a),
    second: Number(b),
    unit: null,
    grain: 1,
  });
}

/** Marks the two ends of `between A and B`, `from A to B`, `A to B` and `A-B`, and gives the first the second's unit. */
function joinRanges(words: Words, figures: Scanned[]): Scanned[] {
  for (let index = 0; index + 1 < figures.length; index++) {
    const a = figures[index] as Scanned;
    const b = figures[index + 1] as Scanned;
    if (!isRange(words, a, b)) continue;
    const kind = a.kind === 'cardinal' ? b.kind : a.kind;
    const unit = a.kind === 'cardinal' ? b.unit : a.unit;
    const lifted =
      a.scale === 1 && b.scale > 1 && (a.amount as number) * b.scale <= 10 * (b.amount as number);
    const lift = lifted ? b.scale : 1;
    const start = (a.amount as number) * lift;
    const low = Math.min(start, b.amount as number);
    const high = Math.max(start, b.amount as number);
    figures[index] = { ...a, kind, unit, amount: start, grain: a.grain * lift, low, high, range: 1 };
    figures[index + 1] = { ...b, low, high, range: -1 };
  }
  return figures;
}

function isRange(words: Words, a: Scanned, b: Scanned): boolean {
  if (
    a.amount === null ||
    b.amount === null ||
    a.range !== 0 ||
    a.kind === 'ratio' ||
    a.kind === 'score' ||
    a.kind === 'ordinal'
  )
    return false;
  if (a.kind !== 'cardinal' && (a.kind !== b.kind || a.unit !== b.unit)) return false;
  if (b.kind === 'ratio' || b.kind === 'score' || b.kind === 'ordinal' || b.kind === 'age') return false;
  const gap = b.first - a.end;
  if (gap === 1 && words.hyphen(a.end)) return words.glued(a.end - 1) && words.glued(a.end);
  if (gap === 1 && words.is(a.end, 'and'))
    return words.is((a.hedge?.first ?? a.first) - 1, 'between') || words.is(a.first - 1, 'between');
  const lent = a.kind === 'cardinal' && (b.kind === 'percent' || b.kind === 'money' || b.kind === 'measure');
  return gap === 1 && words.is(a.end, 'to') && (a.kind === b.kind || lent);
}
