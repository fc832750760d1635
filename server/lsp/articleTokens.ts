/**
 * The semantic tokens of open articles, of which those of a part are kept while it stays as it is.
 *
 * Invariant: what is kept changes no answer, only what it costs.
 */
import type { Analysis } from '../core/analyse.ts';
import { lineStartsOf } from '../core/lines.ts';
import { marksOf } from '../features/highlight.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Encoding, type Lines, toPosition } from './convert.ts';
import { joinRuns, type TokenRun, tokenRun } from './tokenData.ts';

export class ArticleTokens {
  readonly #encoding: Encoding;
  /** The tokens of each analysis, or part of one, as they are with the least score that is shown. */
  #runs = new WeakMap<Analysis, { readonly run: TokenRun | null }>();
  #minimumScore = 0;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
  }

  /** The tokens of an article with these lines; none where it is not open. */
  of(snapshot: Snapshot, article: string, lines: Lines): Uint32Array {
    const analysis = snapshot.analysis(article);
    if (!analysis) return new Uint32Array();
    const { minimumScore } = snapshot.settings.names;
    if (minimumScore !== this.#minimumScore) this.#runs = new WeakMap();
    this.#minimumScore = minimumScore;
    const parts = analysis.parts ?? [{ from: 0, own: analysis }];
    return joinRuns(
      parts.map(({ from, own }) => ({ from: toPosition(lines, from, this.#encoding), run: this.#run(own) })),
    );
  }

  #run(analysis: Analysis): TokenRun | null {
    const known = this.#runs.get(analysis);
    if (known) return known.run;
    const { text } = analysis.article;
    const lines = { lineStarts: lineStartsOf(text), text: () => text };
    const run = tokenRun(marksOf(analysis, this.#minimumScore), lines, this.#encoding);
    this.#runs.set(analysis, { run });
    return run;
  }
}
