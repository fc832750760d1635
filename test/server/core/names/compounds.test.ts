import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../../../server/core/names/compounds.ts';
import { lexicon } from './lists.ts';

const split = (word: string) =>
  splitCompound(word, lexicon)
    ?.map(({ from, to }) => word.slice(from, to))
    .join(' ') ?? word;

describe('a hyphenated word', () => {
  it.each([
    ['Lisbon-backed', 'Lisbon backed'],
    ['US-led', 'US led'],
    ['al-Shabaab-linked', 'al-Shabaab linked'],
    ['Porto‑based', 'Porto based'],
    ['US-Japan', 'US Japan'],
    ['Israeli-Palestinian', 'Israeli Palestinian'],
  ])('%s gives the names in it', (word, parts) => {
    expect(split(word)).toBe(parts);
  });

  it.each([
    'Jean-Claude',
    'Guinea-Bissau',
    'Deir-ez-Zor',
    'al-Jaber',
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
