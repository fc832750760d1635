/** Months without a year in articles that state no date of their own but show dated pictures. */
import { expect, test } from 'vitest';
import { findFigures } from '../../../../server/core/figures/figures.ts';
import { Memo } from '../../../../server/core/memo.ts';
import { readArticle } from '../../../../server/core/text/article.ts';

const picture = 'Fishing boats lie on the quay of the old harbour after the storm in Arklow on 12 May 2021';

/** The values of the dates of a story with captions, but for those of the captions. */
function values(sentence: string, ...captions: readonly string[]): (string | number | null)[] {
  const text = [
    'Storm sinks boats in Arklow',
    'A storm has sunk half of the fishing boats in Arklow, and the harbour board says it has no money for new ones.',
    `${sentence} The board did not say how much the boats were worth, and no one at the harbour would guess.`,
    ...captions,
    'The boats that were saved lie in the river above the bridge, where the wind does not reach them.',
  ].join('\n\n');
  const article = readArticle(text);
  const shown = article.regions.filter(({ kind }) => kind === 'caption').length;
  if (shown !== captions.length) throw new Error(`${shown} captions were found, not ${captions.length}`);
  const from = text.indexOf(sentence);
  return findFigures(article, [], new Memo())
    .filter(figure => figure.kind === 'date' && figure.from >= from && figure.to <= from + sentence.length)
    .map(({ value }) => value);
}

test.each([
  ['The board met in February.', '2021-02'],
  ['The board met in May.', '2021-05'],
  ['The board was warned in late December.', '2020-12'],
  ['The board will meet in October.', '2021-10'],
  ['The board will meet in March.', '2022-03'],
  ['The quay will be mended by the end of August.', '2021-08-31'],
  ['The board met on 3 April.', '2021-04-03'],
])('a picture tells the year: %s', (sentence, value) => {
  expect(values(sentence, picture)).toEqual([value]);
});

test.each([
  'The board met on Friday.',
  'The board met last week.',
  'The board met yesterday.',
  'The board will meet next month.',
])('a picture does not tell the day: %s', sentence => {
  expect(values(sentence, picture)).toEqual([null]);
});

test('a month just after the picture may be of this year or of the last', () => {
  expect(values('The board met in June.', picture)).toEqual([null]);
  expect(values('The board met in August.', picture)).toEqual(['2020-08']);
});

test('without a picture nothing is known', () => {
  expect(values('The board met in February.')).toEqual([null]);
});

test('pictures of one week agree, pictures of two years do not', () => {
  const later = picture.replace('12 May', '15 May');
  expect(values('The board met in February.', picture, later)).toEqual(['2021-02']);
  const earlier = picture.replace('2021', '2011').replace('Fishing', 'Many fishing');
  expect(values('The board met in February.', picture, earlier)).toEqual([null]);
});

test.each(['File photo of fishing boats', 'Archive picture of fishing boats'])(
  '%s is none of the story',
  lead => {
    expect(values('The board met in February.', picture.replace('Fishing boats', lead))).toEqual([null]);
  },
);

test('a story that looks back on a later year is not of the year of its picture', () => {
  expect(values('The board has met since 2023, and met in February.', picture)).toEqual(['2023', null]);
  expect(values('The board met in February and will build by 2023.', picture)).toEqual(['2021-02', '2023']);
});
