import { expect, it } from 'vitest';
import { Postings } from '../../../server/workspace/postings.ts';
import { Random } from '../../bench/random.ts';

const seed = 4711;

it(`holds what a map of lists holds, after any additions and removals (seed ${seed})`, () => {
  const random = new Random(seed);
  const postings = new Postings();
  const lists = new Map<number, number[]>();
  const into = new Int32Array(1000);
  let removed = 0;
  for (let step = 0; step < 20_000; step++) {
    const key = random.chance(0.5) ? random.between(1, 40) : 64 * random.between(1, 3000);
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    if (random.chance(0.45) && list.length > 0) {
      const [value] = list.splice(random.between(0, list.length - 1), 1);
      postings.remove(key, value);
      removed++;
    } else {
      const value = random.chance(0.1) ? 0 : random.between(0, 2 ** 31 - 1);
      list.push(value);
      postings.add(key, value);
    }
  }
  expect(removed).toBeGreaterThan(1000);
  for (const [key, list] of lists) {
    const count = postings.read(key, into);
    expect([...into.subarray(0, count)].sort((a, b) => a - b)).toEqual(list.sort((a, b) => a - b));
  }
});

it('removes nothing that was not added', () => {
  const postings = new Postings();
  postings.add(5, 1);
  postings.remove(5, 2);
  postings.remove(6, 1);
  const into = new Int32Array(2);
  expect(postings.read(5, into)).toBe(1);
  expect(into[0]).toBe(1);
});
