/**
 * Ranges: two figures that are the ends of one (`between 200 and 250`, `30-40%`).
 *
 * Invariant: both ends have one unit and the interval of the range; each keeps its own value.
 */
import type { Scanned } from './scanned.ts';
import type { Words } from './words.ts';

/** Marks the two ends of `between A and B`, `from A to B`, `A to B` and `A-B`, and gives the first the second's unit. */
export function joinRanges(words: Words, figures: Scanned[]): Scanned[] {
  for (let index = 0; index + 1 < figures.length; index++) {
    const a = figures[index] as Scanned;
    const b = figures[index + 1] as Scanned;
    if (!isRange(words, a, b)) continue;
    const kind = a.kind === 'cardinal' ? b.kind : a.kind;
    const unit = a.kind === 'cardinal' ? b.unit : a.unit;
    const lifted =
      a.scale === 1 && b.scale !== 1 && (a.amount as number) * b.scale <= 10 * (b.amount as number);
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
