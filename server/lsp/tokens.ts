/**
 * Semantic tokens: the marks of an article, in full, for a range, or as what changed since the last answer.
 *
 * Invariant: a delta is told against the very answer that the client names, else the answer is given in full.
 */
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver';
import { highlight, markModifiers, markTypes } from '../features/highlight.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { ArticleTokens } from './articleTokens.ts';
import { articleName } from './files.ts';
import { guard } from './guard.ts';
import type { TokenModifier, TokenType } from './protocol.ts';
import type { Session } from './session.ts';
import { joinRuns, tokenEdits, tokenRun } from './tokenData.ts';

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
      return { data: [...joinRuns([{ from: { line: 0, character: 0 }, run }])] };
    }),
  );
}

/** What a client was last told of an article. */
interface Answer {
  readonly resultId: string;
  readonly data: Uint32Array;
}

/** The last answer for each open article. */
class SessionTokens {
  readonly #session: Session;
  readonly #tokens: ArticleTokens;
  readonly #answers = new Map<string, Answer>();
  #count = 0;

  constructor(session: Session) {
    this.#session = session;
    this.#tokens = new ArticleTokens(session.client.encoding);
  }

  forget(article: string): void {
    this.#answers.delete(article);
  }

  full(snapshot: Snapshot, article: string): SemanticTokens {
    const { resultId, data } = this.#answer(snapshot, article);
    return { resultId, data: [...data] };
  }

  delta(snapshot: Snapshot, article: string, previous: string): SemanticTokensDelta | SemanticTokens {
    const known = this.#answers.get(article);
    const { resultId, data } = this.#answer(snapshot, article);
    if (known?.resultId !== previous) return { resultId, data: [...data] };
    return { resultId, edits: tokenEdits(known.data, data) };
  }

  #answer(snapshot: Snapshot, article: string): Answer {
    const lines = this.#session.lines(snapshot, article);
    const data = lines ? this.#tokens.of(snapshot, article, lines) : new Uint32Array();
    const answer = { resultId: String(++this.#count), data };
    if (this.#session.workspace.isOpen(article)) this.#answers.set(article, answer);
    return answer;
  }
}
