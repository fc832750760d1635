import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../server/core/names/lexicon.ts';
import { readLists } from '../../../../server/core/names/lists.ts';
import { Mode, readScene, type Scene } from '../../../../server/core/names/scene.ts';
import { readWord, shapeOf, type WordKnowledge } from '../../../../server/core/names/words.ts';
import { emptyGazetteer } from './smallModel.ts';

const knowledge: WordKnowledge = {
  lexicon: createLexicon(
    readLists({
      'titles.tsv': 'Captain\trank',
      'groups.tsv': 'Atlantean\tnation',
      'orgs.tsv': 'Bank of Tides\t\tcompany\tPT',
      'common.tsv': 'opens\nharbour\nnew',
    }),
  ),
  gazetteer: emptyGazetteer,
  clusters: {
    table: { cells: new Uint16Array(0), seed: 1 },
    middle: new Uint8Array(1024),
    coarse: new Uint8Array(1024),
  },
};

const read = (text: string): Scene =>
  readScene(
    text.split(' ').map(word => readWord(word, knowledge)),
    knowledge,
  );

/** The words of the stretches that two arrays of ends bound. */
function stretches({ words }: Scene, from: Int16Array, to: Int16Array): string[] {
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    if (from[i] !== i) continue;
    const own = words.slice(i, to[i]);
    found.push(own.map(({ text }) => text).join(' '));
  }
  return found;
}

const runs = (text: string) => {
  const scene = read(text);
  return stretches(scene, scene.runFrom, scene.runTo);
};

describe('runs of capitalised words', () => {
  it('reach over connecting words', () => {
    expect(runs('the ferry to Bank of Tides sank off Low Point .')).toEqual(['Bank of Tides', 'Low Point']);
  });

  it('leave out a common word that only opens the sentence', () => {
    expect(runs('Harbour fees rose in Porto .')).toEqual(['Porto']);
  });

  it('leave out the common words of a headline', () => {
    expect(runs('Ada Low Opens New Harbour Porto Ferry')).toEqual(['Ada Low', 'Porto Ferry']);
  });

  it('are cut at titles, demonyms and possessives where one name seems to end', () => {
    const scene = read("Atlantean Captain Ada Low left Porto 's Tide Mill .");
    expect(stretches(scene, scene.coreFrom, scene.coreTo).filter(core => /[A-Z]/.test(core))).toEqual([
      'Atlantean',
      'Captain',
      'Ada Low',
      "Porto 's",
      'Tide Mill',
    ]);
  });
});

describe('a scene', () => {
  it.each([
    ['PORTO FERRY SINKS OFF PIER', Mode.capitals],
    ['Porto Ferry Sinks Near Pier', Mode.title],
    ['Porto 3 1 Braga 2 0', Mode.table],
    ['The Porto ferry sank near a pier .', Mode.plain],
  ])('sees how %o is written', (text, mode) => {
    expect(read(text).mode).toBe(mode);
  });

  it('marks listed names of several words', () => {
    expect([...read('the Bank of Tides fell').matchAt]).toEqual([0, 1, 2, 3, 0]);
  });

  it('marks an abbreviation with the words that it stands for', () => {
    const { acronym } = read('the Porto Ferry Union ( PFU ) said');
    expect([...acronym]).toEqual([0, 2, 2, 2, 0, 1, 0, 0]);
  });

  it('leaves an abbreviation alone that stands for other words', () => {
    expect(Math.max(...read('the Porto Ferry Union ( XYZ ) said').acronym)).toBe(0);
  });
});

it.each([
  ['Porto', 'Xxx'],
  ["O'Neill", "X'Xxx"],
  ['1,250', '9,99'],
  ['al-Quds', 'xx-Xxx'],
  ['U.S.', 'X.X.'],
])('the shape of %o is %o', (text, shape) => {
  expect(shapeOf(text)).toBe(shape);
});
