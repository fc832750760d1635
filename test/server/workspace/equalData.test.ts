import { expect, it } from 'vitest';
import { equalData } from '../../../server/workspace/equalData.ts';

it.each([
  [1, 1],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ['a', 'a'],
  [null, null],
  [[], []],
  [
    { a: [1, { b: null }], c: 'x' },
    { c: 'x', a: [1, { b: null }] },
  ],
  [Uint32Array.of(1, 2), Uint32Array.of(1, 2)],
])('%j equals %j', (a, b) => {
  expect(equalData(a, b)).toBe(true);
});

it.each([
  [1, 2],
  [1, '1'],
  [null, {}],
  [undefined, null],
  [[], {}],
  [[1], [1, 2]],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: undefined }],
  [{ a: [1, { b: 1 }] }, { a: [1, { b: 2 }] }],
  [Uint32Array.of(1), Uint32Array.of(2)],
  [Uint32Array.of(1), [1]],
])('%j does not equal %j', (a, b) => {
  expect(equalData(a, b)).toBe(false);
  expect(equalData(b, a)).toBe(false);
});
