/** Facts as bytes. */
import { expect, test } from 'vitest';
import { factsOf } from '../../../server/core/figures/facts.ts';
import { Memo } from '../../../server/core/memo.ts';
import { readArticle } from '../../../server/core/text/article.ts';
import { PackedFacts, packFacts } from '../../../server/workspace/packedFacts.ts';
import { archive } from '../../bench/archive.ts';

const facts = [...archive({ count: 20, seed: 3 })].flatMap(({ text }) =>
  factsOf(readArticle(text), new Memo()),
);
const odd = {
  from: 70_000,
  to: 70_003,
  text: '€5 “naïve” 東',
  group: 2 ** 21 - 1,
  value: 1.1e12,
  grain: 0.001,
  words: Array.from({ length: 31 }, (_, i) => 0xfffe0 + i),
  near: 2 ** 31 - 1,
  names: [1],
  hedge: 'nearly',
  years: [1066, 2199],
  beside: [-4.5, 1e15],
  rate: true,
  toll: true,
  alone: true,
} as const;

test('facts come back as they were', () => {
  const all = [...facts.slice(0, 150), odd];
  expect(facts.length).toBeGreaterThan(150);
  expect(new PackedFacts(packFacts(all)).all()).toEqual(all);
  expect(new PackedFacts(packFacts([])).all()).toEqual([]);
});

test('facts are read in place', () => {
  const [first] = facts;
  const bytes = new Uint8Array(5000);
  const packed = packFacts([first, odd]);
  bytes.set(packed, 777);
  const read = new PackedFacts(bytes.subarray(777, 777 + packed.length));
  expect(read.group(1)).toBe(odd.group);
  expect(read.isLike(1, { ...odd, value: odd.value / 2 }, true)).toBe(true);
  expect(read.isLike(1, odd, true)).toBe(false);
  expect(read.isLike(1, { ...odd, words: [1, 2, 3] }, false)).toBe(false);
  expect(read.fact(1)).toEqual(odd);
});

test('a fact that has only moved is the same but for that', () => {
  const [first, second] = facts;
  const one = new PackedFacts(packFacts([first, second, odd]));
  const other = new PackedFacts(
    packFacts([
      { ...odd, from: 5, to: 8 },
      { ...second, value: second.value + 1 },
    ]),
  );
  expect(one.sameBut(2, other, 0)).toBe(true);
  expect(one.sameBut(1, other, 1)).toBe(false);
  expect(one.sameBut(2, new PackedFacts(packFacts([{ ...odd, text: 'five' }])), 0)).toBe(false);
  expect(one.sameBut(2, new PackedFacts(packFacts([{ ...odd, to: odd.to + 1 }])), 0)).toBe(true);
});
