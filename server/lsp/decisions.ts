/**
 * The decisions to ignore findings that the workspace folders hold in `.copydesk/ignored.jsonl`: read, watched, added
 * to, and reported where they fit nothing any more.
 *
 * Invariant: the file is only ever added to; what people wrote in it stays as it is.
 */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { lineStartsOf } from '../core/lines.ts';
import type { Finding } from '../core/model.ts';
import {
  type Decided,
  type Decision,
  decisionSchema,
  IGNORED_FILE,
  type Ignored,
  ignoreFinding,
  orphans,
  readIgnored,
  writeDecision,
} from '../workspace/ignored.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { toRange } from './convert.ts';
import { severities } from './diagnostics.ts';
import { articleName, pathOf, relativePath } from './files.ts';
import type { Session } from './session.ts';

/** The command of the actions; its arguments are the article's address and the decision. */
export const IGNORE_COMMAND = 'copydesk.ignore';

/** The decisions of one workspace folder. */
interface FolderDecisions {
  readonly text: string;
  readonly ignored: Ignored;
}

export class SessionDecisions {
  readonly #session: Session;
  readonly #folders = new Map<string, FolderDecisions>();
  readonly #reported = new Map<string, string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Whether an address is that of a file of decisions. */
  isDecisions(uri: string): boolean {
    const file = pathOf(uri);
    return file !== null && this.#session.folders.some(folder => path.join(folder, IGNORED_FILE) === file);
  }

  /** Reads the decisions of all folders and judges the articles by them. */
  async refresh(): Promise<void> {
    const named = new Set(this.#namedArticles());
    this.#folders.clear();
    for (const folder of this.#session.folders) {
      const text = await this.#read(path.join(folder, IGNORED_FILE));
      if (text !== null) this.#folders.set(folder, { text, ignored: readIgnored(text) });
    }
    this.#session.workspace.decide(article => this.#on(article));
    for (const article of this.#namedArticles()) named.add(article);
    const { workspace } = this.#session;
    for (const article of named) {
      if (workspace.has(article) && !workspace.isOpen(article)) await this.#session.refresh(article);
    }
    this.#session.changed();
  }

  /** Adds a decision to the folder that holds the article. Rejects where that cannot be done. */
  async add(article: string, decision: Decision): Promise<void> {
    const folder = this.#folderOf(article);
    if (!folder) throw new Error('Only findings in an article within a workspace folder can be ignored.');
    const file = path.join(folder, IGNORED_FILE);
    await mkdir(path.dirname(file), { recursive: true });
    const text = await this.#read(file);
    const gap = text && !text.endsWith('\n') ? '\n' : '';
    await appendFile(file, `${gap}${writeDecision(decision)}\n`);
    await this.refresh();
  }

  /** The actions by which a finding can be ignored: itself, its rule in the article, its rule everywhere. */
  actions(snapshot: Snapshot, article: string, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
    const folder = this.#folderOf(article);
    const text = snapshot.analysis(article)?.article.text;
    if (!folder || text === undefined) return [];
    const file = relativePath([folder], pathOf(article) ?? '') ?? '';
    const { code } = finding;
    const offer = (title: string, decision: Decision): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: IGNORE_COMMAND, arguments: [article, decision] },
    });
    return [
      offer('Ignore this finding', ignoreFinding(file, text, finding)),
      offer(`Ignore ${code} in this article`, { ignore: 'file', code, file }),
      offer(`Ignore ${code} in this workspace`, { ignore: 'workspace', code }),
    ];
  }

  /** Tells the client which lines of the files of decisions have no effect. */
  tell(): void {
    if (this.#folders.size === 0 && this.#reported.size === 0) return;
    const lost = new Set(this.#session.workspace.lostDecisions());
    for (const folder of new Set([...this.#session.folders, ...this.#reported.keys()])) {
      const { text, ignored } = this.#folders.get(folder) ?? { text: '', ignored: readIgnored('') };
      const orphaned = ignored.decisions.filter(recorded => lost.has(recorded));
      const lines = { lineStarts: lineStartsOf(text), text: () => text };
      const diagnostics = [...ignored.problems, ...orphans(orphaned)].map(
        (finding): Diagnostic => ({
          range: toRange(lines, finding, this.#session.client.encoding),
          severity: severities[finding.severity],
          code: finding.code,
          source: 'copydesk',
          message: finding.message,
        }),
      );
      const told = JSON.stringify(diagnostics);
      if ((this.#reported.get(folder) ?? '[]') === told) continue;
      this.#reported.set(folder, told);
      const uri = pathToFileURL(path.join(folder, IGNORED_FILE)).href;
      void this.#session.connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  /** The command of the actions. */
  async run(given: readonly unknown[]): Promise<void> {
    const [uri, decision] = v.parse(v.tuple([v.string(), decisionSchema]), given);
    await this.add(articleName(uri), decision);
  }

  #on(article: string): Decided | null {
    // Most workspaces have none, and a scan asks for every article.
    if (this.#folders.size === 0) return null;
    const folder = this.#folderOf(article);
    const decisions = folder && this.#folders.get(folder);
    if (!decisions) return null;
    return { file: relativePath([folder], pathOf(article) ?? '') ?? '', ignored: decisions.ignored };
  }

  /** The innermost workspace folder that holds an article. */
  #folderOf(article: string): string | null {
    const file = pathOf(article);
    if (file === null) return null;
    const holding = this.#session.folders.filter(folder => relativePath([folder], file) !== null);
    return holding.sort((a, b) => b.length - a.length)[0] ?? null;
  }

  #namedArticles(): string[] {
    return [...this.#folders].flatMap(([folder, { ignored }]) =>
      ignored.decisions.flatMap(({ decision }) =>
        decision.ignore === 'workspace' ? [] : [pathToFileURL(path.join(folder, decision.file)).href],
      ),
    );
  }

  /** The text of a file of decisions; null where there is none. */
  async #read(file: string): Promise<string | null> {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      this.#session.report(pathToFileURL(file).href, `cannot be read: ${(error as Error).message}`);
      return null;
    }
  }
}
