/**
 * The figures of all articles as one table, filtered, sorted and read a page at a time.
 *
 * Invariants: an article's rows are those last set, all of them or, where the table was full, none, which is counted;
 * equal rows stand in the order of articles and of their places in them.
 */
import type { Snapshot } from '../workspace/snapshot.ts';
import type { FigureRow } from './figureRows.ts';

/** Rows held at most: some 100 MB, and far more than a person reads. */
const MAXIMUM_ROWS = 500_000;

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

/** A row with its article. */
export interface TableRow extends FigureRow {
  readonly article: string;
}

/** One article's rows; `made` is what they were read from, `rows` null where the table had no room for them. */
interface Shelf {
  readonly made: unknown;
  readonly title: string;
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
      title,
      rows: fits ? rows.map(row => ({ ...row, article })) : null,
    });
  }

  /** All rows that a query asks for, in its order. */
  rows(snapshot: Snapshot, query: FigureQuery): readonly TableRow[] {
    const key = JSON.stringify(query);
    if (this.#answer?.key === key) return this.#answer.rows;
    const wanted = wantedBy(query);
    const rows: TableRow[] = [];
    for (const article of snapshot.articles()) {
      const shelf = this.#shelves.get(article);
      for (const row of shelf?.rows ?? []) if (wanted(row, shelf!.title)) rows.push(row);
    }
    if (query.sort === 'article') {
      if (query.descending) rows.reverse();
    } else {
      const { sort } = query;
      const direction = query.descending ? -1 : 1;
      rows.sort((a, b) => compareValues(a[sort], b[sort], direction));
    }
    this.#answer = { key, rows };
    return rows;
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

function wantedBy({ words, kind }: FigureQuery): (row: TableRow, title: string) => boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (row, title) => {
    if (kind !== null && row.kind !== kind) return false;
    if (wanted.length === 0) return true;
    const said = [row.hedge, row.text, row.noun, row.unit, row.kind, row.value, row.source, row.asOf, title];
    const whole = said.join('\n').toLowerCase();
    return wanted.every(word => whole.includes(word));
  };
}

/** Numbers by size before words by letter; what is unknown stands last in either direction. */
function compareValues(a: number | string | null, b: number | string | null, direction: number): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
  if (typeof a !== typeof b) return (typeof a === 'number' ? -1 : 1) * direction;
  return letters.compare(String(a), String(b)) * direction;
}

const letters = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
