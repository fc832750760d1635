// Trains the name model that is shipped: word clusters first, if they are not in the cache, then `copydesk train` with the
// weights of corpora.json. The corpora of others are not part of this repository: CORPORA is the folder that holds them.
// usage: node scripts/names/train.mjs CORPORA [OUT]      (after npm run build)
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
const [corpora, out = `${root}server/data/names.bin`] = process.argv.slice(2);
if (!corpora) throw new Error('usage: node scripts/names/train.mjs CORPORA [OUT]');

const clusters = `${root}.cache/names/clusters.tsv`;
const run = (...args) =>
  execFileSync(process.execPath, ['--max-old-space-size=6000', ...args], { stdio: 'inherit' });
if (!existsSync(clusters)) run(`${root}scripts/names/clusters.mjs`, clusters);

// Sentences that several corpora share are learnt from the first, so the most careful annotation comes first.
const order = [
  'voa-gold',
  'wikigold',
  'gum-open-nonnews',
  'crossner-politics',
  'crossner-other',
  'uner-ewt-dev',
];
order.push('uner-ewt-test', 'btc', 'gmb-voted');
const written = `${root}server/data/written`;
const files = [
  ...readdirSync(written)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => path.join(written, name)),
  ...order.map(name => path.join(corpora, 'train', `${name}.iob`)),
];
const without = ['voa-gold-dev', 'gmb-dev'].flatMap(name => [
  '--without',
  path.join(corpora, 'dev', `${name}.iob`),
]);
const settings = ['--settings', `${root}scripts/names/corpora.json`, '--clusters', clusters];
run(`${root}dist/copydesk.js`, 'train', '--out', out, ...settings, ...without, ...files);
