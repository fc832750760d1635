/** Weights in eight bits, the least of them left out until the model has its size. */
import { labelCount } from '../labels.ts';
import type { RawTable } from '../modelFile.ts';
import type { Weights } from './train.ts';

// Few weights are greater; they are cut to this, so that the others keep finer steps.
const greatest = 4;

/** Keeps the `size` greatest weights, in steps of 1/127 of the greatest. Hashes come out ascending. */
export function quantise({ rows, steps }: Weights, hashes: Uint32Array, size: number): RawTable {
  const top = rows.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = Math.max(Math.min(top, greatest), 1e-6) / 127;
  const least = Math.max(scale / 2, leastKept(rows, size));
  const keep = (row: number) => {
    for (let l = 0; l < labelCount; l++) if (Math.abs(rows[row * labelCount + l]) >= least) return true;
    return false;
  };
  const order = [...hashes.keys()].filter(keep).sort((a, b) => hashes[a] - hashes[b]);
  const weights = new Int8Array(order.length * labelCount);
  order.forEach((row, at) => {
    for (let l = 0; l < labelCount; l++) {
      const weight = rows[row * labelCount + l];
      if (Math.abs(weight) < least) continue;
      weights[at * labelCount + l] = Math.max(-127, Math.min(127, Math.round(weight / scale)));
    }
  });
  return { hashes: Uint32Array.from(order, row => hashes[row]), weights, scale, steps };
}

/** The size of the least weight among the `size` greatest. */
function leastKept(rows: Float32Array, size: number): number {
  if (size >= rows.length) return 0;
  const sizes = rows.map(Math.abs).sort();
  return sizes[rows.length - size];
}
