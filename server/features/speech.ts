/**
 * Who speaks of whom, across the articles: the names that stand in quoted words, and whose words those are.
 *
 * Invariant: the places of one answer stand in one article, the one that it names; the order is that of the
 * articles, the asking one first.
 */
import type { ChainSummary } from '../core/contribution.ts';
import type { Span } from '../core/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type ChainSpot, chainsOf } from './mentions.ts';

/** A speaker or a name spoken of, in one article, and the mentions inside the quotes. */
export interface Speech extends ChainSpot {
  readonly places: readonly Span[];
}

/** Whom the words quoted from a chain name, in its own article. */
export function speaksOf(snapshot: Snapshot, { article, chain }: ChainSpot): Speech[] {
  return beside(snapshot, { article, chain }, (own, other) => within(other.mentions, own.spoken));
}

/** In whose quoted words the entity of a chain is named, in all articles. */
export function spokenOfBy(snapshot: Snapshot, { article, chain }: ChainSpot): Speech[] {
  return chainsOf(snapshot, article, chain).flatMap(spot =>
    beside(snapshot, spot, (own, other) => within(own.mentions, other.spoken)),
  );
}

/** The other chains of an article for which `places` finds something. */
function beside(
  snapshot: Snapshot,
  { article, chain }: ChainSpot,
  places: (own: ChainSummary, other: ChainSummary) => Span[],
): Speech[] {
  const { chains = [] } = snapshot.contribution(article)?.contribution() ?? {};
  const own = chains[chain];
  if (!own) return [];
  return chains.flatMap((other, index) => {
    const found = index === chain ? [] : places(own, other);
    return found.length === 0 ? [] : [{ article, chain: index, places: found }];
  });
}

function within(mentions: readonly Span[], quotes: readonly Span[] = []): Span[] {
  return mentions.filter(({ from, to }) => quotes.some(quote => quote.from <= from && to <= quote.to));
}
