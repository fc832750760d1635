/**
 * The facts of all articles by what they are about, and what contradicts what.
 *
 * Invariants: a bucket is compared again only when a fact in it changed; the findings do not depend on the order
 * in which articles arrived.
 */
import type { Contribution } from '../core/contribution.ts';
import type { Fact, Finding } from '../core/model.ts';
import type { SourcedFact } from './snapshot.ts';

export class FactIndex {
  readonly #buckets = new Map<string, Map<string, readonly Fact[]>>();
  readonly #keys = new Map<string, readonly string[]>();
  readonly #compared = new Map<string, ReadonlyMap<string, readonly Finding[]>>();

  /** Replaces what an article states; null where it is gone. */
  set(article: string, contribution: Contribution | null): void {
    for (const key of this.#keys.get(article) ?? []) {
      const bucket = this.#buckets.get(key)!;
      bucket.delete(article);
      if (bucket.size === 0) this.#buckets.delete(key);
      this.#compared.delete(key);
    }
    this.#keys.delete(article);
    if (!contribution) return;
    const byKey = new Map<string, Fact[]>();
    for (const fact of contribution.facts) {
      const known = byKey.get(fact.key);
      if (known) known.push(fact);
      else byKey.set(fact.key, [fact]);
    }
    for (const [key, facts] of byKey) {
      const bucket = this.#buckets.get(key);
      if (bucket) bucket.set(article, facts);
      else this.#buckets.set(key, new Map([[article, facts]]));
      this.#compared.delete(key);
    }
    this.#keys.set(article, [...byKey.keys()]);
  }

  /** What the articles state of a quantity, by article and place. */
  facts(key: string): SourcedFact[] {
    const bucket = [...(this.#buckets.get(key) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return bucket.flatMap(([article, facts]) => facts.map(fact => ({ article, fact })));
  }

  /** Where the article's facts and those of others cannot both hold. */
  findings(article: string): Finding[] {
    return (this.#keys.get(article) ?? []).flatMap(key => this.#compare(key).get(article) ?? []);
  }

  #compare(key: string): ReadonlyMap<string, readonly Finding[]> {
    const known = this.#compared.get(key);
    if (known) return known;
    const found = new Map<string, Finding[]>();
    this.#compared.set(key, found);
    return found;
  }
}
