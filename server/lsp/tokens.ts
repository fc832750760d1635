/**
 * Semantic tokens: the marks of an article, in full, for a range, or as what changed since the last answer.
 *
 * Invariant: a delta is told against the very answer that the client names, else the answer is given in full.
 */
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver';
import type { Analysis } from '../core/analyse.ts';
import { lineStartsOf } from '../core/lines.ts';
import { highlight, markModifiers, marksOf, markTypes } from '../features/highlight.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { toPosition } from './convert.ts';
import { articleName } from './files.ts';
import { guard } from './guard.ts';
import type { TokenModifier, TokenType } from './protocol.ts';
import type { Session } from './session.ts';
import { joinRuns, type TokenRun, tokenEdits, tokenRun } from './tokenData.ts';

const tokenTypes: readonly TokenType[] = markTypes;
const tokenModifiers: readonly TokenModifier[] = markModifiers;

export const legend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

export function serveTokens(session: Session): void {
  const { semanticTokens } = session.connection.languages;
  const tokens = new SessionTokens(session);
  session.documents.onDidClose(({ document }) => tokens.forget(articleName(document.uri)));
  semanticTokens.on(
    guard(session, 'textDocument/semanticTokens/full', ({ textDocument }) => {
      return tokens.full(session.workspace.snapshot(), articleName(textDocument.uri));
    }),
  );
  semanticTokens.onDelta(
    guard(session, 'textDocument/semanticTokens/full/delta', ({ textDocument, previousResultId }) => {
      return tokens.delta(session.workspace.snapshot(), articleName(textDocument.uri), previousResultId);
    }),
  );
  semanticTokens.onRange(
    guard(session, 'textDocument/semanticTokens/range', ({ textDocument, range }): SemanticTokens => {
      const snapshot = session.workspace.snapshot();
      const article = articleName(textDocument.uri);
      const lines = session.lines(snapshot, article);
      if (!lines) return { data: [] };
      const marks = highlight(snapshot, article, session.span(snapshot, article, range));
      const run = tokenRun(marks, lines, session.client.encoding);
      return { data: joinRuns([{ from: { line: 0, character: 0 }, run }]) };
    }),
  );
}

/** What a client was last told of an article. */
interface Answer {
  readonly resultId: string;
  readonly data: number[];
}

/** The tokens of open articles, and the last answer for each. */
class SessionTokens {
  readonly #session: Session;
  readonly #answers = new Map<string, Answer>();
  /** The tokens of each analysis, or part of one, as they are with the least score that is shown. */
  #runs = new WeakMap<Analysis, { readonly run: TokenRun | null }>();
  #minimumScore = 0;
  #count = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  forget(article: string): void {
    this.#answers.delete(article);
  }

  full(snapshot: Snapshot, article: string): SemanticTokens {
    const answer = { resultId: String(++this.#count), data: this.#data(snapshot, article) };
    if (this.#session.workspace.isOpen(article)) this.#answers.set(article, answer);
    return answer;
  }

  delta(snapshot: Snapshot, article: string, previous: string): SemanticTokensDelta | SemanticTokens {
    const known = this.#answers.get(article);
    const answer = this.full(snapshot, article);
    if (known?.resultId !== previous) return answer;
    return { resultId: answer.resultId, edits: tokenEdits(known.data, answer.data) };
  }

  #data(snapshot: Snapshot, article: string): number[] {
    const analysis = snapshot.analysis(article);
    const lines = this.#session.lines(snapshot, article);
    if (!analysis || !lines) return [];
    const { minimumScore } = snapshot.settings.names;
    if (minimumScore !== this.#minimumScore) this.#runs = new WeakMap();
    this.#minimumScore = minimumScore;
    const parts = analysis.parts ?? [{ from: 0, own: analysis }];
    return joinRuns(
      parts.map(({ from, own }) => {
        return { from: toPosition(lines, from, this.#session.client.encoding), run: this.#run(own) };
      }),
    );
  }

  #run(analysis: Analysis): TokenRun | null {
    const known = this.#runs.get(analysis);
    if (known) return known.run;
    const { text } = analysis.article;
    const lines = { lineStarts: lineStartsOf(text), text: () => text };
    const run = tokenRun(marksOf(analysis, this.#minimumScore), lines, this.#session.client.encoding);
    this.#runs.set(analysis, { run });
    return run;
  }
}
