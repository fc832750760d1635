/** The language server as a program: `node server.cjs --stdio` (or `--node-ipc`, `--socket=PORT`, `--pipe=NAME`). */
import './engine.ts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readBackground } from '../core/background.ts';
import { makeKnowledge, readInSteps } from '../core/open.ts';
import { readOutlines } from '../core/places/outlines.ts';
import { Ahead } from './ahead.ts';
import { cacheFolder } from './cacheFolder.ts';
import { serve } from './server.ts';
import { share } from './sharing.ts';

const fileOf = (name: string) => path.join(__dirname, 'data', name);
const read = (name: string) => readFileSync(fileOf(name));

/** The data of all threads. */
const data = new Ahead(function* () {
  return share(yield* readInSteps(read));
});

const knowledge = new Ahead(function* () {
  yield* data.steps();
  return makeKnowledge(data.value);
});

/** The readme, which the packager of extensions writes in small letters. */
function guideFile(): string {
  const [packaged, own] = ['readme.md', 'README.md'].map(name => path.join(__dirname, '..', name));
  return existsSync(packaged) ? packaged : own;
}

const caches = cacheFolder(process.env, process.platform);

serve(createConnection(ProposedFeatures.all), {
  knowledge,
  openOutlines: () => readOutlines(read('outlines.bin')),
  openBackground: () => readBackground(read('background.bin')),
  make: () => read('make.txt').toString(),
  analyst: { file: path.join(__dirname, 'analyst.cjs'), data: () => data.value },
  cacheFolder: caches,
  guide: pathToFileURL(guideFile()).href,
  lookups: {
    wikidata: process.env.COPYDESK_WIKIDATA ?? 'https://www.wikidata.org',
    wikipedia: process.env.COPYDESK_WIKIPEDIA ?? 'https://en.wikipedia.org',
    folder: path.join(caches, 'lookups'),
  },
});
