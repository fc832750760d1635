/**
 * The best labels of a sentence and how sure they are: Viterbi's algorithm and the forward and backward sums of a
 * linear-chain conditional random field (Lafferty, McCallum and Pereira 2001).
 *
 * Invariants: only legal sequences of labels are counted; scores are in log space, `scores[token * labelCount +
 * label]`, and `steps[label * labelCount + next]` is added where `next` follows `label`.
 */
import { exponential } from './exponential.ts';
import { labelCount, labelOf, mayEnd, mayStart, outside, part, types } from './labels.ts';

const labels = [...Array(labelCount).keys()];

// A label of `closed` may be followed by any of `starts` and no other; within a name only its own type goes on.
const starts = labels.filter(mayStart);
const closed = labels.filter(mayEnd);
const alone = starts.filter(mayEnd);
const begins = types.map((_, type) => labelOf(type, part.begin));

/** The labels that a first and a last token may have, as bits. */
const startBits = bitsOf(starts);
const closedBits = bitsOf(closed);

function bitsOf(some: readonly number[]): number {
  return some.reduce((bits, label) => bits | (1 << label), 0);
}

/** The labels of the token before token `i` behind which one begins anew; before the second token no name has gone on. */
const closedBefore = (i: number) => (i === 1 ? alone : closed);

/** The labels with which token `i` begins something; the last token must end it too. */
const startsAt = (i: number, size: number) => (i === size - 1 ? alone : starts);

/** The first of a type's labels with which a name that began with `begin` goes on at token `i`. */
const goesOnFrom = (begin: number, i: number, size: number) =>
  begin + (i === size - 1 ? part.last : part.inside);

/** Room for finding the best labels of up to some number of tokens by some steps, to be used again and again. */
export interface Search {
  readonly steps: Float32Array;
  /** How far the steps from `closed` to `starts` lie apart at most. */
  readonly spread: number;
  readonly best: Float64Array;
  readonly from: Uint8Array;
}

/** Makes room for a search among up to `capacity` tokens. */
export function makeSearch(capacity: number, steps: Float32Array): Search {
  const free = [...closed].flatMap(label => [...starts].map(next => steps[label * labelCount + next]));
  return {
    steps,
    spread: Math.max(...free) - Math.min(...free),
    best: new Float64Array(capacity * labelCount),
    from: new Uint8Array(capacity * labelCount),
  };
}

/**
 * The best legal sequence of labels for `size` tokens; where `followed` is true, one that goes on with a token outside
 * of names. Of equal ones, the one with the lower labels at its end.
 */
export function bestLabels(search: Search, scores: Float32Array, size: number, followed = false): number[] {
  const { steps, best, from } = search;
  const found: number[] = new Array(size);
  if (size === 0) return found;
  for (let label = 0; label < labelCount; label++) best[label] = Number.NEGATIVE_INFINITY;
  for (const label of starts) best[label] = scores[label] + steps[outside * labelCount + label];
  for (let i = 1; i < size; i++) {
    goOn(search, scores, i, size);
    startAnew(search, scores, i, size);
  }
  const lastRow = (size - 1) * labelCount;
  let label = outside;
  let top = Number.NEGATIVE_INFINITY;
  for (const end of closed) {
    const score = best[lastRow + end] + (followed ? steps[end * labelCount + outside] : 0);
    if (score <= top) continue;
    top = score;
    label = end;
  }
  for (let i = size - 1; i >= 0; i--) {
    found[i] = label;
    label = from[i * labelCount + label];
  }
  return found;
}

/** Fills in how names that are under way go on at token `i`. */
function goOn({ steps, best, from }: Search, scores: Float32Array, i: number, size: number): void {
  const row = i * labelCount;
  for (const begin of begins) {
    const inside = begin + part.inside;
    const begun = best[row - labelCount + begin];
    const goneOn = best[row - labelCount + inside];
    for (let next = goesOnFrom(begin, i, size); next <= begin + part.last; next++) {
      const first = begun + steps[begin * labelCount + next];
      const later = goneOn + steps[inside * labelCount + next];
      best[row + next] = Math.max(first, later) + scores[row + next];
      from[row + next] = later > first ? inside : begin;
    }
  }
}

/** Fills in what begins at token `i` where no name is under way. */
function startAnew(
  { steps, spread, best, from }: Search,
  scores: Float32Array,
  i: number,
  size: number,
): void {
  const row = i * labelCount;
  const before = closedBefore(i);
  const nexts = startsAt(i, size);
  let least = Number.NEGATIVE_INFINITY;
  for (const next of nexts) best[row + next] = Number.NEGATIVE_INFINITY;
  for (const label of before) least = Math.max(least, best[row - labelCount + label]);
  least -= spread;
  for (const label of before) {
    const reached = best[row - labelCount + label];
    // No step makes good what this label is behind.
    if (reached < least) continue;
    for (const next of nexts) {
      const score = reached + steps[label * labelCount + next];
      if (score <= best[row + next]) continue;
      best[row + next] = score;
      from[row + next] = label;
    }
  }
  for (const next of nexts) best[row + next] += scores[row + next];
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
  /** What goes through the labels of one token; used while `backward` is filled. */
  through: Float64Array;
  /** The greatest score of each row. */
  top: Float64Array;
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
    through: new Float64Array(labelCount),
    top: new Float64Array(capacity),
  };
}

/** Sets the exponentials of the steps; needed whenever the steps have changed. */
export function setSteps(sums: Sums, steps: Float32Array): void {
  for (let k = 0; k < steps.length; k++) sums.step[k] = Math.exp(steps[k]);
}

/**
 * Fills the sums. `allowed` holds for each token a bit for each label that may be; all may where it is null. `followed`
 * as in `bestLabels`. `backward` is filled for the tokens from `least` on.
 */
export function sumSequences(
  sums: Sums,
  scores: Float32Array,
  size: number,
  allowed: Int32Array | null = null,
  followed = false,
  least = 0,
): void {
  const { forward, backward, scale, emit, step, top } = sums;
  for (let i = 0; i < size; i++) {
    const row = i * labelCount;
    const may = allowed ? allowed[i] : -1;
    const fits = (i === 0 ? startBits : -1) & (i === size - 1 ? closedBits : -1);
    top[i] = emitRow(emit, scores, row, may, fits);
    if (i === size - 1 && followed)
      for (const label of closed) emit[row + label] *= step[label * labelCount + outside];
    for (let label = 0; label < labelCount; label++) forward[row + label] = 0;
    if (i === 0) for (const next of starts) forward[next] = step[outside * labelCount + next];
    else sumForward(sums, i, size);
    let total = 0;
    for (let k = 0; k < labelCount; k++) total += forward[row + k] *= emit[row + k];
    scale[i] = total;
    const share = 1 / total;
    for (let k = 0; k < labelCount; k++) forward[row + k] *= share;
  }
  // The factor of the end is in the last row of `emit`.
  const lastRow = (size - 1) * labelCount;
  for (const label of labels) backward[lastRow + label] = (closedBits >> label) & 1;
  for (let i = size - 1; i > least; i--) sumBackward(sums, i);
}

/** The logarithm of the sum over all sequences of `size` tokens. */
export function logSumOf({ scale, top }: Sums, size: number): number {
  let logSum = 0;
  for (let i = 0; i < size; i++) logSum += Math.log(scale[i]) + top[i];
  return logSum;
}

/** Fills in the exponentials of a row's scores over the greatest of those that may be, which is returned; nothing for the
 * labels that do not fit. */
function emitRow(emit: Float64Array, scores: Float32Array, row: number, may: number, fits: number): number {
  let top = -Infinity;
  for (let k = 0; k < labelCount; k++) if ((may >> k) & 1) top = Math.max(top, scores[row + k]);
  const possible = may & fits;
  for (let k = 0; k < labelCount; k++)
    emit[row + k] = (possible >> k) & 1 ? exponential(scores[row + k] - top) : 0;
  return top;
}

/** Fills the row of `forward` of token `i` with what the row before it brings. */
function sumForward({ forward, step }: Sums, i: number, size: number): void {
  const row = i * labelCount;
  const last = row - labelCount;
  const before = closedBefore(i);
  for (const next of startsAt(i, size)) {
    let sum = 0;
    for (const label of before) sum += forward[last + label] * step[label * labelCount + next];
    forward[row + next] = sum;
  }
  for (const begin of begins) {
    const inside = begin + part.inside;
    for (let next = goesOnFrom(begin, i, size); next <= begin + part.last; next++) {
      forward[row + next] =
        forward[last + begin] * step[begin * labelCount + next] +
        forward[last + inside] * step[inside * labelCount + next];
    }
  }
}

/** Fills the row of `backward` before token `i`. */
function sumBackward({ backward, step, emit, scale, through }: Sums, i: number): void {
  const row = i * labelCount;
  const last = row - labelCount;
  const share = 1 / scale[i];
  for (let k = 0; k < labelCount; k++) through[k] = emit[row + k] * backward[row + k] * share;
  for (const label of closed) {
    let sum = 0;
    for (const next of starts) sum += step[label * labelCount + next] * through[next];
    backward[last + label] = sum;
  }
  for (const begin of begins) {
    const inside = begin + part.inside;
    const end = begin + part.last;
    for (let label = begin; label <= inside; label++) {
      backward[last + label] =
        step[label * labelCount + inside] * through[inside] + step[label * labelCount + end] * through[end];
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
