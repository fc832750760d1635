import { expect, it } from 'vitest';
import type { Gazetteer, PlaceCandidate } from '../../../../server/core/knowledge.ts';
import { readAddresses } from '../../../../server/core/linking/addresses.ts';
import { gazetteer as countries, readMarked } from './marked.ts';

const [russia] = countries.candidates('Russia');
const [america] = countries.candidates('US');
const town = (country: PlaceCandidate): PlaceCandidate => ({
  ...country,
  id: 9,
  place: { ...country.place, kind: 'city' },
});
const towns = new Map([
  ['lune', [town(russia)]],
  ['port lune', [town(russia)]],
  ['northern', [town(russia)]],
  ['usa', [america]],
  ['lune usa', [america]],
]);

/** Towns called Lune, Port Lune and Northern in Russia, and a Lune USA. */
const gazetteer: Gazetteer = {
  ...countries,
  candidates: name => towns.get(name.toLowerCase()) ?? countries.candidates(name),
};

/** The mentions of a marked article. */
function names(marked: string): string {
  const { article, mentions } = readMarked(marked);
  return readAddresses(article, mentions, gazetteer)
    .map(({ from, to, type }) => `${article.text.slice(from, to)} ${type}`)
    .join(', ');
}

it.each([
  ['two places', 'In [Lune Russia]l and [Moss]l.', 'Lune place, Russia place, Moss place'],
  ['two where the town has two words', 'In [Port Lune Russia]l.', 'Port Lune place, Russia place'],
  ['two where the country has two', 'In [Lune Russian Federation]l.', 'Lune place, Russian Federation place'],
  ['one where the town lies elsewhere', 'In [Lune United States]l.', 'Lune United States place'],
  ['one where nobody knows the town', 'In [Moss Russia]l.', 'Moss Russia place'],
  ['one where it is part of the country', 'In [Northern Russia]l.', 'Northern Russia place'],
  ['one where it is known as a whole', 'In [Lune USA]l.', 'Lune USA place'],
  ['one where it is a body', 'At [Lune Russia]o.', 'Lune Russia organization'],
])('is %s', (_, article, expected) => {
  expect(names(article)).toBe(expected);
});
