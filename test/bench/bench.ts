/**
 * The benchmark of the analysis: throughput of the rooms and of the whole beside other libraries in one run, the
 * cost of a keystroke, and how cost grows with size. Numbers are of the machine that it runs on; what holds
 * anywhere are the ratios and the exponents.
 *
 * `node bench.js DIST RESULTS [LIBRARIES]`: the folder of the built program, the JSON file to write, and the folder where
 * the other libraries are installed, which are left out without it.
 */
import '../../server/lsp/engine.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../../server/core/analyse.ts';
import type { Knowledge } from '../../server/core/knowledge.ts';
import { openKnowledge } from '../../server/core/open.ts';
import { readOutlines } from '../../server/core/places/outlines.ts';
import { tokenise } from '../../server/core/text/tokens.ts';
import { archive } from './archive.ts';
import { measureWorkspaces } from './archiveWorkspace.ts';
import { analysis, type ContenderName, floor, peers, rooms, startContender } from './contenders.ts';
import { measureFeatures } from './features.ts';
import { type KeystrokeRow, measureKeystrokes } from './keystrokes.ts';
import { measureLoading } from './loading.ts';
import { growthExponent, quantile, race } from './measure.ts';
import { measureServer } from './serverArchive.ts';
import { featureTable, serverTable, table, workspaceTable } from './tables.ts';

interface Throughput {
  readonly milliseconds: number;
  readonly millisecondsPerArticle: number;
  readonly tokensPerSecond: number;
  readonly megabytesPerSecond: number;
  /** How many times as long the contender takes as the whole analysis: the median of the rounds. */
  readonly timesAnalysis: number;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '15' },
    seed: { type: 'string', default: '1' },
    workspace: { type: 'string', default: '10000' },
    large: { type: 'boolean', default: false },
  },
});
const [dist, results, libraries] = positionals;
const data = path.join(dist, 'data');
const seed = Number(options.seed);

/** Everything on the same articles, one after the other in each round. */
async function throughput(): Promise<Record<string, Throughput>> {
  const texts = [...archive({ count: Number(options.articles), seed })].map(({ text }) => text);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const tokens = texts.reduce((sum, text) => sum + tokenise(text).length, 0);
  const names: readonly ContenderName[] = [...rooms, ...(libraries ? peers : []), floor];
  const program = path.join(path.dirname(process.argv[1]), 'contenderThread.cjs');
  const contenders = names.map(name => ({
    name,
    ...startContender(program, { name, data, libraries: libraries ?? '', texts }),
  }));
  const times = race(
    Object.fromEntries(contenders.map(({ name, read }) => [name, read])),
    Number(options.rounds),
  );
  await Promise.all(contenders.map(({ stop }) => stop()));
  const row = (rounds: readonly number[]): Throughput => {
    const milliseconds = quantile(rounds, 0.5);
    return {
      milliseconds,
      millisecondsPerArticle: milliseconds / texts.length,
      tokensPerSecond: (tokens / milliseconds) * 1000,
      megabytesPerSecond: characters / milliseconds / 1000,
      timesAnalysis: quantile(
        rounds.map((time, round) => time / times[analysis][round]),
        0.5,
      ),
    };
  };
  return Object.fromEntries(Object.entries(times).map(([name, rounds]) => [name, row(rounds)]));
}

/** Keystrokes in a story, in a very long one and in a text that no paper prints, enough of them to see the worst. */
function keystrokes(knowledge: Knowledge): Record<string, KeystrokeRow> {
  const articles = { '3 kB': [3000, 400], '48 kB': [48_000, 200], '1 MB': [1_000_000, 200] } as const;
  return Object.fromEntries(
    Object.entries(articles).map(([name, [bytes, strokes]]) => {
      return [name, measureKeystrokes(knowledge, { bytes, strokes, seed })];
    }),
  );
}

/**
 * Exponents of growth: an article that gets longer, and texts that no one writes. Those stay within one paragraph,
 * which is where work that is not linear would show.
 */
function growth(knowledge: Knowledge): Record<string, number> {
  const sizes = [1, 2, 4, 8, 16];
  const rows: Record<string, number> = {};
  for (const [name, bytes] of [
    ['an article', 6000],
    ['an article read in parts', 70_000],
  ] as const) {
    rows[name] = growthExponent(sizes, size => {
      const [{ text }] = archive({ count: 1, seed, bytes: bytes * size });
      return () => analyse(text, knowledge);
    });
  }
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

/** Ten, and ten times as many up to the number asked for. */
function sizes(): number[] {
  const all = [10];
  while (all[all.length - 1] * 10 <= Number(options.workspace)) all.push(all[all.length - 1] * 10);
  return all;
}

const read = (name: string) => readFileSync(path.join(data, name));
const loading = measureLoading(read, seed);
const knowledge = openKnowledge(read);
const largest = Math.max(...sizes());
/** Articles of the workspace in which a reader's features are measured. */
const featured = Math.min(1000, largest);
// The server first: it is measured by the clock, and this process is still small beside it.
const servers = [await measureServer(path.join(dist, 'server.cjs'), largest, seed)];
if (options.large) servers.push(await measureServer(path.join(dist, 'server.cjs'), 100_000, seed));
const report = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  articles: Number(options.articles),
  seed,
  loading,
  throughput: await throughput(),
  keystrokes: keystrokes(knowledge),
  growth: growth(knowledge),
  workspaces: measureWorkspaces(knowledge, sizes(), seed),
  servers,
  features: measureFeatures(
    knowledge,
    readOutlines(readFileSync(path.join(data, 'outlines.bin'))),
    featured,
    seed,
  ),
};
mkdirSync(path.dirname(results), { recursive: true });
writeFileSync(results, `${JSON.stringify(report, null, 1)}\n`);
console.log(
  [
    table(
      'Throughput (tokens/s, MB/s, ms an article, time as a multiple of the whole analysis)',
      Object.entries(report.throughput).map(([name, row]) => [
        name,
        Math.round(row.tokensPerSecond).toLocaleString('en-US'),
        row.megabytesPerSecond.toFixed(1),
        row.millisecondsPerArticle.toFixed(3),
        `${row.timesAnalysis.toFixed(2)}x`,
      ]),
    ),
    table(
      'Keystroke to new tokens and findings (ms, median and 99th percentile; longest step while it is opened)',
      Object.entries(report.keystrokes).map(([name, row]) => [
        name,
        row.p50.toFixed(2),
        row.p99.toFixed(2),
        row.longestStep.toFixed(2),
      ]),
    ),
    table(
      'Growth (exponent of cost over size, 1x to 16x)',
      Object.entries(report.growth).map(([name, exponent]) => [name, exponent.toFixed(2)]),
    ),
    table(
      'The model of names (ms of processor time to load it cold, MB it holds: just loaded, after 200 articles)',
      [
        [
          'names',
          loading.milliseconds.toFixed(0),
          loading.loadedMegabytes.toFixed(1),
          loading.usedMegabytes.toFixed(1),
        ],
      ],
    ),
    workspaceTable(report.workspaces),
    ...report.servers.map(serverTable),
    featureTable(featured, report.features),
    `Written to ${results}`,
  ].join('\n'),
);
