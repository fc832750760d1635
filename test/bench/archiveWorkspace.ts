/** A workspace of the synthetic archive: how fast it is scanned, and what a keystroke in it costs as it grows. */
import type { Knowledge } from '../../server/core/knowledge.ts';
import { defaultSettings } from '../../server/workspace/settings.ts';
import { Workspace } from '../../server/workspace/workspace.ts';
import { archive } from './archive.ts';
import { quantile, timed } from './measure.ts';

/** `heapMegabytes` is what the process holds with all articles closed but one. */
export interface WorkspaceRow {
  readonly articles: number;
  readonly articlesPerSecond: number;
  readonly keystroke: { readonly p50: number; readonly p99: number };
  readonly heapMegabytes: number;
}

const strokes = 200;
const warmingStrokes = 20;

/** Scans `articles` articles on one thread, opens one and types in it until its findings are new each time. */
export function measureWorkspace(knowledge: Knowledge, articles: number, seed: number): WorkspaceRow {
  const workspace = new Workspace(knowledge, defaultSettings);
  const all = [...archive({ count: articles, seed })];
  const scan = timed(() => {
    for (const { file, text } of all) workspace.put(file, text);
  });
  const { file, text } = all[articles >> 1];
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
  return {
    articles,
    articlesPerSecond: (articles / scan) * 1000,
    keystroke: { p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
    heapMegabytes: process.memoryUsage().heapUsed / 1e6,
  };
}
