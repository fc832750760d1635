import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../server/core/text/article.ts';
import { longestBlock } from '../../../../server/core/text/blocks.ts';
import { copy, lead, outline, second, third } from './outline.ts';
import { randomText, seeded } from './randomText.ts';

describe('regions', () => {
  test('a plain story is a headline and paragraphs', () => {
    expect(outline(copy('Gale keeps ferries in port', lead, second))).toBe(
      `headline: Gale keeps ferries in port\nparagraph: ${lead}\nparagraph: ${second}`,
    );
  });

  test('a story without a headline has none', () => {
    expect(outline(copy(lead, second))).toBe(`paragraph: ${lead}\nparagraph: ${second}`);
  });

  test('a wire headline may end in a full stop', () => {
    expect(outline(copy('Gale keeps Orr ferries in port.', lead, second))).toMatch(/^headline: Gale keeps/);
  });

  test('the page’s own words are boilerplate, repeats are told', () => {
    const page = copy(
      'Share',
      'Gale keeps ferries in port',
      lead,
      'Advertisement',
      second,
      'Advertisement',
      third,
    );
    expect(outline(page)).toBe(
      [
        'boilerplate: Share',
        'headline: Gale keeps ferries in port',
        `paragraph: ${lead}`,
        'boilerplate: Advertisement',
        `paragraph: ${second}`,
        'boilerplate: Advertisement (repeats 3)',
        `paragraph: ${third}`,
      ].join('\n'),
    );
  });

  test('a page header, a section’s name, bylines and dates stand around the headline', () => {
    const head = copy(
      'Monday, Jan 5, 2026 | Last Update : 04:29 PM',
      'Orr Herald - Weekend',
      'Gale keeps ferries in port',
      'Islands stock up for a week',
      'By Ada Ney and Jon Ito',
      'Published: January 4, 2026, 6:10 pm',
      lead,
      second,
    );
    expect(outline(head)).toBe(
      [
        'boilerplate: Monday, Jan 5, 2026 | Last Update : 04:29 PM',
        'boilerplate: Orr Herald - Weekend',
        'headline: Gale keeps ferries in port',
        'standfirst: Islands stock up for a week',
        'byline: By Ada Ney and Jon Ito',
        'metadata: Published: January 4, 2026, 6:10 pm',
        `paragraph: ${lead}`,
        `paragraph: ${second}`,
      ].join('\n'),
    );
  });

  test('what stands over the headline is kept unless it is the site’s', () => {
    expect(
      outline(copy('The following ferries sail today:', 'Orr Belle and Ney Star', lead, second)),
    ).toMatch(/^paragraph: The following ferries sail today:\nheadline: Orr Belle and Ney Star\n/);
  });

  test('a name alone between headline and story is a byline', () => {
    expect(outline(copy('Gale keeps ferries in port', 'Ada Ney', lead, second))).toContain(
      'byline: Ada Ney\n',
    );
  });

  test('a first paragraph cut off from the story by its picture is a standfirst', () => {
    const page = copy(
      'Gale keeps ferries in port',
      lead,
      'Photo by: AP (Archive)',
      'The quay of Orr.',
      second,
      third,
    );
    expect(outline(page)).toBe(
      [
        'headline: Gale keeps ferries in port',
        `standfirst: ${lead}`,
        'caption: Photo by: AP (Archive)',
        'caption: The quay of Orr.',
        `paragraph: ${second}`,
        `paragraph: ${third}`,
      ].join('\n'),
    );
  });

  test.each([
    'Mayor Ada Ney (L) and harbour master Jon Ito (R) shake hands on the quay of Orr.',
    'Waves break over the quay. (Photo: AFP)',
    'Waves break over the quay. Photograph: Jon Ito/Orr Pictures',
    'Image caption The ferry has been in port since Monday',
    'In this file photo, the ferry leaves the quay of Orr.',
    'Sacks of flour are carried up the steps of the harbour in Orr on 3 January 2026',
  ])('a caption is known by its shape: %s', caption => {
    expect(outline(copy('Gale keeps ferries in port', lead, caption, second, third))).toContain(
      `\ncaption: ${caption}\n`,
    );
  });

  test.each([
    'Ney (L) won 4,100 votes, Ito (R) 3,950 and Ashe (C) 411, officials in Orr said on Monday night.',
    'By Tuesday the wind had dropped and two of the three ferries were back at sea.',
    'More: that was the cry of the crowd on the quay as the band packed up and left for home.',
    'Sign up by Friday, officials told voters who had waited on the steps of the hall since dawn.',
    'Share prices fell on Monday as traders in Orr waited for news of the ferries.',
    'Published on Monday, the study looked at forty winters of gales in the strait.',
    'Photo finishes are rare in the Orr regatta, but on Sunday two crews shared the cup.',
  ])('doubt means a paragraph: %s', body => {
    expect(outline(copy('Gale keeps ferries in port', lead, body, second))).toContain(
      `\nparagraph: ${body}\n`,
    );
  });

  test('a few words between paragraphs are a subhead, rows of a table are not', () => {
    const page = copy(
      'Gale keeps ferries in port',
      lead,
      'A week of milk',
      second,
      'Orr 3 Ney 1',
      'Ito 2 Ashe 2',
      third,
    );
    expect(outline(page)).toContain('\nsubhead: A week of milk\n');
    expect(outline(page)).toContain('\nparagraph: Orr 3 Ney 1\nparagraph: Ito 2 Ashe 2\n');
  });

  test('the tail holds credits, other stories and navigation', () => {
    const page = copy(
      'Gale keeps ferries in port',
      lead,
      'RELATED: Island school opens late',
      second,
      third,
      'OrrWire and agencies',
      'Minister backs bridge to the outer islands',
    );
    expect(outline(page)).toContain('\nteaser: RELATED: Island school opens late\n');
    expect(outline(page)).toMatch(/\ncredit: OrrWire and agencies\nteaser: Minister backs bridge/);
    expect(outline(copy('Gale', lead, second, third, 'News from Orr', 'News from the islands'))).toMatch(
      /\nboilerplate: News from Orr\nboilerplate: News from the islands$/,
    );
  });

  test('a last line without its stop is a paragraph where it may be the story’s', () => {
    const cut = copy('Gale keeps ferries in port', lead, second, third, 'Referee: J. Ney (Orr)');
    expect(outline(cut)).toMatch(/\nparagraph: Referee: J. Ney \(Orr\)$/);
  });

  test('an empty text and a blank one have no regions', () => {
    expect(readArticle('').regions).toEqual([]);
    expect(readArticle(' \r\n\u00a0\n').regions).toEqual([]);
  });
});

describe('lines', () => {
  const wrapped = [
    'Three ferries stayed in port on Monday as a gale',
    'closed the strait between Orr and the Ney islands.',
    'Harbour officials said that the service would be',
    'resumed when the wind had dropped.',
  ];

  test('of hard-wrapped text are one paragraph', () => {
    expect(outline(copy('Gale keeps ferries in port', wrapped.join('\n'), wrapped.join('\r\n')))).toBe(
      [
        'headline: Gale keeps ferries in port',
        `paragraph: ${wrapped.join(' / ')}`,
        `paragraph: ${wrapped.join(' / ')}`,
      ].join('\n'),
    );
  });

  test('of text with a paragraph a line stay apart, with blank lines or without', () => {
    const expected = `headline: Gale keeps ferries in port\nparagraph: ${lead}\nparagraph: ${second}\nparagraph: ${third}`;
    const lines = ['Gale keeps ferries in port', lead, second, third];
    for (const joint of ['\n', '\n\n', '\r\n', '\r', '\n \t\n'])
      expect(outline(lines.join(joint))).toBe(expected);
  });

  test('that go on for ever are cut between sentences, and an edit leaves far pieces alone', () => {
    const sentences = Array.from(
      { length: 2000 },
      (_, i) => `In year ${i} the ferry from Orr sailed ${i % 300} times.`,
    );
    const line = sentences.join(' ');
    const before = readArticle(line);
    for (const { paragraph } of before.regions) {
      expect(paragraph.text.length).toBeLessThanOrEqual(longestBlock);
      expect(paragraph.text).toMatch(/^In year.*times\.$/);
    }
    const after = readArticle(line.replace('year 3 ', 'the third year '), before);
    const kept = new Set(before.regions.map(region => region.paragraph));
    const made = after.regions.filter(region => !kept.has(region.paragraph));
    expect(before.regions.length).toBeGreaterThan(10);
    expect(made.length).toBeLessThan(4);
  });

  test('without a space are cut outside surrogate pairs', () => {
    const { regions } = readArticle(`a${'🚒'.repeat(longestBlock)}`);
    expect(regions.length).toBeGreaterThan(1);
    for (const { paragraph } of regions) expect(paragraph.text).toMatch(/^a?(?:🚒)+$/u);
  });
});

describe('a second reading', () => {
  test('keeps the paragraphs whose text stands', () => {
    const first = readArticle(copy('Gale', lead, second, third));
    const edited = readArticle(copy('Storm', second, lead, `${third} So be it.`), first);
    const texts = (article: typeof first) =>
      new Map(article.regions.map(r => [r.paragraph.text, r.paragraph]));
    for (const text of [lead, second]) expect(texts(edited).get(text)).toBe(texts(first).get(text));
    expect(texts(edited).has(third)).toBe(false);
  });

  test('says what a fresh one says, whatever the texts', () => {
    let kept = 0;
    fc.assert(
      fc.property(randomText, randomText, fc.nat(), (before, insert, place) => {
        const at = place % (before.length + 1);
        const after = before.slice(0, at) + insert + before.slice(at);
        const first = readArticle(before);
        const second = readArticle(after, first);
        expect(second).toEqual(readArticle(after));
        const old = new Set(first.regions.map(region => region.paragraph));
        kept += second.regions.filter(region => old.has(region.paragraph)).length;
      }),
      seeded,
    );
    expect(kept).toBeGreaterThan(100);
  });

  test('regions are in order, in bounds and all that is not white space, whatever the text', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(randomText, text => {
        let end = 0;
        for (const { from, to, kind, paragraph } of readArticle(text).regions) {
          expect(text.slice(end, from)).toMatch(/^[\s\u200b]*$/);
          expect(text.slice(from, to)).toBe(paragraph.text);
          expect(to).toBeGreaterThan(from);
          kinds.add(kind);
          end = to;
        }
        expect(text.slice(end)).toMatch(/^[\s\u200b]*$/);
      }),
      seeded,
    );
    expect(kinds.size).toBeGreaterThan(4);
  });
});
