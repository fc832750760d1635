/**
 * The best labels of a sentence and how sure they are: Viterbi's algorithm and the forward and backward sums of a
 * linear-chain conditional random field (Lafferty, McCallum and Pereira 2001).
 *
 * Invariants: only legal sequences of labels are counted; scores are in log space, `scores[token * labelCount +
 * label]`, and `steps[label * labelCount + next]` is added where `next` follows `label`.
 */
import { before, labelCount, mayEnd, mayStart, outside } from './labels.ts';

const starts = [...Array(labelCount).keys()].filter(mayStart);
const ends = [...Array(labelCount).keys()].filter(mayEnd);

/** Room for finding the best labels of up to `capacity` tokens, to be used again and again. */
export interface Search {
  readonly best: Float64Array;
  readonly from: Uint8Array;
}

/** Makes room for a search. */
export function makeSearch(capacity: number): Search {
  return { best: new Float64Array(capacity * labelCount), from: new Uint8Array(capacity * labelCount) };
}

/**
 * The best legal sequence of labels for `size` tokens; where `followed` is true, one that goes on with a token outside
 * of names. Of equal ones, the one with the lower labels at its end.
 */
export function bestLabels(
  { best, from }: Search,
  scores: Float32Array,
  steps: Float32Array,
  size: number,
  followed = false,
): Uint8Array {
  const labels = new Uint8Array(size);
  if (size === 0) return labels;
  best.fill(Number.NEGATIVE_INFINITY, 0, labelCount);
  for (const label of starts) best[label] = scores[label] + steps[outside * labelCount + label];
  for (let i = 1; i < size; i++) {
    const row = i * labelCount;
    for (let next = 0; next < labelCount; next++) {
      let top = Number.NEGATIVE_INFINITY;
      let topLabel = outside;
      const candidates = before[next];
      for (let k = 0; k < candidates.length; k++) {
        const label = candidates[k];
        const score = best[row - labelCount + label] + steps[label * labelCount + next];
        if (score > top) {
          top = score;
          topLabel = label;
        }
      }
      best[row + next] = top + scores[row + next];
      from[row + next] = topLabel;
    }
  }
  const lastRow = (size - 1) * labelCount;
  const ending = (label: number) =>
    best[lastRow + label] + (followed ? steps[label * labelCount + outside] : 0);
  let label = ends.reduce((a, b) => (ending(b) > ending(a) ? b : a));
  for (let i = size - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * labelCount + label];
  }
  return labels;
}

/**
 * Sums over all legal sequences. `forward` and `backward` are scaled so that each row of `forward` adds up to 1;
 * `scale` is by what each row was divided, `emit` the exponentials of the scores (each row's greatest taken out).
 * The chance of `label` at `i` is `forward * backward`; that of a step from `label` at `i - 1` to `next` at `i` is
 * `forward[i - 1] * step * emit[i] * backward[i] / scale[i]`.
 */
export interface Sums {
  forward: Float64Array;
  backward: Float64Array;
  scale: Float64Array;
  emit: Float64Array;
  step: Float64Array;
  /** The logarithm of the sum over all sequences. */
  logSum: number;
}

/** Room for sentences of up to `capacity` tokens, to be used again and again. */
export function makeSums(capacity: number): Sums {
  const cells = () => new Float64Array(capacity * labelCount);
  return {
    forward: cells(),
    backward: cells(),
    scale: new Float64Array(capacity),
    emit: cells(),
    step: new Float64Array(labelCount * labelCount),
    logSum: 0,
  };
}

/** Sets the exponentials of the steps; needed whenever the steps have changed. */
export function setSteps(sums: Sums, steps: Float32Array): void {
  for (let k = 0; k < steps.length; k++) sums.step[k] = Math.exp(steps[k]);
}

/**
 * Fills the sums. `allowed` holds for each token a bit for each label that may be; all may where it is null. `followed`
 * as in `bestLabels`.
 */
export function sumSequences(
  sums: Sums,
  scores: Float32Array,
  size: number,
  allowed: Int32Array | null = null,
  followed = false,
): void {
  const { forward, scale, emit, step } = sums;
  sums.logSum = 0;
  for (let i = 0; i < size; i++) {
    const row = i * labelCount;
    const mask = allowed ? allowed[i] : -1;
    let top = -Infinity;
    for (let k = 0; k < labelCount; k++) if ((mask >> k) & 1 && scores[row + k] > top) top = scores[row + k];
    for (let k = 0; k < labelCount; k++) {
      emit[row + k] = (mask >> k) & 1 ? Math.exp(scores[row + k] - top) : 0;
      if (i === size - 1) emit[row + k] *= ending(step, k, followed);
    }
    let total = 0;
    for (let next = 0; next < labelCount; next++) {
      let sum = 0;
      if (i === 0) sum = mayStart(next) ? step[outside * labelCount + next] : 0;
      else if (emit[row + next] > 0) {
        const candidates = before[next];
        for (let k = 0; k < candidates.length; k++) {
          const label = candidates[k];
          sum += forward[row - labelCount + label] * step[label * labelCount + next];
        }
      }
      forward[row + next] = sum * emit[row + next];
      total += forward[row + next];
    }
    scale[i] = total;
    sums.logSum += Math.log(total) + top;
    for (let k = 0; k < labelCount; k++) forward[row + k] /= total;
  }
  sumBackward(sums, size);
}

/** The factor of ending with a label. */
function ending(step: Float64Array, label: number, followed: boolean): number {
  if (!mayEnd(label)) return 0;
  return followed ? step[label * labelCount + outside] : 1;
}

function sumBackward({ forward, backward, step, emit, scale }: Sums, size: number): void {
  const lastRow = (size - 1) * labelCount;
  // The factor of the end is in the last row of `emit`.
  for (let k = 0; k < labelCount; k++) backward[lastRow + k] = mayEnd(k) ? 1 : 0;
  for (let i = size - 1; i > 0; i--) {
    const row = i * labelCount;
    backward.fill(0, row - labelCount, row);
    for (let next = 0; next < labelCount; next++) {
      const through = (emit[row + next] * backward[row + next]) / scale[i];
      if (through === 0) continue;
      const candidates = before[next];
      for (let k = 0; k < candidates.length; k++) {
        const label = candidates[k];
        if (forward[row - labelCount + label] > 0) {
          backward[row - labelCount + label] += step[label * labelCount + next] * through;
        }
      }
    }
  }
}

/** The chance of one sequence of labels over tokens `[from, to)`, whatever the labels around it. */
export function chanceOf(sums: Sums, labels: ArrayLike<number>, from: number, to: number): number {
  const { forward, backward, emit, scale, step } = sums;
  let chance = forward[from * labelCount + labels[from]];
  for (let i = from + 1; i < to; i++) {
    chance *= (step[labels[i - 1] * labelCount + labels[i]] * emit[i * labelCount + labels[i]]) / scale[i];
  }
  return chance * backward[(to - 1) * labelCount + labels[to - 1]];
}
