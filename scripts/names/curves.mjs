// Learning curves of the name model: what more news of each kind, and fewer weights, do to it. Trains once for each row
// (one run of two, to save time) and prints tables in Markdown: F1 over persons, places and organizations.
// usage: node scripts/names/curves.mjs CORPORA      (after npm run build; a minute or two a row)
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache, copydesk, settings, train, writtenFiles } from './recipe.mjs';

const [corpora] = process.argv.slice(2);
if (!corpora) throw new Error('usage: node scripts/names/curves.mjs CORPORA');

const writtenShares = [1, 0, 0.5, 0.25, 0.75];
const otherShares = [0, 0.25, 0.5];
const strengths = [0.1, 0.3, 1];
const base = JSON.parse(readFileSync(settings, 'utf8'));
const model = `${cache}curve.bin`;
const sets = {
  'world news': path.join(corpora, 'dev', 'wwn-dev.iob'),
  VOA: path.join(corpora, 'dev', 'voa-gold-dev.iob'),
  'VOA, noisy': path.join(corpora, 'dev', 'gmb-dev.iob'),
  'written, held out': heldOut(),
};

table(
  'written pieces',
  writtenShares.map(share => [`${100 * share} %`, { written: share }]),
);
table(
  'other corpora',
  otherShares.map(share => [`${100 * share} %`, { others: share }]),
);
table(
  'L1',
  strengths.map(l1 => [String(l1), { more: ['--l1', String(l1), '--size', '100000000'] }]),
);

/** Prints a table: a row for each name, with the F1 on each set of the model so trained, and its size. */
function table(title, rows) {
  const names = Object.keys(sets);
  console.log(`\n| ${title} | ${names.join(' | ')} | MB |\n| --- |${' --: |'.repeat(names.length + 1)}`);
  for (const [name, how] of rows) {
    trainOn(how);
    const scores = names.map(set => f1(copydesk('score', '--errors', '0', model, sets[set])));
    console.log(`| ${name} | ${scores.join(' | ')} | ${(statSync(model).size / 1e6).toFixed(2)} |`);
  }
}

function trainOn({ written = 1, others = 1, more = [] }) {
  const file = `${cache}curve.json`;
  const scaled = base.map(corpus => ({
    ...corpus,
    share: (corpus.share ?? 1) * (corpus.match === 'written/' ? written : others),
  }));
  writeFileSync(file, JSON.stringify(scaled));
  train(corpora, model, file, '--runs', '1', ...more);
}

/** The F1 of all types in a report of `copydesk score`. */
function f1(report) {
  return /^ {2}all +\S+ +\S+ +(\S+)$/m.exec(report)[1];
}

/** The written pieces that training holds out, every tenth of a file, as a file of their own. */
function heldOut() {
  const file = `${cache}written-dev.txt`;
  const pieces = writtenFiles.flatMap(name =>
    readFileSync(name, 'utf8')
      .split(/^(?=#doc)/m)
      .filter(piece => piece.startsWith('#doc'))
      .filter((_, i) => i % 10 === 4),
  );
  writeFileSync(file, pieces.join(''));
  return file;
}
