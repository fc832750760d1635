import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../../../../server/core/knowledge.ts';
import { readPartyTags } from '../../../../server/core/linking/partyTags.ts';
import { Memo } from '../../../../server/core/memo.ts';
import { gazetteer as countries, readMarked } from './marked.ts';

const [country] = countries.candidates('US');
const town = { ...country, place: { ...country.place, kind: 'city' as const } };

/** Two towns of the United States, and Russia. */
const gazetteer: Gazetteer = {
  ...countries,
  candidates: name =>
    ['lune', 'west lune'].includes(name.toLowerCase()) ? [town] : countries.candidates(name),
};

/** The mentions of a marked article, each with its type. */
function places(marked: string): string {
  const { article, mentions } = readMarked(marked);
  return readPartyTags(article, mentions, gazetteer, new Memo())
    .map(({ from, to, type }) => `${article.text.slice(from, to)} ${type}`)
    .join(', ');
}

describe('party tags', () => {
  it.each([
    ['behind a comma', 'Rep. [Ana Ruiz]p, D-Lune, said no.', 'Ana Ruiz person, Lune place'],
    ['in brackets', 'Rep. [Ana Ruiz]p (R-Lune) said no.', 'Ana Ruiz person, Lune place'],
    ['with the longest name', '[Ana Ruiz]p, I-West Lune, said no.', 'Ana Ruiz person, West Lune place'],
    [
      'in the place of a mention that covers them',
      '[Ana Ruiz]p, [R-Lune]p, said.',
      'Ana Ruiz person, Lune place',
    ],
    ['name no country', '[Ana Ruiz]p, D-Russia, said no.', 'Ana Ruiz person'],
    ['name nothing unknown', '[Ana Ruiz]p, D-Moss, said no.', 'Ana Ruiz person'],
    ['are none elsewhere', 'The D-Lune road is shut.', ''],
  ])('%s', (_, article, expected) => {
    expect(places(article)).toBe(expected);
  });
});
