import { expect, it } from 'vitest';
import { renameSpans, renameTarget } from '../../../server/features/rename.ts';
import { newsroom } from './newsroom.ts';

const articles = {
  a: `
    Quay
    Maria Lopez met Lind. Lopez smiled, Lopez left.
    ^^^^^^^^^^^ person lopez
                    ^^^^ person lind
                          ^^^^^ person lopez
                                        ^^^^^ person lopez
  `,
  b: `
    Lopez leaves
    ^^^^^ person lopez
    Ms Lopez, or Maria Lopez, had a sister, Ana Lopez.
       ^^^^^ person lopez
                 ^^^^^^^^^^^ person lopez
  `,
};

const { snapshot, on, show, words } = newsroom(articles, { closed: ['b'] });
const textOf = (article: string) => words({ article, from: 0, to: Number.POSITIVE_INFINITY });

it('a rename takes the name under the cursor', () => {
  const target = renameTarget(snapshot, 'a', on('a', 'Lopez smiled'))!;
  expect([show(target), target.text]).toEqual(['a: Lopez @27', 'Lopez']);
});

it('a rename replaces that form alone, in open and closed articles', () => {
  expect(renameSpans(snapshot, 'a', on('a', 'Lopez smiled'), textOf).map(show)).toEqual([
    'a: Lopez @27',
    'a: Lopez @41',
    'b: Lopez @0',
    'b: Lopez @16',
  ]);
  expect(renameSpans(snapshot, 'a', on('a', 'Maria'), textOf).map(show)).toEqual([
    'a: Maria Lopez @5',
    'b: Maria Lopez @26',
  ]);
});

it('there is nothing to rename off names', () => {
  expect(renameTarget(snapshot, 'a', on('a', 'met'))).toBeNull();
  expect(renameSpans(snapshot, 'a', on('a', 'met'), textOf)).toEqual([]);
});
