import { expect, it } from 'vitest';
import { type Speech, speaksOf, spokenOfBy } from '../../../server/features/speech.ts';
import { newsroom } from './newsroom.ts';

const { snapshot, show } = newsroom(
  {
    a: `
      Quay
      “Maria Lopez and Lind left,” said Bo Lind. “Sorel is late,” Lopez said.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^ quote lind
       ^^^^^^^^^^^ person lopez
                       ^^^^ person lind
                                        ^^^^^^^ person lind
                                                  ^^^^^^^^^^^^^ quote lopez
                                                  ^^^^^ person sorel
                                                                  ^^^^^ person lopez
    `,
    b: `
      Boats
      Lopez smiled. “Lopez is early, and so is Lopez,” said Ida Sorel.
      ^^^^^ person lopez
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote sorel
                     ^^^^^ person lopez
                                               ^^^^^ person lopez
                                                            ^^^^^^^^^ person sorel
    `,
  },
  { closed: ['b'] },
);

/** Each side of the quotes by its name, with the places. */
const told = (speeches: readonly Speech[]) =>
  speeches.map(({ article, chain, places }) => [
    snapshot.contribution(article)!.chain(chain)!.name,
    ...places.map(place => show({ article, ...place })),
  ]);

const [lopez, lind] = [0, 1];

it('an entity speaks of those whose names stand in its quotes, not of itself', () => {
  expect(told(speaksOf(snapshot, { article: 'a', chain: lind }))).toEqual([
    ['Maria Lopez', 'a: Maria Lopez @6'],
  ]);
  expect(told(speaksOf(snapshot, { article: 'a', chain: lopez }))).toEqual([['Sorel', 'a: Sorel @49']]);
});

it('an entity is spoken of in the quotes of others, in all articles', () => {
  expect(told(spokenOfBy(snapshot, { article: 'a', chain: lopez }))).toEqual([
    ['Bo Lind', 'a: Maria Lopez @6'],
    ['Ida Sorel', 'b: Lopez @21', 'b: Lopez @47'],
  ]);
  expect(told(spokenOfBy(snapshot, { article: 'a', chain: lind }))).toEqual([]);
});

it('a chain that is not there is neither', () => {
  expect(speaksOf(snapshot, { article: 'a', chain: -1 })).toEqual([]);
  expect(spokenOfBy(snapshot, { article: 'none', chain: 0 })).toEqual([]);
});
