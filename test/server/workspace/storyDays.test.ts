/** Months without a year, by the dated stories about the same persons. */
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../server/workspace/snapshot.ts';
import { datedFigures } from '../../../server/workspace/storyDays.ts';
import { newWorkspace } from './desk.ts';

const persons = 'Maria Lopez, Bo Lind and Ida Lind';

const dated = (date: string, who = persons) =>
  `Talks on the harbour\n\nPublished: ${date}\n\nThe talks of ${who} on the harbour went on for another day, and no one would say how they stood.\n`;

const undated = (said: string, who = persons) =>
  `Harbour plan in doubt\n\nThe plan for the harbour is in doubt since ${who} met and could not agree. ${said}\n`;

/** The values of the dates of a story without a date among others. */
function values(said: string, others: readonly string[], who?: string): (string | number | null)[] {
  const workspace = newWorkspace();
  workspace.open('story', undated(said, who));
  for (const [i, text] of others.entries()) workspace.put(`other ${i}`, text);
  const snapshot = workspace.snapshot();
  const analysis = snapshot.analysis('story');
  if (!analysis) throw new Error('the story is open');
  return datedFigures('story', analysis, viewOf(snapshot))
    .filter(({ kind }) => kind === 'date')
    .map(({ value }) => value);
}

const viewOf = (snapshot: Snapshot) => ({
  clusterOf: (article: string, chain: number) => snapshot.clusterOf(article, chain),
  published: (article: string) => snapshot.contribution(article)?.published ?? null,
});

const spring = [dated('May 3, 2021'), dated('June 20, 2021')];

test('dated stories about the same persons tell the year of a month', () => {
  expect(values('They last met in late December.', spring)).toEqual(['2020-12']);
  expect(values('They last met in January.', [dated('June 20, 2021')])).toEqual(['2021-01']);
});

test('a month that may be of two years within a quarter around them stays unknown', () => {
  expect(values('They last met in April.', spring)).toEqual([null]);
});

test('days and weeks stay unknown', () => {
  expect(values('They met on Friday and last week.', spring)).toEqual([null, null]);
});

test('stories of two years tell nothing', () => {
  expect(values('They last met in late December.', [...spring, dated('June 20, 2019')])).toEqual([null]);
});

test('fewer persons tell nothing', () => {
  expect(
    values('They last met in late December.', [dated('May 3, 2021', 'Maria Lopez and Bo Lind')]),
  ).toEqual([null]);
  expect(values('They last met in late December.', spring, 'Maria Lopez and Bo Lind')).toEqual([null]);
  expect(values('They last met in late December.', [])).toEqual([null]);
});
