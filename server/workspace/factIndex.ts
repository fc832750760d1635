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
  sameQuantity,
} from '../core/figures/across.ts';
import { dayOf } from '../core/figures/calendar.ts';
import { asksOf, emptyWords, listOf, mostPlaces, placesOf } from '../core/figures/factKeys.ts';
import { mostFacts } from '../core/figures/facts.ts';
import type { Fact, Finding } from '../core/model.ts';
import type { Held } from './held.ts';
import type { PackedFacts } from './packedFacts.ts';
import { Postings } from './postings.ts';
import type { SourcedFact } from './snapshot.ts';

/** The facts of one article. */
interface Shelf {
  readonly article: string;
  /** Tells the article apart in the lists: low numbers are given again when articles go. */
  readonly number: number;
  readonly published: string | null;
  /** The day that it was published, null where that is unknown. */
  readonly day: number | null;
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
  /** What was found so far, by article and place of the fact. */
  readonly #findings = new Map<string, readonly (readonly Finding[])[]>();
  /** The articles whose findings speak of an article. */
  readonly #speakers = new Map<string, Set<string>>();
  /** One more than is compared shows that a list is full; one more again, that it has been full for longer. */
  readonly #read = new Int32Array(mostInList + 2);
  readonly #words = emptyWords();
  readonly #places = new Int32Array(3 * mostPlaces);

  /** Replaces what an article states; null where it is gone. */
  set(article: string, held: Held | null): void {
    const before = this.#shelves.get(article);
    const after = held && this.#shelfOf(article, held, before);
    const found = this.#findings.get(article);
    this.#findings.delete(article);
    for (const speaker of this.#speakers.get(article) ?? []) this.#findings.delete(speaker);
    this.#speakers.delete(article);
    const count = Math.max(before?.facts.count ?? 0, after?.facts.count ?? 0);
    let moved = 0;
    for (let at = 0; at < count; at++) {
      // Facts that have only moved contradict what they did before; who speaks of them has been told.
      if (before && after && isUnmoved(before, after, at)) {
        moved++;
        continue;
      }
      if (before && at < before.facts.count) this.#unfile(before, at);
      if (after && at < after.facts.count) this.#file(after, at);
    }
    this.#keep(before, after);
    if (found && after && moved === count) this.#findings.set(article, found.map(movedTo(after)));
  }

  /** Where the article's facts and those of others cannot both hold. */
  findings(article: string): readonly Finding[] {
    let found = this.#findings.get(article);
    if (!found) {
      const shelf = this.#shelves.get(article);
      found = shelf ? Array.from({ length: shelf.facts.count }, (_, at) => this.#compare(shelf, at)) : [];
      this.#findings.set(article, found);
    }
    return found.flat();
  }

  /** What the articles state of the quantity that a fact states, by article and place. */
  like(fact: Fact): SourcedFact[] {
    const found: ArticleFact[] = [];
    for (const shelf of this.#shelves.values()) {
      for (let at = 0; at < shelf.facts.count; at++) {
        if (!shelf.facts.isLike(at, fact, false)) continue;
        const other = shelf.facts.fact(at);
        if (sameQuantity(fact, other)) found.push(factOn(shelf, other));
      }
    }
    return found.sort(byPlace).map(({ article, published, fact }) => ({ article, published, fact }));
  }

  #shelfOf(article: string, held: Held, before: Shelf | undefined): Shelf {
    const number = before?.number ?? this.#freeNumbers.pop() ?? this.#byNumber.length;
    const { published, facts } = held;
    return { article, number, published, day: published === null ? null : dayOf(published), held, facts };
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
    const value = (shelf.number << placeBits) | at;
    const count = this.#readPlaces(shelf, at);
    for (let i = 0; i < count; i++) this.#postings.add(this.#listAt(i), value);
    this.#forget(count);
  }

  #unfile(shelf: Shelf, at: number): void {
    const value = (shelf.number << placeBits) | at;
    const count = this.#readPlaces(shelf, at);
    this.#forget(count);
    for (let i = 0; i < count; i++) this.#postings.remove(this.#listAt(i), value);
  }

  /** Reads the words and places of a fact; returns how many places it has. */
  #readPlaces(shelf: Shelf, at: number): number {
    shelf.facts.readWords(at, this.#words);
    return placesOf(this.#words, shelf.day, this.#places);
  }

  #listAt(i: number): number {
    const places = this.#places;
    return listOf(this.#words.group, places[3 * i], places[3 * i + 1], places[3 * i + 2]);
  }

  #asksAt(i: number): number[] {
    const places = this.#places;
    return asksOf(this.#words.group, places[3 * i], places[3 * i + 1], places[3 * i + 2]);
  }

  /** Drops the findings that the fact last read may have turned: those of its lists that are or just were short. */
  #forget(places: number): void {
    if (this.#findings.size === 0) return;
    for (let i = 0; i < places; i++) {
      for (const key of new Set([this.#listAt(i), ...this.#asksAt(i)])) {
        const count = this.#postings.read(key, this.#read);
        for (let at = 0; at < count && count <= mostInList + 1; at++) {
          const shelf = this.#byNumber[this.#read[at] >> placeBits];
          if (shelf) this.#findings.delete(shelf.article);
        }
      }
    }
  }

  /** The findings of the fact at a place of a shelf. */
  #compare(shelf: Shelf, at: number): Finding[] {
    const one = factOn(shelf, shelf.facts.fact(at));
    const against: ArticleFact[] = [];
    const seen: number[] = [];
    const places = this.#readPlaces(shelf, at);
    for (let i = 0; i < places; i++) {
      if (this.#postings.read(this.#listAt(i), this.#read) > mostInList) continue;
      for (const key of this.#asksAt(i)) this.#collect(one, key, seen, against);
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
  #collect(one: ArticleFact, key: number, seen: number[], into: ArticleFact[]): void {
    const count = this.#postings.read(key, this.#read);
    if (count > mostInList) return;
    for (let i = 0; i < count; i++) {
      const value = this.#read[i] as number;
      const shelf = this.#byNumber[value >> placeBits] as Shelf;
      const at = value & ((1 << placeBits) - 1);
      const { facts } = shelf;
      if (!facts.isLike(at, one.fact, true) || seen.includes(value)) continue;
      seen.push(value);
      const other = factOn(shelf, facts.fact(at));
      if (contradiction(one, other) !== null) into.push(other);
    }
  }
}

function factOn({ article, published, held }: Shelf, fact: Fact): ArticleFact {
  return { article, published, fingerprint: held.fingerprint, fact };
}

/** Whether the fact at a place is the same before and after, but perhaps for its offsets. */
function isUnmoved(before: Shelf, after: Shelf, at: number): boolean {
  if (before.published !== after.published || at >= before.facts.count || at >= after.facts.count)
    return false;
  return before.facts.sameBut(at, after.facts, at);
}

/** Puts what was found about the facts of a shelf where those stand now. */
function movedTo({ facts }: Shelf) {
  return (findings: readonly Finding[], at: number): readonly Finding[] => {
    if (findings.length === 0) return findings;
    const { from, to } = facts.fact(at);
    return findings.map(finding => ({ ...finding, from, to }));
  };
}

function byPlace(a: ArticleFact, b: ArticleFact): number {
  return a.article < b.article ? -1 : a.article > b.article ? 1 : a.fact.from - b.fact.from;
}
