/** The thread that a contender runs on: the program behind `startContender`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { analyseTogether, sideBySide } from '../../server/core/analyse.ts';
import { chunks } from '../../server/core/chunks.ts';
import { checkInSteps } from '../../server/core/figures/check.ts';
import { findFigures } from '../../server/core/figures/figures.ts';
import { scan } from '../../server/core/figures/scan.ts';
import { Memo } from '../../server/core/memo.ts';
import type { ArticleText, Finding } from '../../server/core/model.ts';
import { openKnowledge } from '../../server/core/open.ts';
import { finish } from '../../server/core/steps.ts';
import { readArticle } from '../../server/core/text/article.ts';
import { tokenise } from '../../server/core/text/tokens.ts';
import { givenNames, surnames, towns } from './archiveWords.ts';
import type { ContenderName } from './contenders.ts';

/**
 * What a thread is started with: the folder of the built data, and the one where the libraries are installed. `turn` is 1
 * while it is its turn.
 */
export interface ContenderData {
  readonly name: ContenderName;
  readonly data: string;
  readonly libraries: string;
  readonly texts: readonly string[];
  readonly turn: Int32Array;
  readonly failures: MessagePort;
}

export interface ContenderFailure {
  readonly reason: string;
}

interface Wink {
  readDoc(text: string): { entities(): { out(): unknown } };
}

const { name, data, libraries, texts, turn, failures } = workerData as ContenderData;
// Asked for by libraries alone: without them there is no folder.
const load = (library: string): unknown => createRequire(path.join(libraries, 'package.json'))(library);
const wink = () => (load('wink-nlp') as (model: unknown) => Wink)(load('wink-eng-lite-web-model'));
const knowledge = () => openKnowledge(file => readFileSync(path.join(data, file)));
const each =
  <T>(items: readonly T[], work: (item: T) => unknown) =>
  () =>
    items.forEach(item => void work(item));
const articles = () => texts.map(text => readArticle(text));

/** The figures of an article and what is wrong with them, from the article taken apart on. */
function findingsOfFigures(article: ArticleText): Finding[] {
  const memo = new Memo();
  const figures = findFigures(article, [], memo);
  return finish(checkInSteps({ article, mentions: [], chains: [], quotes: [], figures, memo }));
}

/** How each contender is loaded, and what it does with all texts. */
const readers: Readonly<Record<ContenderName, () => () => void>> = {
  'copydesk: tokens': () => each(texts, tokenise),
  'copydesk: regions, sentences, tokens': () => each(texts, text => readArticle(text)),
  'copydesk: names': () => {
    const { recogniser } = knowledge();
    return each(articles(), article => recogniser.recognise(article, new Memo()));
  },
  'copydesk: figures scanned': () => each(texts, scan),
  'copydesk: figures and their findings': () => each(articles(), findingsOfFigures),
  'copydesk: whole analysis': () => {
    const known = knowledge();
    return each(chunks(texts, sideBySide), some => analyseTogether(some, known));
  },
  'wink-nlp readDoc': () => {
    const nlp = wink();
    return each(texts, text => nlp.readDoc(text));
  },
  'wink-nlp readDoc and entities': () => {
    const nlp = wink();
    return each(texts, text => nlp.readDoc(text).entities().out());
  },
  'compromise topics': () => {
    const compromise = load('compromise') as (text: string) => { topics(): { out(form: string): unknown } };
    return each(texts, text => compromise(text).topics().out('array'));
  },
  'chrono-node parse (dates only)': () => {
    const chrono = load('chrono-node') as { parse(text: string): unknown };
    return each(texts, text => chrono.parse(text));
  },
  'grep for the names (floor)': () => {
    const all = [...givenNames, ...surnames, ...towns.map(([town]) => town)];
    const names = new RegExp(`\\b(?:${all.join('|')})\\b`, 'g');
    return each(texts, text => text.match(names));
  },
};

let read: (() => void) | null = null;

parentPort?.on('message', () => {
  try {
    read ??= readers[name]();
    read();
  } catch (error) {
    failures.postMessage({ reason: (error as Error).message } satisfies ContenderFailure);
  } finally {
    Atomics.store(turn, 0, 0);
    Atomics.notify(turn, 0);
  }
});
