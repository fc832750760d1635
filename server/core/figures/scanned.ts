/**
 * A figure as its paragraph alone shows it, and how one is made.
 *
 * Invariant: the interval of a figure is its value alone, or what its hedge leaves.
 */
import type { FigureKind, Span } from '../model.ts';
import type { DateParts, DateReading } from './dateParts.ts';
import { type Hedge, readHedge } from './hedges.ts';
import type { Words } from './words.ts';

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

/** What is read of a figure that has an amount; all are made alike, so that reading them costs the same. */
export type Made = Pick<
  Scanned,
  'first' | 'end' | 'kind' | 'amount' | 'unit' | 'grain' | 'spelled' | 'scale' | 'malformed' | 'second'
>;

/** A figure from its parts, with the hedge that stands around it and the interval that it leaves. */
export function figure(words: Words, made: Made): Scanned {
  const { first, end, amount } = made;
  const hedge = readHedge(words, first, end);
  const interval = amount === null || hedge === null ? null : hedge.interval(amount);
  return {
    from: words.from[first] as number,
    to: words.to[end - 1] as number,
    first,
    end,
    kind: made.kind,
    amount,
    unit: made.unit,
    grain: made.grain,
    low: interval ? interval[0] : amount,
    high: interval ? interval[1] : amount,
    hedge,
    date: null,
    spelled: made.spelled,
    scale: made.scale,
    malformed: made.malformed,
    second: made.second,
    range: 0,
  };
}

/** A figure that is one number without a scale, grouped and written as it should be. */
export function plainFigure(
  words: Words,
  made: Pick<Made, 'first' | 'end' | 'kind' | 'amount' | 'unit' | 'grain' | 'spelled' | 'second'>,
): Scanned {
  const { first, end, kind, amount, unit, grain, spelled, second } = made;
  return figure(words, {
    first,
    end,
    kind,
    amount,
    unit,
    grain,
    spelled,
    scale: 1,
    malformed: false,
    second,
  });
}

/** A date or a time of day as a figure. */
export function dateFigure(words: Words, { first, end, parts }: DateReading): Scanned {
  return {
    from: words.from[first] as number,
    to: words.to[end - 1] as number,
    first,
    end,
    kind: parts.hour !== null && parts.year === null && parts.day === null ? 'time' : 'date',
    amount: null,
    unit: null,
    grain: 1,
    low: null,
    high: null,
    hedge: null,
    date: parts,
    spelled: false,
    scale: 1,
    malformed: false,
    second: null,
    range: 0,
  };
}
