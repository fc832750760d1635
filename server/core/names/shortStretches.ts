/**
 * The best labels of one or two tokens and how sure they are, by trying all legal ones: stretches that may be named are
 * mostly so short, and a lattice takes several times as long for them.
 *
 * Invariant: gives what the lattice gives, up to rounding (see `lattice.ts`, also for scores and steps).
 */
import { exponential } from './exponential.ts';
import { labelCount, mayEnd, mayFollow, mayStart, outside } from './labels.ts';

const labels = [...Array(labelCount).keys()];
const ends = labels.filter(mayEnd);

/** The labels of a token by itself: it is outside of names, or a name of one word. */
const alone = Uint8Array.from(ends.filter(mayStart));

/** The labels of two tokens, in the order in which the first of equal ones is taken. */
const pairs = ends.flatMap(second =>
  labels.filter(first => mayStart(first) && mayFollow(first, second)).map(first => ({ first, second })),
);
const firsts = Uint8Array.from(pairs, ({ first }) => first);
const seconds = Uint8Array.from(pairs, ({ second }) => second);

/** What the steps of all labels add up to, by whether a token outside of names follows. */
interface Steps {
  readonly alone: Float64Array;
  readonly pairs: Float64Array;
}

/** Room for finding the best labels by some steps, to be used again and again. */
export interface ShortSearch {
  readonly closing: Steps;
  readonly followed: Steps;
  readonly scores: Float64Array;
}

/** Makes room for a search by some steps. */
export function makeShortSearch(steps: Float32Array): ShortSearch {
  const step = (label: number, next: number) => steps[label * labelCount + next];
  const stepsTo = (end: (last: number) => number): Steps => ({
    alone: Float64Array.from(alone, label => step(outside, label) + end(label)),
    pairs: Float64Array.from(
      pairs,
      ({ first, second }) => step(outside, first) + step(first, second) + end(second),
    ),
  });
  return {
    closing: stepsTo(() => 0),
    followed: stepsTo(last => step(last, outside)),
    scores: new Float64Array(pairs.length),
  };
}

/** The best label of a token with its chance, null where it is outside of names. */
export function bestOfOne(
  { closing, followed, scores: sums }: ShortSearch,
  scores: Float32Array,
  isFollowed: boolean,
): { label: number; chance: number } | null {
  const steps = (isFollowed ? followed : closing).alone;
  let best = 0;
  for (let k = 0; k < alone.length; k++) {
    sums[k] = scores[alone[k]] + steps[k];
    if (sums[k] > sums[best]) best = k;
  }
  if (alone[best] === outside) return null;
  let total = 0;
  for (let k = 0; k < alone.length; k++) total += exponential(sums[k] - sums[best]);
  return { label: alone[best], chance: 1 / total };
}

/** The labels of two tokens, each with the chance of that label. */
export interface LabelPair {
  readonly first: number;
  readonly second: number;
  readonly firstChance: number;
  readonly secondChance: number;
}

/** The best labels of two tokens, null where both are outside of names. */
export function bestOfTwo(
  { closing, followed, scores: sums }: ShortSearch,
  scores: Float32Array,
  isFollowed: boolean,
): LabelPair | null {
  const steps = (isFollowed ? followed : closing).pairs;
  let best = 0;
  for (let k = 0; k < firsts.length; k++) {
    sums[k] = scores[firsts[k]] + scores[labelCount + seconds[k]] + steps[k];
    if (sums[k] > sums[best]) best = k;
  }
  const first = firsts[best];
  const second = seconds[best];
  if (first === outside && second === outside) return null;
  const top = sums[best];
  let total = 0;
  let ofFirst = 0;
  let ofSecond = 0;
  for (let k = 0; k < firsts.length; k++) {
    const share = exponential(sums[k] - top);
    total += share;
    if (firsts[k] === first) ofFirst += share;
    if (seconds[k] === second) ofSecond += share;
  }
  return { first, second, firstChance: ofFirst / total, secondChance: ofSecond / total };
}
