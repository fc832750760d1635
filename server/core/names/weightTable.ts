/**
 * The weights of hashed features, eight bits each, in an open-addressed table.
 *
 * Invariant: a feature that the table does not hold weighs nothing.
 */
import { labelCount } from './labels.ts';

/** Weights of `size` features: `weights[row * labelCount + label]` times `scale`; `steps` from label to label. */
export interface WeightTable {
  readonly size: number;
  readonly scale: number;
  readonly steps: Float32Array;
  readonly weights: Int8Array;
  /** Pairs of a hash and its row, -1 where the slot is free: side by side, so that a look-up touches memory once. */
  readonly slots: Int32Array;
  /** A bit for the upper bits of each hash: most features that are looked for are not there, and this says so from the
   * cache. */
  readonly present: Int32Array;
}

const presentBits = 22;

/** Makes the table of features by hash, `weights` in the same order. */
export function makeWeightTable(
  hashes: ArrayLike<number>,
  weights: Int8Array,
  scale: number,
  steps: Float32Array,
): WeightTable {
  let capacity = 16;
  while (capacity < 1.6 * hashes.length) capacity *= 2;
  const slots = new Int32Array(2 * capacity).fill(-1);
  const present = new Int32Array(1 << (presentBits - 5));
  for (let row = 0; row < hashes.length; row++) {
    const bit = hashes[row] >>> (32 - presentBits);
    present[bit >> 5] |= 1 << (bit & 31);
    let slot = hashes[row] & (capacity - 1);
    while (slots[2 * slot + 1] >= 0) slot = (slot + 1) & (capacity - 1);
    slots[2 * slot] = hashes[row];
    slots[2 * slot + 1] = row;
  }
  return { size: hashes.length, scale, steps, weights, slots, present };
}

/** Where the weights of a feature begin in `weights`, -1 where it has none. */
export function findWeights({ slots, present }: WeightTable, hash: number): number {
  const bit = hash >>> (32 - presentBits);
  if (!((present[bit >> 5] >> (bit & 31)) & 1)) return -1;
  const mask = slots.length / 2 - 1;
  const key = hash | 0;
  let slot = hash & mask;
  while (slots[2 * slot + 1] >= 0) {
    if (slots[2 * slot] === key) return slots[2 * slot + 1] * labelCount;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** Adds a feature's weights to the sums of a token, which begin at `at`. */
export function addWeights(table: WeightTable, hash: number, sums: Int32Array, at: number): void {
  const from = findWeights(table, hash);
  if (from < 0) return;
  const { weights } = table;
  for (let label = 0; label < labelCount; label++) sums[at + label] += weights[from + label];
}
