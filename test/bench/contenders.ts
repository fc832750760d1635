/**
 * What is raced in the benchmark: rooms of the analysis and the whole of it, and other libraries that read English. The
 * libraries are no dependencies of the project: `scripts/bench.mjs` installs them into a folder of the cache, from where
 * they are loaded.
 *
 * Each contender runs on a thread of its own, while this one waits: what one program does to the engine, such as to
 * change what lists can do or what a function is compiled for, would otherwise make others slower.
 */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { ContenderData, ContenderFailure } from './contenderThread.ts';

/** What the times of the others are told as multiples of. */
export const analysis = 'copydesk: whole analysis';

/** Rooms, each with what it reads before it, the whole last. */
export const rooms = [
  'copydesk: tokens',
  'copydesk: regions, sentences, tokens',
  'copydesk: names',
  'copydesk: figures scanned',
  'copydesk: figures and their findings',
  analysis,
] as const;

/** Libraries, each with what it is asked to find. */
export const peers = [
  'wink-nlp readDoc',
  'wink-nlp readDoc and entities',
  'compromise topics',
  'chrono-node parse (dates only)',
] as const;

/** What no reader can be quicker than: the names that an archive is made of, looked for as they are. */
export const floor = 'grep for the names (floor)';

export type ContenderName = (typeof rooms)[number] | (typeof peers)[number] | typeof floor;

/** A contender on its thread. */
export interface Contender {
  /** Reads all texts and returns when that is done. Throws what the contender threw. */
  readonly read: () => void;
  readonly stop: () => Promise<unknown>;
}

/** Starts a contender; `program` is the built `contenderThread.ts`. */
export function startContender(
  program: string,
  given: Pick<ContenderData, 'name' | 'data' | 'libraries' | 'texts'>,
): Contender {
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const { port1: failures, port2 } = new MessageChannel();
  const workerData: ContenderData = { ...given, turn, failures: port2 };
  const worker = new Worker(program, { workerData, transferList: [port2] });
  return {
    read: () => {
      Atomics.store(turn, 0, 1);
      worker.postMessage('read');
      Atomics.wait(turn, 0, 1);
      const failed = receiveMessageOnPort(failures) as { message: ContenderFailure } | undefined;
      if (failed) throw new Error(`${given.name}: ${failed.message.reason}`);
    },
    stop: () => worker.terminate(),
  };
}
