import { expect, it } from 'vitest';
import { knownNames } from '../../../server/features/completion.ts';
import { newsroom } from './newsroom.ts';

const { snapshot, on, words } = newsroom({
  a: `
    Quay
    The master, Maria Lopez, met Bo Lind. Lop and lop
        ^^^^^^ role lopez
                ^^^^^^^^^^^ person lopez
                                 ^^^^^^^ person lind
  `,
});

const offered = (after: string) => knownNames(snapshot, 'a', on('a', after) - 1 + after.length);

it('a capitalised word brings the names that it may mean, in its place', () => {
  const [name, ...others] = offered('. Lop');
  expect(name).toMatchObject({ name: 'Maria Lopez', kind: 'person', role: 'master' });
  expect(words({ article: 'a', ...name })).toBe('Lop');
  expect(others).toEqual([]);
});

it('a word in small letters brings none', () => {
  expect(offered('and lop')).toEqual([]);
});
