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

/** The facts of one key. */
interface Bucket {
  readonly shelves: Map<string, readonly ArticleFact[]>;
  /** All facts in the order of `byTime`; null until they are asked for, then kept in step. */
  ordered: ArticleFact[] | null;
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
    const shelves = contribution ? shelvesOf(article, contribution) : new Map<string, ArticleFact[]>();
    this.#findings.delete(article);
    for (const key of this.#keys.get(article) ?? []) {
      if (shelves.has(key)) continue;
      const bucket = this.#buckets.get(key)!;
      replaceShelf(bucket, article, []);
      this.#forget(bucket);
      if (bucket.shelves.size === 0) this.#buckets.delete(key);
    }
    for (const [key, shelf] of shelves) this.#put(article, key, shelf);
    if (shelves.size === 0) this.#keys.delete(article);
    else this.#keys.set(article, [...shelves.keys()]);
  }

  #put(article: string, key: string, shelf: readonly ArticleFact[]): void {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = { shelves: new Map(), ordered: null, found: new Map() };
      this.#buckets.set(key, bucket);
    }
    const known = bucket.shelves.get(article);
    replaceShelf(bucket, article, shelf);
    // Facts that have only moved contradict what they did before. Where that is nothing, it stays nothing; else the
    // findings name the places, and the article's fingerprint decides which sources count.
    if (known && isSilent(bucket) && sameButMoved(known, shelf)) return;
    this.#forget(bucket);
  }

  #forget(bucket: Bucket): void {
    for (const article of bucket.found.keys()) this.#findings.delete(article);
    bucket.found.clear();
  }

  /** What the articles state under a key, by article and place. */
  facts(key: string): SourcedFact[] {
    const shelves = [...(this.#buckets.get(key)?.shelves ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return shelves.flatMap(([, facts]) => facts);
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
    let found: readonly Finding[] = [];
    if (bucket.shelves.size > 1) {
      bucket.ordered ??= [...bucket.shelves.values()].flat().sort(byTime);
      const { ordered } = bucket;
      const own = [...bucket.shelves.get(article)!].sort(byTime);
      found = own.flatMap(fact => compareFact(ordered, placeOf(ordered, fact)));
    }
    bucket.found.set(article, found);
    return found;
  }
}

function shelvesOf(article: string, contribution: Contribution): Map<string, ArticleFact[]> {
  const { published, fingerprint, facts } = contribution;
  const byKey = new Map<string, ArticleFact[]>();
  for (const fact of facts) {
    const one = { article, published, fingerprint, fact };
    const known = byKey.get(fact.key);
    if (known) known.push(one);
    else byKey.set(fact.key, [one]);
  }
  return byKey;
}

/** Puts an article's facts in place of those it had, in order where there is one. */
function replaceShelf(bucket: Bucket, article: string, shelf: readonly ArticleFact[]): void {
  const { ordered, shelves } = bucket;
  if (ordered) {
    for (const fact of shelves.get(article) ?? []) ordered.splice(placeOf(ordered, fact), 1);
    for (const fact of shelf) ordered.splice(placeOf(ordered, fact), 0, fact);
  }
  if (shelf.length > 0) shelves.set(article, shelf);
  else shelves.delete(article);
}

/** The place of a fact in the order, or where it belongs: the first that does not stand before it, by halving. */
function placeOf(ordered: readonly ArticleFact[], fact: ArticleFact): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byTime(ordered[middle], fact) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether nothing that was found so far in a bucket is a finding. */
function isSilent({ found }: Bucket): boolean {
  for (const findings of found.values()) if (findings.length > 0) return false;
  return true;
}

/** Whether two lists of facts differ in nothing but their places. */
function sameButMoved(a: readonly ArticleFact[], b: readonly ArticleFact[]): boolean {
  const inPlace = ({ fact }: ArticleFact): Fact => ({ ...fact, from: 0, to: 0 });
  return a.length === b.length && a.every((fact, i) => equalData(inPlace(fact), inPlace(b[i])));
}
