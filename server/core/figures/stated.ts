/**
 * What a value may be, as one statement puts it, and when two statements can both be true.
 *
 * Invariant: symmetric; a hedge or a rounding can only make two statements agree.
 */
import type { HedgeKind } from '../model.ts';
import type { Scanned } from './scanned.ts';

/** What a value may be, as one claim states it. */
export interface Stated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly grain: number;
  readonly hedge: HedgeKind | null;
}

export function statedOf({ amount, low, high, grain, hedge }: Scanned): Stated {
  return {
    value: amount as number,
    low: low as number,
    high: high as number,
    grain,
    hedge: hedge?.kind ?? null,
  };
}

/** Values that differ by less than this share of one another can both be `more than` them. */
const oneSided = 1.2;

/**
 * Whether two statements can both be true of one quantity: their intervals meet, or one rounds the other. Two
 * hedges of one side (`more than 640`, `more than 460`) say different things unless the values are near.
 */
export function agree(a: Stated, b: Stated): boolean {
  if (a.value === b.value) return true;
  const larger = Math.max(Math.abs(a.value), Math.abs(b.value));
  const smaller = Math.min(Math.abs(a.value), Math.abs(b.value));
  if (Number.isFinite(a.low) !== Number.isFinite(a.high) && a.hedge !== null && sideOf(a) === sideOf(b))
    return larger <= smaller * oneSided;
  const slack = roundingBetween(a, b);
  return least(a) <= most(b) + slack && least(b) <= most(a) + slack;
}

/** `less than 60` is not said of 40: a bound is near its value. */
function least({ value, low, hedge }: Stated): number {
  if (hedge === 'under') return value * 0.75;
  return hedge === 'most' ? value * 0.5 : low;
}

/** `more than 40` is not said of 60. `At least` leaves it open. */
function most({ value, high, hedge }: Stated): number {
  return hedge === 'over' ? value * 1.25 : high;
}

function sideOf({ low, high }: Stated): number {
  if (high === Number.POSITIVE_INFINITY) return 1;
  return low === Number.NEGATIVE_INFINITY ? -1 : 0;
}

/** Half the coarser statement's last digit; a value of two significant digits may be a rounding to those. */
function roundingBetween(a: Stated, b: Stated): number {
  const coarse = a.grain >= b.grain ? a : b;
  const whole = Math.abs(coarse.value) >= 1000 ? coarse.grain / 2 : coarse.grain > 1 ? coarse.grain / 2 : 0;
  return coarse.grain < 1 || whole > 0 ? Math.max(whole, coarse.grain / 2) : 0;
}

/** Whether two values have the same digits but differ by thousands. */
export function differByThousands(a: number, b: number): boolean {
  if (a === b || a === 0 || b === 0) return false;
  const ratio = Math.abs(a / b);
  if (ratio > 1 / thousands && ratio < thousands) return false;
  const power = Math.round(Math.log10(ratio));
  return power !== 0 && power % 3 === 0 && Math.abs(ratio / 10 ** power - 1) < sameDigits;
}

/** Less than a thousand by more than rounding. */
const thousands = 999;

/** Two values whose ratio is this near to a power of ten have the same digits. */
const sameDigits = 5e-6;
