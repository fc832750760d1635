/**
 * The table of figures, for clients that ask for it: read in the background, kept in step with the articles while
 * somebody looks at it, answered a page at a time.
 *
 * Invariants: nothing is read before the first request and after the table was closed; every answer is of one snapshot.
 */
import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { figureRows, finite, readFigures } from '../features/figureRows.ts';
import { FigureTable, sortColumns, type TableRow } from '../features/figureTable.ts';
import { slices } from '../workspace/schedule.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { readArticle } from './files.ts';
import { background, guard } from './guard.ts';
import { pace } from './pace.ts';
import type {
  FigureRowResult,
  FiguresChangedMethod,
  FiguresClosedMethod,
  FiguresMethod,
  FiguresResult,
} from './protocol.ts';
import type { Session } from './session.ts';
import { shelfOf } from './shelf.ts';

/** Rows of one answer at most: more than a screen shows, and a message that is still quickly made. */
const PAGE = 500;

/** Milliseconds between two notices of change: as often as a table that changes can be read. */
const TELL_EVERY = 300;

/** Milliseconds between a change and the reading of it, so that somebody who types is not held up. */
const QUIET = 300;

const paramsSchema = v.object({
  words: v.optional(v.string(), ''),
  kind: v.optional(v.nullable(v.string()), null),
  sort: v.optional(v.picklist(sortColumns), 'article'),
  descending: v.optional(v.boolean(), false),
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PAGE)),
});

const figuresMethod: FiguresMethod = 'copydesk/figures';
const changedMethod: FiguresChangedMethod = 'copydesk/figuresChanged';
const closedMethod: FiguresClosedMethod = 'copydesk/figuresClosed';

export function serveFigures(session: Session): void {
  const { connection } = session;
  let open: OpenTable | null = null;
  session.onChange(() => open?.follow(QUIET));
  connection.onRequest(
    figuresMethod,
    guard(session, figuresMethod, (params): FiguresResult => {
      const query = v.parse(paramsSchema, params);
      if (!open) {
        open = new OpenTable(session);
        open.follow(0);
      }
      return open.page(query);
    }),
  );
  connection.onNotification(closedMethod, () => {
    open?.close();
    open = null;
  });
}

/** A table that somebody looks at. */
class OpenTable {
  readonly #session: Session;
  readonly #table = new FigureTable();
  #reading = false;
  #closed = false;
  #version = -1;

  constructor(session: Session) {
    this.#session = session;
  }

  close(): void {
    this.#closed = true;
  }

  /** Reads what has changed, after so many milliseconds, unless that is under way already. */
  follow(delay: number): void {
    if (this.#reading) return;
    this.#reading = true;
    background(this.#session.connection.console, figuresMethod, async () => {
      try {
        await setTimeout(delay);
        await this.#read();
      } finally {
        this.#reading = false;
      }
    });
  }

  page({ from, count, ...query }: v.InferOutput<typeof paramsSchema>): FiguresResult {
    const snapshot = this.#session.workspace.snapshot();
    const rows = this.#table.rows(snapshot, query);
    const { title } = shelfOf(this.#session, snapshot);
    return {
      total: rows.length,
      rows: rows.slice(from, from + count).map(row => resultOf(this.#session, snapshot, row, title)),
      read: this.#table.articles,
      articles: snapshot.articles().length,
      leftOut: this.#table.leftOut,
    };
  }

  /** Reads articles until all are held as the workspace has them; changes meanwhile are read too. */
  async #read(): Promise<void> {
    const { workspace } = this.#session;
    const breathe = slices(pace);
    let told = pace.now();
    while (!this.#closed && this.#version !== workspace.version) {
      const snapshot = workspace.snapshot();
      const before = this.#table.articles;
      const stale = this.#table.stale(snapshot);
      const { version } = workspace;
      let changed = this.#table.articles !== before;
      for (const article of stale) {
        if (this.#closed) return;
        changed = (await this.#take(article)) || changed;
        await breathe();
        if (pace.now() - told < TELL_EVERY) continue;
        this.#tell();
        told = pace.now();
      }
      this.#version = version;
      if (changed) this.#tell();
    }
  }

  /** Takes in one article; whether it still was there. */
  async #take(article: string): Promise<boolean> {
    const { workspace } = this.#session;
    const isClosed = workspace.snapshot().analysis(article) === null;
    const report = (uri: string, message: string) => this.#session.report(uri, message);
    const read = isClosed ? await readArticle(article, this.#session.settings, report) : null;
    const snapshot = workspace.snapshot();
    const analysis = snapshot.analysis(article);
    const contribution = snapshot.contribution(article)?.contribution();
    if (!contribution) return false;
    const text = analysis?.article.text ?? read ?? '';
    const rows = figureRows(text, analysis?.figures ?? readFigures(text, contribution), contribution);
    this.#table.set(snapshot, article, shelfOf(this.#session, snapshot).title(article), rows);
    return true;
  }

  #tell(): void {
    void this.#session.connection.sendNotification(changedMethod);
  }
}

function resultOf(
  session: Session,
  snapshot: Snapshot,
  row: TableRow,
  title: (article: string) => string,
): FigureRowResult {
  const { article, from, to, low, high, line, text, kind, value, unit, noun, hedge, source, asOf } = row;
  return {
    location: session.location(snapshot, { article, from, to }),
    article: title(article),
    line,
    text,
    kind,
    value,
    low: finite(low),
    high: finite(high),
    unit,
    noun,
    hedge,
    source,
    asOf,
  };
}
