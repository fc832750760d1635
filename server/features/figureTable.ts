/**
 * The figures of all articles as one table, filtered, sorted and read a page at a time.
 *
 * Invariants: an article's rows are those last set, all of them or, where the table was full, none, which is counted;
 * equal rows stand in the order of articles and of their places in them.
 */
import type { Snapshot } from '../workspace/snapshot.ts';
import type { FigureRow } from './figureRows.ts';

/** Rows held at most: some 80 MB, far more than a person reads, and looked through without being felt. */
const MAXIMUM_ROWS = 200_000;

/** What the table can be sorted by; `article` is the order in which articles are listed everywhere. */
export const sortColumns = [
  'article',
  'text',
  'kind',
  'value',
  'unit',
  'noun',
  'hedge',
  'source',
  'asOf',
] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface FigureQuery {
  /** Words that must all stand somewhere in a row; case does not matter. */
  readonly words: string;
  /** Figures of one kind alone; null for all. */
  readonly kind: string | null;
  readonly sort: SortColumn;
  readonly descending: boolean;
}

/** A row with its article, and all that it says, in small letters, for words to be looked for in. */
export interface TableRow extends FigureRow {
  readonly article: string;
  readonly said: string;
}

/** One article's rows; `made` is what they were read from, `rows` null where the table had no room for them. */
interface Shelf {
  readonly made: unknown;
  readonly rows: readonly TableRow[] | null;
}

export class FigureTable {
  readonly #maximum: number;
  readonly #shelves = new Map<string, Shelf>();
  #size = 0;
  #leftOut = 0;
  /** The last answer, which stands until the query or the rows change: pages of one query follow one another. */
  #answer: { readonly key: string; readonly rows: readonly TableRow[] } | null = null;

  constructor(maximum = MAXIMUM_ROWS) {
    this.#maximum = maximum;
  }

  /** Rows held. */
  get size(): number {
    return this.#size;
  }

  /** Articles that were read, those left out among them. */
  get articles(): number {
    return this.#shelves.size;
  }

  /** Articles whose rows the table had no room for. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** The articles whose rows are not held as the snapshot has them. Rows of articles that are gone are let go. */
  stale(snapshot: Snapshot): string[] {
    const articles = snapshot.articles();
    const held = new Set(articles);
    for (const article of this.#shelves.keys()) if (!held.has(article)) this.#drop(article);
    return articles.filter(article => this.#shelves.get(article)?.made !== sourceOf(snapshot, article));
  }

  /** Takes in the rows of an article of the snapshot; `title` is what it is called. */
  set(snapshot: Snapshot, article: string, title: string, rows: readonly FigureRow[]): void {
    this.#drop(article);
    const fits = this.#size + rows.length <= this.#maximum;
    if (fits) this.#size += rows.length;
    else this.#leftOut++;
    this.#shelves.set(article, {
      made: sourceOf(snapshot, article),
      rows: fits ? rows.map(row => ({ ...row, article, said: saidIn(row, title) })) : null,
    });
  }

  /** All rows that a query asks for, in its order. */
  rows(snapshot: Snapshot, query: FigureQuery): readonly TableRow[] {
    const key = JSON.stringify(query);
    if (this.#answer?.key === key) return this.#answer.rows;
    const wanted = wantedBy(query);
    const rows: TableRow[] = [];
    for (const article of snapshot.articles()) {
      for (const row of this.#shelves.get(article)?.rows ?? []) if (wanted(row)) rows.push(row);
    }
    this.#answer = { key, rows: inOrder(rows, query) };
    return this.#answer.rows;
  }

  #drop(article: string): void {
    const shelf = this.#shelves.get(article);
    this.#answer = null;
    if (!shelf) return;
    this.#shelves.delete(article);
    if (shelf.rows) this.#size -= shelf.rows.length;
    else this.#leftOut--;
  }
}

/** What an article's rows are read from: its analysis while it is open, else what the workspace keeps of it. */
function sourceOf(snapshot: Snapshot, article: string): unknown {
  return snapshot.analysis(article) ?? snapshot.contribution(article);
}

function saidIn({ hedge, text, noun, unit, kind, value, source, asOf }: FigureRow, title: string): string {
  return [hedge, text, noun, unit, kind, value, source, asOf, title].join('\n').toLowerCase();
}

function wantedBy({ words, kind }: FigureQuery): (row: TableRow) => boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return row => (kind === null || row.kind === kind) && wanted.every(word => row.said.includes(word));
}

function inOrder(rows: readonly TableRow[], { sort, descending }: FigureQuery): readonly TableRow[] {
  if (sort === 'article') return descending ? [...rows].reverse() : rows;
  const direction = descending ? -1 : 1;
  const keyed = rows.map(row => {
    const value = row[sort];
    return { row, key: typeof value === 'string' ? value.toLowerCase() : value };
  });
  return keyed.sort((a, b) => compareKeys(a.key, b.key, direction)).map(({ row }) => row);
}

type Key = number | string | null;

/** Numbers by size before words by letter; what is unknown stands last in either direction. */
function compareKeys(a: Key, b: Key, direction: number): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a !== typeof b) return (typeof a === 'number' ? -1 : 1) * direction;
  return (a < b ? -1 : 1) * direction;
}
