import { describe, expect, it } from 'vitest';
import {
  adjacentMention,
  type Direction,
  definition,
  highlights,
  references,
} from '../../../server/features/mentions.ts';
import { newsroom } from './newsroom.ts';

const articles = {
  // The names of the files are not in the order of the dates.
  third: `
    Harbour
    9 February 2031
    ^^^^^^^^^^^^^^^ published 2031-02-09
    Maria Lopez left 14 boats. Lopez was tired.
    ^^^^^^^^^^^ person lopez
                     ^^ figure boats
                               ^^^^^ person lopez
  `,
  second: `
    Quay
    5 February 2031
    ^^^^^^^^^^^^^^^ published 2031-02-05
    Lopez, or Maria Lopez, counted 15 boats. Lopez and Lind smiled.
    ^^^^^ person lopez
              ^^^^^^^^^^^ person lopez
                                   ^^ figure boats
                                             ^^^^^ person lopez
                                                       ^^^^ person lind
  `,
  undated: `
    Lopez speaks
    ^^^^^ person lopez
    The master, Maria Lopez, spoke.
                ^^^^^^^^^^^ person lopez
  `,
};

const room = newsroom(articles, { closed: ['third', 'undated'] });
const { snapshot, on, show } = room;

describe('definition', () => {
  it('goes to the first of the fullest mentions in the article', () => {
    expect(show(definition(snapshot, 'second', on('second', 'Lopez'))!)).toBe('second: Maria Lopez @31');
    expect(show(definition(snapshot, 'second', on('second', 'Lopez', 2))!)).toBe('second: Maria Lopez @31');
  });

  it('goes on from there to the next article by date', () => {
    expect(show(definition(snapshot, 'second', on('second', 'Maria'))!)).toBe('third: Maria Lopez @24');
  });

  it('goes from the last article to the first', () => {
    const open = newsroom(articles);
    const next = definition(open.snapshot, 'undated', open.on('undated', 'Maria'))!;
    expect(show(next)).toBe('second: Maria Lopez @31');
  });

  it('of a name that stands once stays', () => {
    expect(show(definition(snapshot, 'second', on('second', 'Lind'))!)).toBe('second: Lind @72');
  });

  it('is none off any name, or in an article that is not open', () => {
    expect(definition(snapshot, 'second', on('second', 'smiled'))).toBeNull();
    expect(definition(snapshot, 'third', on('third', 'Maria'))).toBeNull();
  });
});

describe('references', () => {
  it('list this article first, then the others by date, those without one last', () => {
    expect(references(snapshot, 'second', on('second', 'Lopez')).map(show)).toEqual([
      'second: Lopez @21',
      'second: Maria Lopez @31',
      'second: Lopez @62',
      'third: Maria Lopez @24',
      'third: Lopez @51',
      'undated: Lopez @0',
      'undated: Maria Lopez @25',
    ]);
  });

  it('leave out the mention that introduces the name here, where that is asked', () => {
    const all = references(snapshot, 'second', on('second', 'Lopez')).map(show);
    const others = references(snapshot, 'second', on('second', 'Lopez'), false).map(show);
    expect(others).toEqual(all.filter(spot => spot !== 'second: Maria Lopez @31'));
    expect(others).toHaveLength(all.length - 1);
  });

  it('of a figure are where its quantity is stated', () => {
    expect(references(snapshot, 'second', on('second', '15')).map(show)).toEqual([
      'second: 15 @52',
      'third: 14 @41',
    ]);
  });

  it('work with the cursor behind the name', () => {
    const end = on('second', 'Lind') - 1 + 'Lind'.length;
    expect(references(snapshot, 'second', end).map(show)).toEqual(['second: Lind @72']);
  });
});

describe('highlights', () => {
  it('are the mentions in this article', () => {
    expect(highlights(snapshot, 'second', on('second', 'Maria')).map(room.words)).toEqual([
      'Lopez',
      'Maria Lopez',
      'Lopez',
    ]);
  });
});

describe('the next mention', () => {
  /** The path of all steps from a mention until it closes. */
  function walk(direction: Direction): string[] {
    const open = newsroom(articles);
    const path: string[] = [];
    let spot = { article: 'second', from: on('second', 'Lopez') - 1, to: 0 };
    for (let i = 0; i < 7; i++) {
      spot = adjacentMention(open.snapshot, spot.article, spot.from, direction)!;
      path.push(open.show(spot));
    }
    return path;
  }

  const round = [
    'second: Maria Lopez @31',
    'second: Lopez @62',
    'third: Maria Lopez @24',
    'third: Lopez @51',
    'undated: Lopez @0',
    'undated: Maria Lopez @25',
    'second: Lopez @21',
  ];

  it('goes through the article, then the others by date, and round', () => {
    expect(walk('next')).toEqual(round);
  });

  it('goes back the same way', () => {
    expect(walk('previous')).toEqual([...round.slice(0, 6).reverse(), 'second: Lopez @21']);
  });

  it('is none where a name stands nowhere else', () => {
    expect(adjacentMention(snapshot, 'second', on('second', 'Lind'), 'next')).toBeNull();
  });
});
