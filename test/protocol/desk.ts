/**
 * A client for the tests: starts the built server as a child process, speaks JSON-RPC with it over its standard
 * input and output, and has one word for each thing a test does.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Location,
  type Position,
  type ProtocolConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { StatusParams } from '../../server/lsp/protocol.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** The built server. */
export const server = path.join(root, 'dist/server.cjs');

/** What a full client can do; a test takes away what it wants to be without. */
export const everything: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true, showDocument: { support: true } },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
};

export interface DeskOptions {
  readonly capabilities?: ClientCapabilities;
  /** The section `copydesk` of the settings. */
  readonly settings?: unknown;
  /** Variables of the server's environment beside the test's own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Another program than the built server. */
  readonly program?: string;
  /** Calls the scan off as soon as it shows progress. */
  readonly stopScan?: boolean;
}

/** A fresh folder with a copy of the seeds. */
export async function seedFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-'));
  await cp(path.join(root, 'seeds'), path.join(folder, 'seeds'), { recursive: true });
  return folder;
}

/** Where the server of a folder keeps its cache, beside the folder. */
export const cacheOf = (folder: string | null) => `${folder ?? path.join(tmpdir(), 'copydesk-none')}-cache`;

export class Desk {
  readonly statuses: StatusParams[] = [];
  readonly progress: string[] = [];
  readonly pushed = new Map<string, Diagnostic[][]>();
  readonly log: string[] = [];
  /** What the server asked to be shown to the user. */
  readonly messages: string[] = [];
  readonly registered: string[] = [];
  settings: unknown;
  refreshes = 0;
  /** How often the server has said that the table of figures changed. */
  figures = 0;
  #capabilities: ClientCapabilities = everything;
  readonly #waiting = new Set<() => void>();

  constructor(
    readonly folder: string | null,
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly hello: InitializeResult,
  ) {}

  /** Starts a server on a folder; null for no folder at all. The handshake is done, the scan may be running. */
  static async start(folder: string | null, options: DeskOptions = {}): Promise<Desk> {
    if (!existsSync(server)) throw new Error('dist/server.cjs is missing: run `npm run build` first');
    const child = spawn(process.execPath, [options.program ?? server, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, COPYDESK_CACHE: cacheOf(folder), ...options.environment },
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const folders = folder ? [{ uri: pathToFileURL(folder).href, name: path.basename(folder) }] : null;
    const desk = new Desk(folder, child, connection, {} as InitializeResult);
    desk.settings = options.settings ?? {};
    desk.#listen(options);
    connection.listen();
    const capabilities = options.capabilities ?? everything;
    desk.#capabilities = capabilities;
    const ended = new Promise<never>((_, reject) => {
      child.once('exit', code => reject(new Error(`the server ended with exit code ${code}`)));
    });
    const greeting = connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders,
      capabilities,
      initializationOptions: capabilities.workspace?.configuration ? undefined : options.settings,
    });
    Object.assign(desk.hello, await Promise.race([greeting, ended]));
    await connection.sendNotification('initialized', {});
    return desk;
  }

  #listen(options: DeskOptions): void {
    const { connection } = this;
    const wake = () => {
      for (const check of [...this.#waiting]) check();
    };
    this.process.once('exit', wake);
    connection.onNotification('copydesk/status', (status: StatusParams) => {
      this.statuses.push(status);
      wake();
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
      wake();
    });
    connection.onNotification('copydesk/figuresChanged', () => {
      this.figures++;
      wake();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
      wake();
    });
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.pushed.set(uri, [...(this.pushed.get(uri) ?? []), diagnostics]);
        wake();
      },
    );
    connection.onNotification(
      '$/progress',
      ({ token, value }: { token: string; value: { kind: string } }) => {
        this.progress.push(value.kind);
        if (value.kind === 'begin' && options.stopScan) {
          void connection.sendNotification('window/workDoneProgress/cancel', { token });
        }
        wake();
      },
    );
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string }[] }) => {
        this.registered.push(...registrations.map(({ method }) => method));
        return null;
      },
    );
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/semanticTokens/refresh', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      wake();
      return null;
    });
  }

  /** Resolves when a condition holds; it is looked at after every message of the server. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        const ended = this.process.exitCode !== null || this.process.signalCode !== null;
        if (!condition() && !ended) return;
        this.#waiting.delete(check);
        if (condition()) resolve();
        else reject(new Error('the server ended'));
      };
      this.#waiting.add(check);
      check();
    });
  }

  get status(): StatusParams | undefined {
    return this.statuses.at(-1);
  }

  /** Resolves when the first scan has ended and the client was told to look again. */
  async scanned(): Promise<StatusParams> {
    const refreshed = () => this.refreshes > 0 || !this.#capabilities.workspace?.diagnostics?.refreshSupport;
    const scanned = () => this.statuses.some(({ state }) => state === 'scanning');
    await this.until(() => this.status?.state === 'ready' && scanned() && refreshed());
    return this.status!;
  }

  uri(file: string): string {
    return pathToFileURL(path.join(this.folder!, file)).href;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** Sends a request and calls it off at once; the answer is the code of the error that comes back. */
  async cancelled(method: string, params: unknown): Promise<number | null> {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest(method, params, source.token);
    source.cancel();
    try {
      await answer;
      return null;
    } catch (error) {
      if (error instanceof ResponseError) return error.code;
      throw error;
    }
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Opens a file of the folder as it is on disk, or with other text. */
  async open(file: string, text?: string): Promise<Paper> {
    const content = text ?? (await readFile(path.join(this.folder!, file), 'utf8'));
    return this.openUri(this.uri(file), content);
  }

  async openUri(uri: string, text: string, languageId = 'news'): Promise<Paper> {
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return new Paper(this, uri, text);
  }

  /** Ends the server as the protocol says; the answer is its exit code. */
  async stop(): Promise<number | null> {
    const exit = new Promise<number | null>(resolve => this.process.once('exit', resolve));
    await this.request('shutdown', null);
    await this.notify('exit', null);
    const code = await exit;
    this.connection.dispose();
    return code;
  }

  /** Ends a server that a test has left running, and its folder. */
  async clear(): Promise<void> {
    this.connection.dispose();
    if (this.process.exitCode === null) this.process.kill('SIGKILL');
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
    await rm(cacheOf(this.folder), { recursive: true, force: true });
  }
}

/** An open document, spoken to by the words in it. */
export class Paper {
  #version = 1;

  constructor(
    readonly desk: Desk,
    readonly uri: string,
    public text: string,
  ) {}

  /** The position of the `nth` place where words stand, a step into them. */
  at(words: string, nth = 0, step = 1): Position {
    let offset = -1;
    for (let i = 0; i <= nth; i++) offset = this.text.indexOf(words, offset + 1);
    if (offset < 0) throw new Error(`the text has no ${nth + 1}. “${words}”`);
    return this.position(offset + step);
  }

  position(offset: number): Position {
    const before = this.text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length - 1, character: before.at(-1)!.length };
  }

  /** The words in a range of this document. */
  words({ range: { start, end } }: Pick<Location, 'range'>): string {
    const lines = this.text.split(/\r\n|\r|\n/);
    if (start.line !== end.line) throw new Error('the range is on several lines');
    return lines[start.line].slice(start.character, end.character);
  }

  request<R>(method: string, position?: Position, more: object = {}): Promise<R> {
    return this.desk.request<R>(method, { textDocument: { uri: this.uri }, position, ...more });
  }

  /** Replaces the first of some words. */
  async edit(words: string, by: string): Promise<void> {
    const offset = this.text.indexOf(words);
    if (offset < 0) throw new Error(`the text has no “${words}”`);
    const range = { start: this.position(offset), end: this.position(offset + words.length) };
    this.text = this.text.slice(0, offset) + by + this.text.slice(offset + words.length);
    await this.desk.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.#version },
      contentChanges: [{ range, text: by }],
    });
  }

  async close(): Promise<void> {
    await this.desk.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  async hover(words: string, nth = 0): Promise<string | null> {
    const hover = await this.request<{ contents: { value: string } } | null>(
      'textDocument/hover',
      this.at(words, nth),
    );
    return hover?.contents.value ?? null;
  }

  async findings(): Promise<Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic');
    return report.items;
  }
}
