import { describe, expect, it } from 'vitest';
import { linkInSteps } from '../../../../server/core/linking/chains.ts';
import { Memo } from '../../../../server/core/memo.ts';
import { finish } from '../../../../server/core/steps.ts';
import { chainsOf, gazetteer, lines, readMarked, roles } from './marked.ts';

const cases: readonly (readonly [what: string, article: string, expected: string])[] = [
  ['a title', 'It was [Lune]l Finance Minister [Ana Ruiz]p.', 'Ana Ruiz: Lune Finance Minister'],
  [
    'a title of an office',
    'So said [US]l Secretary of State [Ana Ruiz]p.',
    'Ana Ruiz: US Secretary of State',
  ],
  [
    'small modifiers',
    'It was former deputy foreign minister [Ana Ruiz]p.',
    'Ana Ruiz: former deputy foreign minister',
  ],
  [
    'no verb before a title',
    'They met coach [Ana Ruiz]p after blaming referee [Jon Berg]p.',
    'Ana Ruiz: coach \n Jon Berg: referee',
  ],
  [
    'a body before a title',
    '[Bureau of Tides]o spokesman [Jon Berg]p said so.',
    'Jon Berg: Bureau of Tides spokesman',
  ],
  [
    'a possessor before a title',
    "It was [Moss]p's lawyer [Ana Ruiz]p.",
    "Moss: - \n Ana Ruiz: Moss's lawyer",
  ],
  [
    'a plural title for each of a list',
    'Among them were novelists [Ana Ruiz]p, [Jon Berg]p and [Eva Moss]p.',
    'Ana Ruiz: novelists \n Jon Berg: novelists \n Eva Moss: novelists',
  ],
  ['honorifics are not roles', 'Then Mr [Berg]p and Dr [Ruiz]p left.', 'Berg: - \n Ruiz: -'],
  ['a title before an honorific', 'With director Sir [Jon Berg]p.', 'Jon Berg: director'],
  [
    'an apposition',
    '[Ana Ruiz]p, the [United Isles]o envoy for [Lune]l, left.',
    'Ana Ruiz: United Isles envoy for Lune',
  ],
  [
    'an apposition that ends the sentence',
    'It was [Ana Ruiz]p, head of the port.',
    'Ana Ruiz: head of the port',
  ],
  ['an apposition after an age', '[Jon Berg]p, 54, a retired miner, agreed.', 'Jon Berg: retired miner'],
  ['an apposition in brackets', '[Jon Berg]p (the club president) agreed.', 'Jon Berg: club president'],
  ['an apposition before the name', 'The gunman, [Jon Berg]p, fled.', 'Jon Berg: gunman'],
  [
    "a possessor's apposition",
    "[Lune]l's new finance minister, [Ana Ruiz]p, spoke.",
    "Ana Ruiz: Lune's new finance minister",
  ],
  [
    'a relative clause',
    '[Ana Ruiz]p, who heads the port authority, agreed.',
    'Ana Ruiz: heads the port authority',
  ],
  [
    'a relative clause with a noun',
    '[Ana Ruiz]p, who was mayor of [Lune]l, agreed.',
    'Ana Ruiz: mayor of Lune',
  ],
  ['a body after the name', '[Ana Ruiz]p of the [Lune Herald]o asked.', 'Ana Ruiz: Lune Herald'],
  ['a role given twice is one role', 'Mayor [Ana Ruiz]p said. Later mayor [Ruiz]p left.', 'Ana Ruiz: Mayor'],
  [
    'the subject of the next clause is no apposition',
    'He lost to [Ana Ruiz]p, the coach said.',
    'Ana Ruiz: -',
  ],
  [
    'the title of the next name is no apposition',
    'With [Ana Ruiz]p, director [Jon Berg]p left.',
    'Ana Ruiz: - \n Jon Berg: director',
  ],
  ['an accusation is no title', 'Critics accused President [Ana Ruiz]p of it.', 'Ana Ruiz: President'],
  [
    'the noun before a titled name is no title',
    'It burned the church Lune Mayor [Ana Ruiz]p attends.',
    'Ana Ruiz: Lune Mayor',
  ],
  ['a score is nothing to lead', '[Ana Ruiz]p, who led 3-0, lost.', 'Ana Ruiz: -'],
  [
    'what runs into another name is its title',
    '[Ana Ruiz]p and her husband, former Secretary of Ports [Jon Berg]p, left.',
    'Ana Ruiz: - \n Jon Berg: former Secretary of Ports',
  ],
  ['a friend of the next is not the next', 'He is a friend of the [Berg]p camp.', 'Berg: -'],
  ['a verb is no title', 'They will host [Ana Ruiz]p today.', 'Ana Ruiz: -'],
  ['another sentence is no title', 'He is the coach. [Ana Ruiz]p left.', 'Ana Ruiz: -'],
  ['what was done to a person is no role', '[Ana Ruiz]p, named player of the year, left.', 'Ana Ruiz: -'],
  ['a thing after a comma is no role', '[Ana Ruiz]p, a book in hand, left.', 'Ana Ruiz: -'],
  ['a possessive ends the name', "[Ana Ruiz]p's coach, left early", 'Ana Ruiz: -'],
];

describe('roles', () => {
  it.each(cases)('%s', (_, article, expected) => {
    expect(roles(article)).toBe(lines(expected));
  });

  it('hold their own words at their offsets', () => {
    const marked = 'Storm in Lune\n\nPort director [Ana Ruiz]p, a former pilot, left with mayor [Jon Berg]p.';
    const { article } = readMarked(marked);
    const found = chainsOf(marked).flatMap(chain => chain.roles);
    expect(found.map(role => role.text)).toEqual(['Port director', 'former pilot', 'mayor']);
    for (const role of found) expect(article.text.slice(role.from, role.to)).toBe(role.text);
  });
});

describe('remembered roles', () => {
  it('are those of the names that stand in the paragraph now', () => {
    const memo = new Memo();
    const { article, mentions } = readMarked(
      'So said [Lune]o aide [Ana Ruiz]p, a teacher. [Jon Berg]p, the mayor, left.',
    );
    const seen = new Set<string>();
    for (let kept = 0; kept < 2 ** mentions.length; kept++) {
      const some = mentions.filter((_, i) => kept & (1 << i));
      const chains = finish(linkInSteps(article, some, gazetteer, memo));
      expect(chains).toEqual(finish(linkInSteps(article, some, gazetteer, new Memo())));
      seen.add(chains.flatMap(({ roles: own }) => own.map(({ text }) => text)).join());
    }
    expect(seen.size).toBeGreaterThan(3);
  });
});
