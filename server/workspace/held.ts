/**
 * What a workspace holds of an article: its contribution and what its chains are filed under, open or packed.
 *
 * Invariant: whichever way an article is held, equal contributions give equal answers.
 */
import type { ChainSummary, Contribution } from '../core/contribution.ts';
import type { Finding, Role, Span } from '../core/model.ts';
import type { ChainFiling } from './filing.ts';
import type { PackedFacts } from './packedFacts.ts';

/** An article's contribution, of which only what is asked for is made. `size` is the number of its chains. */
export interface Held extends Omit<Contribution, 'facts' | 'chains'> {
  readonly size: number;
  readonly facts: PackedFacts;
  /** What was found in the article by itself. */
  readonly findings: readonly Finding[];
  /** A chain; null where there is none at the index. */
  chain(index: number): ChainSummary | null;
  /** The mentions, the roles, the quoted words of a chain alone; none where there is no chain at the index. */
  mentions(index: number): readonly Span[];
  roles(index: number): readonly Role[];
  spoken(index: number): readonly Span[];
  filing(index: number): ChainFiling;
  filings(): readonly ChainFiling[];
  /** All of it as plain data. */
  contribution(): Contribution;
}
