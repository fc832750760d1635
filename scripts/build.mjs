// Bundles the extension's client, the language server and the command line into dist/, and copies the data.
import { cp, mkdir, readdir } from 'node:fs/promises';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
};

await build({
  ...shared,
  entryPoints: { server: 'server/lsp/main.ts', client: 'client/extension.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  external: ['vscode'],
});
await build({
  ...shared,
  entryPoints: { copydesk: 'server/cli/main.ts' },
  outdir: 'dist',
  format: 'esm',
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});

await mkdir(`${root}dist/data`, { recursive: true });
for (const name of await readdir(`${root}server/data`)) {
  if (name.endsWith('.bin')) await cp(`${root}server/data/${name}`, `${root}dist/data/${name}`);
}
