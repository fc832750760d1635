/** Cost grows with the text, whatever the text holds. */
import { expect, test } from 'vitest';
import { checkInSteps } from '../../../../server/core/figures/check.ts';
import { factsOf, fingerprint } from '../../../../server/core/figures/facts.ts';
import { findFigures } from '../../../../server/core/figures/figures.ts';
import { Memo } from '../../../../server/core/memo.ts';
import { finish } from '../../../../server/core/steps.ts';
import { readArticle } from '../../../../server/core/text/article.ts';

/** Processor time that the process has used, in milliseconds: other processes do not count. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The cost of the fastest of three runs of the whole room over one article. */
function costOf(text: string): number {
  const article = readArticle(text);
  const runs = [1, 2, 3].map(() => {
    const memo = new Memo();
    const start = used();
    const figures = findFigures(article, [], memo);
    finish(checkInSteps({ article, mentions: [], chains: [], quotes: [], figures, memo }));
    factsOf(article, memo);
    fingerprint(article, memo);
    return used() - start;
  });
  return Math.min(...runs);
}

test.each([
  ['digits', '1'],
  ['grouped digits', '1,000,'],
  ['commas and digits', '1,'],
  ['brackets', '(5 '],
  ['spaces', '5   '],
  ['hyphens', '5-'],
  ['number words', 'five hundred '],
  ['ranges', 'from 5 to 6 '],
  ['dates', 'May 5, '],
  ['percents', '5% and '],
  ['sentences', 'The 5 cows killed 6 people. '],
  ['paragraphs', 'The 5 cows were worth $7m in May 2015.\n\n'],
])('eight times the text costs far less than its square: %s', (_, unit) => {
  const short = costOf(`Head\n\n${unit.repeat(1500)}`);
  const long = costOf(`Head\n\n${unit.repeat(12000)}`);
  // Quadratic growth would make it 64 times as much; 24 leaves room for a busy machine.
  expect(long).toBeLessThan(Math.max(short, 2) * 24);
});
