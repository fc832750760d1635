/**
 * The sources of an index: names by the keys that their chains are filed under.
 *
 * Invariant: the tables hold what the chains filed say, so filing a chain and taking it out leaves them as they were.
 */
import { type ChainFiling, NONE } from './filing.ts';
import type { Shelves } from './shelves.ts';
import { Source, Tag } from './source.ts';

/** What is told of a change to the sources: before it where something goes, after it where something comes. */
export interface SourceListener {
  /** A source has another chain, or one less; `isNode` of it may come to be or go with it. */
  touched(source: Source, comesOrGoes: boolean): void;
  /** Other nodes answer to a short key. */
  claimed(short: number): void;
  /** Other names make a slug. */
  named(slug: number): void;
}

export class Sources {
  readonly #shelves: Shelves;
  readonly #listener: SourceListener;
  readonly #nodes = new Map<number, Source>();
  readonly #shorts = new Map<number, Source>();
  readonly #buckets = new Lists();
  /** Nodes by the short keys that they answer to. */
  readonly #claimants = new Lists();
  readonly #slugs = new Lists();

  constructor(shelves: Shelves, listener: SourceListener) {
    this.#shelves = shelves;
    this.#listener = listener;
  }

  node(key: number): Source | undefined {
    return this.#nodes.get(key);
  }

  short(key: number): Source | undefined {
    return this.#shorts.get(key);
  }

  /** The nodes of a bucket. */
  bucket(key: number): readonly Source[] {
    return this.#buckets.get(key);
  }

  claimants(short: number): readonly Source[] {
    return this.#claimants.get(short);
  }

  /** The sources that have a name which makes the slug. */
  slug(slug: number): readonly Source[] {
    return this.#slugs.get(slug);
  }

  /** All slugs that names make. */
  slugs(): Iterable<number> {
    return this.#slugs.keys();
  }

  /** All sources. */
  *all(): Iterable<Source> {
    yield* this.#nodes.values();
    yield* this.#shorts.values();
  }

  /** Files a chain. */
  add(chain: number, filing: ChainFiling): void {
    const isNode = filing.bucket !== NONE;
    const known = (isNode ? this.#nodes : this.#shorts).get(filing.source);
    const source = known ?? new Source(filing.source, filing.bucket, this.#shelves);
    if (!known) {
      (isNode ? this.#nodes : this.#shorts).set(filing.source, source);
      if (isNode) this.#buckets.add(filing.bucket, source);
    }
    source.add(chain);
    source.count(filing, 1, (word, tag) => this.#come(source, word, tag));
    this.#listener.named(filing.slug);
    this.#listener.touched(source, !known);
  }

  /** Takes a chain out that was filed so. */
  remove(chain: number, filing: ChainFiling): void {
    const isNode = filing.bucket !== NONE;
    const source = (isNode ? this.#nodes : this.#shorts).get(filing.source)!;
    const goes = source.size === 1;
    this.#listener.named(filing.slug);
    this.#listener.touched(source, goes);
    source.remove(chain);
    source.count(filing, -1, (word, tag) => this.#go(source, word, tag));
    if (!goes) return;
    (isNode ? this.#nodes : this.#shorts).delete(filing.source);
    if (isNode) this.#buckets.remove(filing.bucket, source);
  }

  #come(source: Source, word: number, tag: Tag): void {
    if (tag === Tag.Slug) this.#slugs.add(word, source);
    if (!isShort(tag) || source.has(word, otherShort(tag))) return;
    this.#listener.claimed(word);
    this.#claimants.add(word, source);
  }

  #go(source: Source, word: number, tag: Tag): void {
    if (tag === Tag.Slug) this.#slugs.remove(word, source);
    if (isShort(tag) && !source.has(word, otherShort(tag))) this.#claimants.remove(word, source);
  }
}

const isShort = (tag: Tag) => tag === Tag.Claim || tag === Tag.Hint;
const otherShort = (tag: Tag) => (tag === Tag.Claim ? Tag.Hint : Tag.Claim);

/** Lists of sources by number; nearly all are of one, which stands for itself. */
class Lists {
  readonly #lists = new Map<number, Source | Source[]>();

  get(number: number): readonly Source[] {
    const known = this.#lists.get(number);
    return known === undefined ? [] : Array.isArray(known) ? known : [known];
  }

  keys(): Iterable<number> {
    return this.#lists.keys();
  }

  add(number: number, source: Source): void {
    const known = this.#lists.get(number);
    if (known === undefined) this.#lists.set(number, source);
    else if (Array.isArray(known)) known.push(source);
    else this.#lists.set(number, [known, source]);
  }

  remove(number: number, source: Source): void {
    const known = this.#lists.get(number);
    if (Array.isArray(known) && known.length > 1) known.splice(known.indexOf(source), 1);
    else this.#lists.delete(number);
  }
}
