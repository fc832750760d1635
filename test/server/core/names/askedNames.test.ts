import { expect, it } from 'vitest';
import type { Gazetteer, PlaceCandidate } from '../../../../server/core/knowledge.ts';
import { listedAt, listedOnce, makeAskedNames, placeOnce } from '../../../../server/core/names/askedNames.ts';
import { createLexicon, kind } from '../../../../server/core/names/lexicon.ts';
import { placeKind, readWord } from '../../../../server/core/names/words.ts';
import { smallKnowledge } from './smallModel.ts';

const kinds = ['country', 'admin1', 'river'] as const;
const bits = [placeKind.country, placeKind.region, placeKind.nature];

it('asks about a name once, and never takes one name for another', () => {
  const asked = makeAskedNames();
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
    placeOnce(asked, gazetteer, words[first], words[second], third === null ? null : words[third]);
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

it('remembers the listed names that words begin, and never one that goes on behind the words it is kept by', () => {
  const names = ['bank', 'bank of', 'bank of strelsau', 'bank of strelsau north', 'harbour', 'harbour board'];
  const whole = new Set(['bank', 'bank of strelsau', 'bank of strelsau north', 'harbour board']);
  const kindsOf = (name: string) =>
    (whole.has(name) ? kind.organization : 0) |
    (names.some(other => other.startsWith(`${name} `)) ? kind.prefix : 0);
  const lexicon = createLexicon(new Map(names.map(name => [name, kindsOf(name)])));
  let looks = 0;
  const counting = {
    ...lexicon,
    longest: (...look: Parameters<typeof lexicon.longest>) => {
      looks++;
      return lexicon.longest(...look);
    },
  };
  const words = ['bank', 'of', 'strelsau', 'north', 'harbour', 'board', ',', '.'].map(text =>
    readWord(text, smallKnowledge),
  );
  const asked = makeAskedNames();
  let found = 0;
  // All sentences of four of the words, twice: what was remembered of one says nothing false of another.
  for (let k = 0; k < 2 * 8 ** 4; k++) {
    const sentence = [k >> 9, k >> 6, k >> 3, k].map(number => words[number & 7]);
    const listed = listedOnce(asked, counting, sentence, 0);
    expect(listed).toBe(listedAt(lexicon, sentence, 0));
    if (listed > 0) found++;
  }
  expect(found).toBeGreaterThan(1000);
  expect(looks).toBeLessThan(3 * 8 ** 3);
});
