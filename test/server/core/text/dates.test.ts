import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../server/core/text/article.ts';
import { copy, lead, outline, second, third } from './outline.ts';

describe('a dateline', () => {
  test.each([
    'NAIROBI, March 3 (Reuters) -',
    'PORT ORR (AP) —',
    'ORR, Kenya, Aug. 11 (UPI) --',
    'Orr, Nov 11 -',
    'PORT ORR:',
    'ORR —',
    'St. IVES, Jan. 4 /PRWire/ --',
  ])('is a region before its paragraph: %s', dateline => {
    expect(outline(copy('Gale keeps ferries in port', `${dateline} ${lead}`, second))).toBe(
      `headline: Gale keeps ferries in port\ndateline: ${dateline}\nparagraph: ${lead}\nparagraph: ${second}`,
    );
  });

  test('may stand on its own line', () => {
    expect(outline(copy('Gale keeps ferries in port', 'PORT ORR 2026-01-05', lead, second))).toContain(
      '\ndateline: PORT ORR 2026-01-05\n',
    );
  });

  test.each([
    'ORRSA - the islands’ own party -',
    'The Harbour Board (HB) -',
    'Ferries - even the small one -',
  ])('is none further on: %s', start =>
    expect(outline(copy('Gale', lead, `${start} will vote on it in March.`, third))).not.toContain(
      'dateline:',
    ),
  );
});

describe('the article’s own date', () => {
  const dated = (...head: string[]) => {
    const text = copy(...head, lead, second, third);
    const { published } = readArticle(text);
    return published && `${published.date} ${text.slice(published.from, published.to)}`;
  };
  const headline = 'Gale keeps ferries in port';

  test.each([
    [
      'is what a line says it is',
      [headline, 'Published : Jan 10, 2026, 7:05 am IST', 'Updated: Jan 11, 2026'],
      '2026-01-10 Jan 10, 2026',
    ],
    ['is read in British order', [headline, 'Published 8 March 2026'], '2026-03-08 8 March 2026'],
    ['is read in ISO form', [headline, 'Posted on 2026-03-08T10:00Z'], '2026-03-08 2026-03-08'],
    ['stands on a line of its own', [headline, 'Sunday, January 4, 2026'], '2026-01-04 January 4, 2026'],
    ['stands behind the byline', [headline, 'By Ada Ney, January 4, 2026'], '2026-01-04 January 4, 2026'],
    ['stands in a dateline', [headline, 'PORT ORR 2026-01-05'], '2026-01-05 2026-01-05'],
    [
      'is at worst the last change',
      [headline, 'Last updated: 30 November 2025'],
      '2025-11-30 30 November 2025',
    ],
    [
      'is rather a dateline’s than the last change',
      [headline, 'Updated: Jan 11, 2026', 'ORR 2026-01-05'],
      '2026-01-05 2026-01-05',
    ],
    ['is read from figures in a plain order', [headline, 'Published: 25/01/2026'], '2026-01-25 25/01/2026'],
  ])('%s', (_, head, expected) => expect(dated(...head)).toBe(expected));

  test.each([
    ['a page header tells the day it was read', ['Monday, Jan 5, 2026 | Last Update : 04:29 PM', headline]],
    ['a date over the headline is the page’s', ['Monday, January 5, 2026', headline]],
    ['figures in an unclear order', [headline, 'Published: 03/04/2026']],
    ['a date that the calendar lacks', [headline, 'Published: 30 February 2026']],
    ['a date without its year', [headline, 'Sunday, 4 January']],
    [
      'a date in the story',
      [headline, 'The ferry was built on 4 May 1981 and has been in service since that day.'],
    ],
  ])('is unknown: %s', (_, head) => expect(dated(...head)).toBeNull());
});
