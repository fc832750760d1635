// The two hosts that stand in for desktop VS Code: VS Code's own server, as the npm package `code-server` carries
// it, installed on demand into .vscode-test/, which git ignores. Each step leaves a stamp, so that an interrupted
// installation goes on where it stopped and a finished one costs nothing. Uses nothing but Node and npm.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = path.join(root, '.vscode-test');

/** What each host is made of, pinned: `latest` brings its own Node, `minimum` is VS Code 1.100 on this Node. */
const recipes = {
  latest: { 'code-server': '4.139.1', [`node-linux-${process.arch}`]: '24.21.0' },
  minimum: { 'code-server': '4.100.3', [`@vscode/ripgrep-linux-${process.arch}`]: '1.18.0' },
};

export const hostNames = Object.keys(recipes);

/** Where a host lies: the Node that runs it and the entry of VS Code's server. */
export function locate(name) {
  const modules = path.join(cache, name, 'node_modules');
  const node =
    name === 'latest' ? path.join(modules, `node-linux-${process.arch}`, 'bin', 'node') : process.execPath;
  const vscode = path.join(modules, 'code-server', 'lib', 'vscode');
  return { node, vscode, entry: path.join(vscode, 'out', 'server-main.js') };
}

/** Installs a host where it is missing. Rejects with what npm said when it cannot. */
export async function installHost(name, say = console.log) {
  if (process.platform !== 'linux')
    throw new Error('the stand-in for VS Code runs on Linux; set VSCODE_EXECUTABLE');
  const folder = path.join(cache, name);
  const { node, vscode } = locate(name);
  const recipe = JSON.stringify(recipes[name]);
  const stamp = path.join(folder, 'is-complete');
  if ((await readIfThere(stamp)) === recipe && existsSync(node)) return;

  say(`installing the ${name} test host (code-server ${recipes[name]['code-server']}) …`);
  const manifest = path.join(folder, 'package.json');
  if ((await readIfThere(stamp)) || !(await readIfThere(manifest)).includes(recipe)) {
    await rm(folder, { recursive: true, force: true });
  }
  await mkdir(folder, { recursive: true });
  await writeFile(manifest, `{"private":true,"dependencies":${recipe}}`);
  await step(folder, 'packages', () => npm(folder));
  await step(folder, 'server', () => npm(vscode, '--omit=dev'));
  await step(folder, 'extensions', () => npm(path.join(vscode, 'extensions'), '--omit=dev'));
  if (name === 'minimum') await step(folder, 'ripgrep', () => linkRipgrep(folder, vscode));
  await writeFile(stamp, recipe);
}

async function step(folder, name, run) {
  const stamp = path.join(folder, `is-done-${name}`);
  if (existsSync(stamp)) return;
  await run();
  await writeFile(stamp, '');
}

/** The search binary that VS Code 1.100 would download when installed; without it `findFiles` fails. */
async function linkRipgrep(folder, vscode) {
  const bin = path.join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(bin, { recursive: true });
  await rm(path.join(bin, 'rg'), { force: true });
  const packaged = path.join(folder, 'node_modules', '@vscode', `ripgrep-linux-${process.arch}`, 'bin', 'rg');
  await symlink(packaged, path.join(bin, 'rg'));
}

/**
 * `npm install` without any package's scripts: no compiler is needed and nothing else is downloaded. Not `npm ci`:
 * the shrinkwrap that the package ships is out of step with its manifest.
 */
function npm(cwd, ...flags) {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...flags];
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd, env: outerEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args.join(' ')} in ${cwd} ended with ${code}\n${output}`));
    });
  });
}

/** The environment without what an outer `npm test` says of its own package, which would mislead an inner npm. */
export function outerEnvironment() {
  const own = /^npm_(package|lifecycle|command|execpath|config_local_prefix)/;
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !own.test(key)));
}

async function readIfThere(file) {
  return existsSync(file) ? readFile(file, 'utf8') : '';
}
