/** A thread that reads articles: the program behind `Analysts`. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../core/knowledge.ts';
import { openKnowledge } from '../core/open.ts';
import type { Settings } from '../workspace/settings.ts';
import type { AnalystAnswer, AnalystRequest } from './analysts.ts';
import { readFiles } from './fileReading.ts';

let opened: Knowledge | null = null;

/** Opened when the first text is to be analysed: a file that has not changed needs none of it. */
function knowledge(): Knowledge {
  opened ??= openKnowledge(name => readFileSync(path.join(__dirname, 'data', name)));
  return opened;
}

// The editor goes first. Where a thread's priority is its own, which it is on Linux alone, this one gives way.
if (process.platform === 'linux') os.setPriority(5);

parentPort?.on('message', ({ id, files }: AnalystRequest) => {
  const read = readFiles(files, workerData as Settings, knowledge);
  const answer: AnalystAnswer = { id, read };
  parentPort?.postMessage(answer, read.block ? [read.block.buffer] : []);
});
