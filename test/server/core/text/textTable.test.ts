import { expect, it } from 'vitest';
import { TextTable } from '../../../../server/core/text/textTable.ts';

// Of one length, with the same letters at the beginning, at a quarter and in the middle.
const alike = ['The lune rose again.', 'The lane rode alone.', 'The line ropes aren’'].map(text => ({
  text,
}));

it('finds each of several texts of one shape', () => {
  expect(new Set(alike.map(({ text }) => [text.length, text[0], text[9], text[4]].join())).size).toBe(1);
  const table = new TextTable(alike);
  expect(alike.map(({ text }) => table.find(text))).toEqual(alike);
});

it('finds no text that it does not have, whatever its shape', () => {
  const table = new TextTable(alike.slice(0, 2));
  expect(table.find(alike[2].text)).toBeUndefined();
  expect(table.find('x')).toBeUndefined();
});

it('finds what was added later', () => {
  const table = new TextTable<{ text: string }>([]);
  for (const item of alike) table.add(item);
  expect(table.find(alike[1].text)).toBe(alike[1]);
});
