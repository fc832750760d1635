import { expect, it } from 'vitest';
import { recall, recallFor } from '../../../server/core/recall.ts';

it('asks for each name once', () => {
  const asked: string[] = [];
  const upper = recall(name => {
    asked.push(name);
    return name.toUpperCase();
  });
  expect(['lune', 'moss', 'lune'].map(upper)).toEqual(['LUNE', 'MOSS', 'LUNE']);
  expect(asked).toEqual(['lune', 'moss']);
});

it('remembers that there is nothing to remember', () => {
  let asked = 0;
  const none = recall((): null => {
    asked++;
    return null;
  });
  expect([none('lune'), none('lune')]).toEqual([null, null]);
  expect(asked).toBe(1);
});

it('answers alike when it had to let names go', () => {
  let asked = 0;
  const length = recall(name => {
    asked++;
    return name.length;
  });
  const names = Array.from({ length: 10_000 }, (_, i) => `lune ${i}`);
  expect(names.map(length)).toEqual(names.map(name => name.length));
  expect(names.map(length)).toEqual(names.map(name => name.length));
  expect(asked).toBeGreaterThan(names.length);
});

it('answers for names of a letter or none', () => {
  const twice = recall(name => name + name);
  const names = ['', 'a', '', 'ab', 'a'];
  expect(names.map(twice)).toEqual(['', 'aa', '', 'abab', 'aa']);
});

it('keeps the answers of several objects apart', () => {
  const first = { suffix: 'a' };
  const second = { suffix: 'b' };
  const withSuffix = recallFor((of: { suffix: string }, name) => name + of.suffix);
  expect([withSuffix(first, 'lun'), withSuffix(second, 'lun'), withSuffix(first, 'lun')]).toEqual([
    'luna',
    'lunb',
    'luna',
  ]);
});
