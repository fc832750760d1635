import { describe, expect, it } from 'vitest';
import { fold } from '../../../../server/core/names/lexicon.ts';
import { lexicon, listTexts } from './lists.ts';

/** The columns of each list. */
const columns: Record<string, number> = {
  'common.tsv': 1,
  'given.tsv': 3,
  'groups.tsv': 2,
  'orgs.tsv': 4,
  'orgwords.tsv': 2,
  'places.tsv': 2,
  'placewords.tsv': 2,
  'surnames.tsv': 2,
  'titles.tsv': 2,
};

const rows = (file: string) =>
  listTexts[file]
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split('\t'));

describe('the word lists', () => {
  it('are the ones that are described here', () => {
    expect(Object.keys(listTexts).sort()).toEqual(Object.keys(columns));
  });

  it.each(Object.keys(columns))('%s says what it is, its columns and its licence', file => {
    const header = listTexts[file].split('\n').filter(line => line.startsWith('#'));
    expect(header.join('\n')).toMatch(/Columns: /);
    expect(header.join('\n')).toMatch(/CC0-1\.0/);
  });

  it.each(Object.keys(columns))('%s has whole, trimmed lines, none of them twice', file => {
    const all = rows(file);
    expect(
      all.filter(row => row.length !== columns[file] || row.some(field => field !== field.trim())),
    ).toEqual([]);
    expect(all.filter(([name]) => !fold(name))).toEqual([]);
    const keys = all.map(row => (file === 'orgs.tsv' ? `${row[0]} (${row[2]})` : row[0]));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('hold no name that is an English word of grammar', () => {
    const grammar = ['a', 'an', 'the', 'in', 'of', 'to', 'he', 'she', 'you', 'than', 'or', 'my', 'can', 'if'];
    const names = new Set(
      ['given.tsv', 'surnames.tsv', 'places.tsv', 'groups.tsv'].flatMap(file =>
        rows(file).map(([name]) => name.toLowerCase()),
      ),
    );
    expect(grammar.filter(word => names.has(word))).toEqual([]);
  });

  it.each(['Zzyzx', 'the', 'Xq'])('do not know %s', word => {
    expect(lexicon.kinds(fold(word)) & ~(1 << 16)).toBe(0);
  });
});
