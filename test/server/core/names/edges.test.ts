import { expect, it } from 'vitest';
import type { EntityType } from '../../../../server/core/model.ts';
import { mendEdges } from '../../../../server/core/names/edges.ts';
import { createLexicon } from '../../../../server/core/names/lexicon.ts';
import { readLists } from '../../../../server/core/names/lists.ts';

const lexicon = createLexicon(
  readLists({
    'titles.tsv': 'Special Envoy\toffice\nGrand Lama\thonorific',
    'orgs.tsv': 'Harbour Board\t\tgovernment\tPT\nQuay Post\tThe Quay Post\tmedia\tPT',
    'places.tsv': 'Lisbon\tcity',
  }),
);

/** The names that are left of the one name in a text, which stands between brackets. */
const mended = (marked: string, type: EntityType) => {
  const text = marked.replace(/[[\]]/g, '');
  const from = marked.indexOf('[');
  const to = marked.indexOf(']') - 1;
  return mendEdges(text, [{ from, to, type, score: 0.9 }], lexicon).map(found =>
    text.slice(found.from, found.to),
  );
};

it.each([
  ['a person that is an office', 'The [Special Envoy] spoke.', 'person', []],
  ['an honorific that is a name', 'The [Grand Lama] spoke.', 'person', ['Grand Lama']],
  ['a person', 'Then [Ada Quill] spoke.', 'person', ['Ada Quill']],
  [
    'a body with an office behind it',
    '[Harbour Board Special Envoy for the Coast] left.',
    'organization',
    ['Harbour Board'],
  ],
  [
    'an office of a body that no list knows',
    '[Quay Fund Special Envoy for Ports] left.',
    'organization',
    ['Quay Fund Special Envoy for Ports'],
  ],
  [
    'a body that ends in an office',
    'At the [Harbour Board Special Envoy] it rained.',
    'organization',
    ['Harbour Board Special Envoy'],
  ],
  [
    'a hyphenated word before a name',
    'The [Lisbon-backed Harbour Board] met.',
    'organization',
    ['Harbour Board'],
  ],
  [
    'a hyphenated word that names nothing',
    'The [Well-read Society] met.',
    'organization',
    ['Well-read Society'],
  ],
  ['an article that is not in the list', '[The Harbour Board] met.', 'organization', ['Harbour Board']],
  ['an article that is', '[The Quay Post] said so.', 'organization', ['The Quay Post']],
  ['an article before what no list knows', '[The Reed Fund] met.', 'organization', ['The Reed Fund']],
  ['one word', 'In [Lisbon] it rained.', 'place', ['Lisbon']],
] as const)('%s', (_, marked, type, left) => {
  expect(mended(marked, type)).toEqual(left);
});
