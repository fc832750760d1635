/**
 * The articles of an index, and their chains by numbers.
 *
 * Invariants: a chain's number stays the same while its article is filed as it is; what is made of chains is
 * remembered until it is forgotten, and the same object until then.
 */
import { companyOf, contextOf } from '../core/linking/clusterKeys.ts';
import type { ClusterMember } from './cluster.ts';
import { contextWords, FiledChain, type Shelf } from './filedChain.ts';
import { NONE } from './filing.ts';
import type { Held } from './held.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Chains that one number's upper part stands for; an article with more of them takes several. */
const PAGE = 64;

interface PagedShelf extends Shelf {
  /** The number of the article's first chain. */
  readonly first: number;
}

export class Shelves {
  readonly vocabulary: Vocabulary;
  readonly #byArticle = new Map<string, PagedShelf>();
  /** The shelf of each page of numbers; null for those that are free. */
  readonly #pages: (PagedShelf | null)[] = [];
  readonly #free: number[] = [];
  readonly #chains = new Map<number, FiledChain>();
  readonly #companies = new Map<Shelf, readonly string[]>();
  #noted = 0;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Chains and words of contexts that are remembered. */
  get remembered(): number {
    return this.#chains.size + this.#noted;
  }

  /** Counts in words that are remembered elsewhere. */
  note(words: number): void {
    this.#noted += words;
  }

  shelf(article: string): PagedShelf | null {
    return this.#byArticle.get(article) ?? null;
  }

  /** Takes in an article that is not there. */
  add(article: string, held: Held): PagedShelf {
    const pages = Math.max(1, Math.ceil(held.size / PAGE));
    const page = pages === 1 ? (this.#free.pop() ?? this.#pages.length) : this.#pages.length;
    const shelf = { article, held, first: page * PAGE };
    for (let i = 0; i < pages; i++) this.#pages[page + i] = shelf;
    this.#byArticle.set(article, shelf);
    return shelf;
  }

  /** Takes an article out; its chains' numbers will be those of others. */
  remove(shelf: PagedShelf): void {
    this.#byArticle.delete(shelf.article);
    this.#companies.delete(shelf);
    for (let i = 0; i < shelf.held.size; i++) this.#chains.delete(shelf.first + i);
    for (let page = shelf.first / PAGE; this.#pages[page] === shelf; page++) {
      this.#pages[page] = null;
      this.#free.push(page);
    }
  }

  /** The number of a chain; null where the article has no such chain or is not there. */
  number(article: string, chain: number): number | null {
    const shelf = this.#byArticle.get(article);
    return shelf && chain >= 0 && chain < shelf.held.size ? shelf.first + chain : null;
  }

  member(number: number): ClusterMember {
    const { article, first } = this.#shelfOf(number);
    return { article, chain: number - first };
  }

  /** A chain by its number: one object as long as it is remembered. */
  chain(number: number): FiledChain {
    const known = this.#chains.get(number);
    if (known) return known;
    const shelf = this.#shelfOf(number);
    const made = new FiledChain(shelf, number - shelf.first, this.#company, this.vocabulary);
    this.#chains.set(number, made);
    return made;
  }

  /** The date of a chain's article, null where it states none. */
  published(number: number): string | null {
    return this.#shelfOf(number).held.published;
  }

  /** What a chain is named with, as `contextOf` says; the chain itself is not remembered for it. */
  context(number: number): string[] {
    const known = this.#chains.get(number);
    if (known) return contextOf(known);
    const shelf = this.#shelfOf(number);
    const words = contextWords(shelf.held.filing(number - shelf.first), this.vocabulary);
    return contextOf({ company: this.#company(shelf), ...words });
  }

  /** Forgets what was made of chains. */
  forget(): void {
    this.#chains.clear();
    this.#companies.clear();
    this.#noted = 0;
  }

  #shelfOf(number: number): PagedShelf {
    return this.#pages[Math.floor(number / PAGE)]!;
  }

  readonly #company = (shelf: Shelf): readonly string[] => {
    const known = this.#companies.get(shelf);
    if (known) return known;
    const owns = shelf.held.filings().map(({ own }) => (own === NONE ? null : this.vocabulary.word(own)));
    const company = companyOf(owns);
    this.#companies.set(shelf, company);
    return company;
  };
}
