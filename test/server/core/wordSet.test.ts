import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordSet } from '../../../server/core/wordSet.ts';

it('holds its words in any case, wherever they stand', () => {
  const words = new WordSet(['harbour', 'fee', 'été']);
  const text = 'The Harbour FEE, été';
  expect(words.holds(text, 4, 11)).toBe(true);
  expect(words.holds(text, 12, 15)).toBe(true);
  expect(words.holds(text, 17, 20)).toBe(true);
  expect(words.holds(text, 0, 3)).toBe(false);
  expect(words.has('harbor')).toBe(false);
  expect(words.has('')).toBe(false);
});

it('holds nothing else', () => {
  let held = 0;
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-e-]{1,4}$/), { maxLength: 20 }),
      fc.stringMatching(/^[a-eA-E-]{1,4}$/),
      (list, word) => {
        const expected = list.includes(word.toLowerCase());
        if (expected) held++;
        expect(new WordSet(list).has(word)).toBe(expected);
      },
    ),
    { seed: 20310203, numRuns: 1000 },
  );
  expect(held).toBeGreaterThan(10);
});
