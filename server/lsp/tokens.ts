/**
 * Semantic tokens: the marks of an article, in full, for a range, or as what changed since the last answer.
 *
 * Invariant: a token stands on one line, since not every client takes longer ones.
 */
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import type { Span } from '../core/model.ts';
import { highlight, type Mark, markModifiers, markTypes } from '../features/highlight.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { positionFinder } from './convert.ts';
import { articleName } from './files.ts';
import { guard } from './guard.ts';
import type { TokenModifier, TokenType } from './protocol.ts';
import type { Session } from './session.ts';

const tokenTypes: readonly TokenType[] = markTypes;
const tokenModifiers: readonly TokenModifier[] = markModifiers;

export const legend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

export function serveTokens(session: Session): void {
  const { semanticTokens } = session.connection.languages;
  const log = session.connection.console;
  const builders = new Map<string, SemanticTokensBuilder>();
  session.documents.onDidClose(({ document }) => builders.delete(articleName(document.uri)));

  /** The builder of an open article remembers its last answer; others are used once. */
  const builderOf = (article: string): SemanticTokensBuilder => {
    const builder = builders.get(article) ?? new SemanticTokensBuilder();
    if (session.workspace.isOpen(article)) builders.set(article, builder);
    return builder;
  };

  semanticTokens.on(
    guard(log, 'textDocument/semanticTokens/full', ({ textDocument }): SemanticTokens => {
      const { snapshot, article } = open(session, textDocument.uri);
      const builder = builderOf(article);
      builder.previousResult('');
      push(session, snapshot, article, builder, highlight(snapshot, article));
      return builder.build();
    }),
  );
  semanticTokens.onDelta(
    guard(
      log,
      'textDocument/semanticTokens/full/delta',
      ({ textDocument, previousResultId }): SemanticTokensDelta | SemanticTokens => {
        const { snapshot, article } = open(session, textDocument.uri);
        const builder = builderOf(article);
        builder.previousResult(previousResultId);
        push(session, snapshot, article, builder, highlight(snapshot, article));
        return builder.buildEdits();
      },
    ),
  );
  semanticTokens.onRange(
    guard(log, 'textDocument/semanticTokens/range', ({ textDocument, range }): SemanticTokens => {
      const { snapshot, article } = open(session, textDocument.uri);
      const builder = new SemanticTokensBuilder();
      const span = session.span(snapshot, article, range);
      push(session, snapshot, article, builder, highlight(snapshot, article, span));
      return builder.build();
    }),
  );
}

function open(session: Session, uri: string): { snapshot: Snapshot; article: string } {
  return { snapshot: session.workspace.snapshot(), article: articleName(uri) };
}

function push(
  session: Session,
  snapshot: Snapshot,
  article: string,
  builder: SemanticTokensBuilder,
  marks: readonly Mark[],
): void {
  const lines = session.lines(snapshot, article);
  if (!lines) return;
  const positionOf = positionFinder(lines, session.client.encoding);
  for (const mark of marks) {
    const type = markTypes.indexOf(mark.type);
    const modifiers = mark.modifiers.reduce((bits, name) => bits | (1 << markModifiers.indexOf(name)), 0);
    const isOnOneLine = positionOf(mark.from).line === positionOf(mark.to).line;
    for (const { from, to } of isOnOneLine ? [mark] : linesOf(lines.text(), mark)) {
      const { line, character } = positionOf(from);
      builder.push(line, character, positionOf(to).character - character, type, modifiers);
    }
  }
}

/** The stretches of a span that stand on one line each, without the line ends. */
function linesOf(text: string, { from, to }: Span): Span[] {
  return Array.from(text.slice(from, to).matchAll(/[^\r\n]+/g), ({ 0: line, index }) => {
    return { from: from + index, to: from + index + line.length };
  });
}
