import { describe, expect, it } from 'vitest';
import { type OutlineItem, outline, workspaceSymbols } from '../../../server/features/outline.ts';
import { newsroom } from './newsroom.ts';

const article = `
  Lopez opens quay
  ^^^^^ person lopez
  Bo Lind, a sailor, met Maria Lopez.
  ^^^^^^^ person lind
           ^^^^^^^^ role lind
                         ^^^^^^^^^^^ person lopez
  The boats
  ^^^^^^^^^ region subhead
  Port Lune was calm, Lind said.
  ^^^^^^^^^ place lune
                      ^^^^ person lind
`;

const tree = (items: readonly OutlineItem[], depth = ''): string[] =>
  items.flatMap(item => [
    `${depth}${item.kind} ${item.name}${item.detail && ` (${item.detail})`}`,
    ...tree(item.children, `${depth}  `),
  ]);

describe('an outline', () => {
  it('has the sections, each with the names that it brings in', () => {
    expect(tree(outline(newsroom({ article }).snapshot, 'article'))).toEqual([
      'section Lopez opens quay',
      '  person Maria Lopez (2 mentions)',
      '  person Bo Lind (a sailor)',
      'section The boats',
      '  place Port Lune (1 mention)',
    ]);
  });

  it('holds each item in its whole, and each child in its section', () => {
    const { snapshot } = newsroom({ article });
    const check = (item: OutlineItem): void => {
      expect(item.from >= item.whole.from && item.to <= item.whole.to).toBe(true);
      for (const child of item.children) {
        expect(child.whole.from >= item.whole.from && child.whole.to <= item.whole.to).toBe(true);
        check(child);
      }
    };
    outline(snapshot, 'article').forEach(check);
  });

  it('of an article without a head has the names alone', () => {
    const bare = `
      Lopez met Lind.
      ^^^^^^^^^^^^^^^ region paragraph
      ^^^^^ person lopez
                ^^^^ person lind
    `;
    expect(tree(outline(newsroom({ bare }).snapshot, 'bare'))).toEqual([
      'person Lopez (1 mention)',
      'person Lind (1 mention)',
    ]);
  });

  it('is empty for an article that is not open', () => {
    expect(outline(newsroom({ article }, { closed: ['article'] }).snapshot, 'article')).toEqual([]);
  });
});

describe('the symbols of the workspace', () => {
  const other = `
    Harbour
    1 February 2031
    ^^^^^^^^^^^^^^^ published 2031-02-01
    Lopez spoke.
    ^^^^^ person lopez
  `;
  const { snapshot, show } = newsroom({ article, other }, { closed: ['other'] });

  it('are found by any form, and stand where the name comes first by date', () => {
    const found = workspaceSymbols(snapshot, 'lopez');
    expect(found.map(({ name, headline, first }) => [name, headline, show(first)])).toEqual([
      ['Maria Lopez', 'Harbour', 'other: Lopez @24'],
    ]);
  });

  it('can be asked for by type', () => {
    const names = (query: string) => workspaceSymbols(snapshot, query).map(({ name }) => name);
    expect(names('l')).toEqual(['Maria Lopez', 'Bo Lind', 'Port Lune']);
    expect(names('place: l')).toEqual(['Port Lune']);
    expect(names('Person:L')).toEqual(['Maria Lopez', 'Bo Lind']);
    expect(names('group:l')).toEqual([]);
  });

  it('are none for a name that stands nowhere', () => {
    expect(workspaceSymbols(snapshot, 'nobody')).toEqual([]);
  });
});
