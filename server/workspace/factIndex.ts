/**
 * The facts of all articles by what they are about, and what contradicts what.
 *
 * Invariants: a bucket is compared when it is first asked about and again only when a fact in it changed; the
 * findings do not depend on the order in which articles arrived.
 */
import type { Contribution } from '../core/contribution.ts';
import { type ArticleFact, compareFacts } from '../core/figures/across.ts';
import type { Fact, Finding } from '../core/model.ts';
import { equalData } from './equalData.ts';
import type { SourcedFact } from './snapshot.ts';

/** The facts of one key in one article. */
interface Shelf {
  readonly contribution: Contribution;
  readonly facts: readonly Fact[];
}

type Compared = ReadonlyMap<string, readonly Finding[]>;

export class FactIndex {
  readonly #buckets = new Map<string, Map<string, Shelf>>();
  readonly #keys = new Map<string, readonly string[]>();
  readonly #compared = new Map<string, Compared>();

  /** Replaces what an article states; null where it is gone. */
  set(article: string, contribution: Contribution | null): void {
    const shelves = contribution ? shelvesOf(contribution) : new Map<string, Shelf>();
    for (const key of this.#keys.get(article) ?? []) {
      if (shelves.has(key)) continue;
      const bucket = this.#buckets.get(key)!;
      bucket.delete(article);
      if (bucket.size === 0) this.#buckets.delete(key);
      this.#compared.delete(key);
    }
    for (const [key, shelf] of shelves) this.#put(article, key, shelf);
    if (shelves.size === 0) this.#keys.delete(article);
    else this.#keys.set(article, [...shelves.keys()]);
  }

  #put(article: string, key: string, shelf: Shelf): void {
    const bucket = this.#buckets.get(key);
    const known = bucket?.get(article);
    if (bucket) bucket.set(article, shelf);
    else this.#buckets.set(key, new Map([[article, shelf]]));
    // Facts that have only moved contradict what they did before. Where that is nothing, it stays nothing; else the
    // findings name the places, and the article's fingerprint decides which sources count.
    const compared = this.#compared.get(key);
    if (compared && !(known && compared.size === 0 && sameButMoved(known.facts, shelf.facts))) {
      this.#compared.delete(key);
    }
  }

  /** What the articles state under a key, by article and place. */
  facts(key: string): SourcedFact[] {
    const bucket = [...(this.#buckets.get(key) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return bucket.flatMap(([article, { facts }]) => facts.map(fact => ({ article, fact })));
  }

  /** Where the article's facts and those of others cannot both hold. */
  findings(article: string): Finding[] {
    return (this.#keys.get(article) ?? []).flatMap(key => this.#compare(key).get(article) ?? []);
  }

  #compare(key: string): Compared {
    const known = this.#compared.get(key);
    if (known) return known;
    const bucket = this.#buckets.get(key) ?? new Map<string, Shelf>();
    const compared: Compared = bucket.size > 1 ? compareFacts(sourced(bucket)) : new Map();
    this.#compared.set(key, compared);
    return compared;
  }
}

function shelvesOf(contribution: Contribution): Map<string, Shelf> {
  const byKey = new Map<string, Fact[]>();
  for (const fact of contribution.facts) {
    const known = byKey.get(fact.key);
    if (known) known.push(fact);
    else byKey.set(fact.key, [fact]);
  }
  return new Map([...byKey].map(([key, facts]) => [key, { contribution, facts }]));
}

function sourced(bucket: ReadonlyMap<string, Shelf>): ArticleFact[] {
  return [...bucket].flatMap(([article, { contribution, facts }]) =>
    facts.map(fact => ({
      article,
      published: contribution.published,
      fingerprint: contribution.fingerprint,
      fact,
    })),
  );
}

/** Whether two lists of facts differ in nothing but their places. */
function sameButMoved(a: readonly Fact[], b: readonly Fact[]): boolean {
  const inPlace = (fact: Fact): Fact => ({ ...fact, from: 0, to: 0 });
  return a.length === b.length && a.every((fact, i) => equalData(inPlace(fact), inPlace(b[i])));
}
