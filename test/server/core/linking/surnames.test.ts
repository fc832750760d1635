import { describe, expect, it } from 'vitest';
import { readSurnames } from '../../../../server/core/linking/surnames.ts';
import { gazetteer, readMarked } from './marked.ts';

/** The types of a marked article's mentions. */
function types(marked: string): string {
  const { article, mentions } = readMarked(marked);
  return readSurnames(article, mentions, gazetteer)
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
    ['are no countries', '[Jon Russia]p rose. [Russia]l said no.', 'person place'],
  ])('%s', (_, article, expected) => {
    expect(types(article)).toBe(expected);
  });
});
