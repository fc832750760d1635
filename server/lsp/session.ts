/**
 * One client's session: the workspace, the documents that the client holds open, the folders and the settings.
 *
 * Invariant: the workspace holds exactly the open documents that are articles and, once the scan has ended, the
 * files that are; every change to it is told to the listeners.
 */
import {
  type CancellationToken,
  type Connection,
  type Location,
  type Position,
  type Range,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Knowledge } from '../core/knowledge.ts';
import type { Span } from '../core/model.ts';
import { partsNotice } from '../core/parts.ts';
import type { Occurrence } from '../features/mentions.ts';
import { type ArticleGlobs, articleGlobs } from '../workspace/articleGlobs.ts';
import type { Held } from '../workspace/held.ts';
import { defaultSettings, readSettings, type Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { Workspace } from '../workspace/workspace.ts';
import { Almanac, type AlmanacData, BACKGROUND, MAPS } from './almanac.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import { type Lines, toOffset, toPosition, toRange, toSpan } from './convert.ts';
import { documentKind } from './documents.ts';
import {
  articleName,
  isArticleFile,
  maximumBytes,
  pathOf,
  readArticle,
  readNow,
  relativePath,
  tooLargeFor,
} from './files.ts';
import type { IsIgnored } from './gitignore.ts';
import { type Desk, errorText, type Log } from './guard.ts';
import { type LookupServices, Lookups } from './lookups.ts';
import type { StatusParams } from './protocol.ts';
import { settle } from './settling.ts';

/** What a problem that concerns no single file is about: names that no address can have. */
export const SETTINGS = 'settings';
export const SCAN = 'scan';
const KNOWLEDGE = 'knowledge';
const general = new Set([SETTINGS, SCAN, KNOWLEDGE, MAPS, BACKGROUND]);

/** The language of articles; a document in it is one, wherever it lies. */
const LANGUAGE = 'news';

/** What a session needs to open or to ask: see `ServerData`. */
export interface SessionData extends AlmanacData {
  readonly lookups: LookupServices;
  /** The address of the page that explains the findings. */
  readonly guide: string;
}

export class Session implements Desk {
  readonly documents: TextDocuments<TextDocument>;
  readonly almanac: Almanac;
  readonly lookups: Lookups;
  /** Paths of the workspace folders. */
  folders: string[] = [];
  /** What git leaves out, by folder, as the last scan found it. */
  ignored: ReadonlyMap<string, IsIgnored> = new Map();
  settings: Settings = defaultSettings;
  globs: ArticleGlobs = articleGlobs(defaultSettings);
  /** Articles found, analysed or not; null while none are being looked for. The first search is about to begin. */
  scanning: { found: number } | null = { found: 0 };
  readonly #knowledge: Knowledge;
  #workspace: Workspace | null = null;
  readonly #guide: string;
  readonly #problems = new Map<string, string>();
  readonly #addresses = new Map<string, string>();
  readonly #texts = new WeakMap<Snapshot, Map<string, string>>();
  readonly #reads = new Map<string, number>();
  /** The lines last asked for: the places of a name are asked for article by article. */
  #lines: { readonly snapshot: Snapshot; readonly held: Held; readonly lines: Lines } | null = null;
  readonly #listeners = new Set<() => void>();
  #ticket = 0;
  #lastStatus = '';

  constructor(
    readonly connection: Connection,
    readonly client: ClientFeatures,
    knowledge: Knowledge,
    { lookups, guide, ...almanac }: SessionData,
  ) {
    this.#knowledge = knowledge;
    this.almanac = new Almanac(knowledge, almanac, (about, message) => this.report(about, message));
    this.#guide = guide;
    this.lookups = new Lookups(this, lookups);
    this.documents = new TextDocuments(documentKind(client.encoding));
  }

  /** The articles, once the knowledge that reads them is open. Throws where that cannot be opened. */
  get workspace(): Workspace {
    if (this.#workspace) return this.#workspace;
    const { notices } = this.#knowledge;
    this.#workspace = new Workspace(this.#knowledge, this.settings, (article, error) => {
      this.report(article, `could not be analysed, so it was left out: ${errorText(error)}`);
    });
    if (notices.length) this.report(KNOWLEDGE, notices.join(' '));
    return this.#workspace;
  }

  /** The address of what is said of a finding code: its heading, as a reader of Markdown makes an anchor of it. */
  pageOf(code: string): string {
    return `${this.#guide}#${code.replace('.', '-')}`;
  }

  /** Calls `listener` after every change to what the workspace holds, until the answer is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the listeners, and the client how things stand. */
  changed(): void {
    for (const listener of [...this.#listeners]) listener();
    const status: StatusParams = {
      state: this.scanning ? 'scanning' : 'ready',
      articles: this.workspace.size,
      found: Math.max(this.scanning?.found ?? 0, this.workspace.size),
      problems: [...this.#problems].map(([uri, message]) => ({
        uri: general.has(uri) ? null : uri,
        message,
      })),
    };
    const text = JSON.stringify(status);
    if (text === this.#lastStatus) return;
    this.#lastStatus = text;
    void this.connection.sendNotification('copydesk/status', status);
  }

  /** Notes what is wrong with a file, or with one of the general things above, and logs it once. */
  report(about: string, message: string): void {
    if (this.#problems.get(about) === message) return;
    this.#problems.set(about, message);
    this.connection.console.warn(general.has(about) ? message : `${pathOf(about) ?? about} ${message}`);
  }

  resolved(about: string): void {
    this.#problems.delete(about);
  }

  configure(raw: unknown): void {
    const { settings, problems } = readSettings(raw);
    this.settings = settings;
    this.globs = articleGlobs(settings);
    this.#workspace?.configure(settings);
    this.resolved(SETTINGS);
    if (problems.length) this.report(SETTINGS, problems.join(' '));
    for (const document of this.documents.all()) this.sync(document);
  }

  isArticle(uri: string): boolean {
    return isArticleFile(uri, this.folders, this.globs);
  }

  get log(): Log {
    return this.connection.console;
  }

  settled(document: string | null, token: CancellationToken): Promise<void> {
    return settle(this, document, token);
  }

  /** Takes in an open document as it is now, if it is an article. */
  sync(document: TextDocument): void {
    const article = articleName(document.uri);
    const text = document.getText();
    const counts = document.languageId === LANGUAGE || this.isArticle(document.uri);
    if (counts && text.length <= maximumBytes(this.settings)) {
      this.#addresses.set(article, document.uri);
      this.#noteLength(article, text.length);
      this.workspace.open(article, text);
    } else {
      if (counts) this.report(article, tooLargeFor(text.length, this.settings));
      this.workspace.close(article);
      this.workspace.remove(article);
    }
    this.changed();
  }

  /** Lets go of a document that the client closed; its file counts again. */
  async release(document: TextDocument): Promise<void> {
    const article = articleName(document.uri);
    this.workspace.close(article);
    this.#addresses.delete(article);
    await this.refresh(article);
    this.changed();
  }

  /** Takes in a file as it is on disk now; one that is gone, no article or outside the folders is let go. */
  async refresh(article: string): Promise<void> {
    const file = pathOf(article);
    const inside = file !== null && relativePath(this.folders, file) !== null && !this.#isIgnored(file);
    const text = inside && this.isArticle(article) ? await this.read(article) : null;
    if (text !== undefined) this.take(article, text);
  }

  #isIgnored(file: string): boolean {
    return [...this.ignored].some(([folder, isIgnored]) => {
      const below = relativePath([folder], file);
      return below !== null && isIgnored(below);
    });
  }

  /** The text of a file, null where it has none to use; undefined when a later reading has overtaken this one. */
  async read(article: string): Promise<string | null | undefined> {
    const ticket = this.beginReading(article);
    const text = await readArticle(article, this.settings, (uri, message) => this.report(uri, message));
    return this.endReading(article, ticket) ? text : undefined;
  }

  /** Notes that a file is about to be read, and forgets what was wrong with it; the answer is for `endReading`. */
  beginReading(article: string): number {
    const ticket = ++this.#ticket;
    this.#reads.set(article, ticket);
    this.resolved(article);
    return ticket;
  }

  /** Whether what was read counts: no later reading of the file has been begun. */
  endReading(article: string, ticket: number): boolean {
    return this.#reads.get(article) === ticket && this.#reads.delete(article);
  }

  /** Takes in the text of a file; null where it has none to use. */
  take(article: string, text: string | null): void {
    if (text === null) {
      this.workspace.remove(article);
      return;
    }
    this.#noteLength(article, text.length);
    this.workspace.put(article, text);
  }

  /** Says of an article whether it is too long to be read as a whole; nothing else is wrong with it. */
  #noteLength(article: string, length: number): void {
    const notice = partsNotice(length);
    if (notice) this.report(article, notice);
    else this.resolved(article);
  }

  /** Takes in what was read elsewhere of a file whose text is so long. */
  hold(article: string, length: number, make: () => Held): void {
    if (!this.workspace.isOpen(article)) this.#noteLength(article, length);
    this.workspace.hold(article, make, () => readNow(article));
  }

  // ── positions ─────────────────────────────────────────────────────────────────────────────────────────

  /** The lines of an article of the snapshot; null where it holds no such article. */
  lines(snapshot: Snapshot, article: string): Lines | null {
    const held = snapshot.contribution(article);
    if (!held) return null;
    if (this.#lines?.held !== held || this.#lines.snapshot !== snapshot) {
      const { lineStarts } = held;
      const lines = { lineStarts, text: () => this.#textOf(snapshot, article) };
      this.#lines = { snapshot, held, lines };
    }
    return this.#lines.lines;
  }

  /** The text of an article; a closed one is read once for each snapshot, however many places are asked for. */
  #textOf(snapshot: Snapshot, article: string): string {
    const open = snapshot.analysis(article)?.article.text;
    if (open !== undefined) return open;
    let texts = this.#texts.get(snapshot);
    if (!texts) {
      texts = new Map();
      this.#texts.set(snapshot, texts);
    }
    let text = texts.get(article);
    if (text === undefined) {
      text = readNow(article);
      texts.set(article, text);
    }
    return text;
  }

  /** The address by which the client knows an article. */
  address(article: string): string {
    return this.#addresses.get(article) ?? article;
  }

  offset(snapshot: Snapshot, article: string, position: Position): number {
    const lines = this.lines(snapshot, article);
    return lines ? toOffset(lines, position, this.client.encoding) : 0;
  }

  span(snapshot: Snapshot, article: string, range: Range): Span {
    const lines = this.lines(snapshot, article);
    return lines ? toSpan(lines, range, this.client.encoding) : { from: 0, to: 0 };
  }

  position(snapshot: Snapshot, article: string, offset: number): Position {
    const lines = this.lines(snapshot, article);
    return lines ? toPosition(lines, offset, this.client.encoding) : { line: 0, character: 0 };
  }

  range(snapshot: Snapshot, { article, from, to }: Occurrence): Range {
    const lines = this.lines(snapshot, article);
    if (lines) return toRange(lines, { from, to }, this.client.encoding);
    return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  }

  location(snapshot: Snapshot, spot: Occurrence): Location {
    return { uri: this.address(spot.article), range: this.range(snapshot, spot) };
  }
}
