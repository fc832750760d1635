/** Articles as text, checked for figures: the only place in these tests that touches the rooms' functions. */
import { expect, test } from 'vitest';
import { checkInSteps } from '../../../../server/core/figures/check.ts';
import { findFigures } from '../../../../server/core/figures/figures.ts';
import { Memo } from '../../../../server/core/memo.ts';
import type { Finding } from '../../../../server/core/model.ts';
import { finish } from '../../../../server/core/steps.ts';
import { readArticle } from '../../../../server/core/text/article.ts';

/** The findings of an article without names or quotes; `published` stands for a date that its text would state. */
export function findingsIn(text: string, published: string | null = null): Finding[] {
  const read = readArticle(text);
  const article = published === null ? read : { ...read, published: { from: 0, to: 1, date: published } };
  const memo = new Memo();
  const figures = findFigures(article, [], memo);
  return finish(checkInSteps({ article, mentions: [], chains: [], quotes: [], figures, memo }));
}

/** A first paragraph long enough to be one, which states no figure. */
const opening =
  'The council met in the old town hall to hear the reports of its members, and nobody asked for a vote on any of them.';

/** One article of a table: its paragraphs stand between slashes, below a headline that states no figure. */
function articleOf(line: string): string {
  return `Council holds its monthly meeting\n\n${opening}\n\n${line.split(' / ').join('\n\n')}\n`;
}

const lines = (table: string) =>
  table
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** Each line is an article; the rule must flag the text between « and », and nothing else may be flagged. */
export function report(code: string, table: string, published: string | null = null): void {
  test.each(lines(table))(`${code} reports: %s`, line => {
    const text = articleOf(line.replace(/[«»]/g, ''));
    const marked = /«(.+)»/.exec(line)?.[1] ?? '';
    const found = findingsIn(text, published).map(({ from, to, code }) => `${code} ${text.slice(from, to)}`);
    expect(found).toEqual([`${code} ${marked}`]);
  });
}

/** Each line is a sound article: no rule may flag anything. */
export function silent(code: string, table: string, published: string | null = null): void {
  test.each(lines(table))(`${code} is silent: %s`, line => {
    const found = findingsIn(articleOf(line), published).map(({ code, message }) => `${code} ${message}`);
    expect(found).toEqual([]);
  });
}
