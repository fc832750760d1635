/**
 * Sentences as weights that are still in training read them.
 *
 * Invariant: a reading holds until the next sentence is read; what it holds is kept in one place for all of them.
 */
import { labelCount } from '../labels.ts';
import { bestLabels, makeSearch, makeSums, type Sums, setSteps, sumSequences } from '../lattice.ts';
import { maxSentence } from '../scene.ts';
import { type Gather, maxFeatures, type Weights } from './train.ts';

/** The best labels of a sentence, and the sums over all that it might have. */
export interface Reading {
  readonly labels: readonly number[];
  readonly sums: Sums;
}

/** Reads sentence `s`, which has `size` tokens. */
export type Read = (s: number, size: number) => Reading;

/** Makes a reader of weights. */
export function makeReader({ rows, steps }: Weights, gather: Gather): Read {
  const sums = makeSums(maxSentence);
  const search = makeSearch(maxSentence, steps);
  setSteps(sums, steps);
  const gathered = new Int32Array(maxFeatures);
  const scores = new Float32Array(maxSentence * labelCount);
  return (s, size) => {
    scores.fill(0, 0, size * labelCount);
    for (let i = 0; i < size; i++) {
      const count = gather(s, i, false, gathered);
      for (let k = 0; k < count; k++) {
        const row = gathered[k] * labelCount;
        for (let l = 0; l < labelCount; l++) scores[i * labelCount + l] += rows[row + l];
      }
    }
    const labels = bestLabels(search, scores, size);
    sumSequences(sums, scores, size);
    return { labels, sums };
  };
}
