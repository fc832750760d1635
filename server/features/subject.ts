/** What stands under the cursor. */
import type { Analysis } from '../core/analyse.ts';
import type { Span } from '../core/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** A mention with its place among the article's mentions and chains, or a figure with its place among figures. */
export type Subject =
  | { readonly kind: 'mention'; readonly mention: number; readonly chain: number }
  | { readonly kind: 'figure'; readonly figure: number };

/**
 * The mention or figure at an offset, its end included, so that a cursor behind a word is still on it. Where two
 * meet at the offset the one that begins there wins.
 */
export function subjectAt(snapshot: Snapshot, article: string, offset: number): Subject | null {
  const analysis = snapshot.analysis(article);
  if (!analysis) return null;
  const mention = spanAt(analysis.mentions, offset);
  const figure = spanAt(analysis.figures, offset);
  const within = (index: number, spans: readonly Span[]) => index >= 0 && offset < spans[index].to;
  if (figure >= 0 && !within(mention, analysis.mentions) && within(figure, analysis.figures)) {
    return { kind: 'figure', figure };
  }
  if (mention >= 0 && analysis.mentions[mention].score >= snapshot.settings.names.minimumScore) {
    const chain = chainOf(analysis, mention);
    if (chain >= 0) return { kind: 'mention', mention, chain };
  }
  return figure >= 0 ? { kind: 'figure', figure } : null;
}

/** The chain that holds a mention, as its place among the chains; -1 where none does. */
export function chainOf(analysis: Analysis, mention: number): number {
  return analysis.chains.findIndex(chain => chain.mentions.includes(mention));
}

/** The last of the spans, sorted by `from`, that begins at or before the offset and reaches it; -1 if none does. */
export function spanAt(spans: readonly Span[], offset: number): number {
  const last = lastFrom(spans, offset);
  return last >= 0 && offset <= spans[last].to ? last : -1;
}

/** The last of the spans, sorted by `from`, that begins at or before the offset; -1 if none does. */
export function lastFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].from <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
