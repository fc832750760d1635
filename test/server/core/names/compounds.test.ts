import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../../../server/core/names/compounds.ts';
import { lexicon } from './lists.ts';

const split = (word: string) =>
  splitCompound(word, lexicon)
    ?.map(({ from, to }) => word.slice(from, to))
    .join(' ') ?? word;

describe('a hyphenated word', () => {
  it.each([
    ['Moscow-backed', 'Moscow backed'],
    ['US-led', 'US led'],
    ['al-Qaeda-linked', 'al-Qaeda linked'],
    ['Lisbon‑based', 'Lisbon based'],
    ['US-Russia', 'US Russia'],
    ['Israeli-Palestinian', 'Israeli Palestinian'],
  ])('%s gives the names in it', (word, parts) => {
    expect(split(word)).toBe(parts);
  });

  it.each([
    'Jean-Claude',
    'Guinea-Bissau',
    'Deir-ez-Zor',
    'al-Assad',
    'five-year',
    'T-shirt',
    'pro-government',
    '-',
    'A-',
    '--',
  ])('%s stays whole', word => {
    expect(split(word)).toBe(word);
  });
});
