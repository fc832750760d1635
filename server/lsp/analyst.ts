/** A thread that reads articles: the program behind `Analysts`. */
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../core/knowledge.ts';
import { makeKnowledge } from '../core/open.ts';
import type { AnalystAnswer, AnalystData, AnalystRequest } from './analysts.ts';
import { readFiles } from './fileReading.ts';

const { settings, data } = workerData as AnalystData;
let made: Knowledge | null = null;

/** Made when the first text is to be analysed: a file that has not changed needs none of it. */
function knowledge(): Knowledge {
  made ??= makeKnowledge(data);
  return made;
}

// The editor goes first. Where a thread's priority is its own, which it is on Linux alone, this one gives way.
if (process.platform === 'linux') os.setPriority(5);

parentPort?.on('message', ({ id, files }: AnalystRequest) => {
  const read = readFiles(files, settings, knowledge);
  const answer: AnalystAnswer = { id, read };
  parentPort?.postMessage(answer, read.block ? [read.block.buffer] : []);
});
