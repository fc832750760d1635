/**
 * The benchmark of the analysis: throughput of the rooms and of the whole beside other libraries in one run, the
 * cost of a keystroke, and how cost grows with size. Numbers are of the machine that it runs on; what holds
 * anywhere are the ratios and the exponents.
 *
 * `node bench.js DATA RESULTS [PEERS]`: the folder of the built data, the JSON file to write, the folder of peers.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Analysis, analyse } from '../../server/core/analyse.ts';
import type { Knowledge } from '../../server/core/knowledge.ts';
import { Memo } from '../../server/core/memo.ts';
import { openKnowledge } from '../../server/core/open.ts';
import { readOutlines } from '../../server/core/places/outlines.ts';
import { readArticle } from '../../server/core/text/article.ts';
import { tokenise } from '../../server/core/text/tokens.ts';
import { archive } from './archive.ts';
import { givenNames, surnames, towns } from './archiveWords.ts';
import { measureWorkspace, type WorkspaceRow } from './archiveWorkspace.ts';
import { measureFeatures } from './features.ts';
import { growthExponent, quantile, race, timed } from './measure.ts';
import { loadPeers } from './peers.ts';

interface Throughput {
  readonly milliseconds: number;
  readonly tokensPerSecond: number;
  readonly megabytesPerSecond: number;
  /** How many times as long the contender takes as the whole analysis. */
  readonly timesAnalysis: number;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    workspace: { type: 'string', default: '1000' },
  },
});
const [data, results, peers] = positionals;
const seed = Number(options.seed);

/** Everything on the same articles, one after the other. */
function throughput(knowledge: Knowledge): Record<string, Throughput> {
  const texts = [...archive({ count: Number(options.articles), seed })].map(({ text }) => text);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const tokens = texts.reduce((sum, text) => sum + tokenise(text).length, 0);
  const names = new RegExp(
    `\\b(?:${[...givenNames, ...surnames, ...towns.map(([town]) => town)].join('|')})\\b`,
    'g',
  );
  const articles = texts.map(text => readArticle(text));
  const whole = 'copydesk: whole analysis';
  const each = (work: (text: string) => unknown) => () => texts.forEach(text => void work(text));
  const times = race(
    {
      'copydesk: tokens': each(tokenise),
      'copydesk: regions, sentences, tokens': each(text => readArticle(text)),
      'copydesk: names': () =>
        articles.forEach(article => void knowledge.recogniser.recognise(article, new Memo())),
      [whole]: each(text => analyse(text, knowledge)),
      ...Object.fromEntries(
        Object.entries(peers ? loadPeers(peers) : {}).map(([name, peer]) => [name, each(peer)]),
      ),
      'grep for the names (floor)': each(text => text.match(names)),
    },
    Number(options.rounds),
  );
  const row = (milliseconds: number): Throughput => ({
    milliseconds,
    tokensPerSecond: (tokens / milliseconds) * 1000,
    megabytesPerSecond: characters / milliseconds / 1000,
    timesAnalysis: milliseconds / times[whole],
  });
  return Object.fromEntries(Object.entries(times).map(([name, time]) => [name, row(time)]));
}

/** Milliseconds from a character typed to the new analysis: median and 99th percentile, by the article's length. */
function keystrokes(knowledge: Knowledge): Record<string, { p50: number; p99: number }> {
  const rows: Record<string, { p50: number; p99: number }> = {};
  for (const [name, bytes, strokes] of [
    ['3 kB', 3000, 400],
    ['48 kB', 48_000, 200],
    ['1 MB', 1_000_000, 30],
  ] as const) {
    const [{ text }] = archive({ count: 1, seed, bytes });
    const memo = new Memo();
    let typed = text;
    let analysis: Analysis = analyse(typed, knowledge, memo);
    const times: number[] = [];
    for (let i = 0; i < strokes; i++) {
      const at = Math.floor(text.length / 2) + i;
      typed = `${typed.slice(0, at)}e${typed.slice(at)}`;
      times.push(timed(() => (analysis = analyse(typed, knowledge, memo, analysis))));
    }
    // The first strokes find the code unready; a reader's article has been open for longer.
    rows[name] = { p50: quantile(times.slice(10), 0.5), p99: quantile(times.slice(10), 0.99) };
  }
  return rows;
}

/**
 * Exponents of growth: an article that gets longer, and texts that no one writes. Those stay within one paragraph,
 * which is where work that is not linear would show.
 */
function growth(knowledge: Knowledge): Record<string, number> {
  const sizes = [1, 2, 4, 8, 16];
  const rows: Record<string, number> = {};
  rows['an article'] = growthExponent(sizes, size => {
    const [{ text }] = archive({ count: 1, seed, bytes: 6000 * size });
    return () => analyse(text, knowledge);
  });
  const units = {
    digits: '7',
    brackets: '(',
    commas: ',',
    'digits and commas': '7,',
    spaces: ' ',
    'quotation marks': '“a” ',
    capitals: 'Ab ',
    lines: 'Ab\n',
  };
  for (const [name, unit] of Object.entries(units)) {
    rows[name] = growthExponent(sizes, size => {
      const text = unit.repeat((500 * size) / unit.length);
      return () => analyse(text, knowledge);
    });
  }
  return rows;
}

/** Workspaces of ten articles, and of ten times as many up to the number asked for. */
function workspaces(knowledge: Knowledge): WorkspaceRow[] {
  const rows: WorkspaceRow[] = [];
  for (let articles = 10; articles <= Number(options.workspace); articles *= 10) {
    rows.push(measureWorkspace(knowledge, articles, seed));
  }
  return rows;
}

function table(title: string, rows: readonly (readonly [string, ...string[]])[]): string {
  const wide = Math.max(...rows.map(([name]) => name.length));
  return [
    title,
    ...rows.map(
      ([name, ...cells]) => `  ${name.padEnd(wide)}${cells.map(cell => cell.padStart(16)).join('')}`,
    ),
    '',
  ].join('\n');
}

const knowledge = openKnowledge(name => readFileSync(path.join(data, name)));
const report = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  articles: Number(options.articles),
  seed,
  throughput: throughput(knowledge),
  keystrokes: keystrokes(knowledge),
  growth: growth(knowledge),
  workspaces: workspaces(knowledge),
  features: measureFeatures(
    knowledge,
    readOutlines(readFileSync(path.join(data, 'outlines.bin'))),
    Number(options.workspace),
    seed,
  ),
};
mkdirSync(path.dirname(results), { recursive: true });
writeFileSync(results, `${JSON.stringify(report, null, 1)}\n`);
console.log(
  [
    table(
      'Throughput (tokens/s, MB/s, time as a multiple of the whole analysis)',
      Object.entries(report.throughput).map(([name, row]) => [
        name,
        Math.round(row.tokensPerSecond).toLocaleString('en-US'),
        row.megabytesPerSecond.toFixed(1),
        `${row.timesAnalysis.toFixed(2)}x`,
      ]),
    ),
    table(
      'Keystroke (ms, median and 99th percentile)',
      Object.entries(report.keystrokes).map(([name, row]) => [name, row.p50.toFixed(2), row.p99.toFixed(2)]),
    ),
    table(
      'Growth (exponent of cost over size, 1x to 16x)',
      Object.entries(report.growth).map(([name, exponent]) => [name, exponent.toFixed(2)]),
    ),
    table(
      'Workspace (articles/s scanned on one thread, ms of a keystroke: median and 99th percentile, MB of heap)',
      report.workspaces.map(row => [
        `${row.articles} articles`,
        row.articlesPerSecond.toFixed(0),
        row.keystroke.p50.toFixed(2),
        row.keystroke.p99.toFixed(2),
        row.heapMegabytes.toFixed(0),
      ]),
    ),
    table(
      `Features in ${options.workspace} articles (ms, median and 99th percentile)`,
      report.features.map(row => [row.feature, row.p50.toFixed(2), row.p99.toFixed(2)]),
    ),
    `Written to ${results}`,
  ].join('\n'),
);
