// What the model of names is trained on, and how the command is run, for the scripts that train.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const root = new URL('../..', import.meta.url).pathname;
export const cache = `${root}.cache/names/`;
export const settings = `${root}scripts/names/corpora.json`;

const clusters = `${cache}clusters.tsv`;
const written = `${root}server/data/written`;

/** The files of news written for training. */
export const writtenFiles = readdirSync(written)
  .filter(name => name.endsWith('.txt'))
  .sort()
  .map(name => path.join(written, name));

// Sentences that several corpora share are learnt from the first, so the most careful annotation comes first.
const order = [
  'voa-gold',
  'wikigold',
  'gum-open-nonnews',
  'crossner-politics',
  'crossner-other',
  'uner-ewt-dev',
  'uner-ewt-test',
  'btc',
  'gmb-voted',
];

/** Runs `copydesk` and returns what it prints. */
export function copydesk(...args) {
  return execFileSync(process.execPath, ['--max-old-space-size=6000', `${root}dist/copydesk.js`, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Trains a model on all files; CORPORA is the folder that holds the corpora of others. Makes the clusters first, once. */
export function train(corpora, out, corpusSettings, ...more) {
  if (!existsSync(clusters)) {
    execFileSync(
      process.execPath,
      ['--max-old-space-size=6000', `${root}scripts/names/clusters.mjs`, clusters],
      { stdio: 'inherit' },
    );
  }
  const without = ['voa-gold-dev', 'gmb-dev'].flatMap(name => [
    '--without',
    path.join(corpora, 'dev', `${name}.iob`),
  ]);
  const files = [...writtenFiles, ...order.map(name => path.join(corpora, 'train', `${name}.iob`))];
  const options = ['--settings', corpusSettings, '--clusters', clusters, ...without, ...more];
  copydesk('train', '--out', out, ...options, ...files);
}
