/** A thread that reads articles: the program behind `Analysts`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { openKnowledge } from '../core/open.ts';
import { readAfresh, writeReading } from '../workspace/reading.ts';
import type { AnalystAnswer, AnalystRequest } from './analysts.ts';
import { errorText } from './guard.ts';

const knowledge = openKnowledge(name => readFileSync(path.join(__dirname, 'data', name)));

parentPort?.on('message', ({ id, text }: AnalystRequest) => {
  let answer: AnalystAnswer;
  try {
    answer = { id, reading: writeReading(readAfresh(text, knowledge)) };
  } catch (error) {
    answer = { id, error: errorText(error) };
  }
  parentPort?.postMessage(answer);
});
