/**
 * Finding and reading the articles of the folders, in the background, with progress and a way to stop it.
 *
 * Invariants: one scan runs at a time, a new one ends the old; an article that is no longer found is let go; a scan
 * called off says so and keeps what it has.
 */
import { setImmediate } from 'node:timers/promises';
import { CancellationTokenSource, type WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import { type Job, type Pace, runSchedule, Urgency } from '../workspace/schedule.ts';
import { findArticles } from './files.ts';
import { SCAN, type Session } from './session.ts';

export const pace: Pace = {
  now: () => performance.now(),
  pause: () => setImmediate(),
};

/** Milliseconds between two reports of progress: as often as a reader can follow. */
const TELL_EVERY = 100;

export class Scan {
  readonly #session: Session;
  #running: CancellationTokenSource | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Looks for the articles of the folders and reads those that the workspace does not hold yet. */
  async run(): Promise<void> {
    this.#running?.cancel();
    const source = new CancellationTokenSource();
    this.#running = source;
    const progress = await this.#progress(source);
    try {
      const complete = await this.#scan(source, progress);
      if (!complete && this.#running === source) this.#stopped();
    } finally {
      progress?.done();
      if (this.#running === source) {
        this.#running = null;
        this.#session.scanning = null;
        this.#session.changed();
      }
    }
  }

  async #progress(source: CancellationTokenSource): Promise<WorkDoneProgressServerReporter | null> {
    if (!this.#session.client.progress) return null;
    const progress = await this.#session.connection.window.createWorkDoneProgress();
    progress.token.onCancellationRequested(() => source.cancel());
    progress.begin('Reading articles', 0, undefined, true);
    return progress;
  }

  async #scan(
    { token }: CancellationTokenSource,
    progress: WorkDoneProgressServerReporter | null,
  ): Promise<boolean> {
    const session = this.#session;
    const { workspace, folders, globs, settings } = session;
    session.scanning = { found: workspace.size };
    session.resolved(SCAN);
    session.changed();
    const report = (uri: string, message: string) => session.report(uri, message);
    const found = new Set(await findArticles(folders, globs, settings.exclude, report));
    if (token.isCancellationRequested) return false;
    for (const article of workspace.snapshot().articles()) {
      // A file that came up since the search is still there, so each is looked at again before it is let go.
      if (!found.has(article) && !workspace.isOpen(article)) await session.refresh(article);
    }
    session.scanning = { found: found.size };
    let told = pace.now();
    return runSchedule(
      jobs(
        [...found].filter(article => !workspace.has(article)),
        session,
      ),
      {
        pace,
        cancellation: token,
        read: article => session.read(article),
        take: (article, text) => {
          if (text !== undefined) session.take(article, text);
        },
        progress: (done, total) => {
          if (pace.now() - told < TELL_EVERY && done < total) return;
          told = pace.now();
          progress?.report(Math.round((100 * done) / Math.max(total, 1)), `${done} of ${total} articles`);
          session.changed();
        },
      },
    );
  }

  #stopped(): void {
    this.#session.report(
      SCAN,
      'The scan was stopped: articles not yet read are left out until they are opened.',
    );
  }
}

/** Articles that lie beside an open one come first. */
function jobs(articles: readonly string[], session: Session): Job[] {
  const folderOf = (uri: string) => uri.slice(0, uri.lastIndexOf('/'));
  const near = new Set(session.documents.keys().map(folderOf));
  return articles.map(id => ({ id, urgency: near.has(folderOf(id)) ? Urgency.Near : Urgency.Rest }));
}
