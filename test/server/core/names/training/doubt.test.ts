import { expect, it } from 'vitest';
import { labelCount, labelOf, outside, part } from '../../../../../server/core/names/labels.ts';
import { makeSums } from '../../../../../server/core/names/lattice.ts';
import { doubtLabels } from '../../../../../server/core/names/training/doubt.ts';
import type { Example } from '../../../../../server/core/names/training/examples.ts';

const [person, place] = [0, 1];
const bit = (...labels: number[]) => labels.reduce((bits, label) => bits | (1 << label), 0);

/** The labels that the tokens may have after a model that is sure of `best` has doubted them. */
function doubted(labels: readonly number[], best: readonly number[], isNoisy = true): number[] {
  const sums = makeSums(best.length);
  sums.backward.fill(1);
  best.forEach((label, i) => {
    sums.forward.fill(0.1 / (labelCount - 1), i * labelCount, (i + 1) * labelCount);
    sums.forward[i * labelCount + label] = 0.9;
  });
  const allowed = Int32Array.from(labels, label => bit(label));
  const sentence = { allowed, isNoisy } as unknown as Example;
  doubtLabels([sentence], () => ({ labels: best, sums }));
  return [...allowed];
}

const begin = labelOf(person, part.begin);
const last = labelOf(person, part.last);
const town = labelOf(place, part.only);

it('lets a token in doubt have the label of the model too', () => {
  expect(doubted([outside, outside], [outside, town])).toEqual([bit(outside), bit(outside, town)]);
});

it('opens the whole stretch on which corpus and model differ', () => {
  expect(doubted([town, outside, outside], [begin, last, outside])).toEqual([
    bit(town, begin),
    bit(outside, last),
    bit(outside),
  ]);
});

it('leaves careful corpora alone', () => {
  expect(doubted([outside], [town], false)).toEqual([bit(outside)]);
});
