/** Figures in their article: dates by the article's own date, nouns, hedges, repeated paragraphs. */
import { expect, test } from 'vitest';
import { findFigures } from '../../../../server/core/figures/figures.ts';
import { Memo } from '../../../../server/core/memo.ts';
import type { Mention } from '../../../../server/core/model.ts';
import { readArticle } from '../../../../server/core/text/article.ts';

function figuresOf(text: string, published: string | null, mentions: readonly Mention[] = []) {
  const article = {
    ...readArticle(text),
    published: published === null ? null : { from: 0, to: 1, date: published },
  };
  return findFigures(article, mentions, new Memo());
}

const values = (text: string, published: string | null) =>
  figuresOf(text, published).map(({ from, to, value }) => `${text.slice(from, to)} ${value}`);

test.each([
  ['The mayor spoke on Friday.', 'Friday 2016-09-09'],
  ['The mayor will speak on Friday.', 'Friday 2016-09-16'],
  ['The mayor spoke yesterday.', 'yesterday 2016-09-09'],
  ['The mayor spoke last week.', 'last week 2016-W35'],
  ['The mayor spoke this week.', 'this week 2016-W36'],
  ['The mayor spoke last month.', 'last month 2016-08'],
  ['The mayor spoke last year.', 'last year 2015'],
  ['The mayor spoke in February.', 'February 2016-02'],
  ['The mayor spoke in December.', 'December 2015-12'],
  ['The mayor resigned in late April.', 'late April 2016-04'],
  ['The mayor leaves by the end of August.', 'end of August 2016-08-31'],
  ['The mayor spoke on 26 August.', '26 August 2016-08-26'],
  ['The mayor leaves at the weekend.', 'the weekend 2016-09-10/2016-09-11'],
  ['The mayor plans to renew a February truce.', 'February 2016-02'],
  ['The mayor will have led it since February.', 'February 2016-02'],
  ['The mayor plans a February vote.', 'February 2017-02'],
  ['The mayor spoke at 04:29 PM GMT.', '04:29 PM GMT T16:29Z'],
])('by the date of the article: %s', (text, expected) => {
  expect(values(text, '2016-09-10')).toContain(expected);
});

test.each([
  ['The mayor spoke on Friday.', 'Friday null'],
  ['The mayor spoke last week.', 'last week null'],
  ['The mayor spoke in February.', 'February null'],
  ['The mayor spoke on August 26, 2016.', 'August 26, 2016 2016-08-26'],
  ['The mayor spoke on Sep 10, 2016, 7:05 am GMT.', 'Sep 10, 2016, 7:05 am GMT 2016-09-10T07:05Z'],
  ['The mayor spoke in August 2016.', 'August 2016 2016-08'],
  ['The mayor was elected in 2015.', '2015 2015'],
  ['The mayor was young in the 1990s.', '1990s 199'],
  ['The truce held for 48 hours.', '48 hours PT48H'],
  ['It was a five-year war.', 'five-year P5Y'],
  ['They met four days ago.', 'four days P4D'],
])('without a date nothing is guessed: %s', (text, expected) => {
  expect(values(text, null)).toEqual([expected]);
});

test('a figure says what it counts and how it is hedged', () => {
  const [figure] = figuresOf('Officials said more than 310,000 grey seals were counted.', null);
  expect(figure).toMatchObject({
    kind: 'cardinal',
    value: 310000,
    noun: 'grey seals',
    hedge: 'more than',
    low: 310000,
    unit: null,
  });
});

test('a number inside a name is no figure', () => {
  const text = 'The Seven Sisters stand by the sea, all seven cliffs of them.';
  const name: Mention = { from: 4, to: 17, type: 'place', score: 1 };
  expect(figuresOf(text, null, [name]).map(({ from, to }) => text.slice(from, to))).toEqual(['seven']);
});

test('the memo changes what an analysis costs, never what it says', () => {
  const text = 'Seals counted\n\nSome 400 seals were counted on Monday.\n\nAbout 30 were pups.\n';
  const article = readArticle(text);
  const memo = new Memo();
  const once = findFigures(article, [], memo);
  expect(findFigures(readArticle(text, article), [], memo)).toEqual(once);
  expect(findFigures(readArticle(text), [], new Memo())).toEqual(once);
});
