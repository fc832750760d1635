/**
 * The chains of one key, a full name's or a short one's, across the articles of an index.
 *
 * Invariant: its counts are those of the chains that it holds.
 */
import type { KeyedChain } from '../core/linking/clusterKeys.ts';
import { add } from '../core/linking/counts.ts';
import type { Node } from '../core/linking/nodes.ts';
import { joinSpans, spanOf, type Timespan } from '../core/linking/timespan.ts';
import type { ClusterMember } from './cluster.ts';
import { type ChainFiling, NONE } from './filing.ts';
import type { Shelves } from './shelves.ts';
import { Tally } from './tally.ts';

/** What a word is to the chains of a source. */
export const Tag = { Name: 0, Alias: 1, Claim: 2, Hint: 3, Slug: 4 } as const;
export type Tag = (typeof Tag)[keyof typeof Tag];

const TAGS = 8;

/** Chains up to which a list is made anew rather than left to grow, which takes room for sixteen more. */
const FEW = 8;

export class Source implements Node {
  /** The number of its key. */
  readonly number: number;
  /** The number of the key of the nodes that it may be one with; `NONE` for a short key. */
  readonly bucketNumber: number;
  readonly #shelves: Shelves;
  #chains: number[] = [];
  readonly #words = new Tally();
  #context: Map<string, number> | null = null;
  /** As it was last worked out; undefined where a chain went since. */
  #published: Timespan | null | undefined;

  constructor(number: number, bucket: number, shelves: Shelves) {
    this.number = number;
    this.bucketNumber = bucket;
    this.#shelves = shelves;
  }

  get key(): string {
    return this.#shelves.vocabulary.word(this.number);
  }

  get bucket(): string {
    return this.#shelves.vocabulary.word(this.bucketNumber);
  }

  /** Whether it stands for a full name. */
  get isNode(): boolean {
    return this.bucketNumber !== NONE;
  }

  /** The number of chains. */
  get size(): number {
    return this.#chains.length;
  }

  get example(): KeyedChain {
    return this.#shelves.chain(this.#chains[0]);
  }

  get names(): Map<string, number> {
    return this.#counted(Tag.Name);
  }

  get aliases(): Map<string, number> {
    return this.#counted(Tag.Alias);
  }

  get context(): ReadonlyMap<string, number> {
    if (this.#context) return this.#context;
    const counts = new Map<string, number>();
    for (const chain of this.#chains) for (const key of this.#shelves.context(chain)) add(counts, key, 1);
    this.#context = counts;
    this.#shelves.note(counts.size);
    return counts;
  }

  get published(): Timespan | null {
    if (this.#published === undefined) {
      this.#published = spanOf(this.#chains.map(chain => this.#shelves.published(chain)));
    }
    return this.#published;
  }

  /** Forgets its context. */
  forget(): void {
    this.#context = null;
  }

  *chains(): Iterable<KeyedChain> {
    for (const chain of this.#chains) yield this.#shelves.chain(chain);
  }

  *members(): Iterable<ClusterMember> {
    for (const chain of this.#chains) yield this.#shelves.member(chain);
  }

  claims(short: string): boolean {
    return this.has(this.#shelves.vocabulary.number(short), Tag.Claim);
  }

  has(word: number, tag: Tag): boolean {
    return this.#words.has(word * TAGS + tag);
  }

  /** Its words of a kind, by their numbers. */
  *words(wanted: Tag): Iterable<number> {
    for (const [tagged] of this.#words.entries()) {
      if (tagged % TAGS === wanted) yield Math.floor(tagged / TAGS);
    }
  }

  /** Calls `take` with each form of its names. */
  forEachForm(take: (word: number) => void): void {
    this.#words.forEach(tagged => {
      const tag = tagged % TAGS;
      if (tag === Tag.Name || tag === Tag.Alias) take(Math.floor(tagged / TAGS));
    });
  }

  /** The short keys that it may answer to. */
  *shorts(): Iterable<number> {
    yield* this.words(Tag.Claim);
    yield* this.words(Tag.Hint);
  }

  /** Takes a chain in, its words but for the context's aside (see `count`). */
  add(chain: number): void {
    // Most names stand in a few articles, and a list made anew takes no more room than it needs.
    if (this.#chains.length < FEW) this.#chains = [...this.#chains, chain];
    else this.#chains.push(chain);
    if (this.#published !== undefined) {
      this.#published = joinSpans([this.#published, spanOf([this.#shelves.published(chain)])]);
    }
    if (this.#context) for (const key of this.#shelves.context(chain)) add(this.#context, key, 1);
  }

  /** Lets a chain go. */
  remove(chain: number): void {
    this.#published = undefined;
    if (this.#context) for (const key of this.#shelves.context(chain)) add(this.#context, key, -1);
    const last = this.#chains.pop()!;
    if (last !== chain) this.#chains[this.#chains.indexOf(chain)] = last;
  }

  /** Counts the words of a filing (`step` 1), or takes them out (-1); tells of those that came or went. */
  count(filing: ChainFiling, step: number, told: (word: number, tag: Tag) => void): void {
    const one = (word: number, tag: Tag) => {
      const count = this.#words.add(word * TAGS + tag, step);
      if (count === 0 || (count === 1 && step === 1)) told(word, tag);
    };
    one(filing.name, Tag.Name);
    one(filing.slug, Tag.Slug);
    for (const word of filing.aliases) one(word, Tag.Alias);
    for (const word of filing.claims) one(word, Tag.Claim);
    for (const word of filing.hints) one(word, Tag.Hint);
  }

  #counted(wanted: Tag): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [tagged, count] of this.#words.entries()) {
      if (tagged % TAGS === wanted)
        counts.set(this.#shelves.vocabulary.word(Math.floor(tagged / TAGS)), count);
    }
    return counts;
  }
}
