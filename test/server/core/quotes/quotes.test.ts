import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Memo } from '../../../../server/core/memo.ts';
import type { Chain, EntityType, Mention } from '../../../../server/core/model.ts';
import { findQuotes } from '../../../../server/core/quotes/quotes.ts';
import { readArticle } from '../../../../server/core/text/article.ts';
import { parseMarks } from '../../../marks.ts';
import { randomText, seeded } from '../text/randomText.ts';

const cast: readonly Pick<Chain, 'name' | 'type' | 'roles'>[] = [
  { name: 'Ada Ney', type: 'person', roles: [{ text: 'harbour master', from: 0, to: 0 }] },
  { name: 'Jon Ito', type: 'person', roles: [{ text: 'mayor of Orr', from: 0, to: 0 }] },
  { name: 'Orr Ferries', type: 'organization', roles: [] },
  { name: 'Orr', type: 'place', roles: [] },
  { name: 'Orrish', type: 'group', roles: [] },
];

/** The cast's names as they stand in a text, as mentions and chains; a surname alone is its person. */
function castIn(text: string): { mentions: Mention[]; chains: Chain[] } {
  const pattern = /Ada Ney|Ney|Jon Ito|Ito|Orr Ferries|Orrish|Orr/g;
  const chainOf = (name: string) =>
    cast.findIndex(one => one.name === name || (one.type === 'person' && one.name.endsWith(` ${name}`)));
  const found = [...text.matchAll(pattern)].map(match => ({
    from: match.index,
    to: match.index + match[0].length,
    chain: chainOf(match[0]),
  }));
  const mentions = found.map(
    ({ from, to, chain }): Mention => ({ from, to, type: cast[chain].type as EntityType, score: 1 }),
  );
  const chains = cast.map(
    (one, c): Chain => ({
      ...one,
      aliases: [one.name],
      mentions: found.flatMap((mention, m) => (mention.chain === c ? [m] : [])),
      place: null,
      described: null,
    }),
  );
  return { mentions, chains };
}

/** The quotes of an article, a line each: speaker (`?` where unknown), then the words. */
function quotesIn(text: string): string {
  const article = readArticle(text);
  const { mentions, chains } = castIn(text);
  return findQuotes(article, mentions, chains, new Memo())
    .map(
      ({ from, to, speaker }) => `${speaker === null ? '?' : chains[speaker].name}: ${text.slice(from, to)}`,
    )
    .join('\n');
}

const lead =
  'Three ferries stayed in port on Monday as a gale closed the strait to all but the largest ships.';

/** The quotes of one paragraph in a story that names nobody else. */
function inStory(...paragraphs: string[]): string {
  return quotesIn(['Gale keeps ferries in port', lead, ...paragraphs].join('\n\n'));
}

test('quotes stand between the marks, without the comma of the sentence around', () => {
  const { text, spans } = parseMarks(`
    Gale keeps ferries in port

    "We wait," Ada Ney said. “And hope.”
     ^^^^^^^ Ada Ney
                              ^^^^^^^^ Ada Ney`);
  expect(quotesIn(text)).toBe(
    spans.map(({ from, to, label }) => `${label}: ${text.slice(from, to)}`).join('\n'),
  );
});

describe('the speaker', () => {
  test.each([
    ['before the quote', 'Ada Ney said: “We wait for the wind.”', 'Ada Ney: We wait for the wind'],
    ['after it', '“We wait for the wind,” Ada Ney told reporters.', 'Ada Ney: We wait for the wind'],
    [
      'after an inverted verb',
      '“We wait,” said harbour master Ada Ney, who has seen worse.',
      'Ada Ney: We wait',
    ],
    ['after a comma outside the marks', '“We wait”, Mr Ito said.', 'Jon Ito: We wait'],
    ['in the middle', '“We wait,” Ney said, “and we hope.”', 'Ada Ney: We wait\nAda Ney: and we hope'],
    ['with an apposition', '“We wait,” Ney, the harbour master for nine years, said.', 'Ada Ney: We wait'],
    ['in a relative clause', 'It was Ney who said “we wait”.', 'Ada Ney: we wait'],
    ['by a participle', 'Ito nodded, adding that “nobody sails” before noon.', 'Jon Ito: nobody sails'],
    ['by a second verb', 'Ito left at noon and told the crowd: “Nobody sails.”', 'Jon Ito: Nobody sails'],
    [
      'by "according to"',
      'The plan is “dead in the water”, according to Jon Ito.',
      'Jon Ito: dead in the water',
    ],
    [
      'at the sentence’s end',
      'The plan is “dead in the water” for now, Ito said.',
      'Jon Ito: dead in the water',
    ],
    ['with an owner before it', '“We wait,” said Ito’s deputy Ada Ney.', 'Ada Ney: We wait'],
    ['is a firm', 'Orr Ferries said it was “ready to sail”.', 'Orr Ferries: ready to sail'],
    ['is a place', 'Orr called the plan “a bad joke”.', 'Orr: a bad joke'],
    ['is told by a role', 'Ney arrived late. “We wait,” the harbour master said.', 'Ada Ney: We wait'],
    ['asked a question', '“Who sails?” Ito asked.', 'Jon Ito: Who sails?'],
    [
      'goes on',
      '“We wait,” Ney said. “There is no other way.”',
      'Ada Ney: We wait\nAda Ney: There is no other way',
    ],
  ])('stands %s', (_, paragraph, expected) => expect(inStory(paragraph)).toBe(expected));

  test.each([
    ['an unnamed official', 'An official described the mood as “grim and silent”.'],
    ['a source', '“It is grim and silent,” the source said.'],
    ['a spokesman', '“It is grim and silent,” a spokesman for Ada Ney said.'],
    ['a spokesman after the verb', '“It is grim and silent,” said a spokesman for Ney.'],
    ['somebody’s office', '“It is grim and silent,” Ney’s office said.'],
    ['two people', '“It is grim and silent,” Ney and Ito said.'],
    ['two people after the verb', '“It is grim and silent,” said Ney and Ito.'],
    ['a group', '“It is grim and silent,” the Orrish said.'],
    ['someone spoken of', 'Ney was accused of being “grim and silent”.'],
    ['nobody', 'The mood in the harbour was “grim and silent” all day.'],
    ['one of several', 'Ney met Ito in Orr. “It is grim and silent,” she said.'],
    ['he, with nobody named', '“It is grim and silent,” he said.'],
  ])('is unknown where it is %s', (_, paragraph) =>
    expect(inStory(paragraph)).toMatch(/^\?: (?:It is )?grim and silent$/i),
  );

  test('"he" and "she" stand for the one person named just before', () => {
    expect(inStory('Ito has run the town for years. “We wait,” he said.')).toBe('Jon Ito: We wait');
    expect(inStory('Ito said only the wind could tell.', '“It is grim,” he said.')).toBe(
      'Jon Ito: It is grim',
    );
    expect(inStory('The vote was a defeat for Ito.', '“We wait,” he said.')).toBe('?: We wait');
    expect(inStory('Ito’s deputy came late. “We wait,” she said.')).toBe('?: We wait');
    expect(inStory('Mr Ito met Ms Ney. “We wait,” she said.')).toBe('Ada Ney: We wait');
    expect(inStory('Ito asked Ney for help.', '“We wait,” he said.')).toBe('Jon Ito: We wait');
  });

  test('goes on over paragraphs that open with a mark and close at the last', () => {
    expect(inStory('Ney said: “We wait.', '“We hope.', '“We pray.”', '“Others sail.”, Ito said.')).toBe(
      'Ada Ney: We wait\nAda Ney: We hope\nAda Ney: We pray\nJon Ito: Others sail',
    );
    expect(inStory('Ney added: "We wait for it. "We hope for it."')).toBe(
      'Ada Ney: We wait for it\nAda Ney: We hope for it',
    );
  });

  test('of a paragraph of nothing but speech is the only one of the paragraph before', () => {
    expect(inStory('“We wait,” Ney said.', '“It may take days.”')).toBe(
      'Ada Ney: We wait\nAda Ney: It may take days',
    );
    expect(inStory('“We wait,” Ney told Ito.', '“It may take days.”')).toBe(
      'Ada Ney: We wait\n?: It may take days',
    );
  });
});

describe('quotation marks', () => {
  test.each([
    [
      'single ones are speech with a speaker',
      '‘We wait,’ Ney said. ‘The dockers’ vote is lost.’',
      'Ada Ney: We wait\nAda Ney: The dockers’ vote is lost',
    ],
    ['straight single ones too', "'We wait for it,' said Ney.", 'Ada Ney: We wait for it'],
    [
      'inner ones belong to the outer quote',
      '“They said ‘wait’ to us,” Ney said.',
      'Ada Ney: They said ‘wait’ to us',
    ],
    ['spaced ones are read too', '“ We wait. ” Ney said nothing more.', '?: We wait'],
    [
      'a short phrase is a quote',
      'Ney called the talks “crisp and polite,” no more.',
      'Ada Ney: crisp and polite',
    ],
  ])('%s', (_, paragraph, expected) => expect(inStory(paragraph)).toBe(expected));

  test.each([
    ['inches and feet', 'The plank was 12" wide and 5\' 10" long, and no one could lift it.'],
    ['apostrophes', "The '90s were kind to Ney's dockers' club, which isn't what 'em ferries were."],
    ['a nickname', 'Roberto “The Gull” Ney sailed at dawn.'],
    ['a title', 'Ney played the captain in the film “Salt and Other Islands” that year.'],
    ['a word in doubt', 'The “smart” ferry stayed in port.'],
    ['a mark that is never closed', 'Nobody saw the “great ferry leave the port of Orr at dawn on Monday.'],
  ])('%s are no quotes', (_, paragraph) => expect(inStory(paragraph)).toBe(''));

  test('of a headline are speech only where someone is said to speak', () => {
    expect(quotesIn(`Talks ‘reach outcome’ in port\n\n${lead}`)).toBe('');
    expect(quotesIn(`Ney says talks ‘reach outcome’\n\n${lead}`)).toBe('Ada Ney: reach outcome');
    expect(quotesIn(`Ney: ‘We wait’\n\n${lead}`)).toBe('Ada Ney: We wait');
  });
});

test('a memo changes nothing', () => {
  const text = `Gale\n\n${lead}\n\n“We wait,” Ney said.`;
  const memo = new Memo();
  const { mentions, chains } = castIn(text);
  const article = readArticle(text);
  const first = findQuotes(article, mentions, chains, memo);
  expect(findQuotes(readArticle(text, article), mentions, chains, memo)).toEqual(first);
  expect(first).toEqual(findQuotes(article, mentions, chains, new Memo()));
});

test('quotes are sorted, apart, in bounds and by someone who can speak, whatever the text', () => {
  let count = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(randomText, fc.constantFrom('Ney said “', '” said Ito', '"', ' he added, "', '\n\n“')),
      ),
      pieces => {
        const text = pieces.join(' ');
        const { mentions, chains } = castIn(text);
        let end = 0;
        for (const { from, to, speaker } of findQuotes(readArticle(text), mentions, chains, new Memo())) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
          if (speaker !== null) expect(chains[speaker].type).not.toBe('group');
          end = to;
          count++;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
    seeded,
  );
  expect(count).toBeGreaterThan(100);
});
