import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Memo } from '../../../../server/core/memo.ts';
import { createRules } from '../../../../server/core/names/rules.ts';
import { readArticle } from '../../../../server/core/text/article.ts';
import { parseMarks, showMarks } from '../../../marks.ts';
import { lexicon } from './lists.ts';

const nowhere = {
  lookup: () => [],
  candidates: () => [],
  alternates: () => [],
  demonym: () => null,
  country: () => null,
};
const rules = createRules(lexicon, nowhere);
const recognise = (text: string) => rules.recognise(readArticle(text), new Memo());

const articles: [string, string][] = [
  [
    'titles and surnames',
    `
      Foreign Minister Dragana Vukovic met Gov. Peter Ames in Geneva on Monday.
                       ^^^^^^^^^^^^^^^ person   ^^^^^^^^^^ person
                                                              ^^^^^^ place
      Vukovic said Ames was late, and secretary of state Zorin Blat had not come.
      ^^^^^^^ person                                     ^^^^^^^^^^ person
                   ^^^^ person`,
  ],
  [
    'names inside hyphenated words',
    `
      US-Japan talks stalled while Lisbon-backed troops and al-Shabaab-linked fighters waited.
      ^^ place                     ^^^^^^ place             ^^^^^^^^^^ organization
         ^^^^^ place
      A U.S. -built plane of Jean-Claude Morel flew over Guinea-Bissau.
        ^^^^ place           ^^^^^^^^^^^^^^^^^ person    ^^^^^^^^^^^^^ place`,
  ],
  [
    'peoples, countries and their bodies of state',
    `
      The Iraqi Interior Ministry and the U.S. State Department heard Gulf Arab and Sunni leaders.
          ^^^^^ group                     ^^^^^^^^^^^^^^^^^^^^^ organization        ^^^^^ group
                ^^^^^^^^^^^^^^^^^ organization                        ^^^^ place
                                                                           ^^^^ group`,
  ],
  [
    'a name and its acronym',
    `
      The Coastal Rescue Union (CRU) was founded in Porto. Later the CRU bought boats.
          ^^^^^^^^^^^^^^^^^^^^ organization         ^^^^^ place      ^^^ organization
                                ^^^ organization`,
  ],
  [
    'a dateline, a source and bodies with a head word',
    `
      NAIROBI, March 3 (Reuters) - The Ministry of Trade, Energy and Mines sued Harbour Savings Bank.
      ^^^^^^^ place     ^^^^^^^ organization
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ organization`,
  ],
  [
    'no name in weekdays, offices, storms and cups',
    `
      On Monday the Internet was slow. The CEO said in May that GDP fell after Hurricane Nell and the Stone Cup.`,
  ],
  [
    'particles, places described, ages and nicknames',
    `
      Joost van der Meer swam from Lake Tarn to Old Mill Road near the village of Brackwater.
      ^^^^^^^^^^^^^^^^^^ person    ^^^^^^^^^ place                                ^^^^^^^^^^ place
                                                ^^^^^^^^^^^^^ place
      “It was cold,” de Wit said. Lotte de Wit, 34, thanked Jorge “Coco” Ruiz and the town of Brackwater.
                     ^^^^^^ person                          ^^^^^^^^^^^^^^^^^ person          ^^^^^^^^^^ place
                                  ^^^^^^^^^^^^ person`,
  ],
  [
    'ordinary words that begin a sentence, and regions',
    `
      Meanwhile Ruiz left. However, the committee met. Will Ames stayed in Northern Uganda.
                ^^^^ person                            ^^^^^^^^^ person    ^^^^^^^^^^^^^^^ place`,
  ],
  [
    'a headline in title case after the names of the body',
    `
      Ferry Late Again As Vukovic Waits In Lisbon
                          ^^^^^^^ person   ^^^^^^ place

      Dragana Vukovic waited in Lisbon for the ferry.
      ^^^^^^^^^^^^^^^ person    ^^^^^^ place`,
  ],
  [
    'a headline in capitals after the names of the body',
    `
      TUNNEL OPENS IN LISBON, VUKOVIC SAYS
                      ^^^^^^ place
                              ^^^^^^^ person

      Dragana Vukovic opened a tunnel in Lisbon.
      ^^^^^^^^^^^^^^^ person             ^^^^^^ place`,
  ],
  [
    'a credit',
    `
      Photo: AP
             ^^ organization`,
  ],
  [
    'names that go on over small words, and no name in codes',
    `
      The Institute for Porto and Lisbon Studies sued the Ministry of Women's Affairs.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ organization
                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ organization
      A 40 MW plant and a car marked GG 0431 cost US$ 300. The Marlow administration paid.
                                                               ^^^^^^ person`,
  ],
  [
    'titles before listed words, and possessives after them',
    `
      Mr London met Clara Hill and the chief U.S. negotiator. Pak Min-soon saw the President's Fatah faction.
         ^^^^^^ person                       ^^^^ place           ^^^^^^^^ person              ^^^^^ organization
                    ^^^^^^^^^^ person
      Communist Party leaders and a Marxist crowd heard Pope John Paul II.
      ^^^^^^^^^^^^^^^ organization                           ^^^^^^^^^^^^ person`,
  ],
];

describe('the rules', () => {
  it.each(articles)('read %s', (_, fixture) => {
    const { text, spans } = parseMarks(fixture);
    const found = recognise(text).map(({ from, to, type }) => ({ from, to, label: type }));
    expect(showMarks(text, found)).toBe(showMarks(text, spans));
  });

  it('say the same of an article whatever was read before it', () => {
    const memo = new Memo();
    const texts = articles.map(([, fixture]) => parseMarks(fixture).text);
    const read = (text: string) => rules.recognise(readArticle(text), memo);
    const forwards = texts.map(read);
    const backwards = [...texts].reverse().map(read).reverse();
    expect(backwards).toEqual(forwards);
    expect(texts.map(recognise)).toEqual(forwards);
  });

  it('keep mentions in bounds, in order and apart on any text', () => {
    const seed = 20260302;
    const words = fc.oneof(
      fc.constantFrom(
        'Bank',
        'of',
        'the',
        'Al',
        'de',
        'U.S.',
        '(',
        ')',
        '“',
        '.',
        "'s",
        '-',
        '&',
        'Mr',
        'Ames',
        '\n',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    let found = 0;
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), pieces => {
        const text = pieces.join(' ');
        let free = 0;
        for (const { from, to, score } of recognise(text)) {
          expect(from).toBeGreaterThanOrEqual(free);
          expect(to).toBeGreaterThan(from);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          free = to;
          found++;
        }
        expect(free).toBeLessThanOrEqual(text.length);
      }),
      { seed, numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it.each([
    '(((((',
    'Ames ',
    'Ab Bc (AB) ',
    'Ana Reis, Bo Reis, ',
    'A. ',
    'Bank of ',
    'of the ',
    'McX-',
    "O'",
    '9,',
    'Mr ',
    '“A” ',
  ])('take time that grows no faster than a text of %j', piece => {
    const time = (times: number) => {
      const article = readArticle(piece.repeat(times));
      const start = performance.now();
      rules.recognise(article, new Memo());
      return performance.now() - start;
    };
    time(2000);
    const short = Math.min(...[1, 2, 3].map(() => time(2000)));
    const long = Math.min(...[1, 2, 3].map(() => time(16000)));
    expect(long).toBeLessThan(8 * 5 * Math.max(short, 1));
  });
});
