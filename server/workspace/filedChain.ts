/**
 * A chain of a held article as the deciding of entities sees it.
 *
 * Invariant: it says what `keyedChains` says of the chain, for as long as its article is filed as it is.
 */
import type { ChainSummary } from '../core/contribution.ts';
import type { KeyedChain } from '../core/linking/clusterKeys.ts';
import type { Facet } from '../core/linking/facets.ts';
import type { NameParts } from '../core/linking/nameParts.ts';
import { personName } from '../core/linking/personNames.ts';
import { type ChainFiling, NONE } from './filing.ts';
import type { Held } from './held.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An article of an index. `held` is another one after an edit that files nothing anew. */
export interface Shelf {
  readonly article: string;
  held: Held;
}

export class FiledChain implements KeyedChain {
  readonly chain: number;
  readonly node: string | null;
  readonly bucket: string;
  readonly short: string;
  readonly claims: readonly string[];
  readonly hints: readonly string[];
  readonly facet: Facet | null;
  readonly own: string | null;
  readonly traits: readonly string[];
  readonly #shelf: Shelf;
  readonly #companyOf: (shelf: Shelf) => readonly string[];
  readonly #personName: string | null;
  #name: NameParts | null = null;
  #summary: ChainSummary | null = null;
  #summarised: Held | null = null;

  /** `companyOf` gives the company of an article's chains: it is asked for where a name alone does not decide. */
  constructor(
    shelf: Shelf,
    chain: number,
    companyOf: (shelf: Shelf) => readonly string[],
    vocabulary: Vocabulary,
  ) {
    const filing = shelf.held.filing(chain);
    const wordOrNull = (number: number) => (number === NONE ? null : vocabulary.word(number));
    const source = vocabulary.word(filing.source);
    this.#shelf = shelf;
    this.#companyOf = companyOf;
    this.chain = chain;
    this.node = filing.bucket === NONE ? null : source;
    this.bucket = wordOrNull(filing.bucket) ?? source;
    this.short = source;
    this.claims = vocabulary.words(filing.claims);
    this.hints = vocabulary.words(filing.hints);
    this.facet = wordOrNull(filing.facet) as Facet | null;
    this.own = wordOrNull(filing.own);
    this.traits = vocabulary.words(filing.traits);
    this.#personName = filing.type === 'person' ? vocabulary.word(filing.name) : null;
  }

  get article(): string {
    return this.#shelf.article;
  }

  get published(): string | null {
    return this.#shelf.held.published;
  }

  get company(): readonly string[] {
    return this.#companyOf(this.#shelf);
  }

  get name(): NameParts | null {
    if (this.#personName === null) return null;
    this.#name ??= personName(this.#personName);
    return this.#name;
  }

  get summary(): ChainSummary {
    const { held } = this.#shelf;
    if (!this.#summary || this.#summarised !== held) {
      this.#summary = held.chain(this.chain)!;
      this.#summarised = held;
    }
    return this.#summary;
  }
}

/** The words of a filing that its chain shares with others of its article: see `contextOf`. */
export function contextWords(filing: ChainFiling, vocabulary: Vocabulary) {
  return {
    own: filing.own === NONE ? null : vocabulary.word(filing.own),
    traits: vocabulary.words(filing.traits),
  };
}
