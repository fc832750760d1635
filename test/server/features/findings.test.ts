import { expect, it } from 'vitest';
import { findings, findingsAt } from '../../../server/features/findings.ts';
import { newsroom } from './newsroom.ts';

const { snapshot, on } = newsroom({
  a: `
    Quay
    It has 14 berths and 15 boats.
           ^^ finding warning
                         ^^ finding hint
  `,
});

it('the findings of an article are those of the snapshot', () => {
  expect(findings(snapshot, 'a').map(({ message }) => message)).toEqual(['14 is odd', '15 is odd']);
});

it('a selection gives the findings that it touches', () => {
  const at = on('a', '15');
  expect(findingsAt(snapshot, 'a', { from: at, to: at }).map(({ message }) => message)).toEqual([
    '15 is odd',
  ]);
  expect(findingsAt(snapshot, 'a', { from: 0, to: at })).toHaveLength(2);
  expect(findingsAt(snapshot, 'a', { from: 0, to: 2 })).toEqual([]);
});
