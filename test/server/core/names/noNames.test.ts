import { expect, it } from 'vitest';
import { withoutNoNames } from '../../../../server/core/names/noNames.ts';
import { lexicon } from './lists.ts';
import { changeMarked, readMarked, withoutScores } from './markedMentions.ts';

const sifted = (marked: string) =>
  changeMarked(marked, (text, mentions) => withoutNoNames(text, mentions, lexicon));

it.each([
  [
    'days and feasts',
    'In [place 60 April] and during [person 70 Ramadan] [place 99 Zell] was quiet.',
    'In April and during Ramadan [place Zell] was quiet.',
  ],
  [
    'a storm, wherever it is named',
    'Tropical storm [person 80 Olga] hit [place 99 Zell]. [person 70 Olga] then weakened.',
    'Tropical storm Olga hit [place Zell]. Olga then weakened.',
  ],
  [
    'a virus, whatever it was taken for',
    'Blood of [place 70 Zell] patients held the [organization 70 Zell] virus.',
    'Blood of Zell patients held the Zell virus.',
  ],
  [
    'directions',
    'Prices rose in the [place 70 North] and in [place 60 East] and [place 90 West Africa].',
    'Prices rose in the North and in East and [place West Africa].',
  ],
])('drops %s', (_, before, after) => {
  expect(sifted(before)).toBe(after);
});

it.each([
  ['a part of a full name', '[person 95 Ana April] left. [person 90 April] slept.'],
  ['whoever has a title', 'Mr. [person 90 May] met Minister [person 90 March].'],
  ['whoever has the name of a storm', 'Hurricane winds hit [person 95 Olga Quill]. [person 90 Olga] slept.'],
  ['bodies and groups', 'The [organization 90 Sun] wrote of a [group 90 Christmas] choir.'],
  ['half a country', 'The [place 80 North] warned [group 95 North Korean] envoys from the [place 80 West].'],
  ['the planet', 'They flew back to [place 80 Earth].'],
])('keeps %s', (_, marked) => {
  expect(sifted(marked)).toBe(withoutScores(marked));
});

it('gives the same list where nothing is to be dropped', () => {
  const { text, mentions } = readMarked('[person 95 Ana Quill] left [place 99 Zell].');
  expect(withoutNoNames(text, mentions, lexicon)).toBe(mentions);
});
