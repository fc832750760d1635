/**
 * The language server as the rest of the extension has it: started when it is first needed, asked by way of its client.
 *
 * Invariant: its process comes up while the library that speaks to it, which is large, is loaded, and the library is
 * loaded when activation has ended: neither waits for the other.
 */
import type { ChildProcess } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { type Disposable, type Event, EventEmitter, type LogOutputChannel } from 'vscode';
import type { ArticleClient } from './articleClient.ts';
import type { ServerProgram } from './serverProgram.ts';

/** Makes a client, not yet started, that speaks to the process which `start` gives it each time that it starts. */
export type MakeClient = (start: () => ChildProcess) => ArticleClient;

export class Server implements Disposable {
  readonly #program: ServerProgram;
  readonly #log: LogOutputChannel;
  readonly #loadClient: () => Promise<MakeClient>;
  readonly #created = new EventEmitter<ArticleClient>();
  #connecting: Promise<ArticleClient> | null = null;
  #client: ArticleClient | null = null;

  constructor(program: ServerProgram, log: LogOutputChannel, loadClient: () => Promise<MakeClient>) {
    this.#program = program;
    this.#log = log;
    this.#loadClient = loadClient;
  }

  /** Tells of the client before it is started: the time to listen to what the server will say. */
  get onDidCreate(): Event<ArticleClient> {
    return this.#created.event;
  }

  /** The client while the server runs, else null. */
  get running(): ArticleClient | null {
    return this.#client?.isRunning() ? this.#client : null;
  }

  get processId(): number | undefined {
    return this.#program.processId;
  }

  /** Starts the server, unless that was done before. */
  start(): void {
    if (this.#connecting) return;
    this.#program.startAhead();
    this.#connecting = this.#connect();
    // The client says itself, in the log and on the screen, why a start failed.
    this.#connecting
      .then(client => client.start())
      .catch(error => this.#log.error('The language server could not be started.', error));
  }

  /** The client once the server runs and was told of the documents that are open; null where it will not. */
  async ready(): Promise<ArticleClient | null> {
    const client = await this.#connecting;
    if (!client?.needsStop()) return null;
    await client.start();
    // The library tells of the documents in the same turn in which the start has ended.
    await setImmediate();
    return client;
  }

  async restart(): Promise<void> {
    if (this.#client) await this.#client.restart();
    else this.start();
  }

  async dispose(): Promise<void> {
    this.#created.dispose();
    if (this.#client) await this.#client.dispose();
    this.#program.stop();
  }

  async #connect(): Promise<ArticleClient> {
    await setImmediate();
    const makeClient = await this.#loadClient();
    this.#client = makeClient(() => this.#program.start());
    this.#created.fire(this.#client);
    return this.#client;
  }
}
