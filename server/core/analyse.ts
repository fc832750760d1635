/**
 * One article end to end: the only place where the rooms of the core meet.
 *
 * Invariants: never throws on any text; the result depends on the text and the knowledge alone, not on `memo` or
 * `previous`, which only make it cheaper.
 */
import type { Knowledge } from './knowledge.ts';
import { Memo } from './memo.ts';
import type { ArticleText, Chain, Figure, Finding, Mention, Quote } from './model.ts';
import { readArticle } from './text/article.ts';

/** All that Copydesk knows of one article by itself. */
export interface Analysis {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
}

/** Analyses an article. `previous` is an earlier analysis of it, made with the same memo and knowledge. */
export function analyse(
  text: string,
  _knowledge: Knowledge,
  _memo = new Memo(),
  previous?: Analysis,
): Analysis {
  const article = readArticle(text, previous?.article);
  return { article, mentions: [], chains: [], quotes: [], figures: [], findings: [] };
}
