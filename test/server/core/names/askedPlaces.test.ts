import { expect, it } from 'vitest';
import type { Gazetteer, PlaceCandidate } from '../../../../server/core/knowledge.ts';
import { askOnce, makeAskedPlaces } from '../../../../server/core/names/askedPlaces.ts';
import { placeKind, readWord } from '../../../../server/core/names/words.ts';
import { smallKnowledge } from './smallModel.ts';

const kinds = ['country', 'admin1', 'river'] as const;
const bits = [placeKind.country, placeKind.region, placeKind.nature];

it('asks about a name once, and never takes one name for another', () => {
  const asked = makeAskedPlaces();
  const words = Array.from({ length: 40 }, (_, k) => readWord(`Town${k}`, smallKnowledge));
  let asks = 0;
  /** Says of each name that it is of the kind that the numbers in it add up to. */
  const gazetteer: Gazetteer = {
    ...smallKnowledge.gazetteer,
    demonym: () => null,
    candidates: name => {
      asks++;
      const sum = (name.match(/\d+/g) ?? []).reduce((all, digits) => all + Number(digits), 0);
      return [{ place: { kind: kinds[sum % 3] } } as PlaceCandidate];
    },
  };
  const bitsOf = (first: number, second: number, third: number | null) =>
    askOnce(asked, gazetteer, words[first], words[second], third === null ? null : words[third]);
  for (const third of [null, 3, 7]) {
    for (let first = 0; first < 40; first++) {
      for (let second = 0; second < 40; second++) {
        const expected = bits[(first + second + (third ?? 0)) % 3];
        expect(bitsOf(first, second, third)).toBe(expected);
        const before = asks;
        expect(bitsOf(first, second, third)).toBe(expected);
        expect(asks).toBe(before);
      }
    }
  }
  // More names than there is room for: some were asked about, and none is mixed up.
  expect(asks).toBe(3 * 40 * 40);
});
