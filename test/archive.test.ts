import { expect, test } from 'vitest';
import { archive } from './bench/archive.ts';

test('an archive is the same for one seed and another for another', () => {
  const texts = (seed: number) => [...archive({ count: 40, seed })].map(({ text }) => text);
  expect(texts(1)).toEqual(texts(1));
  expect(new Set([...texts(1), ...texts(2)]).size).toBe(80);
  expect([...archive({ count: 3, seed: 1 })].map(({ file }) => file)).toEqual([
    '000000.txt',
    '000001.txt',
    '000002.txt',
  ]);
});

test('its articles are whole sentences of about the length asked for', () => {
  for (const { text } of archive({ count: 40, seed: 1 })) {
    expect(text).not.toMatch(/[{}]|undefined/);
    expect(text).toMatch(/^.+\n\n[\s\S]+[.”"]\n$/);
    expect(Math.abs(text.length - 3300)).toBeLessThan(700);
  }
  const [long] = archive({ count: 1, seed: 1, bytes: 48_000 });
  expect(long.text.length).toBeGreaterThan(48_000);
});
