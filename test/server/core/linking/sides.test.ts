import { describe, expect, it } from 'vitest';
import { readSides } from '../../../../server/core/linking/sides.ts';
import { Memo } from '../../../../server/core/memo.ts';
import { chainsOf, gazetteer, lines, readMarked } from './marked.ts';

/** The mentions of a marked article with the types that they end with, one a line. */
function sides(marked: string): string {
  const { article, mentions } = readMarked(marked);
  return readSides(article, mentions, gazetteer, new Memo())
    .map(({ from, to, type }) => `${article.text.slice(from, to)} ${type}`)
    .join('\n');
}

const report = `
  The striker scored two goals in a friendly. The coach praised his defenders after the match, the first of the season
  for the squad.
`.replace(/\s+/g, ' ');

const cases: readonly (readonly [what: string, article: string, types: string])[] = [
  [
    'sides play; places are where they play',
    `${report}\n\n[Norland]l beat [Estria]l 2-1 in [Lune]l.`,
    'Norland organization \n Estria organization \n Lune place',
  ],
  [
    'a side once is a side wherever nothing speaks for the place',
    `${report}\n\n[Norland]l captain Moss left. After a poor start, [Norland]l rallied. They flew home to [Norland]l.`,
    'Norland organization \n Norland organization \n Norland place',
  ],
  [
    'a score after the name',
    `${report}\n\n[Norland]l 3 [Estria]l 0`,
    'Norland organization \n Estria organization',
  ],
  ['a line-up', `${report}\n\n[Norland]l: Moss; Berg, Holt`, 'Norland organization'],
  ["a side's player", `${report}\n\n[Norland]l's [Berg]p limped.`, 'Norland organization \n Berg person'],
  ['a home in brackets', `${report}\n\n1. J. Berg ([Norland]l) 54.1 seconds`, 'Norland place'],
  ['a place that nothing plays for', `${report}\n\nHe grew up near [Norland]l.`, 'Norland place'],
  [
    'no sides outside sport',
    'The government fell.\n\n[Norland]l beat [Estria]l to the contract.',
    'Norland place \n Estria place',
  ],
  ['a country is a place where it is somewhere', 'It rained.\n\nHe lives in [Russia]o.', 'Russia place'],
  ['an organization in a place stays one', 'It rained.\n\nHe works at [Lune]o.', 'Lune organization'],
];

describe('sides', () => {
  it('have their sport, in reports on sport alone', () => {
    const sport = (article: string) => chainsOf(article).map(chain => chain.sport);
    const rugby =
      'The scrum-half scored tries in a rugby match for the squad. The coach praised the team and its captain.';
    expect(sport(`${rugby}\n\n[Russia]o beat [Estria]o.`)).toEqual(['rugby', undefined]);
    expect(sport('They try to lock the prop.\n\n[Russia]o agreed.')).toEqual([undefined]);
  });

  it.each(cases)('%s', (_, article, types) => {
    expect(sides(article)).toBe(lines(types));
  });
});
