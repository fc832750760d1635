// Measures the analysis beside other libraries: `npm run bench [-- --articles N --rounds N --workspace N
// --large --seed N --no-peers --no-editor]`; `--large` adds the language server on 100,000 articles.
// The peers are no dependencies of the project; they are installed into .cache/bench at the first run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { forNode } from './target.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = path.join(root, '.cache', 'bench');
const peers = {
  compromise: '14.17.0',
  'wink-nlp': '2.4.0',
  'wink-eng-lite-web-model': '1.8.1',
  'chrono-node': '2.10.3',
};

function run(command, args, options) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
}

const passed = process.argv.slice(2);
const alone = passed.includes('--no-peers');
const forScript = ['--no-peers', '--no-editor'];
mkdirSync(cache, { recursive: true });
run(process.execPath, [path.join(root, 'scripts', 'build.mjs')]);
if (!alone && Object.keys(peers).some(name => !existsSync(path.join(cache, 'node_modules', name)))) {
  writeFileSync(
    path.join(cache, 'package.json'),
    JSON.stringify({ private: true, dependencies: peers }, null, 2),
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  run(npm, ['install', '--no-audit', '--no-fund'], { cwd: cache, shell: process.platform === 'win32' });
}

const bundle = path.join(cache, 'bench.mjs');
const shared = { ...forNode, absWorkingDir: root, bundle: true, logLevel: 'warning' };
await build({
  ...shared,
  entryPoints: ['test/bench/contenderThread.ts'],
  outfile: path.join(cache, 'contenderThread.cjs'),
  format: 'cjs',
});
await build({
  ...shared,
  entryPoints: ['test/bench/bench.ts'],
  outfile: bundle,
  format: 'esm',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
// The editor gives its server as much room for what is short-lived.
run(process.execPath, [
  '--max-semi-space-size=40',
  bundle,
  path.join(root, 'dist'),
  path.join(cache, 'results.json'),
  ...(alone ? [] : [cache]),
  ...passed.filter(argument => !forScript.includes(argument)),
]);
if (!passed.includes('--no-editor')) {
  run(process.execPath, [path.join(root, 'scripts', 'build.mjs'), '--tests']);
  run(process.execPath, [path.join(root, 'scripts', 'bench-editor.mjs')]);
}
