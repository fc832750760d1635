import { describe, expect, it } from 'vitest';
import type { Gazetteer, PlaceCandidate } from '../../../../server/core/knowledge.ts';
import { readTowns } from '../../../../server/core/linking/towns.ts';
import { gazetteer as countries, readMarked } from './marked.ts';

/** The town of Lune in Norland, and Norland. */
const gazetteer: Gazetteer = { ...countries, candidates: name => places[name.toLowerCase()] ?? [] };
const [template] = countries.candidates('Russia');
const places: Record<string, PlaceCandidate[]> = {
  norland: [{ ...template, id: 1 }],
  lune: [{ ...template, id: 2, within: [1] }],
};

/** The types of a marked article's mentions. */
function types(marked: string): string {
  const { article, mentions } = readMarked(marked);
  return readTowns(article, mentions, gazetteer)
    .map(mention => mention.type)
    .join(' ');
}

describe('towns', () => {
  it.each([
    ['before the area that holds them', 'A fire broke out at [Lune]p, [Norland]l.', 'place place'],
    ['before no other area', 'A fire broke out at [Lune]p, [Russia]l.', 'person place'],
    ['that hold somebody', 'He grew up in [Lune]p.', 'place'],
    ['after an age', '[Jon Berg]p, 40, of [Lune]p said no.', 'person place'],
    ['after a person', '[Jon Berg]p of [Lune]p, who is 40, said no.', 'person place'],
    ['with people', 'A [Lune]p resident called. [Lune]p is small.', 'place place'],
    ['after a point of the compass', 'It lies north of [Lune]p.', 'place'],
    ['are none where one is trusted', 'She has confidence in [Lune]p.', 'person'],
    [
      'are none where they speak',
      'He stayed in [Lune]p. [Ada Lune]p and [Lune]p said no.',
      'person person person',
    ],
    ['are none that own something', 'Few believe in [Lune]p. It is in [Lune]p’s hands.', 'person person'],
    ['are none in a firm', '[Ada Berg]p of [Lune]p, [Moss]p and Holt left.', 'person person person'],
    ['are none in a kinship', 'The son of [Lune]p left.', 'person'],
    ['are none after an honorific', 'In Mr [Lune]p we trust. He grew up in [Lune]p.', 'person person'],
    ['are none that nobody knows', 'He grew up in [Moss]p.', 'person'],
    ['are bodies but before their area', '[Lune]o, [Norland]l - [Lune]o shut.', 'place place organization'],
  ])('%s', (_, article, expected) => {
    expect(types(article)).toBe(expected);
  });
});
