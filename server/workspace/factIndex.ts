/**
 * The facts of all articles: what contradicts what, and what speaks of the same quantity.
 *
 * Invariants: findings are made when they are first asked for, and again only when a fact that could contradict
 * theirs changed; they depend on the articles held, not on the order in which those came; facts are kept as bytes.
 */
import {
  type ArticleFact,
  byTime,
  contradiction,
  findingsFor,
  isOneScale,
  leastNear,
  sameQuantity,
} from '../core/figures/across.ts';
import { type Filing, filingsOf } from '../core/figures/factKeys.ts';
import { mostFacts } from '../core/figures/facts.ts';
import type { PackedFacts } from '../core/figures/packedFacts.ts';
import type { Fact, Finding } from '../core/model.ts';
import type { Held } from './held.ts';
import { Postings } from './postings.ts';
import type { SourcedFact } from './snapshot.ts';

/** The facts of one article. */
interface Shelf {
  readonly article: string;
  /** Tells the article apart in the lists: low numbers are given again when articles go. */
  readonly number: number;
  readonly published: string | null;
  readonly held: Held;
  readonly facts: PackedFacts;
}

/**
 * Facts in one list of which each is held against the others. So many statements with one word beside them on one
 * day, or with one text, are a formula of the trade rather than reports of one event.
 */
const mostInList = 48;

/** The values of lists: the article's number and, in so many bits, the fact's place in it. */
const placeBits = 8;
if (mostFacts > 1 << placeBits) throw new Error('a fact needs more bits for its place');

export class FactIndex {
  readonly #shelves = new Map<string, Shelf>();
  readonly #byNumber: (Shelf | undefined)[] = [];
  readonly #freeNumbers: number[] = [];
  readonly #postings = new Postings();
  readonly #findings = new Map<string, readonly Finding[]>();
  /** The articles whose findings speak of an article. */
  readonly #speakers = new Map<string, Set<string>>();
  /** One more than is compared shows that a list is full; one more again, that it has been full for longer. */
  readonly #read = new Int32Array(mostInList + 2);

  /** Replaces what an article states; null where it is gone. */
  set(article: string, held: Held | null): void {
    const before = this.#shelves.get(article);
    const after = held && this.#shelfOf(article, held, before);
    this.#findings.delete(article);
    for (const speaker of this.#speakers.get(article) ?? []) this.#findings.delete(speaker);
    this.#speakers.delete(article);
    const count = Math.max(before?.facts.count ?? 0, after?.facts.count ?? 0);
    for (let at = 0; at < count; at++) {
      // Facts that have only moved contradict what they did before; who speaks of them has been told.
      if (before && after && isUnmoved(before, after, at)) continue;
      if (before && at < before.facts.count) this.#unfile(before, at);
      if (after && at < after.facts.count) this.#file(after, at);
    }
    this.#keep(before, after);
  }

  /** Where the article's facts and those of others cannot both hold. */
  findings(article: string): readonly Finding[] {
    let findings = this.#findings.get(article);
    if (findings) return findings;
    const shelf = this.#shelves.get(article);
    findings = shelf ? shelf.facts.all().flatMap(fact => this.#compare(factOn(shelf, fact))) : [];
    this.#findings.set(article, findings);
    return findings;
  }

  /** What the articles state of the quantity that a fact states, by article and place. */
  like(fact: Fact): SourcedFact[] {
    const found: ArticleFact[] = [];
    for (const shelf of this.#shelves.values()) {
      for (let at = 0; at < shelf.facts.count; at++) {
        if (!isPossible(shelf.facts, at, fact)) continue;
        const other = shelf.facts.fact(at);
        if (sameQuantity(fact, other)) found.push(factOn(shelf, other));
      }
    }
    return found.sort(byPlace).map(({ article, published, fact }) => ({ article, published, fact }));
  }

  #shelfOf(article: string, held: Held, before: Shelf | undefined): Shelf {
    const number = before?.number ?? this.#freeNumbers.pop() ?? this.#byNumber.length;
    return { article, number, published: held.published, held, facts: held.facts };
  }

  #keep(before: Shelf | undefined, after: Shelf | null): void {
    if (after) {
      this.#shelves.set(after.article, after);
      this.#byNumber[after.number] = after;
    } else if (before) {
      this.#shelves.delete(before.article);
      this.#byNumber[before.number] = undefined;
      this.#freeNumbers.push(before.number);
    }
  }

  #file(shelf: Shelf, at: number): void {
    const filings = filingsOf(shelf.facts.fact(at), shelf.published);
    for (const { list } of filings) this.#postings.add(list, (shelf.number << placeBits) | at);
    this.#forget(filings);
  }

  #unfile(shelf: Shelf, at: number): void {
    const filings = filingsOf(shelf.facts.fact(at), shelf.published);
    this.#forget(filings);
    for (const { list } of filings) this.#postings.remove(list, (shelf.number << placeBits) | at);
  }

  /** Drops the findings that a fact with these filings may have turned: those of lists that are or just were short. */
  #forget(filings: readonly Filing[]): void {
    if (this.#findings.size === 0) return;
    for (const { list, asks } of filings) {
      for (const key of asks.includes(list) ? asks : [list, ...asks]) {
        const count = this.#postings.read(key, this.#read);
        for (let i = 0; i < count && count <= mostInList + 1; i++) {
          const shelf = this.#byNumber[(this.#read[i] as number) >> placeBits];
          if (shelf) this.#findings.delete(shelf.article);
        }
      }
    }
  }

  /** The findings of a fact. */
  #compare(one: ArticleFact): Finding[] {
    const against: ArticleFact[] = [];
    const seen = new Set<number>();
    for (const { list, asks } of filingsOf(one.fact, one.published)) {
      if (this.#postings.read(list, this.#read) > mostInList) continue;
      for (const key of asks) this.#collect(one, key, seen, against);
    }
    if (against.length === 0) return [];
    for (const { article } of against) {
      const speakers = this.#speakers.get(article);
      if (speakers) speakers.add(one.article);
      else this.#speakers.set(article, new Set([one.article]));
    }
    return findingsFor(one, against.sort(byTime));
  }

  /** Adds the facts of a list that contradict a fact. */
  #collect(one: ArticleFact, key: number, seen: Set<number>, into: ArticleFact[]): void {
    const count = this.#postings.read(key, this.#read);
    if (count > mostInList) return;
    for (let i = 0; i < count; i++) {
      const value = this.#read[i] as number;
      const shelf = this.#byNumber[value >> placeBits] as Shelf;
      const at = value & ((1 << placeBits) - 1);
      const { facts } = shelf;
      if (facts.value(at) === one.fact.value || !isPossible(facts, at, one.fact) || seen.has(value)) continue;
      seen.add(value);
      const other = factOn(shelf, facts.fact(at));
      if (contradiction(one, other) !== null) into.push(other);
    }
  }
}

function factOn({ article, published, held }: Shelf, fact: Fact): ArticleFact {
  return { article, published, fingerprint: held.fingerprint, fact };
}

/** Whether a fact in bytes may speak of a fact's quantity, by what is cheapest to see: nearly all fall at that. */
function isPossible(facts: PackedFacts, at: number, { group, value, words }: Fact): boolean {
  if (facts.group(at) !== group || !isOneScale(facts.value(at), value)) return false;
  return facts.common(at, words) >= leastNear;
}

/** Whether the fact at a place is the same before and after, but perhaps for its offsets. */
function isUnmoved(before: Shelf, after: Shelf, at: number): boolean {
  if (before.published !== after.published || at >= before.facts.count || at >= after.facts.count)
    return false;
  return before.facts.sameBut(at, after.facts, at);
}

function byPlace(a: ArticleFact, b: ArticleFact): number {
  return a.article < b.article ? -1 : a.article > b.article ? 1 : a.fact.from - b.fact.from;
}
