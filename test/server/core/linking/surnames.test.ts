import { describe, expect, it } from 'vitest';
import { readSurnames } from '../../../../server/core/linking/surnames.ts';
import { Memo } from '../../../../server/core/memo.ts';
import { gazetteer, readMarked } from './marked.ts';

/** The types of a marked article's mentions. */
function types(marked: string): string {
  const { article, mentions } = readMarked(marked);
  const unsure = mentions.map(mention => ({ ...mention, score: 0.8 }));
  return readSurnames(article, unsure, gazetteer, new Memo())
    .map(mention => mention.type)
    .join(' ');
}

describe('surnames', () => {
  it.each([
    [
      'are persons where the text speaks of them so',
      '[Jon Lune]p rose. [Lune]l said no. [Lune]l sat.',
      'person person person',
    ],
    ['after an honorific', '[Jon Lune]p rose. Mr [Lune]l sat.', 'person person'],
    [
      'are places where one mention is located',
      '[Jon Lune]p lives in [Lune]l. [Lune]l said no.',
      'person place place',
    ],
    ['are places where nobody bears them', '[Jon Berg]p rose. [Lune]l said no.', 'person place'],
    [
      'are places where nothing personal is said',
      '[Jon Lune]p rose. The [Lune]l road is shut.',
      'person place',
    ],
    [
      'are persons where the text has them for bodies too',
      '[Jon Lune]p rose. [Lune]p sat. The [Lune]o museum is shut.',
      'person person person',
    ],
    [
      'are bodies where a longer name of one begins with them',
      '[Jon Lune]p runs [Lune Motor]o. [Lune]p sat. [Lune]o shares rose.',
      'person organization person organization',
    ],
    [
      'are persons where the text says of a body what is said of persons alone',
      '[Jon Lune]p rose. [Lune]o, who was ill, sat. The [Lune]o museum is shut.',
      'person person person',
    ],
    ['are persons where a body has kin', "[Jon Lune]p rose. [Lune]o's widow sat.", 'person person'],
    [
      'are bodies where the text speaks of them as of persons or of firms',
      '[Jon Lune]p rose. [Lune]o said no. [Lune]o, which makes cars, sat.',
      'person organization organization',
    ],
    [
      'are bodies with a longer name whatever is said of them',
      '[Jon Lune]p runs [Lune Motor]o. [Lune]o, who makes cars, sat.',
      'person organization organization',
    ],
    ['are bodies where nobody is called so', '[Jon Lune]p rose. [Lune]o shares rose.', 'person organization'],
    ['are found where they were passed over', '[Jon Lune]p rose. Later, Lune was asleep.', 'person person'],
    ['are found after an honorific', '[Jon May]p rose. Mr May sat.', 'person person'],
    ['are found at the head of a sentence before a verb', '[Jon Lune]p rose. Lune said no.', 'person person'],
    ['are not found there before anything else', '[Jon Field]p rose. Field work is hard.', 'person'],
    ['are not found in a longer name', '[Jon Lune]p rose. He saw Lune Castle.', 'person'],
    ['are not found where they are located', '[Jon Lune]p rose. He sat in Lune.', 'person'],
    ['are not found among letters', '[Jon RAM]p rose. It has less RAM.', 'person'],
    ['are not found among bodies', '[Lune Police]p rose. Police said no.', 'person'],
    ['are not found among the months', '[Jon May]p rose. Since May he is ill.', 'person'],
    ['are no countries', '[Jon Russia]p rose. [Russia]l said no.', 'person place'],
  ])('%s', (_, article, expected) => {
    expect(types(article)).toBe(expected);
  });
});
