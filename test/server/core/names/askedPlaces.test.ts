import { expect, it } from 'vitest';
import { askOnce, makeAskedPlaces } from '../../../../server/core/names/askedPlaces.ts';
import { readWord } from '../../../../server/core/names/words.ts';
import { smallKnowledge } from './smallModel.ts';

it('asks about a name once, and never takes one name for another', () => {
  const asked = makeAskedPlaces();
  const words = Array.from({ length: 40 }, (_, k) => readWord(`Town${k}`, smallKnowledge));
  let asks = 0;
  const bitsOf = (first: number, second: number, third: number | null) =>
    askOnce(asked, words[first], words[second], third === null ? null : words[third], () => {
      asks++;
      return 10_000 * first + 100 * second + (third ?? 99);
    });
  for (const third of [null, 3, 7]) {
    for (let first = 0; first < 40; first++) {
      for (let second = 0; second < 40; second++) {
        expect(bitsOf(first, second, third)).toBe(10_000 * first + 100 * second + (third ?? 99));
        const before = asks;
        expect(bitsOf(first, second, third)).toBe(10_000 * first + 100 * second + (third ?? 99));
        expect(asks).toBe(before);
      }
    }
  }
  // More names than there is room for: some were asked about, and none is mixed up.
  expect(asks).toBe(3 * 40 * 40);
});
