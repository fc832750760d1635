/**
 * All figure rules over one article.
 *
 * Invariants: rules are pure and do not depend on one another; findings come sorted; what one rule explains no
 * second rule reports at the same place.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Chain, Figure, Finding, Mention, Quote } from '../model.ts';

/** What the rules may look at. The memo is the one that `findFigures` was given. */
export interface FigureCheckInput {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly Figure[];
  readonly memo: Memo;
}

/** The findings of an article by itself. */
export function checkFigures(_input: FigureCheckInput): Finding[] {
  return [];
}
