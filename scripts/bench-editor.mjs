// Measures the extension in the editor, window by window: `node scripts/bench-editor.mjs [--windows N]`. A part of
// `npm run bench`; dist/ must hold the build with its tests.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hostNames } from './hosts.mjs';
import { findExecutable, runSuite } from './suites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({ options: { windows: { type: 'string', default: '5' } } });

/** Opens windows one after the other, each in a machine at rest, and answers what all of them took. */
async function measure(host, workspace) {
  const executable = await findExecutable(host);
  const windows = [];
  for (let i = 0; i < Number(options.windows); i++) {
    const scratch = await mkdtemp(path.join(os.tmpdir(), 'copydesk-bench-'));
    const result = await runSuite({ host, suite: 'opening', workspace, executable, scratch });
    if (result.failed > 0) throw new Error(result.report);
    windows.push(result.measured);
    await rm(scratch, { recursive: true, force: true });
  }
  return windows;
}

const rows = [];
for (const host of hostNames) {
  for (const workspace of ['seeds', null])
    rows.push({ host, workspace, windows: await measure(host, workspace) });
}
const results = path.join(root, '.cache', 'bench', 'editor.json');
await mkdir(path.dirname(results), { recursive: true });
await writeFile(results, `${JSON.stringify(rows, null, 1)}\n`);

console.log('In the editor (ms: median, and all windows)');
for (const { host, workspace, windows } of rows) {
  const where = workspace ? 'a folder of articles' : 'no folder';
  for (const [name, measure] of [
    ['activation', 'activation'],
    ['first colours after it', 'firstColours'],
    ['of these, until it asked', 'untilAsked'],
  ]) {
    const all = windows.map(window => Math.round(window[measure])).toSorted((a, b) => a - b);
    const label = `  ${host} host, ${where}: ${name}`.padEnd(60);
    console.log(`${label}${String(all[all.length >> 1]).padStart(8)}    (${all.join(', ')})`);
  }
}
console.log(`\nWritten to ${results}`);
