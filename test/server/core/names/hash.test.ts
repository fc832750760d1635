import { expect, it } from 'vitest';
import { hashText, mix } from '../../../../server/core/names/hash.ts';

// The values that every trained model rests on. If this fails, the schema of the model file must change.
it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('hashes %o as FNV-1a does', (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

it('hashes a part of a text as that part alone', () => {
  expect(hashText('unhappy', 2)).toBe(hashText('happy'));
  expect(hashText('Ñandú river', 0, 5)).toBe(hashText('Ñandú'));
});

it('mixes features to the same bits for ever', () => {
  const features = [mix(0, 0), mix(1, 0xffffffff), mix(32, 7, 8), mix(115, 1, 2, 3)];
  expect(features.map(hash => hash >>> 0)).toEqual([3989274036, 148146025, 1003757403, 2773632775]);
});

it('mixes the order of values in', () => {
  expect(new Set([mix(1, 2, 3), mix(1, 3, 2), mix(2, 1, 3), mix(1, 2, 3, 1)]).size).toBe(4);
});
