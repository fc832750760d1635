/** The language server as a program: `node server.cjs --stdio` (or `--node-ipc`, `--socket=PORT`, `--pipe=NAME`). */
import './engine.ts';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readBackground } from '../core/background.ts';
import { type KnowledgeData, makeKnowledge, readKnowledge } from '../core/open.ts';
import { readOutlines } from '../core/places/outlines.ts';
import { cacheFolder } from './cacheFolder.ts';
import { serve } from './server.ts';
import { share } from './sharing.ts';

const fileOf = (name: string) => path.join(__dirname, 'data', name);
const read = (name: string) => readFileSync(fileOf(name));

let shared: KnowledgeData | null = null;

/** The data of all threads, read when it is first asked for. */
function data(): KnowledgeData {
  shared ??= share(readKnowledge(read));
  return shared;
}

/** A name for this program with its data: another build of either has another. */
function makeOf(): string {
  const hash = createHash('sha256').update(readFileSync(__filename));
  for (const name of readdirSync(fileOf('')).sort()) hash.update(name).update(read(name));
  return hash.digest('hex');
}

/** The readme, which the packager of extensions writes in small letters. */
function guideFile(): string {
  const [packaged, own] = ['readme.md', 'README.md'].map(name => path.join(__dirname, '..', name));
  return existsSync(packaged) ? packaged : own;
}

const caches = cacheFolder(process.env, process.platform);

serve(createConnection(ProposedFeatures.all), {
  openKnowledge: () => makeKnowledge(data()),
  openOutlines: () => readOutlines(read('outlines.bin')),
  openBackground: () => readBackground(read('background.bin')),
  make: makeOf,
  analyst: { file: path.join(__dirname, 'analyst.cjs'), data },
  cacheFolder: caches,
  guide: pathToFileURL(guideFile()).href,
  lookups: {
    wikidata: process.env.COPYDESK_WIKIDATA ?? 'https://www.wikidata.org',
    wikipedia: process.env.COPYDESK_WIKIPEDIA ?? 'https://en.wikipedia.org',
    folder: path.join(caches, 'lookups'),
  },
});
