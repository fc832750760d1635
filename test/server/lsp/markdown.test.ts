import { describe, expect, it } from 'vitest';
import type { Card, EntityCard, FigureCard } from '../../../server/features/card.ts';
import { escapeMarkdown, renderCard, type Shelf } from '../../../server/lsp/markdown.ts';

describe('words of an article in markdown', () => {
  it.each([
    ['plain words', 'Ana al-Khoury, 41, won 1.8 million (or 3/4) in No. 5.'],
    ['a time', 'at 10:30 p.m.'],
    ['letters of any script', 'Zoë, 北京, Ōsaka, 😀'],
  ])('stay as they are: %s', (_, words) => {
    expect(escapeMarkdown(words)).toBe(words);
  });

  it.each([
    ['a link', '[tip](https://x.example)', '\\[tip\\](https\\://x.example)'],
    ['a command', '[go](command:rm)', '\\[go\\](command:rm)'],
    ['an image', '![x](y.png)', '\\!\\[x\\](y.png)'],
    ['a bare address', 'see http://x.example', 'see http\\://x.example'],
    ['a host alone', 'see WWW.x.example', 'see WWW\\.x.example'],
    ['a mail address', 'ana@x.example', 'ana\\@x.example'],
    ['HTML', '<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['an entity', '&lt;', '\\&lt;'],
    ['an icon', '$(bug)', '\\$(bug)'],
    ['emphasis and code', '*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['a table', 'a | b', 'a \\| b'],
    ['an escape', '\\[x]', '\\\\\\[x\\]'],
    ['a heading', '# Big', '\\# Big'],
    ['a list', '- one', '\\- one'],
    ['a numbered list', '12. one', '12\\. one'],
    ['a rule', '---', '\\---'],
  ])('are never %s', (_, words, escaped) => {
    expect(escapeMarkdown(words)).toBe(escaped);
  });

  it('stand on one line, without control characters and turned writing', () => {
    expect(escapeMarkdown(' a\r\n\n    b\u2028c\u0000d \u202egpj.exe\u202c ')).toBe('a b c d gpj.exe');
  });
});

const person: EntityCard = {
  kind: 'person',
  span: { from: 0, to: 10 },
  name: 'Ana Sorel',
  aliases: ['Sorel'],
  roles: [[{ text: 'harbour [master]', article: 'b', from: 3, to: 9, published: '2031-02-03' }]],
  couldBe: [],
  timeline: [],
  count: 3,
  appearances: [
    { article: 'a', count: 2, first: { article: 'a', from: 0, to: 10 } },
    { article: 'b', count: 1, first: { article: 'b', from: 0, to: 10 } },
  ],
  first: { text: 'Ana Sorel opened the quay.', article: 'a', from: 0, to: 26, published: null },
  spoken: [{ article: 'a', from: 30, to: 40 }],
  company: ['Bo Lind'],
  place: null,
  described: null,
  area: null,
};

const figure: FigureCard = {
  kind: 'figure',
  span: { from: 4, to: 9 },
  text: '1,200',
  figure: {
    from: 4,
    to: 9,
    kind: 'cardinal',
    value: 1200,
    low: 1200,
    high: Number.POSITIVE_INFINITY,
    unit: null,
    noun: 'boats',
    hedge: 'more than',
  },
  published: null,
  elsewhere: [{ text: '1,250 boats', article: 'b', from: 1, to: 6, published: '2031-02-03' }],
};

const shelf: Shelf = {
  title: article => (article === 'a' ? 'Quay opens' : 'Quay [2](x) closes'),
  address: ({ article, from }) => ({ uri: `file:///desk/${article}(1).txt`, line: from + 1 }),
  alternates: () => [],
  background: () => null,
  lookedUp: () => null,
  map: () => '<svg/>',
};

const show = (card: Card, kind: 'markdown' | 'plaintext' = 'markdown') =>
  renderCard(card, shelf, kind).split(/ *\n/);

describe('a card', () => {
  it('of a person', () => {
    expect(show(person)).toEqual([
      '**Ana Sorel** · person',
      'harbour \\[master\\] — [Quay \\[2\\](x) closes](file:///desk/b%281%29.txt#L4), 3 February 2031',
      'Also: Sorel',
      '3 mentions in 2 articles: [Quay opens](file:///desk/a%281%29.txt#L1) (2), [Quay \\[2\\](x) closes](file:///desk/b%281%29.txt#L1) (1)',
      'Quoted in Quay opens: [line 31](file:///desk/a%281%29.txt#L31)',
      'With: Bo Lind',
      'First here: “Ana Sorel opened the quay.”',
    ]);
  });

  it('of a person whose surname is left open, whose office is told in two ways, and who is named on two days', () => {
    const office = ['mayor of Ostra', 'mayor of Velm'].map(text => ({ ...person.roles[0][0], text }));
    const lines = show({
      ...person,
      roles: [office],
      couldBe: ['Ana Sorel', 'Ida Sorel'],
      timeline: [
        { date: '2031-02', count: 2 },
        { date: '2031-03', count: 1 },
      ],
    });
    expect(lines[1]).toBe('The article leaves open who: Ana Sorel or Ida Sorel');
    expect(lines[2]).toMatch(/^mayor of Ostra — .*, 3 February 2031 ↔ mayor of Velm — .*, 3 February 2031$/);
    expect(lines).toContain('By date: February 2031 (2), March 2031 (1)');
  });

  it('of a person keeps background and what was looked up apart, each with its credit', () => {
    const known: Shelf = {
      ...shelf,
      background: name => (name === 'Ana Sorel' ? 'explorer [of] seas (1801-1870)' : null),
      lookedUp: name => ({
        name,
        on: '2031-02-03',
        candidates: [
          { id: 'Q1', label: name, description: 'explorer' },
          { id: 'Q2', label: name, description: '' },
        ],
        summary: null,
      }),
    };
    const lines = renderCard(person, known, 'markdown').split(/ *\n/);
    expect(lines.slice(-3, -1)).toEqual([
      'Wikidata (CC0), 3 February 2031: 2 of that name: explorer (Q1); Ana Sorel (Q2)',
      'Background (WordNet 3.1), of a person of that name: explorer \\[of\\] seas (1801-1870)',
    ]);
    const body = renderCard({ ...person, kind: 'organization' }, known, 'markdown');
    expect(body).not.toContain('WordNet');
  });

  it('of a place has a map', () => {
    const place = {
      name: 'Port Lune',
      kind: 'city',
      lat: -12.5,
      lon: 3.25,
      country: 'XX',
      countryName: 'Lunaria',
      region: 'Low Coast',
      population: 81000,
      geonameId: null,
    } as const;
    const lines = show({ ...person, kind: 'place', name: 'Port Lune', roles: [], place });
    expect(lines[1]).toBe('city in Low Coast, Lunaria · population 81,000 · 12.50° S 3.25° E');
    const named = { ...person, kind: 'place', place: { ...place, geonameId: 7 } } as const;
    const known = renderCard(named, { ...shelf, alternates: () => ['Selene [x]', 'Port Luna'] }, 'plaintext');
    expect(known).toContain('population 81,000 (GeoNames, undated)');
    expect(known).toContain('Known elsewhere as Selene [x], Port Luna');
    expect(lines[2]).toBe('![Map of Port Lune](data:image/svg+xml;base64,PHN2Zy8+)');
  });

  it('of a place that is not in the gazetteer says so', () => {
    const nowhere = { ...person, kind: 'place', roles: [] } as const;
    expect(show(nowhere)[1]).toBe('Not in the gazetteer');
    expect(show({ ...nowhere, described: 'suburb of Lune' })[1]).toBe(
      'Not in the gazetteer; in the text: suburb of Lune',
    );
    const area = {
      name: 'Lunaria',
      kind: 'country',
      lat: 0,
      lon: 0,
      country: 'XX',
      countryName: 'Lunaria',
      region: null,
      population: null,
      geonameId: null,
    } as const;
    expect(show({ ...nowhere, area })[1]).toBe('Not in the gazetteer; the story is set in Lunaria');
  });

  it('of a figure', () => {
    expect(show(figure)).toEqual([
      '**1,200** · cardinal',
      'Value: 1,200',
      'As written: more than, so 1,200 or more',
      'Counts: boats',
      'The same quantity elsewhere:',
      '1,250 boats — [Quay \\[2\\](x) closes](file:///desk/b%281%29.txt#L2), 3 February 2031',
    ]);
  });

  it.each([
    [
      'a resolved date',
      '2031-02-03',
      '2031-02-05',
      ['Monday, 3 February 2031 (2031-02-03)', 'The article is of 5 February 2031'],
    ],
    ['a month', '2031-02', null, ['February 2031 (2031-02)']],
    ['an open date', null, '2031-02-05', ['Not resolved: the text leaves it open']],
    [
      'an open date of an undated article',
      null,
      null,
      ['Not resolved: the article does not state its own date'],
    ],
  ] as const)('of %s', (_, value, published, lines) => {
    const date = { ...figure.figure, kind: 'date', value, noun: null, hedge: null } as const;
    const shown = show({ ...figure, kind: 'date', text: 'Monday', figure: date, published, elsewhere: [] });
    expect(shown).toEqual(['**Monday** · date', ...lines]);
  });

  it('keeps to twelve lines with the links under it, however much there is to say', () => {
    const roles = Array.from({ length: 30 }, () => person.roles[0]);
    const aliases = Array.from({ length: 300 }, (_, i) => `Form ${i}`);
    const lines = show({
      ...person,
      roles,
      aliases,
      kind: 'place',
      couldBe: ['A', 'B'],
      timeline: [{ date: '2031', count: 1 }],
    });
    expect(lines).toHaveLength(11);
    expect(lines.join('\n').length).toBeLessThan(3000);
  });

  it('in plain text has no marks', () => {
    const lines = show(person, 'plaintext');
    expect(lines[0]).toBe('Ana Sorel · person');
    expect(lines[1]).toBe('harbour [master] — Quay [2](x) closes (line 4), 3 February 2031');
    expect(lines.join('\n')).not.toContain('\\');
  });
});
