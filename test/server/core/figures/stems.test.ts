/** Words as hashes of their stems. */
import { expect, test } from 'vitest';
import { stemHash, wordHash } from '../../../../server/core/figures/stems.ts';
import { firstPiece, Words } from '../../../../server/core/figures/words.ts';

const hash = (word: string) => stemHash(new Words(word), firstPiece);

test.each([
  'boat boats',
  'party parties PARTY',
  'flood flooded flooding floods',
  'house houses housed housing',
  'killed killing deaths dead',
  'Émigré émigrés',
])('forms of one word have one hash: %s', line => {
  const hashes = line.split(' ').map(hash);
  expect(new Set(hashes).size).toBe(1);
  expect(hashes[0]).toBeGreaterThan(0);
});

test.each(['boat coat', 'class clad', 'string strand'])('different words have two: %s', line => {
  const [a, b] = line.split(' ').map(hash);
  expect(a).not.toBe(b);
});

test.each(['the', 'of', 'said', 'seven', 'Monday', 'weeks', 'ox', '1,200'])('%s says nothing', word => {
  expect(hash(word)).toBe(0);
});

test('a word by itself has the hash that it has in a text', () => {
  expect(wordHash('harbours')).toBe(hash('Harbour'));
});
