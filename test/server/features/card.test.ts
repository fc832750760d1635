import { describe, expect, it } from 'vitest';
import { card, type EntityCard, type FigureCard } from '../../../server/features/card.ts';
import { newsroom } from './newsroom.ts';

const articles = {
  a: `
    Lopez opens quay
    ^^^^^ person lopez
    5 February 2031
    ^^^^^^^^^^^^^^^ published 2031-02-05
    The harbour master, Maria Lopez, met Bo Lind. “It has 14 berths,” Lopez said on Monday.
        ^^^^^^^^^^^^^^ role lopez
                        ^^^^^^^^^^^ person lopez
                                         ^^^^^^^ person lind
                                                   ^^^^^^^^^^^^^^^^^ quote lopez
                                                          ^^ figure berths
                                                                      ^^^^^ person lopez
                                                                                    ^^^^^^ date 2031-02-03
  `,
  b: `
    Mayor
    9 February 2031
    ^^^^^^^^^^^^^^^ published 2031-02-09
    Mayor Maria Lopez counted 15 berths with Bo Lind and Ida Sorel.
    ^^^^^ role lopez
          ^^^^^^^^^^^ person lopez
                              ^^ figure berths
                                             ^^^^^^^ person lind
                                                         ^^^^^^^^^ person sorel
  `,
};

const { snapshot, on, words, show } = newsroom(articles, { closed: ['b'] });

describe('the card of a person', () => {
  const shown = card(snapshot, 'a', on('a', 'Lopez said')) as EntityCard;

  it('has the full name and its other forms', () => {
    expect(shown).toMatchObject({ kind: 'person', name: 'Maria Lopez', aliases: ['Lopez'] });
    expect(words({ article: 'a', ...shown.span })).toBe('Lopez');
  });

  it('has the roles, the newest first, each with its article', () => {
    expect(shown.roles.flat().map(role => [role.text, role.published, show(role)])).toEqual([
      ['Mayor', '2031-02-09', 'b: Mayor @22'],
      ['harbour master', '2031-02-05', 'a: harbour master @37'],
    ]);
  });

  it('leaves out a role that a fuller one holds', () => {
    const room = newsroom({
      a: `
        Quay
        the U.S. envoy Maria Lopez and envoy Maria Lopez
        ^^^^^^^^^^^^^^ role lopez
                       ^^^^^^^^^^^ person lopez
                                       ^^^^^ role lopez
                                             ^^^^^^^^^^^ person lopez
        US envoy Maria Lopez and deputy envoy Maria Lopez
        ^^^^^^^^ role lopez
                 ^^^^^^^^^^^ person lopez
                                 ^^^^^^^^^^^^ role lopez
                                              ^^^^^^^^^^^ person lopez
      `,
    });
    const { roles } = card(room.snapshot, 'a', room.on('a', 'Maria')) as EntityCard;
    expect(roles.flat().map(({ text }) => text)).toEqual(['the U.S. envoy', 'deputy envoy']);
  });

  it('keeps an office apart from its former or deputy holder', () => {
    const room = newsroom({
      a: `
        Quay
        former mayor Maria Lopez, when mayor Maria Lopez
        ^^^^^^^^^^^^ role lopez
                     ^^^^^^^^^^^ person lopez
                                       ^^^^^ role lopez
                                             ^^^^^^^^^^^ person lopez
      `,
    });
    const { roles } = card(room.snapshot, 'a', room.on('a', 'Maria')) as EntityCard;
    expect(roles.flat().map(({ text }) => text)).toEqual(['former mayor', 'mayor']);
  });

  it('puts what is said of one office side by side, the newest first', () => {
    const room = newsroom({
      a: `
        Quay
        5 February 2031
        ^^^^^^^^^^^^^^^ published 2031-02-05
        pilot Maria Lopez, mayor of Ostra
        ^^^^^ role lopez
              ^^^^^^^^^^^ person lopez
                           ^^^^^^^^^^^^^^ role lopez
      `,
      b: `
        Boats
        9 February 2031
        ^^^^^^^^^^^^^^^ published 2031-02-09
        Maria Lopez, the Velm mayor
        ^^^^^^^^^^^ person lopez
                     ^^^^^^^^^^^^^^ role lopez
      `,
    });
    const { roles } = card(room.snapshot, 'a', room.on('a', 'Maria')) as EntityCard;
    expect(roles.map(office => office.map(({ text, article }) => `${article}: ${text}`))).toEqual([
      ['b: the Velm mayor', 'a: mayor of Ostra'],
      ['a: pilot'],
    ]);
  });

  it('counts the mentions by article, this one first', () => {
    expect(shown.count).toBe(4);
    expect(shown.appearances.map(({ article, count, first }) => [article, count, show(first)])).toEqual([
      ['a', 3, 'a: Lopez @0'],
      ['b', 1, 'b: Maria Lopez @28'],
    ]);
  });

  it('counts them by date', () => {
    expect(shown.timeline).toEqual([
      { date: '2031-02-05', count: 3 },
      { date: '2031-02-09', count: 1 },
    ]);
    expect((card(snapshot, 'a', on('a', 'Lind')) as EntityCard).timeline).toHaveLength(2);
    expect((card(snapshot, 'a', on('a', 'Lopez')) as EntityCard).couldBe).toEqual([]);
  });

  it.each([
    [['2031-02-05', '2031-02-05'], []],
    [
      ['2031-02-05', '2031-02-06', '2031-02-07', '2031-02-08', '2031-02-09', '2031-02-10', '2031-03-01'],
      ['2031-02: 6', '2031-03: 1'],
    ],
    [
      Array.from({ length: 24 }, (_, month) => `20${30 + (month % 8)}-0${(month % 9) + 1}-01`),
      ['2032: 3', '2033: 3', '2034: 3', '2035: 3', '2036: 3', '2037: 3'],
    ],
  ])('counts those of %j by days, months or years', (dates, periods) => {
    const articles = dates.map((date, i) => [
      `a${i}`,
      `Quay\n${date}\n^^^^^^^^^^ published ${date}\nMaria Lopez left.\n^^^^^^^^^^^ person lopez`,
    ]);
    const room = newsroom(Object.fromEntries(articles));
    const { timeline } = card(room.snapshot, 'a0', room.on('a0', 'Maria')) as EntityCard;
    expect(timeline.map(({ date, count }) => `${date}: ${count}`)).toEqual(periods);
  });

  it('quotes the first sentence that names the person, and says where it speaks', () => {
    expect(shown.first?.text).toBe('Lopez opens quay');
    expect(shown.spoken.map(words)).toEqual(['It has 14 berths,']);
  });

  it('names those who stand in the same articles, the most frequent first', () => {
    expect(shown.company).toEqual(['Bo Lind', 'Ida Sorel']);
  });
});

describe('the card of a figure', () => {
  it('says where the same quantity stands', () => {
    const shown = card(snapshot, 'a', on('a', '14')) as FigureCard;
    expect(shown).toMatchObject({ kind: 'figure', text: '14', figure: { value: 14 } });
    expect(shown.elsewhere).toEqual([
      { text: '15', article: 'b', from: 48, to: 50, published: '2031-02-09' },
    ]);
  });

  it('of a date has the article’s own', () => {
    const shown = card(snapshot, 'a', on('a', 'Monday')) as FigureCard;
    expect(shown).toMatchObject({ kind: 'date', text: 'Monday', published: '2031-02-05', elsewhere: [] });
  });
});

it('there is no card off names and figures', () => {
  expect(card(snapshot, 'a', on('a', 'met'))).toBeNull();
});
