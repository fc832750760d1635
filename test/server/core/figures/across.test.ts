/** Articles against one another: conflicts, updates, copies, other events. */
import { expect, test } from 'vitest';
import { type ArticleFact, compareFacts, sameQuantity } from '../../../../server/core/figures/across.ts';
import { factsOf, fingerprint } from '../../../../server/core/figures/facts.ts';
import { Memo } from '../../../../server/core/memo.ts';
import { readArticle } from '../../../../server/core/text/article.ts';

interface Story {
  readonly name: string;
  readonly published: string | null;
  readonly text: string;
}

/** The facts of a story with what is known of it. */
function factsIn({ name, published, text }: Story): ArticleFact[] {
  const memo = new Memo();
  const article = {
    ...readArticle(text),
    published: published === null ? null : { from: 0, to: 1, date: published },
  };
  const print = fingerprint(article, memo);
  return factsOf(article, memo).map(fact => ({ article: name, published, fingerprint: print, fact }));
}

/** The findings among stories, as `article: code text ~ other text`, each once. */
function findingsAmong(stories: readonly Story[]): string[] {
  const texts = new Map(stories.map(({ name, text }) => [name, text]));
  const all = stories.flatMap(factsIn);
  const found = stories.flatMap(({ name, text }) => {
    const own = all.filter(({ article }) => article === name);
    return compareFacts(own, all).map(({ code, from, to, related }) => {
      const others = related.map(span => texts.get(span.article ?? '')?.slice(span.from, span.to));
      return `${name}: ${code} ${text.slice(from, to)} ~ ${others.join(', ')}`;
    });
  });
  return found.sort();
}

const body = (count: string) =>
  `Dam plan goes ahead\n\nThe council said the Arklow dam would flood ${count} farms in the upper valley, and that their owners had been told.\n\nNo date was given.\n`;

const story = (name: string, count: string, published: string | null = '2020-05-04'): Story => ({
  name,
  published,
  text: body(count),
});

test('two values for one fact on one day are pointed out at both places, once', () => {
  expect(findingsAmong([story('a', '40'), story('b', '55')])).toEqual([
    'a: figure.across-articles 40 ~ 55',
    'b: figure.across-articles 55 ~ 40',
  ]);
});

test('the order in which articles arrive makes no difference', () => {
  const stories = [story('a', '40'), story('b', '55'), story('c', '40'), story('d', 'about 42')];
  expect(findingsAmong([...stories].reverse())).toEqual(findingsAmong(stories));
});

test('equal, rounded and hedged values agree', () => {
  expect(
    findingsAmong([story('a', '40'), story('b', '40'), story('c', 'about 42'), story('d', 'nearly 41')]),
  ).toEqual([]);
});

test('two hedges of one side still say different things', () => {
  expect(findingsAmong([story('a', 'more than 290'), story('b', 'more than 209')])).toHaveLength(2);
});

test('an article without a date is compared all the same', () => {
  expect(findingsAmong([story('a', '40'), story('b', '55', null)])).toHaveLength(2);
});

test('without a date a clause is one text by five words, even where a copy closes up a compound', () => {
  const report = (name: string, published: string | null, drought: string, count: string): Story => ({
    name,
    published,
    text: `Relief plan\n\nMinisters met to end a ${drought} drought that has displaced more than ${count}.\n`,
  });
  const first = report('a', '2020-05-04', 'five-year', '290,000');
  expect(findingsAmong([first, report('b', null, 'fiveyear', '209,000')])).toHaveLength(2);
  expect(
    findingsAmong([first, { ...story('b', '55', null), text: 'A drought has displaced 209,000.\n' }]),
  ).toEqual([]);
});

test('a later article is an update', () => {
  expect(findingsAmong([story('a', '40', '2020-05-04'), story('b', '55', '2020-05-09')])).toEqual([]);
});

test('an article that gives the old value too explains itself', () => {
  const update = {
    ...story('b', '55'),
    text: body('55')
      .replace('No date was given.', 'No date was given. ')
      .replace('had been told.', 'had been told. The number was given as 40 on Friday.'),
  };
  expect(findingsAmong([story('a', '40'), update])).toEqual([]);
});

test('copies of one agency story count as one source', () => {
  const found = findingsAmong([story('a', '40'), story('b', '55'), story('c', '55')]);
  expect(found.filter(line => line.startsWith('a:'))).toEqual(['a: figure.across-articles 40 ~ 55']);
});

test('another place is another fact', () => {
  const other = {
    ...story('b', '55'),
    text: body('55')
      .replace('Arklow', 'Whitby')
      .replace('council', 'board')
      .replace('upper valley', 'northern marsh'),
  };
  expect(findingsAmong([story('a', '40'), other])).toEqual([]);
});

const signing = (name: string, sum: string, tail: string, more = ''): Story => ({
  name,
  published: '2020-05-04',
  text: `Rovers lose again\n\n${tail.replace('{sum}', sum)}\n\nThe team has lost five of its last six matches. ${more}\n`,
});
const first =
  'The Rovers signed Tomas Hale to a five-year deal worth {sum} last summer, but they have not won since.';
const second = 'The club signed Tomas Hale to a five-year, {sum} contract for one more season.';

test('the only sums of two stories are held against each other where one name stands beside both', () => {
  expect(findingsAmong([signing('a', '$80 million', first), signing('b', '$130 million', second)])).toEqual([
    'a: figure.across-articles $80 million ~ $130 million',
    'b: figure.across-articles $130 million ~ $80 million',
  ]);
  const more = 'It made a loss of $9 million.';
  expect(
    findingsAmong([signing('a', '$80 million', first, more), signing('b', '$130 million', second)]),
  ).toEqual([]);
  expect(
    findingsAmong([
      signing('a', '$80 million', first),
      signing('b', '$130 million', second.replace('Tomas Hale', 'Piet Bakker')),
    ]),
  ).toEqual([]);
});

test('two chances that make up a whole are one', () => {
  const chance = (name: string, odds: string): Story => ({
    ...story(name, '40'),
    text: `Arklow votes\n\nThe mayor said that her party had a ${odds} chance of keeping the Arklow council in the May vote.\n`,
  });
  expect(findingsAmong([chance('a', 'one-in-three'), chance('b', 'two-in-three')])).toEqual([]);
  expect(findingsAmong([chance('a', 'one-in-three'), chance('b', 'four-in-five')])).toHaveLength(2);
});

test('other years are other facts', () => {
  const year = (name: string, count: string, when: string): Story => ({
    ...story(name, count),
    text: body(count).replace('in the upper valley', `in the upper valley in ${when}`),
  });
  expect(findingsAmong([year('a', '40', '1999'), year('b', '55', '2009')])).toEqual([]);
});

const toll = (count: string) =>
  `Ferry sinks\n\nThe ferry disaster off Arklow killed ${count} people on the morning crossing, the coast guard said.\n\nDivers went down.\n`;

test('a toll that falls is pointed out, a toll that rises is not', () => {
  const early = { name: 'a', published: '2020-05-04', text: toll('60') };
  const late = { name: 'b', published: '2020-05-09', text: toll('29') };
  expect(findingsAmong([early, late])).toEqual([
    'a: figure.falling-toll 60 ~ 29',
    'b: figure.falling-toll 29 ~ 60',
  ]);
  expect(
    findingsAmong([
      { ...early, text: toll('29') },
      { ...late, text: toll('60') },
    ]),
  ).toEqual([]);
  expect(findingsAmong([{ ...early, text: toll('about 60') }, late])).toEqual([]);
});

test('a smaller toll long after is that of another event', () => {
  const early = { name: 'a', published: '2020-05-04', text: toll('60') };
  const late = { name: 'b', published: '2020-09-09', text: toll('29') };
  expect(findingsAmong([early, late])).toEqual([]);
});

test('two facts are the same quantity by their settings, not by their values', () => {
  const factOf = (text: string) => factsOf(readArticle(text), new Memo())[0];
  const [a, b] = [factOf(body('40')), factOf(body('55'))];
  const c = factOf(toll('60'));
  if (!a || !b || !c) throw new Error('each story states a fact');
  expect(sameQuantity(a, b)).toBe(true);
  expect(sameQuantity(a, c)).toBe(false);
});
