/**
 * What the other articles of a workspace can see of one article. It is plain data, small, and holds no text but
 * names and roles, so that a closed article costs little memory.
 *
 * Invariant: equal contributions make no difference to any other article.
 */
import type { Analysis } from './analyse.ts';
import { lineStartsOf } from './lines.ts';
import type { EntityType, Fact, Place, Role, Span } from './model.ts';

/**
 * A chain as other articles see it. `mentions` are its spans in its own article, in order; `spoken` the words quoted
 * from it, in order, left out where there are none.
 */
export interface ChainSummary {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
  readonly roles: readonly Role[];
  readonly place: Place | null;
  readonly spoken?: readonly Span[];
  readonly sport?: string;
  readonly couldBe?: readonly string[];
}

/**
 * An article's contribution. `published` is its own date (`YYYY-MM-DD`) or null, `headline` its headline's words,
 * `lineStarts` the offset at which each line begins (for positions without the text), `fingerprint` hashes of the
 * article's runs of words, by which copies of one agency story are told.
 */
export interface Contribution {
  readonly published: string | null;
  readonly headline: string | null;
  readonly lineStarts: Uint32Array;
  readonly chains: readonly ChainSummary[];
  readonly facts: readonly Fact[];
  readonly fingerprint: readonly number[];
}

/** What an analysed article tells the others. */
export function contribute(analysis: Analysis): Contribution {
  const { article, mentions, chains, facts, fingerprint } = analysis;
  const spoken = spokenBy(analysis);
  return {
    published: article.published?.date ?? null,
    headline: article.regions.find(region => region.kind === 'headline')?.paragraph.text ?? null,
    lineStarts: lineStartsOf(article.text),
    chains: chains.map((chain, index) => ({
      type: chain.type,
      name: chain.name,
      aliases: chain.aliases,
      mentions: chain.mentions.map(mention => ({ from: mentions[mention].from, to: mentions[mention].to })),
      roles: chain.roles,
      place: chain.place,
      ...(chain.sport === undefined ? {} : { sport: chain.sport }),
      ...(chain.couldBe === undefined ? {} : { couldBe: chain.couldBe }),
      ...(spoken.has(index) && { spoken: spoken.get(index) }),
    })),
    facts,
    fingerprint,
  };
}

/** The quoted words of each speaker, by the place of its chain. */
function spokenBy({ quotes }: Analysis): Map<number, Span[]> {
  const spoken = new Map<number, Span[]>();
  for (const { speaker, from, to } of quotes) {
    if (speaker === null) continue;
    const known = spoken.get(speaker);
    if (known) known.push({ from, to });
    else spoken.set(speaker, [{ from, to }]);
  }
  return spoken;
}
