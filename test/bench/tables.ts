/** The benchmark's results as a reader sees them. */
import type { WorkspaceRow } from './archiveWorkspace.ts';
import type { FeatureRow } from './features.ts';
import { slope } from './measure.ts';
import type { ServerRow, Usage } from './serverArchive.ts';

type Row = readonly [string, ...string[]];

/** Rows under a title, each with its name in front. */
export function table(title: string, rows: readonly Row[]): string {
  const wide = Math.max(...rows.map(([name]) => name.length));
  return [
    title,
    ...rows.map(
      ([name, ...cells]) => `  ${name.padEnd(wide)}${cells.map(cell => cell.padStart(16)).join(' ')}`,
    ),
    '',
  ].join('\n');
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US');

/** Workspaces by size, and how what they cost grows with it. */
export function workspaceTable(rows: readonly WorkspaceRow[]): string {
  const cells = (name: string, value: (row: WorkspaceRow) => string): Row => [name, ...rows.map(value)];
  const [smallest, largest] = [rows[0], rows[rows.length - 1]];
  const hundred = rows.find(({ articles }) => articles === 100) ?? smallest;
  const added = (row: WorkspaceRow) => row.read + row.add;
  const scan = slope(
    rows.map(row => [Math.log(row.articles), Math.log(row.articles * (row.read + row.takeIn))]),
  );
  return [
    table('Workspaces (ms; of processor time for what is done to one article, by the clock for the rest)', [
      cells('articles', row => whole(row.articles)),
      cells('an article: read', row => row.read.toFixed(2)),
      cells('an article: taken in', row => row.takeIn.toFixed(3)),
      cells('one more: read, taken in, compared', row => added(row).toFixed(2)),
      cells('who all its names are', row => row.askNames.toFixed(2)),
      cells('keystroke, median', row => row.keystroke.p50.toFixed(2)),
      cells('keystroke, 99th percentile', row => row.keystroke.p99.toFixed(2)),
      cells('places of the most frequent name', row => whole(row.references.places)),
      cells('its references', row => row.references.milliseconds.toFixed(1)),
      cells('heap, MB', row => whole(row.heapMegabytes)),
    ]),
    table(`From ${whole(hundred.articles)} to ${whole(largest.articles)} articles`, [
      ['growth of a scan (exponent)', scan.toFixed(2)],
      ['one more article', `${(added(largest) / added(hundred)).toFixed(2)}x`],
      [
        'with all its names asked about',
        `${((added(largest) + largest.askNames) / (added(hundred) + hundred.askNames)).toFixed(2)}x`,
      ],
      ['keystroke, against 10', `${(largest.keystroke.p50 / smallest.keystroke.p50).toFixed(2)}x`],
    ]),
  ].join('\n');
}

/** The language server on an archive. */
export function serverTable(row: ServerRow): string {
  const used = (usage: Usage | null): string =>
    usage
      ? `${whole(usage.peakMegabytes)} MB at most, ${whole(usage.processor)} ms of processor time`
      : 'not told by this system';
  const { hoverWhileScanning: hover, warm, references } = row;
  return table(`Language server, ${whole(row.articles)} articles`, [
    ['cold scan', `${whole(row.coldArticlesPerSecond)} articles/s`],
    [
      'hover meanwhile',
      `${hover.p50.toFixed(1)} ms median, ${hover.p99.toFixed(1)} ms 99th percentile of ${hover.count}`,
    ],
    [
      'warm start',
      `${whole(warm.fromHandshake)} ms from the handshake, ${whole(warm.fromStart)} ms from the start of the process`,
    ],
    [
      'references of a frequent name',
      `${references.first.toFixed(0)} ms the first time, ${references.again.toFixed(0)} ms again, ${whole(references.places)} places`,
    ],
    ['used by the cold scan', used(row.used.cold)],
    ['used by the warm start', used(row.used.warm)],
  ]);
}

/** What a reader waits for. */
export function featureTable(articles: number, rows: readonly FeatureRow[]): string {
  return table(
    `Features in ${whole(articles)} articles (ms, median and 99th percentile)`,
    rows.map(row => [row.feature, row.p50.toFixed(2), row.p99.toFixed(2)]),
  );
}
