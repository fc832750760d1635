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
  readonly keys: Uint32Array;
  readonly rows: Int32Array;
}

/** Makes the table of features by hash, `weights` in the same order. */
export function makeWeightTable(
  hashes: ArrayLike<number>,
  weights: Int8Array,
  scale: number,
  steps: Float32Array,
): WeightTable {
  let capacity = 16;
  while (capacity < 2 * hashes.length) capacity *= 2;
  const keys = new Uint32Array(capacity);
  const rows = new Int32Array(capacity).fill(-1);
  for (let row = 0; row < hashes.length; row++) {
    let slot = hashes[row] & (capacity - 1);
    while (rows[slot] >= 0) slot = (slot + 1) & (capacity - 1);
    keys[slot] = hashes[row];
    rows[slot] = row;
  }
  return { size: hashes.length, scale, steps, weights, keys, rows };
}

/** Where the weights of a feature begin in `weights`, -1 where it has none. */
export function findWeights({ keys, rows }: WeightTable, hash: number): number {
  const mask = keys.length - 1;
  let slot = hash & mask;
  while (rows[slot] >= 0) {
    if (keys[slot] === hash) return rows[slot] * labelCount;
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
