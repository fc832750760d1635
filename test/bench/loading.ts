/** What the recogniser of names costs before it has read a word, and what it holds once it has read an archive. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Memo } from '../../server/core/memo.ts';
import { readLexicon } from '../../server/core/names/lexicon.ts';
import { createRecogniser, readNames } from '../../server/core/names/recogniser.ts';
import type { ReadData } from '../../server/core/open.ts';
import { createGazetteer, readGazetteer } from '../../server/core/places/gazetteer.ts';
import { readArticle } from '../../server/core/text/article.ts';
import { archive } from './archive.ts';
import { processorTime } from './measure.ts';

/** Milliseconds of processor time to read the model's bytes into a recogniser, in code that has not run before, and the
 * megabytes that it holds: just loaded, and after 200 articles. The word lists and places are not in them. */
export interface LoadingRow {
  readonly milliseconds: number;
  readonly loadedMegabytes: number;
  readonly usedMegabytes: number;
}

/** Loads the model. Only the first call in a process sees what a reader waits for. */
export function measureLoading(read: ReadData, seed: number): LoadingRow {
  const gazetteer = createGazetteer(readGazetteer(read('gazetteer.bin')));
  const lexicon = readLexicon(read('lexicon.bin'));
  const bytes = read('names.bin');
  const articles = Array.from(archive({ count: 200, seed }), ({ text }) => readArticle(text));
  const before = heldMegabytes();
  const start = processorTime();
  const { recogniser } = createRecogniser(readNames(bytes), lexicon, gazetteer);
  const milliseconds = processorTime() - start;
  const loadedMegabytes = heldMegabytes() - before;
  for (const article of articles) recogniser.recognise(article, new Memo());
  return { milliseconds, loadedMegabytes, usedMegabytes: heldMegabytes() - before };
}

/** What the process holds in objects and arrays once all that is dead is gone. */
function heldMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
