import { expect, it } from 'vitest';
import { findings, fixes } from '../../../server/features/findings.ts';
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

it('fixes are those of the findings that the selection touches', () => {
  const at = on('a', '15');
  expect(fixes(snapshot, 'a', { from: at, to: at }).map(({ finding }) => finding.message)).toEqual([
    '15 is odd',
  ]);
  expect(fixes(snapshot, 'a', { from: 0, to: at })).toHaveLength(2);
  expect(fixes(snapshot, 'a', { from: 0, to: 2 })).toEqual([]);
});
