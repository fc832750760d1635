import { expect, it } from 'vitest';
import { readMinistries } from '../../../../server/core/linking/ministries.ts';
import { gazetteer, readMarked } from './marked.ts';

/** The mentions of a marked article, each with its type. */
function names(marked: string): string {
  const { article, mentions } = readMarked(marked);
  return readMinistries(article, mentions, gazetteer)
    .map(({ from, to, type }) => `${article.text.slice(from, to)} ${type}`)
    .join(', ');
}

it.each([
  [
    'a place and what an office is for',
    '[Russia Health]o Minister [Ana Ruiz]p left.',
    'Russia place, Ana Ruiz person',
  ],
  ['with a place of several words', '[United States Transport]o Secretary left.', 'United States place'],
  ['no body that says so', '[Russia Health Council]o Secretary left.', 'Russia Health Council organization'],
  ['no body that no known place begins', '[Lune Health]o Minister left.', 'Lune Health organization'],
  ['no body before anything else', '[Russia Health]o minders left.', 'Russia Health organization'],
])('is %s', (_, article, expected) => {
  expect(names(article)).toBe(expected);
});
