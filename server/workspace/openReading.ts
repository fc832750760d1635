/**
 * The reading of an open article, as plain data.
 *
 * Invariant: its chains are filed anew only where something other than their places has changed.
 */
import type { ChainSummary, Contribution } from '../core/contribution.ts';
import type { Gazetteer } from '../core/knowledge.ts';
import type { Finding, Role, Span } from '../core/model.ts';
import { equalData } from './equalData.ts';
import { areFiledAlike, type ChainFiling, fileChains } from './filing.ts';
import type { Held } from './held.ts';
import { PackedFacts, packFacts } from './packedFacts.ts';
import type { Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

export class OpenReading implements Held {
  readonly findings: readonly Finding[];
  readonly facts: PackedFacts;
  readonly #contribution: Contribution;
  readonly #filings: readonly ChainFiling[];

  /** `before` is an earlier reading of the article. */
  constructor(
    article: string,
    { contribution, findings }: Reading,
    gazetteer: Gazetteer,
    vocabulary: Vocabulary,
    before: Held | null,
  ) {
    this.findings = findings;
    this.facts = new PackedFacts(packFacts(contribution.facts));
    this.#contribution = contribution;
    this.#filings =
      before instanceof OpenReading && areFiledAlike(before.#contribution, contribution)
        ? before.#filings
        : fileChains(article, contribution, gazetteer, vocabulary);
  }

  get published(): string | null {
    return this.#contribution.published;
  }

  get headline(): string | null {
    return this.#contribution.headline;
  }

  get lineStarts(): Uint32Array {
    return this.#contribution.lineStarts;
  }

  get fingerprint(): readonly number[] {
    return this.#contribution.fingerprint;
  }

  get size(): number {
    return this.#contribution.chains.length;
  }

  chain(index: number): ChainSummary | null {
    return this.#contribution.chains[index] ?? null;
  }

  mentions(index: number): readonly Span[] {
    return this.#contribution.chains[index]?.mentions ?? [];
  }

  roles(index: number): readonly Role[] {
    return this.#contribution.chains[index]?.roles ?? [];
  }

  spoken(index: number): readonly Span[] {
    return this.#contribution.chains[index]?.spoken ?? [];
  }

  filing(index: number): ChainFiling {
    return this.#filings[index];
  }

  filings(): readonly ChainFiling[] {
    return this.#filings;
  }

  /** Whether an earlier reading of the article tells other articles the same. */
  tellsTheSame(before: OpenReading): boolean {
    return equalData(before.#contribution, this.#contribution);
  }

  contribution(): Contribution {
    return this.#contribution;
  }
}
