import { expect, it } from 'vitest';
import { withExpanded } from '../../../../server/core/names/expansions.ts';
import { lexicon } from './lists.ts';
import { changeMarked, withoutScores } from './markedMentions.ts';

const expanded = (marked: string) =>
  changeMarked(marked, (text, mentions) => withExpanded(text, mentions, lexicon));

it.each([
  [
    'is a body where a body is described',
    'The special quay team (SQT) met. A fact-finding commission of inquiry ([person 60 FFCI]) rose.',
    'The special quay team ([organization SQT]) met. A fact-finding commission of inquiry ([organization FFCI]) rose.',
  ],
  [
    'is none where a thing is described',
    'Police wrote a first harbour report ([organization 60 FHR]). The [organization 60 FHR] names two.',
    'Police wrote a first harbour report (FHR). The FHR names two.',
  ],
  [
    'is none for a law, though that is written as a name',
    'The [organization 70 Harbour Dues] Act ([organization 60 HDA]) holds. An [organization 60 HDA] case began.',
    'The [organization Harbour Dues] Act (HDA) holds. An HDA case began.',
  ],
  [
    'is none before a noun for a thing',
    'Under an Inclusive Harbour Learning ([organization 60 IHL]) project [organization 60 IHL] grew.',
    'Under an Inclusive Harbour Learning (IHL) project IHL grew.',
  ],
])('an acronym %s', (_, before, after) => {
  expect(expanded(before)).toBe(after);
});

it.each([
  [
    'behind the name of a body',
    'The [organization 90 Zell Harbour Union] ([organization 80 ZHU]) project began.',
  ],
  [
    'before such nouns in the plural',
    'Under Inclusive Harbour Learning ([organization 60 IHL]) projects, and others, [organization 60 IHL] grew.',
  ],
  ['whose letters are not those of the words', 'The harbour police ([organization 80 ZHU]) came.'],
  ['that the lists know', 'A fearsome basic idea ([organization 95 FBI]) was born.'],
  ['with no words before it', '([organization 80 ZHU])'],
])('an acronym %s is left alone', (_, marked) => {
  expect(expanded(marked)).toBe(withoutScores(marked));
});
