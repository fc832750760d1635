/**
 * The clusters of words in little room: no word is stored, only a table in which the three places that a word hashes
 * to give, xored, its cluster and a check (an "xor filter" that carries values; Graf and Lemire 2020). A word that is
 * not in the table passes the check by chance once in 2^`checkBits`.
 */
import { mix } from './hash.ts';

const clusterBits = 10;
const checkBits = 6;

/** `cells` has three equal blocks; `seed` is the one under which the table could be built. */
export interface ClusterTable {
  readonly cells: Uint16Array;
  readonly seed: number;
}

/** The cluster of the word with this hash, -1 where it has none. */
export function clusterOf({ cells, seed }: ClusterTable, word: number): number {
  const block = cells.length / 3;
  if (block === 0) return -1;
  const hash = mix(0, word, seed);
  const value = cells[place(hash, 0, block)] ^ cells[place(hash, 1, block)] ^ cells[place(hash, 2, block)];
  return value >>> clusterBits === check(hash) ? value & ((1 << clusterBits) - 1) : -1;
}

const place = (hash: number, which: number, block: number) =>
  which * block + ((mix(which + 1, hash) >>> 0) % block);
const check = (hash: number) => mix(4, hash) & ((1 << checkBits) - 1);

/** Builds the table for words by hash, all different, with clusters below 1,024. */
export function buildClusterTable(clusters: ReadonlyMap<number, number>): ClusterTable {
  const block = Math.ceil((1.23 * clusters.size + 32) / 3);
  for (let seed = 1; ; seed++) {
    const cells = tryBuild(clusters, block, seed);
    if (cells) return { cells, seed };
  }
}

/** Peels words off that are alone in one of their places, then fills the places in the opposite order. */
function tryBuild(clusters: ReadonlyMap<number, number>, block: number, seed: number): Uint16Array | null {
  const hashes = Uint32Array.from(clusters.keys(), word => mix(0, word, seed));
  const values = [...clusters.values()];
  const count = new Uint8Array(3 * block);
  const members = new Uint32Array(3 * block);
  for (let i = 0; i < hashes.length; i++) {
    for (let which = 0; which < 3; which++) {
      const at = place(hashes[i], which, block);
      count[at]++;
      members[at] ^= i;
    }
  }
  const alone = [...count.keys()].filter(at => count[at] === 1);
  const peeled: [word: number, at: number][] = [];
  for (let at = alone.pop(); at !== undefined; at = alone.pop()) {
    if (count[at] !== 1) continue;
    const word = members[at];
    peeled.push([word, at]);
    for (let which = 0; which < 3; which++) {
      const other = place(hashes[word], which, block);
      members[other] ^= word;
      if (--count[other] === 1) alone.push(other);
    }
  }
  if (peeled.length < hashes.length) return null;
  const cells = new Uint16Array(3 * block);
  for (const [word, at] of peeled.reverse()) {
    let value = (check(hashes[word]) << clusterBits) | values[word];
    for (let which = 0; which < 3; which++) {
      const other = place(hashes[word], which, block);
      if (other !== at) value ^= cells[other];
    }
    cells[at] = value;
  }
  return cells;
}
