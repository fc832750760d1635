/**
 * Other libraries that read English, measured in the same run. They are no dependencies of the project:
 * `scripts/bench.mjs` installs them into a folder of the cache, from where they are loaded.
 *
 * Each runs on a thread of its own, while this one waits: what one program does to the engine, such as to change what
 * lists can do, would otherwise make all others slower.
 */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { PeerData, PeerFailure } from './peerThread.ts';

/** Libraries, each with what it is asked to find. */
export const peers = [
  'wink-nlp readDoc',
  'wink-nlp readDoc and entities',
  'compromise topics',
  'chrono-node parse (dates only)',
] as const;
export type PeerName = (typeof peers)[number];

/** A library on its thread. */
export interface Peer {
  /** Reads all texts and returns when that is done. Throws what the library threw. */
  readonly read: () => void;
  readonly stop: () => Promise<unknown>;
}

/** Starts a library that is installed in a folder; `program` is the built `peerThread.ts`. */
export function startPeer(name: PeerName, program: string, folder: string, texts: readonly string[]): Peer {
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const { port1: failures, port2 } = new MessageChannel();
  const workerData: PeerData = { name, folder, texts, turn, failures: port2 };
  const worker = new Worker(program, { workerData, transferList: [port2] });
  return {
    read: () => {
      Atomics.store(turn, 0, 1);
      worker.postMessage('read');
      Atomics.wait(turn, 0, 1);
      const failed = receiveMessageOnPort(failures) as { message: PeerFailure } | undefined;
      if (failed) throw new Error(`${name}: ${failed.message.reason}`);
    },
    stop: () => worker.terminate(),
  };
}
