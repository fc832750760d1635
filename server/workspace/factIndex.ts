/**
 * The facts of all articles by what they are about, and what contradicts what.
 *
 * Invariants: findings are made when they are first asked for, and again only when a fact beside theirs changed;
 * they do not depend on the order in which articles arrived.
 */
import type { Contribution } from '../core/contribution.ts';
import { type ArticleFact, byTime, compareFact } from '../core/figures/across.ts';
import type { Fact, Finding } from '../core/model.ts';
import { equalData } from './equalData.ts';
import type { SourcedFact } from './snapshot.ts';

/** The facts of one key in one article. */
interface Shelf {
  readonly contribution: Contribution;
  readonly facts: readonly Fact[];
}

/** The facts of one key. */
interface Bucket {
  readonly shelves: Map<string, Shelf>;
  /** All facts in their order; null until they are asked for. */
  ordered: readonly ArticleFact[] | null;
  /** What was found so far, by article. */
  readonly found: Map<string, readonly Finding[]>;
}

export class FactIndex {
  readonly #buckets = new Map<string, Bucket>();
  readonly #keys = new Map<string, readonly string[]>();
  /** The findings of an article under all its keys; an article that stands here stands in `found` of each. */
  readonly #findings = new Map<string, readonly Finding[]>();

  /** Replaces what an article states; null where it is gone. */
  set(article: string, contribution: Contribution | null): void {
    const shelves = contribution ? shelvesOf(contribution) : new Map<string, Shelf>();
    this.#findings.delete(article);
    for (const key of this.#keys.get(article) ?? []) {
      if (shelves.has(key)) continue;
      const bucket = this.#buckets.get(key)!;
      bucket.shelves.delete(article);
      this.#forget(bucket);
      if (bucket.shelves.size === 0) this.#buckets.delete(key);
    }
    for (const [key, shelf] of shelves) this.#put(article, key, shelf);
    if (shelves.size === 0) this.#keys.delete(article);
    else this.#keys.set(article, [...shelves.keys()]);
  }

  #put(article: string, key: string, shelf: Shelf): void {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = { shelves: new Map(), ordered: null, found: new Map() };
      this.#buckets.set(key, bucket);
    }
    const known = bucket.shelves.get(article);
    bucket.shelves.set(article, shelf);
    bucket.ordered = null;
    // Facts that have only moved contradict what they did before. Where that is nothing, it stays nothing; else the
    // findings name the places, and the article's fingerprint decides which sources count.
    if (known && isSilent(bucket) && sameButMoved(known.facts, shelf.facts)) return;
    this.#forget(bucket);
  }

  #forget(bucket: Bucket): void {
    bucket.ordered = null;
    for (const article of bucket.found.keys()) this.#findings.delete(article);
    bucket.found.clear();
  }

  /** What the articles state under a key, by article and place. */
  facts(key: string): SourcedFact[] {
    const shelves = [...(this.#buckets.get(key)?.shelves ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return shelves.flatMap(([article, { facts }]) => facts.map(fact => ({ article, fact })));
  }

  /** Where the article's facts and those of others cannot both hold. */
  findings(article: string): readonly Finding[] {
    let findings = this.#findings.get(article);
    if (!findings) {
      findings = (this.#keys.get(article) ?? []).flatMap(key =>
        this.#compare(article, this.#buckets.get(key)!),
      );
      this.#findings.set(article, findings);
    }
    return findings;
  }

  #compare(article: string, bucket: Bucket): readonly Finding[] {
    const known = bucket.found.get(article);
    if (known) return known;
    const found: Finding[] = [];
    if (bucket.shelves.size > 1) {
      bucket.ordered ??= sourced(bucket.shelves).sort(byTime);
      const { ordered } = bucket;
      ordered.forEach((fact, index) => {
        if (fact.article === article) found.push(...compareFact(ordered, index));
      });
    }
    bucket.found.set(article, found);
    return found;
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

function sourced(shelves: ReadonlyMap<string, Shelf>): ArticleFact[] {
  return [...shelves].flatMap(([article, { contribution, facts }]) =>
    facts.map(fact => ({
      article,
      published: contribution.published,
      fingerprint: contribution.fingerprint,
      fact,
    })),
  );
}

/** Whether nothing that was found so far in a bucket is a finding. */
function isSilent({ found }: Bucket): boolean {
  for (const findings of found.values()) if (findings.length > 0) return false;
  return true;
}

/** Whether two lists of facts differ in nothing but their places. */
function sameButMoved(a: readonly Fact[], b: readonly Fact[]): boolean {
  const inPlace = (fact: Fact): Fact => ({ ...fact, from: 0, to: 0 });
  return a.length === b.length && a.every((fact, i) => equalData(inPlace(fact), inPlace(b[i])));
}
