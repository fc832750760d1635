/**
 * The weights of hashed features in an open-addressed table.
 *
 * Only differences between labels decide, so the weights of names' labels are kept less that of `outside`, whose own is
 * nothing then. Two labels share a lane of 32 bits, the first in its lower half: lanes add up as plain numbers, and are
 * taken apart when all features of a token are in.
 *
 * Invariants: a feature that the table does not hold weighs nothing; what the features of a token add up to fits in 16
 * bits, since a hundred features or so weigh at most 254 each.
 */
import { labelCount, outside } from './labels.ts';

/** Lanes of a feature, and of a sum of features. */
export const laneCount = (labelCount - 1) / 2;

/** Weights of `size` features: `lanes[row * laneCount + …]` times `scale`; `steps` from label to label. */
export interface WeightTable {
  readonly size: number;
  readonly scale: number;
  readonly steps: Float32Array;
  readonly lanes: Int32Array;
  /** Pairs of a hash and its row, -1 where the slot is free: side by side, so that a look-up touches memory once. */
  readonly slots: Int32Array;
}

/** Makes the table of features by hash, `weights[feature * labelCount + label]` in the same order. */
export function makeWeightTable(
  hashes: ArrayLike<number>,
  weights: Int8Array,
  scale: number,
  steps: Float32Array,
): WeightTable {
  const size = hashes.length;
  let capacity = 16;
  while (capacity < 1.6 * size) capacity *= 2;
  const slots = new Int32Array(2 * capacity).fill(-1);
  const lanes = new Int32Array(size * laneCount);
  let row = 0;
  for (const feature of byUse(weights, size)) {
    let slot = hashes[feature] & (capacity - 1);
    while (slots[2 * slot + 1] >= 0) slot = (slot + 1) & (capacity - 1);
    slots[2 * slot] = hashes[feature];
    slots[2 * slot + 1] = row;
    packLanes(weights, feature * labelCount, lanes, row * laneCount);
    row++;
  }
  return { size, scale, steps, lanes, slots };
}

/** The features, those that weigh for many labels first: they are the frequent ones, and side by side they stay in the
 * processor's cache. */
function byUse(weights: Int8Array, size: number): Int32Array {
  const uses = new Uint8Array(size);
  const starts = new Int32Array(labelCount + 2);
  for (let feature = 0; feature < size; feature++) {
    for (let label = 0; label < labelCount; label++)
      if (weights[feature * labelCount + label]) uses[feature]++;
    starts[labelCount - uses[feature] + 1]++;
  }
  for (let k = 1; k < starts.length; k++) starts[k] += starts[k - 1];
  const order = new Int32Array(size);
  for (let feature = 0; feature < size; feature++) order[starts[labelCount - uses[feature]]++] = feature;
  return order;
}

function packLanes(weights: Int8Array, at: number, lanes: Int32Array, to: number): void {
  const base = weights[at + outside];
  for (let lane = 0, label = at + 1; lane < laneCount; lane++, label += 2) {
    lanes[to + lane] = weights[label] - base + ((weights[label + 1] - base) << 16);
  }
}

/** The row of a feature, -1 where the table does not hold it. `hash` is a signed number of 32 bits. */
export function findRow({ slots }: WeightTable, hash: number): number {
  const mask = slots.length / 2 - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = slots[2 * slot + 1];
    if (row < 0 || slots[2 * slot] === hash) return row;
  }
}

/** What the lanes that begin at `at` hold for a label. */
export function weightAt(lanes: Int32Array, at: number, label: number): number {
  if (label === outside) return 0;
  const lane = lanes[at + ((label - 1) >> 1)];
  const lower = (lane << 16) >> 16;
  return label & 1 ? lower : (lane - lower) >> 16;
}

/** Finds the features that the table holds: where the lanes of each begin goes to `starts`, how many is returned. */
export function findFeatures(
  table: WeightTable,
  hashes: Int32Array,
  count: number,
  starts: Int32Array,
): number {
  let found = 0;
  for (let k = 0; k < count; k++) {
    const row = findRow(table, hashes[k]);
    if (row >= 0) starts[found++] = row * laneCount;
  }
  return found;
}

/** Adds to the lanes of `sums` that begin at `at` those of `lanes` that begin at `count` places. */
export function addLanes(
  lanes: Int32Array,
  starts: Int32Array,
  count: number,
  sums: Int32Array,
  at: number,
): void {
  // Written out, so that the sums stay in registers: a loop over lanes would take them through memory.
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const from = starts[k];
    a = (a + lanes[from]) | 0;
    b = (b + lanes[from + 1]) | 0;
    c = (c + lanes[from + 2]) | 0;
    d = (d + lanes[from + 3]) | 0;
    e = (e + lanes[from + 4]) | 0;
    f = (f + lanes[from + 5]) | 0;
    g = (g + lanes[from + 6]) | 0;
    h = (h + lanes[from + 7]) | 0;
  }
  sums[at] += a;
  sums[at + 1] += b;
  sums[at + 2] += c;
  sums[at + 3] += d;
  sums[at + 4] += e;
  sums[at + 5] += f;
  sums[at + 6] += g;
  sums[at + 7] += h;
}

/** The greatest of what the lanes that begin at `at` hold. */
export function greatestOf(lanes: Int32Array, at: number): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let lane = at; lane < at + laneCount; lane++) {
    const lower = (lanes[lane] << 16) >> 16;
    greatest = Math.max(greatest, lower, (lanes[lane] - lower) >> 16);
  }
  return greatest;
}
