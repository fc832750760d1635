#!/usr/bin/env node
// Runs `copydesk check` over a folder of workspaces and prints its findings as the figure benchmark wants them:
// {case, file, start, end, code, message, related: [{file, start, end}]}, one JSON object a line.
// usage: node figuresAdapter.mjs DIR   (after `npm run build`)
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const directory = process.argv[2];
if (!directory) {
  console.error('usage: node figuresAdapter.mjs DIR');
  process.exit(2);
}
const command = [path.join(root, 'dist', 'copydesk.js'), 'check', '--format', 'jsonl', '--fail-on', 'never'];
const run = spawnSync(process.execPath, [...command, '--workspace-per-folder', directory], {
  encoding: 'utf8',
  maxBuffer: 1 << 30,
});
if (run.error) throw run.error;
process.stderr.write(run.stderr);

for (const line of run.stdout.split('\n')) {
  if (line === '') continue;
  const { workspace, file, from, to, code, message, related } = JSON.parse(line);
  const place = span => ({ file: path.basename(span.file), start: span.from, end: span.to });
  const flag = { case: workspace, ...place({ file, from, to }), code, message, related: related.map(place) };
  console.log(JSON.stringify(flag));
}
process.exitCode = run.status ?? 2;
