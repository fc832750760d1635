/**
 * The synthetic archive in the language server, as an editor has it: a cold scan with a reader who hovers meanwhile,
 * a start from the cache, and the references of the name that stands most often.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Location,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { StatusParams } from '../../server/lsp/protocol.ts';
import { archive } from './archive.ts';
import { givenNames, towns } from './archiveWords.ts';
import { quantile } from './measure.ts';

/** What a server has used: megabytes at most, and milliseconds of processor time, of all its threads and of the main one. */
export interface Usage {
  readonly peakMegabytes: number;
  readonly processor: number;
  readonly mainThread: number;
}

/** Times in milliseconds. What was used is null where the system does not tell. */
export interface ServerRow {
  readonly articles: number;
  readonly coldArticlesPerSecond: number;
  readonly hoverWhileScanning: { readonly p50: number; readonly p99: number; readonly count: number };
  /** From the start of the process, and from the end of the handshake. */
  readonly warm: { readonly fromStart: number; readonly fromHandshake: number };
  /** The first time, when it has yet to be decided who is who, and after that. */
  readonly references: { readonly places: number; readonly first: number; readonly again: number };
  /** Until the scan was over. */
  readonly used: { readonly cold: Usage | null; readonly warm: Usage | null };
}

/** Milliseconds between two hovers of a restless reader. */
const HOVER_EVERY = 20;

/** Measures the server at `server` on an archive of so many articles. */
export async function measureServer(server: string, articles: number, seed: number): Promise<ServerRow> {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
  try {
    const frequent = writeArchive(folder, articles, seed);
    const cold = await Client.start(server, folder);
    const hovers = cold.hoverUntilReady(frequent);
    const scanned = await cold.ready;
    const hoverTimes = await hovers;
    const coldUsage = cold.usage();
    await cold.stop();
    const warm = await Client.start(server, folder);
    const ready = await warm.ready;
    const warmUsage = warm.usage();
    const references = await warm.references(frequent);
    await warm.stop();
    return {
      articles,
      coldArticlesPerSecond: (1000 * articles) / (scanned - cold.greeted),
      hoverWhileScanning: {
        p50: quantile(hoverTimes, 0.5),
        p99: quantile(hoverTimes, 0.99),
        count: hoverTimes.length,
      },
      warm: { fromStart: ready - warm.started, fromHandshake: ready - warm.greeted },
      references,
      used: { cold: coldUsage, warm: warmUsage },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A place in an article at which the name stands that most articles have. */
interface Spot {
  readonly uri: string;
  readonly text: string;
  readonly line: number;
  readonly character: number;
}

/** Writes the archive, a thousand articles to a folder, and finds the place that most of them name. */
function writeArchive(folder: string, count: number, seed: number): Spot {
  const counts = new Map<string, number>();
  const examples = new Map<string, { uri: string; text: string; at: number }>();
  for (const { file, text } of archive({ count, seed })) {
    const below = path.join(folder, 'articles', file.slice(0, 3));
    mkdirSync(below, { recursive: true });
    writeFileSync(path.join(below, file), text);
    for (const [, country] of towns) {
      const at = text.indexOf(`${country} `);
      if (at < 0) continue;
      counts.set(country, (counts.get(country) ?? 0) + 1);
      examples.set(country, { uri: pathToFileURL(path.join(below, file)).href, text, at });
    }
  }
  const [[name]] = [...counts].sort((a, b) => b[1] - a[1]);
  const { uri, text, at } = examples.get(name)!;
  const before = text.slice(0, at).split('\n');
  return { uri, text, line: before.length - 1, character: before.at(-1)!.length + 1 };
}

/** Milliseconds of processor time by a `stat` file of Linux: the fields after the name, in ticks of 10 ms. */
function processorTime(file: string): number {
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** An editor of which no more is there than is measured with. */
class Client {
  readonly started = performance.now();
  greeted = 0;
  /** Resolves to the moment at which the scan is over. */
  readonly ready: Promise<number>;
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  #isReady = false;

  private constructor(server: string, folder: string) {
    this.#process = spawn(process.execPath, [...process.execArgv, server, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, COPYDESK_CACHE: path.join(folder, 'cache') },
    });
    const { stdout, stdin } = this.#process;
    this.#connection = createProtocolConnection(
      new StreamMessageReader(stdout!),
      new StreamMessageWriter(stdin!),
    );
    this.ready = new Promise(resolve => {
      this.#connection.onNotification('copydesk/status', ({ state }: StatusParams) => {
        if (state !== 'ready' || this.#isReady) return;
        this.#isReady = true;
        resolve(performance.now());
      });
    });
    this.#connection.listen();
  }

  static async start(server: string, folder: string): Promise<Client> {
    const client = new Client(server, folder);
    const connection = client.#connection;
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {} } },
      workspaceFolders: [{ uri: pathToFileURL(path.join(folder, 'articles')).href, name: 'articles' }],
    });
    client.greeted = performance.now();
    await connection.sendNotification('initialized', {});
    return client;
  }

  /** Opens an article and hovers in it over and over; the milliseconds of each. */
  async hoverUntilReady(spot: Spot): Promise<number[]> {
    await this.#open(spot);
    const names = [...spot.text.matchAll(new RegExp(givenNames.join('|'), 'g'))];
    const times: number[] = [];
    for (let i = 0; !this.#isReady; i++) {
      const before = spot.text.slice(0, names[i % names.length].index).split('\n');
      const place = { line: before.length - 1, character: before.at(-1)!.length + 1 };
      times.push(await this.#timed('textDocument/hover', spot, place));
      await setTimeout(HOVER_EVERY);
    }
    return times;
  }

  async references(spot: Spot): Promise<ServerRow['references']> {
    await this.#open(spot);
    const context = { includeDeclaration: true };
    const place = { line: spot.line, character: spot.character };
    const first = await this.#timed('textDocument/references', spot, place, { context });
    const times: number[] = [];
    for (let i = 0; i < 5; i++)
      times.push(await this.#timed('textDocument/references', spot, place, { context }));
    const found = await this.#connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: spot.uri },
      position: place,
      context,
    });
    return { places: found.length, first, again: quantile(times, 0.5) };
  }

  /** What the process has used so far, as Linux tells it; null elsewhere. */
  usage(): Usage | null {
    if (process.platform !== 'linux') return null;
    const { pid } = this.#process;
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      peakMegabytes: (Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024) / 1e6,
      processor: processorTime(`/proc/${pid}/stat`),
      mainThread: processorTime(`/proc/${pid}/task/${pid}/stat`),
    };
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }

  async #timed(method: string, { uri }: Spot, position: { line: number; character: number }, more = {}) {
    const start = performance.now();
    await this.#connection.sendRequest(method, { textDocument: { uri }, position, ...more });
    return performance.now() - start;
  }

  async #open({ uri, text }: Spot): Promise<void> {
    const textDocument = { uri, languageId: 'news', version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }
}
