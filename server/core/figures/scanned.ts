/**
 * A figure as its paragraph alone shows it, and how one is made.
 *
 * Invariant: the interval of a figure is its value alone, or what its hedge leaves.
 */
import type { FigureKind, Span } from '../model.ts';
import type { DateParts } from './dateParts.ts';
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

export type Made = Pick<Scanned, 'first' | 'end' | 'kind' | 'amount' | 'unit' | 'grain'> & Partial<Scanned>;

/** A figure from its parts, with the hedge that stands around it and the interval that it leaves. */
export function figure(words: Words, made: Made): Scanned {
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
