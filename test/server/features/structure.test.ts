import { describe, expect, it } from 'vitest';
import { folds, selections } from '../../../server/features/structure.ts';
import { newsroom } from './newsroom.ts';

const article = `
  Share
  ^^^^^ region metadata
  Print
  ^^^^^ region metadata
  Quay opens
  ^^^^^^^^^^ region headline
  “It is late. Maria Lopez knows,” said Lind.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote lind
               ^^^^^^^^^^^ person lopez
                                        ^^^^ person lind
  Boats
  ^^^^^ region subhead
  All was calm.
`;

const { snapshot, on, words } = newsroom({ article });
const show = (span: { from: number; to: number }) => words({ article: 'article', ...span });

describe('folds', () => {
  it('are the sections and the debris', () => {
    const found = folds(snapshot, 'article').map(fold => [fold.kind, show(fold).split('\n').length]);
    expect(found).toEqual([
      ['debris', 2],
      ['section', 2],
      ['section', 2],
    ]);
  });
});

describe('a selection', () => {
  it('grows from the word to the article, each step holding the one before', () => {
    expect(selections(snapshot, 'article', on('article', 'Lopez')).map(show)).toEqual([
      'Lopez',
      'Maria Lopez',
      'It is late. Maria Lopez knows,',
      '“It is late. Maria Lopez knows,” said Lind.',
      expect.stringContaining('Share'),
    ]);
    for (const span of ['Share', 'opens', 'late', 'calm']) {
      const steps = selections(snapshot, 'article', on('article', span));
      expect(steps.length).toBeGreaterThan(1);
      for (const [i, step] of steps.slice(1).entries()) {
        expect(step.from <= steps[i].from && step.to >= steps[i].to).toBe(true);
        expect(step).not.toEqual(steps[i]);
      }
    }
  });
});
