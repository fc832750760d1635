/** What can stand between the lines: how often a name stands, and what a relative date means. */
import type { Span } from '../core/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { figuresOf } from './figuresOf.ts';
import { mentionsOf } from './mentions.ts';
import { dateInWords } from './wording.ts';

/** A count above the first mention of a name; none for a name that stands once. */
export interface MentionCount extends Span {
  readonly name: string;
  readonly mentions: number;
  readonly articles: number;
}

/** Counts of the names of an open article, sorted by place; none while the setting is off. */
export function mentionCounts(snapshot: Snapshot, article: string): MentionCount[] {
  const analysis = snapshot.analysis(article);
  if (!analysis || !snapshot.settings.codeLens) return [];
  const counts = analysis.chains.flatMap((chain, index): MentionCount[] => {
    const members = snapshot.clusterOf(article, index)?.members ?? [{ article, chain: index }];
    const mentions = members.reduce((sum, member) => sum + mentionsOf(snapshot, member).length, 0);
    if (mentions < 2 || chain.mentions.length === 0) return [];
    const { from, to } = analysis.mentions[chain.mentions[0]];
    const articles = new Set(members.map(member => member.article)).size;
    return [{ from, to, name: chain.name, mentions, articles }];
  });
  return counts.sort((a, b) => a.from - b.from);
}

/** A date in words, behind an expression that does not say it. */
export interface DateHint {
  readonly at: number;
  readonly text: string;
}

/** The dates that an open article leaves to be worked out, within a span; none while the setting is off. */
export function dateHints(snapshot: Snapshot, article: string, span: Span): DateHint[] {
  const analysis = snapshot.analysis(article);
  if (!analysis || !snapshot.settings.inlayHints) return [];
  return figuresOf(snapshot, article, analysis).flatMap(({ kind, value, from, to }): DateHint[] => {
    if (kind !== 'date' || typeof value !== 'string' || to < span.from || from > span.to) return [];
    const saysYear = analysis.article.text.slice(from, to).includes(value.slice(0, 4));
    return saysYear ? [] : [{ at: to, text: dateInWords(value) }];
  });
}
