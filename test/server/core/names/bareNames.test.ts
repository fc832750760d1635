import { expect, it } from 'vitest';
import { withoutTitles } from '../../../../server/core/names/bareNames.ts';
import { lexicon } from './lists.ts';
import { changeMarked, withoutScores } from './markedMentions.ts';

const bare = (marked: string) =>
  changeMarked(marked, (text, mentions) => withoutTitles(text, mentions, lexicon));

it('a name is bare of its titles', () => {
  expect(bare('[person 90 Ambassador Quill] met [person 90 President Ana Reis].')).toBe(
    'Ambassador [person Quill] met President [person Ana Reis].',
  );
});

it.each([
  ['a title that is no word of English', '[person 90 Pak Quill] slept.'],
  ['a title alone', '[person 90 Ambassador] slept.'],
  ['a body that begins with one', '[organization 90 President Hotels] closed.'],
])('%s stays', (_, marked) => {
  expect(bare(marked)).toBe(withoutScores(marked));
});
