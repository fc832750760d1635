import { expect, it } from 'vitest';
import type { EntityType, Mention } from '../../../../server/core/model.ts';
import { nameCompounds } from '../../../../server/core/names/compoundNames.ts';
import { createLexicon } from '../../../../server/core/names/lexicon.ts';
import { readLists } from '../../../../server/core/names/lists.ts';
import { readArticle } from '../../../../server/core/text/article.ts';
import { emptyGazetteer } from './smallModel.ts';

const lexicon = createLexicon(readLists({ 'places.tsv': 'Lisbon\tcity\nPorto\tcity' }));

/** The names in a text where the model has found those in brackets, with their types. */
function named(marked: string, type: EntityType): string[] {
  const text = marked.replace(/[[\]]/g, '');
  const mentions: Mention[] = [];
  for (const { index, 1: name } of marked.matchAll(/\[([^\]]*)\]/g)) {
    const from = index - 2 * mentions.length;
    mentions.push({ from, to: from + name.length, type, score: 0.95 });
  }
  return nameCompounds(readArticle(text), mentions, { lexicon, gazetteer: emptyGazetteer }).map(found =>
    [found.type, text.slice(found.from, found.to)].join(' '),
  );
}

it.each([
  ['a place that the lists know', 'A Lisbon-backed plan failed.', ['place Lisbon']],
  [
    'a body that the article names',
    'The [Quay] met. Quay-backed plans failed.',
    ['organization Quay', 'organization Quay'],
  ],
  ['two places', 'Lisbon-Porto trains are late.', ['place Lisbon', 'place Porto']],
  ['nobody where somebody leads', 'The Lisbon-led talks failed.', []],
])('names %s', (_, text, expected) => {
  expect(named(text, 'organization')).toEqual(expected);
});
