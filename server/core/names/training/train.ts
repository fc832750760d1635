/**
 * Fits the weights of the conditional random field: stochastic gradients with a step for each feature (AdaGrad; Duchi,
 * Hazan and Singer 2011) that shrinks to nothing over the run, one sentence at a time. Tokens whose labels are known
 * only in part count by the sum over the labels that they may have.
 *
 * Invariant: the same examples, options and seed give the same weights, bit for bit.
 */
import { before, labelCount } from '../labels.ts';
import { logSumOf, makeSums, type Sums, setSteps, sumSequences } from '../lattice.ts';
import { maxSentence } from '../scene.ts';
import type { Example } from './examples.ts';
import { seededRandom, shuffle } from './random.ts';

/**
 * How to train. `lexicalDropout` is the share of tokens whose own word is hidden, `l1` how much each weight loses in an
 * epoch, in units of its steps, towards nothing.
 */
export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly lexicalDropout: number;
  readonly l1: number;
  readonly seed: number;
  /** Called after each epoch with its number and the mean loss of a token. */
  report(epoch: number, loss: number): void;
}

/** Writes the rows of a token's features to `into` and returns how many; `hideWord` leaves out those of the word itself. */
export type Gather = (sentence: number, token: number, hideWord: boolean, into: Int32Array) => number;

/** What is fitted: `rows[row * labelCount + label]`, and steps from label to label. */
export interface Weights {
  readonly rows: Float32Array;
  readonly steps: Float32Array;
}

/** More features than any token has. */
export const maxFeatures = 512;
// Gradients below this move no weight by a step of the eight bits that the model keeps.
const negligible = 1e-3;

interface State extends Weights {
  readonly rowSquares: Float32Array;
  /** When each row last moved, in sentences; what it owes to `l1` since then is paid when it moves again. */
  readonly movedAt: Uint32Array;
  readonly stepSquares: Float32Array;
  readonly free: Sums;
  readonly bound: Sums;
  readonly scores: Float32Array;
  readonly gathered: Int32Array;
  readonly gatheredEnds: Int32Array;
}

/** Fits weights for `rowCount` features. */
export function train(
  sentences: readonly Example[],
  rowCount: number,
  gather: Gather,
  options: TrainingOptions,
): Weights {
  const state: State = {
    rows: new Float32Array(rowCount * labelCount),
    steps: new Float32Array(labelCount * labelCount),
    rowSquares: new Float32Array(rowCount).fill(1),
    movedAt: new Uint32Array(rowCount),
    stepSquares: new Float32Array(labelCount * labelCount).fill(1),
    free: makeSums(maxSentence),
    bound: makeSums(maxSentence),
    scores: new Float32Array(maxSentence * labelCount),
    gathered: new Int32Array(maxSentence * maxFeatures),
    gatheredEnds: new Int32Array(maxSentence + 1),
  };
  const random = seededRandom(options.seed);
  const order = Uint32Array.from(sentences.keys());
  const total = options.epochs * order.length;
  let time = 0;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    let tokens = 0;
    for (const s of order) {
      const rate = options.rate * (1 - time / total);
      const sentence = sentences[s];
      score(state, s, sentence, gather, () => random() < options.lexicalDropout);
      loss += learn(state, sentence, { rate, time, l1: options.l1 / order.length });
      tokens += sentence.allowed.length;
      time++;
    }
    options.report(epoch, loss / tokens);
  }
  if (options.l1) payRest(state, total, options);
  return { rows: state.rows, steps: state.steps };
}

function score(
  { rows, scores, gathered, gatheredEnds }: State,
  s: number,
  { allowed }: Example,
  gather: Gather,
  hides: () => boolean,
): void {
  let used = 0;
  const room = new Int32Array(maxFeatures);
  for (let i = 0; i < allowed.length; i++) {
    const at = i * labelCount;
    const count = gather(s, i, hides(), room);
    for (let l = 0; l < labelCount; l++) scores[at + l] = 0;
    for (let k = 0; k < count; k++) {
      gathered[used++] = room[k];
      const row = room[k] * labelCount;
      for (let l = 0; l < labelCount; l++) scores[at + l] += rows[row + l];
    }
    gatheredEnds[i] = used;
  }
}

/** How far and when: `time` counts sentences, `l1` is what a weight loses with each. */
interface Step {
  readonly rate: number;
  readonly time: number;
  readonly l1: number;
}

/** Moves the weights a step down the gradient of a sentence's loss, which is returned. */
function learn(state: State, { allowed, weight }: Example, step: Step): number {
  const { free, bound, scores, steps } = state;
  const size = allowed.length;
  setSteps(free, steps);
  setSteps(bound, steps);
  sumSequences(free, scores, size);
  sumSequences(bound, scores, size, allowed);
  const delta = new Float32Array(labelCount);
  for (let i = 0; i < size; i++) {
    const at = i * labelCount;
    let square = 0;
    for (let l = 0; l < labelCount; l++) {
      delta[l] =
        weight *
        (free.forward[at + l] * free.backward[at + l] - bound.forward[at + l] * bound.backward[at + l]);
      square += delta[l] * delta[l];
    }
    if (square > negligible * negligible) moveRows(state, i, delta, square, step);
  }
  moveSteps(state, size, weight, step.rate);
  return weight * (logSumOf(free, size) - logSumOf(bound, size));
}

function moveRows(state: State, token: number, delta: Float32Array, square: number, step: Step): void {
  const { rows, rowSquares, gathered, gatheredEnds } = state;
  for (let k = token === 0 ? 0 : gatheredEnds[token - 1]; k < gatheredEnds[token]; k++) {
    const row = gathered[k];
    rowSquares[row] += square;
    if (step.l1) shrink(state, row, step);
    const by = step.rate / Math.sqrt(rowSquares[row]);
    const at = row * labelCount;
    for (let l = 0; l < labelCount; l++) rows[at + l] -= by * delta[l];
  }
}

/** Draws all weights towards nothing for the time since they last moved; the rate has fallen to nothing meanwhile. */
function payRest(state: State, total: number, { rate, l1, epochs }: TrainingOptions): void {
  state.movedAt.forEach((since, row) => {
    const mean = (rate * (1 - since / total)) / 2;
    shrink(state, row, { rate: mean, time: total, l1: (l1 * epochs) / total });
  });
}

/** Draws the weights of a row towards nothing, for the time since it last moved (Duchi and Singer 2009). */
function shrink({ rows, rowSquares, movedAt }: State, row: number, { rate, time, l1 }: Step): void {
  const by = (l1 * (time - movedAt[row]) * rate) / Math.sqrt(rowSquares[row]);
  movedAt[row] = time;
  for (let at = row * labelCount; at < (row + 1) * labelCount; at++) {
    rows[at] = Math.sign(rows[at]) * Math.max(0, Math.abs(rows[at]) - by);
  }
}

function moveSteps(
  { free, bound, steps, stepSquares }: State,
  size: number,
  weight: number,
  rate: number,
): void {
  const gradient = new Float64Array(labelCount * labelCount);
  for (let i = 0; i < size; i++) {
    addSteps(gradient, free, i, weight);
    addSteps(gradient, bound, i, -weight);
  }
  for (let k = 0; k < gradient.length; k++) {
    if (gradient[k] === 0) continue;
    stepSquares[k] += gradient[k] * gradient[k];
    steps[k] -= (rate / Math.sqrt(stepSquares[k])) * gradient[k];
  }
}

function addSteps(gradient: Float64Array, sums: Sums, i: number, weight: number): void {
  const { forward, backward, emit, step, scale } = sums;
  const row = i * labelCount;
  for (let next = 0; next < labelCount; next++) {
    const through = (weight * emit[row + next] * backward[row + next]) / scale[i];
    if (through === 0) continue;
    if (i === 0) gradient[next] += weight * forward[next] * backward[next];
    else {
      for (const label of before[next]) {
        const chance = forward[row - labelCount + label];
        gradient[label * labelCount + next] += chance * step[label * labelCount + next] * through;
      }
    }
  }
}
