/**
 * What a keystroke costs until its tokens and findings are new, by the length of the article; and how long the server
 * is deaf while an article is opened.
 */

import { analyseInSteps } from '../../server/core/analyse.ts';
import type { Knowledge } from '../../server/core/knowledge.ts';
import { Memo } from '../../server/core/memo.ts';
import { ArticleTokens } from '../../server/lsp/articleTokens.ts';
import { tokenEdits } from '../../server/lsp/tokenData.ts';
import { defaultSettings } from '../../server/workspace/settings.ts';
import { Workspace } from '../../server/workspace/workspace.ts';
import { archive } from './archive.ts';
import { quantile, timed } from './measure.ts';

/** Milliseconds: of a keystroke, median and 99th percentile, and the longest step in which the article is opened. */
export interface KeystrokeRow {
  readonly p50: number;
  readonly p99: number;
  readonly longestStep: number;
}

// The first strokes find the code unready; a reader's article has been open for longer.
const warming = 20;

/** Types into the middle of an article of so many bytes. */
export function measureKeystrokes(
  knowledge: Knowledge,
  { bytes, strokes, seed }: { readonly bytes: number; readonly strokes: number; readonly seed: number },
): KeystrokeRow {
  const [{ text }] = archive({ count: 1, seed, bytes });
  const workspace = new Workspace(knowledge, defaultSettings);
  const tokens = new ArticleTokens('utf-16');
  const answer = (typed: string) => {
    workspace.open('article', typed);
    const snapshot = workspace.snapshot();
    snapshot.findings('article');
    const { lineStarts } = snapshot.contribution('article')!;
    return tokens.of(snapshot, 'article', { lineStarts, text: () => typed });
  };
  let typed = text;
  let told = answer(typed);
  const times: number[] = [];
  for (let i = 0; i < warming + strokes; i++) {
    const at = (text.length >> 1) + i;
    typed = `${typed.slice(0, at)}${i % 6 === 5 ? ' ' : 'e'}${typed.slice(at)}`;
    const time = timed(() => {
      const data = answer(typed);
      tokenEdits(told, data);
      told = data;
    });
    if (i >= warming) times.push(time);
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), longestStep: longestStep(knowledge, text) };
}

function longestStep(knowledge: Knowledge, text: string): number {
  const steps = analyseInSteps(text, knowledge, new Memo());
  let longest = 0;
  for (let done = false; !done; ) {
    longest = Math.max(
      longest,
      timed(() => {
        done = steps.next().done === true;
      }),
    );
  }
  return longest;
}
