/** The thread that a library runs on: the program behind `startPeer`. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { PeerName } from './peers.ts';

/** What a thread is started with. `turn` is 1 while it is its turn. */
export interface PeerData {
  readonly name: PeerName;
  readonly folder: string;
  readonly texts: readonly string[];
  readonly turn: Int32Array;
  readonly failures: MessagePort;
}

export interface PeerFailure {
  readonly reason: string;
}

interface Wink {
  readDoc(text: string): { entities(): { out(): unknown } };
}

const { name, folder, texts, turn, failures } = workerData as PeerData;
const load = createRequire(path.join(folder, 'package.json'));
const wink = () => (load('wink-nlp') as (model: unknown) => Wink)(load('wink-eng-lite-web-model'));

/** How each library is loaded, and what it does with a text. */
const readers: Readonly<Record<PeerName, () => (text: string) => unknown>> = {
  'wink-nlp readDoc': () => {
    const nlp = wink();
    return text => nlp.readDoc(text);
  },
  'wink-nlp readDoc and entities': () => {
    const nlp = wink();
    return text => nlp.readDoc(text).entities().out();
  },
  'compromise topics': () => {
    const compromise = load('compromise') as (text: string) => { topics(): { out(form: string): unknown } };
    return text => compromise(text).topics().out('array');
  },
  'chrono-node parse (dates only)': () => {
    const chrono = load('chrono-node') as { parse(text: string): unknown };
    return text => chrono.parse(text);
  },
};

let reader: ((text: string) => unknown) | null = null;

parentPort?.on('message', () => {
  try {
    reader ??= readers[name]();
    for (const text of texts) reader(text);
  } catch (error) {
    failures.postMessage({ reason: (error as Error).message } satisfies PeerFailure);
  } finally {
    Atomics.store(turn, 0, 0);
    Atomics.notify(turn, 0);
  }
});
