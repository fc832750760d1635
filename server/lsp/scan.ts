/**
 * Finding and reading the articles of the folders, in the background, with progress and a way to stop it.
 *
 * Invariants: one scan runs at a time, a new one ends the old; an article that is no longer found is let go; a scan
 * called off says so and keeps what it has.
 */
import { CancellationTokenSource, type WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { Knowledge } from '../core/knowledge.ts';
import { joinReadings } from '../workspace/readingBlock.ts';
import { byUrgency, Urgency } from '../workspace/schedule.ts';
import type { AnalystProgram } from './analysts.ts';
import { ArchiveReader } from './archiveReader.ts';
import { findArticles } from './files.ts';
import { Intake } from './intake.ts';
import { pace } from './pace.ts';
import { ReadingCache } from './readingCache.ts';
import { SCAN, type Session } from './session.ts';
import { settle } from './settling.ts';

/** What a scan needs beyond the session: see `ServerData`. */
export interface ScanData {
  readonly make: () => string;
  readonly analyst: AnalystProgram;
  readonly cacheFolder: string;
}

export class Scan {
  readonly #session: Session;
  readonly #knowledge: Knowledge;
  readonly #data: ScanData;
  #running: CancellationTokenSource | null = null;

  constructor(session: Session, knowledge: Knowledge, data: ScanData) {
    this.#session = session;
    this.#knowledge = knowledge;
    this.#data = data;
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
    const { articles, ignored } = await findArticles(folders, globs, settings, report);
    session.ignored = ignored;
    const found = new Set(articles);
    if (token.isCancellationRequested) return false;
    await settle(session, null);
    for (const article of workspace.snapshot().articles()) {
      // A file that came up since the search is still there, so each is looked at again before it is let go.
      if (!found.has(article) && !workspace.isOpen(article)) await session.refresh(article);
    }
    session.scanning = { found: found.size };
    const fresh = [...found].filter(article => !workspace.has(article));
    if (fresh.length === 0) return true;
    const reader = await this.#reader();
    const intake = new Intake({ session, reader, cancellation: token, total: fresh.length, progress });
    try {
      const rest = await intake.recall(byUrgency(fresh, nearness(session)));
      const complete = rest !== null && (await intake.read(rest));
      await reader.close({ all: complete && fresh.length === found.size });
      return complete;
    } catch (error) {
      await reader.close({ all: false });
      throw error;
    }
  }

  async #reader(): Promise<ArchiveReader> {
    const { connection, settings, workspace } = this.#session;
    return new ArchiveReader({
      knowledge: this.#knowledge,
      vocabulary: workspace.vocabulary,
      cache: settings.cache ? await this.#cache() : null,
      analyst: this.#data.analyst,
      settings,
      log: connection.console,
      pace,
    });
  }

  #cache(): Promise<ReadingCache> {
    const { connection, folders, workspace } = this.#session;
    const { vocabulary } = workspace;
    return ReadingCache.open({
      folder: this.#data.cacheFolder,
      workspace: [...folders].sort().join('\n'),
      make: this.#data.make(),
      vocabulary,
      join: readings => joinReadings(readings, this.#knowledge.gazetteer),
      report: message => connection.console.warn(message),
    });
  }

  #stopped(): void {
    this.#session.report(
      SCAN,
      'The scan was stopped: articles not yet read are left out until they are opened.',
    );
  }
}

/** Articles that lie beside an open one come first. */
function nearness(session: Session): (article: string) => Urgency {
  const folderOf = (uri: string) => uri.slice(0, uri.lastIndexOf('/'));
  const near = new Set(session.documents.keys().map(folderOf));
  return article => (near.has(folderOf(article)) ? Urgency.Near : Urgency.Rest);
}
