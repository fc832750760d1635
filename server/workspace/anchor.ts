/**
 * A place in an article by its words and the words around them, so that it is found again after edits. The shape
 * is that of the W3C Web Annotation model's TextQuoteSelector.
 *
 * Invariant: a place is found or it is not; where two places fit equally well none is chosen.
 */
import type { Span } from '../core/model.ts';

/** The quoted words with up to `CONTEXT` code units before and after them. */
export interface Anchor {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/** Code units of context: enough for a clause, so that an edit elsewhere in the paragraph does not touch it. */
const CONTEXT = 32;

/** A single fit must still share this many code units of context: a word, not a space or a full stop. */
const LEAST_SHARED = 6;

/** The anchor of a span in a text. */
export function anchorAt(text: string, { from, to }: Span): Anchor {
  return {
    quote: text.slice(from, to),
    before: text.slice(Math.max(0, from - CONTEXT), from),
    after: text.slice(to, to + CONTEXT),
  };
}

/** Where the anchor's words stand in the text now, or null: gone, or in several places with nothing to choose by. */
export function findAnchor(text: string, anchor: Anchor): Span | null {
  const { quote, before, after } = anchor;
  if (!quote) return null;
  let best: Span | null = null;
  let bestShared = -1;
  let tied = false;
  for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
    const to = from + quote.length;
    const shared = sharedBefore(text, from, before) + sharedAfter(text, to, after);
    tied = shared === bestShared || (tied && shared < bestShared);
    if (shared <= bestShared) continue;
    best = { from, to };
    bestShared = shared;
  }
  const enough = Math.min(LEAST_SHARED, before.length + after.length);
  return tied || bestShared < enough ? null : best;
}

/** How many code units before an offset are those of the context's end. */
function sharedBefore(text: string, from: number, before: string): number {
  let shared = 0;
  while (shared < before.length && text[from - 1 - shared] === before[before.length - 1 - shared]) shared++;
  return shared;
}

/** How many code units after an offset are those of the context's start. */
function sharedAfter(text: string, to: number, after: string): number {
  let shared = 0;
  while (shared < after.length && text[to + shared] === after[shared]) shared++;
  return shared;
}
