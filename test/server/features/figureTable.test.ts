import { describe, expect, it } from 'vitest';
import { figureRows, readFigures } from '../../../server/features/figureRows.ts';
import { type FigureQuery, FigureTable } from '../../../server/features/figureTable.ts';
import { type Newsroom, newsroom } from './newsroom.ts';

const quay = `
  Quay
  5 February 2031
  ^^^^^^^^^^^^^^^ published 2031-02-05
  “It has 14 berths,” Maria Lopez said of 1,200 boats on Monday.
   ^^^^^^^^^^^^^^^^^ quote lopez
          ^^ figure berths
                      ^^^^^^^^^^^ person lopez
                                          ^^^^^ figure boats
                                                         ^^^^^^ date 2031-02-03
`;
const ferry = `
  Ferry
  9 February 2031
  ^^^^^^^^^^^^^^^ published 2031-02-09
  It took 300 people, then 20.
          ^^^ figure people
                           ^^ figure more
`;

const all: FigureQuery = { words: '', kind: null, sort: 'article', descending: false };

/** A table of all articles, set in the order given. */
function tableOf(
  { snapshot }: Newsroom,
  articles: readonly string[],
  table = new FigureTable(),
): FigureTable {
  for (const article of articles) {
    const { article: text, figures } = snapshot.analysis(article)!;
    table.set(
      snapshot,
      article,
      article,
      figureRows(text.text, figures, snapshot.contribution(article)!.contribution()),
    );
  }
  return table;
}

describe('the table of figures', () => {
  const room = newsroom({ ferry, quay });
  const table = tableOf(room, ['ferry', 'quay']);
  const read = (query: Partial<FigureQuery>) =>
    table.rows(room.snapshot, { ...all, ...query }).map(({ text }) => text);

  it('has a row for each figure, by the dates of the articles, with who says it', () => {
    expect(read({})).toEqual(['14', '1,200', 'Monday', '300', '20']);
    const [first, second] = table.rows(room.snapshot, all);
    expect(first).toMatchObject({ article: 'quay', line: 3, value: 14, source: 'Maria Lopez' });
    expect(second).toMatchObject({ source: null, asOf: '2031-02-05' });
  });

  it('is sorted by a column, what is unknown last', () => {
    expect(read({ sort: 'value' })).toEqual(['14', '20', '300', '1,200', 'Monday']);
    expect(read({ sort: 'value', descending: true })).toEqual(['Monday', '1,200', '300', '20', '14']);
    expect(read({ sort: 'source', descending: true })).toEqual(['14', '1,200', 'Monday', '300', '20']);
    expect(read({ descending: true })).toEqual(['20', '300', 'Monday', '1,200', '14']);
  });

  it('holds the rows that all words of a query stand in', () => {
    expect(read({ words: 'lopez 14' })).toEqual(['14']);
    expect(read({ words: 'FERRY' })).toEqual(['300', '20']);
    expect(read({ words: 'lopez ferry' })).toEqual([]);
    expect(read({ kind: 'date' })).toEqual(['Monday']);
  });

  it('does not depend on the order in which articles are set', () => {
    const other = tableOf(room, ['quay', 'ferry']);
    expect(other.rows(room.snapshot, all)).toEqual(table.rows(room.snapshot, all));
  });

  it('leaves out whole articles where it is full, and counts them', () => {
    const small = tableOf(room, ['quay', 'ferry'], new FigureTable(4));
    expect(small).toMatchObject({ size: 3, articles: 2, leftOut: 1 });
    expect(small.rows(room.snapshot, all)).toHaveLength(3);
  });

  it('knows which articles have changed, and lets go of those that are gone', () => {
    const kept = tableOf(room, ['quay', 'ferry']);
    expect(kept.stale(room.snapshot)).toEqual([]);
    const later = newsroom({ quay });
    expect(kept.stale(later.snapshot)).toEqual(['quay']);
    expect(kept).toMatchObject({ size: 3, articles: 1 });
  });
});

it('a closed article has the figures that its text and its names say', () => {
  const { snapshot } = newsroom({
    a: `
      Group of Seven
      ^^^^^^^^^^^^^^ organization seven
      About 1,200 boats sailed, the Group of Seven said.
                                    ^^^^^^^^^^^^^^ organization seven
    `,
  });
  const { text } = snapshot.analysis('a')!.article;
  const figures = readFigures(text, snapshot.contribution('a')!.contribution());
  expect(figures.map(({ from, to, hedge, noun }) => [text.slice(from, to), hedge, noun])).toEqual([
    ['1,200', 'About', 'boats'],
  ]);
});
