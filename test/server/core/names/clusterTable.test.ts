import { expect, it } from 'vitest';
import { buildClusterTable, clusterOf } from '../../../../server/core/names/clusterTable.ts';
import { seededRandom } from '../../../../server/core/names/training/random.ts';

const seed = 77;

it(`keeps the cluster of every word and knows few others (seed ${seed})`, () => {
  const random = seededRandom(seed);
  const hash = () => Math.floor(random() * 2 ** 32);
  const words = new Map(Array.from({ length: 5000 }, () => [hash(), Math.floor(random() * 1024)]));
  expect(new Set(words.values()).size).toBeGreaterThan(900);
  const table = buildClusterTable(words);
  expect([...words].filter(([word, cluster]) => clusterOf(table, word) !== cluster)).toEqual([]);
  const strangers = Array.from({ length: 5000 }, hash).filter(word => !words.has(word));
  const taken = strangers.filter(word => clusterOf(table, word) >= 0).length;
  // One in 64 passes the check by chance; twice that is far outside of what chance does to 5,000.
  expect(taken).toBeLessThan((2 * strangers.length) / 64);
  expect(table.cells.length).toBeLessThan(1.25 * words.size);
});

it('knows no word when it is empty', () => {
  expect(clusterOf({ cells: new Uint16Array(0), seed: 1 }, 5)).toBe(-1);
});
