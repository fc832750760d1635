/**
 * When a story was written that does not say so: by the dated stories about the same persons. It gives months their
 * years (`in late April`), and nothing more.
 *
 * Invariant: there is an answer only where all dated articles that name several of the story's persons lie within a
 * quarter of a year; it holds for a quarter before and after them, and what is not the same all that time stays
 * unknown.
 */
import type { Analysis } from '../core/analyse.ts';
import { dayOf, isoDate } from '../core/figures/calendar.ts';
import { findFigures } from '../core/figures/figures.ts';
import type { DayRange } from '../core/figures/resolve.ts';
import { Memo } from '../core/memo.ts';
import type { Figure } from '../core/model.ts';
import type { Cluster } from './cluster.ts';

/** What is asked of the other articles. */
export interface DatedArticles {
  clusterOf(article: string, chain: number): Cluster | null;
  /** An article's own date, null where it states none. */
  published(article: string): string | null;
}

/** Persons that two stories of one time have in common. */
const leastShared = 3;

/** Days of a quarter of a year. */
const quarter = 92;

/** Who is named in more articles is in the news for years, and says nothing of one story's time. */
const mostArticles = 500;

/** The figures of an article, their months with the years that other articles give where its own text has none. */
export function datedFigures(article: string, analysis: Analysis, others: DatedArticles): readonly Figure[] {
  const { article: text, mentions, figures, parts } = analysis;
  if (text.published || parts || !figures.some(({ kind, value }) => kind === 'date' && value === null))
    return figures;
  const days = storyDays(article, analysis, others);
  return days ? findFigures(text, mentions, new Memo(), days) : figures;
}

function storyDays(article: string, { chains }: Analysis, others: DatedArticles): DayRange | null {
  const shared = new Map<string, number>();
  chains.forEach(({ type }, chain) => {
    const cluster = type === 'person' ? others.clusterOf(article, chain) : null;
    if (!cluster?.name.includes(' ') || cluster.members.length > mostArticles) return;
    for (const other of new Set(cluster.members.map(member => member.article)))
      if (other !== article) shared.set(other, (shared.get(other) ?? 0) + 1);
  });
  const days: number[] = [];
  for (const [other, persons] of shared) {
    const published = persons >= leastShared ? others.published(other) : null;
    if (published !== null) days.push(dayOf(published));
  }
  if (days.length === 0) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return last - first > quarter ? null : { from: isoDate(first - quarter), to: isoDate(last + quarter) };
}
