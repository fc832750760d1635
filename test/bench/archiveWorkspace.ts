/**
 * Workspaces of the synthetic archive as they grow: what it costs to take an article in, to ask who is who in it, to
 * type in it, and to look a name up, in one process.
 */
import type { Knowledge } from '../../server/core/knowledge.ts';
import { references } from '../../server/features/mentions.ts';
import type { PackedReading } from '../../server/workspace/packedReading.ts';
import { readAfresh } from '../../server/workspace/reading.ts';
import { BlockWriter, ReadingBlock } from '../../server/workspace/readingBlock.ts';
import { defaultSettings } from '../../server/workspace/settings.ts';
import { Workspace } from '../../server/workspace/workspace.ts';
import { type ArchiveArticle, archive } from './archive.ts';
import { processorTime, quantile, timed } from './measure.ts';

/**
 * Milliseconds: of processor time to read an article, to take its reading in, and (at the median) to take one more in
 * and ask what contradicts it, and to ask who each of its names is; by the clock from a character typed to new
 * findings, and to find all places of the name that stands most often. `heapMegabytes` is what the process holds with
 * all articles closed but one.
 */
export interface WorkspaceRow {
  readonly articles: number;
  readonly read: number;
  readonly takeIn: number;
  readonly add: number;
  readonly askNames: number;
  readonly keystroke: { readonly p50: number; readonly p99: number };
  readonly references: { readonly places: number; readonly milliseconds: number };
  readonly heapMegabytes: number;
}

/** Articles that are added to each workspace to see what one costs. */
const ADDED = 100;
/** Articles that were asked about before. */
const ASKED = 400;
/** Articles of a block, as a reading thread makes them. */
const BATCH = 32;
const strokes = 200;
const warmingStrokes = 20;

/** Measures workspaces of so many articles each, the first of one archive. */
export function measureWorkspaces(
  knowledge: Knowledge,
  sizes: readonly number[],
  seed: number,
): WorkspaceRow[] {
  const all = [...archive({ count: Math.max(...sizes) + ADDED, seed })];
  const start = processorTime();
  const blocks = readAll(knowledge, all);
  const read = (processorTime() - start) / all.length;
  // Code that has not run yet would make the smallest workspace the dearest.
  measureWorkspace(knowledge, all, blocks, Math.min(...sizes));
  return sizes.map(size => ({ articles: size, read, ...measureWorkspace(knowledge, all, blocks, size) }));
}

function readAll(knowledge: Knowledge, articles: readonly ArchiveArticle[]): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let from = 0; from < articles.length; from += BATCH) {
    const writer = new BlockWriter<string>(knowledge.gazetteer);
    for (const { file, text } of articles.slice(from, from + BATCH)) {
      writer.add(file, readAfresh(text, knowledge), file);
    }
    blocks.push(writer.done());
  }
  return blocks;
}

function measureWorkspace(
  knowledge: Knowledge,
  all: readonly ArchiveArticle[],
  blocks: readonly Uint8Array[],
  size: number,
): Omit<WorkspaceRow, 'articles' | 'read'> {
  const workspace = new Workspace(knowledge, defaultSettings);
  const readings = readingsOf(blocks, workspace);
  const start = processorTime();
  for (let i = 0; i < size; i++) hold(workspace, all[i], readings.next().value!);
  const takeIn = (processorTime() - start) / size;
  const found = measureReferences(workspace, all.slice(0, size));
  const keystroke = measureTyping(workspace, all[size >> 1]);
  // Whose many names are is known when one more article comes, as it is in the middle of a reader's session.
  for (let i = 0; i < Math.min(size, ASKED); i++) askNames(workspace, all[i].file);
  const added = all.slice(size, size + ADDED);
  const costs = added.map(article => {
    const start = processorTime();
    hold(workspace, article, readings.next().value!);
    workspace.snapshot().findings(article.file);
    const between = processorTime();
    askNames(workspace, article.file);
    return [between - start, processorTime() - between] as const;
  });
  return {
    takeIn,
    add: quantile(
      costs.map(([add]) => add),
      0.5,
    ),
    askNames: quantile(
      costs.map(([, ask]) => ask),
      0.5,
    ),
    keystroke,
    references: found,
    heapMegabytes: process.memoryUsage().heapUsed / 1e6,
  };
}

function* readingsOf(blocks: readonly Uint8Array[], workspace: Workspace): Generator<PackedReading> {
  for (const bytes of blocks) {
    const block = new ReadingBlock<string>(bytes, workspace.vocabulary);
    for (const i of block.labels.keys()) yield block.reading(i);
  }
}

function hold(workspace: Workspace, { file, text }: ArchiveArticle, reading: PackedReading): void {
  workspace.hold(
    file,
    () => reading,
    () => text,
  );
}

/** Asks who each name of an article is. */
function askNames(workspace: Workspace, article: string): void {
  const snapshot = workspace.snapshot();
  const { size } = snapshot.contribution(article)!;
  for (let chain = 0; chain < size; chain++) snapshot.clusterOf(article, chain);
}

function measureTyping(workspace: Workspace, { file, text }: ArchiveArticle): WorkspaceRow['keystroke'] {
  const times: number[] = [];
  let typed = text;
  for (let i = 0; i < strokes; i++) {
    const at = (text.length >> 1) + i;
    typed = `${typed.slice(0, at)}${i % 6 === 5 ? ' ' : 'e'}${typed.slice(at)}`;
    const time = timed(() => {
      workspace.open(file, typed);
      workspace.snapshot().findings(file);
    });
    if (i >= warmingStrokes) times.push(time);
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** The places of the name that most of an archive's articles have. */
function measureReferences(
  workspace: Workspace,
  articles: readonly ArchiveArticle[],
): WorkspaceRow['references'] {
  const { file, text } = articles[0];
  workspace.open(file, text);
  const snapshot = workspace.snapshot();
  const { chains, mentions } = snapshot.analysis(file)!;
  const counts = chains.map((_, i) => snapshot.clusterOf(file, i)!.members.length);
  const most = chains[counts.indexOf(Math.max(...counts))];
  const offset = mentions[most.mentions[0]].from;
  let places = 0;
  const look = () =>
    timed(() => {
      places = references(workspace.snapshot(), file, offset).length;
    });
  const milliseconds = quantile([look(), look(), look(), look(), look()], 0.5);
  return { places, milliseconds };
}
