import { describe, expect, it } from 'vitest';
import { labelCount, outside } from '../../../../server/core/names/labels.ts';
import { seededRandom } from '../../../../server/core/names/training/random.ts';
import {
  addFeatures,
  addLanes,
  findFeature,
  laneCount,
  makeWeightTable,
  spreadLanes,
  weightOf,
} from '../../../../server/core/names/weightTable.ts';

const seed = 77;
const random = seededRandom(seed);
const scale = 0.5;
const size = 500;

/** Weights for about every third label, those of `outside` among them, within what a byte can say of a difference. */
const weights = Array.from({ length: size }, () =>
  Array.from({ length: labelCount }, () => (random() < 0.3 ? Math.round(120 * random() - 60) : 0)),
);
const hashes = Uint32Array.from(weights, () => Math.floor(random() * 2 ** 32)).sort();
const table = makeWeightTable(featuresOf(hashes, weights), scale, new Float32Array(labelCount ** 2));

function featuresOf(hashes: Uint32Array, weights: readonly number[][]) {
  const labels = Int32Array.from(weights, row =>
    row.reduce((bits, w, label) => bits | (Number(w !== 0) << label), 0),
  );
  const starts = new Int32Array(weights.length);
  const present = weights.map(row => row.filter(weight => weight !== 0));
  for (let row = 1; row < weights.length; row++) starts[row] = starts[row - 1] + present[row - 1].length;
  return { hashes, labels, starts, weights: Int8Array.from(present.flat()) };
}

/** What features weigh together for each label, less what they weigh for `outside`. */
const sumOf = (rows: readonly number[]) =>
  Array.from({ length: labelCount }, (_, label) =>
    rows.reduce((sum, row) => sum + weights[row][label] - weights[row][outside], 0),
  );

/** The scores of all labels that lanes hold, divided by the scale. */
function spread(lanes: Int32Array): number[] {
  const scores = new Float32Array(labelCount);
  spreadLanes(lanes, 0, scale, scores, 0);
  return Array.from(scores, score => score / scale);
}

describe(`the table of weights (seed ${seed})`, () => {
  it('holds what it was made of, less the weight of being outside', () => {
    expect(new Set(weights.flat()).size).toBeGreaterThan(50);
    for (let row = 0; row < size; row++) {
      const at = findFeature(table, hashes[row] | 0);
      const held = Array.from({ length: labelCount }, (_, label) => weightOf(table, at, label));
      expect(held).toEqual(sumOf([row]));
    }
  });

  it('adds features up, and gives those that it does not hold no weight', () => {
    const rows = Array.from({ length: 60 }, () => Math.floor(random() * size));
    const known = new Set(hashes);
    const unknown = Array.from({ length: 30 }, (_, k) => k).filter(hash => !known.has(hash));
    const sums = new Int32Array(laneCount);
    const asked = Int32Array.from([...rows.map(row => hashes[row]), ...unknown]);
    addFeatures(table, asked, asked.length, sums, 0);
    expect(spread(sums)).toEqual(sumOf(rows));
  });

  it('adds sums up', () => {
    const lanes = new Int32Array(3 * laneCount);
    addFeatures(table, Int32Array.of(hashes[1], hashes[2]), 2, lanes, 0);
    addFeatures(table, Int32Array.of(hashes[3]), 1, lanes, 2 * laneCount);
    const sums = new Int32Array(laneCount);
    addLanes(lanes, Int32Array.of(laneCount, 0, 2 * laneCount), 1, 2, sums);
    addLanes(lanes, Int32Array.of(2 * laneCount), 0, 1, sums);
    expect(spread(sums)).toEqual(sumOf([1, 2, 3, 3]));
  });

  it('gives the greatest score but that of being outside', () => {
    const sums = new Int32Array(laneCount);
    addFeatures(table, Int32Array.of(hashes[7]), 1, sums, 0);
    const greatest = spreadLanes(sums, 0, scale, new Float32Array(labelCount), 0);
    expect(greatest).toBe(Math.max(...sumOf([7]).slice(1)) * scale);
  });

  it('cuts weights that lie too far from that of being outside', () => {
    const far = weights[0].map((_, label) => (label === outside ? -100 : label === 1 ? 100 : 20));
    const one = makeWeightTable(featuresOf(Uint32Array.of(0), [far]), scale, new Float32Array(1));
    const at = findFeature(one, 0);
    expect([weightOf(one, at, 1), weightOf(one, at, 2)]).toEqual([127, 120]);
  });
});
