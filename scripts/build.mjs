// Bundles the extension's client, its pages, the language server and the command line into dist/, and copies the data; with
// --tests the extension suite too.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { forNode } from './target.mjs';

const root = new URL('..', import.meta.url).pathname;

/** Programs for Node open their data with Node's own inflater. */
const nativeFlate = {
  name: 'native flate',
  setup({ onResolve }) {
    const file = `${root}server/lsp/nativeFlate.ts`;
    onResolve({ filter: /^fflate$/ }, ({ importer }) => (importer === file ? null : { path: file }));
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: true,
  ...forNode,
  logLevel: 'warning',
  plugins: [nativeFlate],
};

await build({
  ...shared,
  entryPoints: {
    server: 'server/lsp/main.ts',
    analyst: 'server/lsp/analyst.ts',
    client: 'client/extension.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  external: ['vscode'],
  // Packages written as ES modules ask where they are; a CommonJS bundle knows it by another name.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
});
await build({
  ...shared,
  entryPoints: { copydesk: 'server/cli/main.ts' },
  outdir: 'dist',
  format: 'esm',
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});

await build({
  ...shared,
  entryPoints: ['client/views/figuresPage.ts', 'client/views/figuresPage.css'],
  outdir: 'dist/views',
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
});

if (process.argv.includes('--tests')) {
  await build({
    ...shared,
    minify: false,
    entryPoints: { index: 'test/extension/index.ts' },
    outdir: 'dist/test',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode', 'mocha'],
  });
}

const { outputFiles } = await build({
  ...shared,
  sourcemap: false,
  entryPoints: ['server/core/shipping.ts'],
  format: 'esm',
  write: false,
});
const { readLists, packLexicon, shipped } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

await mkdir(`${root}dist/data`, { recursive: true });
for (const name of await readdir(`${root}server/data`)) {
  if (!name.endsWith('.bin')) continue;
  await writeFile(`${root}dist/data/${name}`, shipped(name, await readFile(`${root}server/data/${name}`)));
}

// The word lists go into one file, always with the same bytes for the same lists.
const lists = {};
for (const name of await readdir(`${root}server/data/lists`)) {
  if (name.endsWith('.tsv')) lists[name] = await readFile(`${root}server/data/lists/${name}`, 'utf8');
}
await writeFile(`${root}dist/data/lexicon.bin`, packLexicon(readLists(lists)));

// A name for what was built, by which a cache of readings is known to be of this program with these data.
const make = createHash('sha256');
for (const folder of ['dist', 'dist/data']) {
  for (const name of (await readdir(root + folder)).sort()) {
    if (/^(server|analyst)\.cjs$|\.bin$/.test(name))
      make.update(name).update(await readFile(`${root}${folder}/${name}`));
  }
}
await writeFile(`${root}dist/data/make.txt`, make.digest('hex'));
