/**
 * Taking in the articles that a scan has found: first those that the cache knows, then what has to be read.
 *
 * Invariants: nothing is taken in once the scan is called off; what was read of a file counts only where no later
 * reading of it has been begun.
 */
import type { CancellationToken, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { runSchedule, slices } from '../workspace/schedule.ts';
import type { ArchiveReader, ArticlesRead } from './archiveReader.ts';
import { pace } from './pace.ts';
import type { Session } from './session.ts';

/** Milliseconds between two reports of progress: as often as a reader can follow. */
const TELL_EVERY = 100;

export interface IntakeOptions {
  readonly session: Session;
  readonly reader: ArchiveReader;
  readonly cancellation: CancellationToken;
  /** Articles in all, for the progress. */
  readonly total: number;
  readonly progress: WorkDoneProgressServerReporter | null;
}

export class Intake {
  readonly #options: IntakeOptions;
  #done = 0;
  #told = pace.now();

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Takes in the articles that the cache knows; gives those that have to be read, null when called off. */
  async recall(articles: readonly string[]): Promise<string[] | null> {
    const { session, reader, cancellation } = this.#options;
    const rest: string[] = [];
    const breathe = slices(pace);
    for (const article of articles) {
      await breathe();
      if (cancellation.isCancellationRequested) return null;
      const known = reader.recall(article);
      if (!known) {
        rest.push(article);
        continue;
      }
      session.hold(article, known.label.length, () => known.reading);
      this.#count(1);
    }
    return rest;
  }

  /** Reads articles; false when called off. */
  read(articles: readonly string[]): Promise<boolean> {
    const { session, reader, cancellation } = this.#options;
    const batches = reader.batches(articles);
    return runSchedule(batches, {
      pace,
      cancellation,
      ahead: reader.ahead,
      read: async batch => {
        const tickets = new Map(batch.map(article => [article, session.beginReading(article)]));
        return { tickets, read: await reader.read(batch) };
      },
      take: (_, { tickets, read }) =>
        this.#take(read, article => session.endReading(article, tickets.get(article)!)),
    });
  }

  /** Takes in articles, one in each step. */
  *#take({ readings, problems, gone }: ArticlesRead, counts: (article: string) => boolean): Generator<void> {
    const { session } = this.#options;
    for (const { label, make } of readings) {
      if (counts(label.article)) session.hold(label.article, label.length, make);
      yield this.#count(1);
    }
    for (const { article, message } of problems) {
      if (counts(article)) {
        session.take(article, null);
        session.report(article, message);
      }
      yield this.#count(1);
    }
    for (const article of gone) {
      if (counts(article)) session.take(article, null);
      yield this.#count(1);
    }
  }

  #count(articles: number): void {
    const { session, total, progress } = this.#options;
    this.#done += articles;
    if (pace.now() - this.#told < TELL_EVERY && this.#done < total) return;
    this.#told = pace.now();
    const percent = Math.round((100 * this.#done) / total);
    progress?.report(percent, `${this.#done} of ${total} articles`);
    session.changed();
  }
}
