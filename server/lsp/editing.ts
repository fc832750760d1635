/** Requests that change or shape the text: fixes, rename, folding, selection, lenses, hints, completion. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  ErrorCodes,
  type FoldingRange,
  FoldingRangeKind,
  type InlayHint,
  InlayHintKind,
  ResponseError,
  type SelectionRange,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { knownNames } from '../features/completion.ts';
import { findingsAt } from '../features/findings.ts';
import { dateHints, mentionCounts } from '../features/hints.ts';
import type { Occurrence } from '../features/mentions.ts';
import { renameSpans, renameTarget } from '../features/rename.ts';
import { folds, selections } from '../features/structure.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { SessionDecisions } from './decisions.ts';
import { toDiagnostic } from './diagnostics.ts';
import { EXPLAIN_KIND, type Explanations } from './explanations.ts';
import { articleName, readNow } from './files.ts';
import { guard } from './guard.ts';
import { LOOKUP_KIND } from './lookups.ts';
import { cursorOf } from './navigation.ts';
import type { Session } from './session.ts';

export function serveEditing(
  session: Session,
  decisions: SessionDecisions,
  explanations: Explanations,
): void {
  const { connection } = session;
  connection.onCodeAction(
    guard(session, 'textDocument/codeAction', ({ textDocument, range, context }): CodeAction[] => {
      const wanted = (kind: CodeActionKind) =>
        !context.only || context.only.some(asked => isWithin(kind, asked));
      const article = articleName(textDocument.uri);
      const snapshot = session.workspace.snapshot();
      const touched = findingsAt(snapshot, article, session.span(snapshot, article, range));
      const reported = touched.map(finding => ({
        finding,
        diagnostic: toDiagnostic(session, snapshot, article, finding),
      }));
      const mending = reported.flatMap(({ finding, diagnostic }) =>
        finding.fixes.map(fix => ({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          edit: edits(
            session,
            snapshot,
            fix.edits.map(edit => ({ article, ...edit })),
          ),
        })),
      );
      const ignoring = reported.flatMap(({ finding, diagnostic }) =>
        decisions.actions(snapshot, article, finding, diagnostic),
      );
      const { from } = session.span(snapshot, article, range);
      return [
        ...(wanted(CodeActionKind.QuickFix) ? [...mending, ...ignoring] : []),
        ...(wanted(EXPLAIN_KIND) ? explanations.actions(textDocument.uri, range.start, context) : []),
        ...(wanted(LOOKUP_KIND) ? session.lookups.actions(snapshot, article, from) : []),
      ];
    }),
  );
  serveRename(session);
  serveShape(session);
  serveNames(session);
  serveHints(session);
}

/** Whether a kind is the one asked for or below it: `quickfix` is within `quickfix` and within the empty kind. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function edits(
  session: Session,
  snapshot: Snapshot,
  replacements: readonly (Occurrence & { readonly text: string })[],
): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { text, ...spot } of replacements) {
    const uri = session.address(spot.article);
    changes[uri] ??= [];
    changes[uri].push({ range: session.range(snapshot, spot), newText: text });
  }
  return { changes };
}

function serveRename(session: Session): void {
  const { connection } = session;
  connection.onPrepareRename(
    guard(session, 'textDocument/prepareRename', params => {
      const cursor = cursorOf(session, params);
      const target = cursor && renameTarget(cursor.snapshot, cursor.article, cursor.offset);
      return target && { range: session.range(cursor.snapshot, target), placeholder: target.text };
    }),
  );
  connection.onRenameRequest(
    guard(session, 'textDocument/rename', (params): WorkspaceEdit | ResponseError<never> | null => {
      const newName = params.newName.trim();
      if (!newName || /[\r\n]/.test(newName)) {
        return new ResponseError(ErrorCodes.InvalidParams, 'A name must have letters and stand on one line.');
      }
      const cursor = cursorOf(session, params);
      if (!cursor) return null;
      const { snapshot, article, offset } = cursor;
      const spans = renameSpans(snapshot, article, offset, readNow);
      return edits(
        session,
        snapshot,
        spans.map(spot => ({ ...spot, text: newName })),
      );
    }),
  );
}

function serveShape(session: Session): void {
  const { connection } = session;
  connection.onFoldingRanges(
    guard(session, 'textDocument/foldingRange', ({ textDocument }): FoldingRange[] => {
      const article = articleName(textDocument.uri);
      const snapshot = session.workspace.snapshot();
      return folds(snapshot, article).flatMap(({ kind, from, to }): FoldingRange[] => {
        const { start, end } = session.range(snapshot, { article, from, to });
        if (start.line === end.line) return [];
        const shape =
          kind === 'debris' ? { kind: FoldingRangeKind.Comment } : { kind: FoldingRangeKind.Region };
        return [{ startLine: start.line, endLine: end.line, ...shape }];
      });
    }),
  );
  connection.onSelectionRanges(
    guard(session, 'textDocument/selectionRange', ({ textDocument, positions }): SelectionRange[] => {
      const article = articleName(textDocument.uri);
      const snapshot = session.workspace.snapshot();
      return positions.map(position => {
        const spans = selections(snapshot, article, session.offset(snapshot, article, position));
        const outermost: SelectionRange[] = [];
        for (const span of spans.reverse()) {
          const parent = outermost.at(-1);
          outermost.push({ range: session.range(snapshot, { article, ...span }), parent });
        }
        return outermost.at(-1) ?? { range: { start: position, end: position } };
      });
    }),
  );
}

function serveNames(session: Session): void {
  const { connection } = session;
  connection.onCompletion(
    guard(session, 'textDocument/completion', (params): CompletionItem[] => {
      const cursor = cursorOf(session, params);
      if (!cursor) return [];
      return knownNames(cursor.snapshot, cursor.article, cursor.offset).map(
        ({ name, kind, role, ...span }) => ({
          label: name,
          kind: CompletionItemKind.Text,
          detail: role ?? kind,
          // The word typed may stand inside the name ("Lopez" in "Maria Lopez"), so it is what the client filters by.
          filterText: cursor.snapshot.analysis(cursor.article)?.article.text.slice(span.from, span.to),
          textEdit: {
            range: session.range(cursor.snapshot, { article: cursor.article, ...span }),
            newText: name,
          },
        }),
      );
    }),
  );
}

function serveHints(session: Session): void {
  const { connection } = session;
  connection.onCodeLens(
    guard(session, 'textDocument/codeLens', ({ textDocument }): CodeLens[] => {
      const article = articleName(textDocument.uri);
      const snapshot = session.workspace.snapshot();
      return mentionCounts(snapshot, article).map(({ name, mentions, articles, ...span }) => ({
        range: session.range(snapshot, { article, ...span }),
        // A lens must carry a command; the empty one does nothing, in every client.
        command: {
          title: `${name}: ${mentions} mentions in ${articles === 1 ? 'one article' : `${articles} articles`}`,
          command: '',
        },
      }));
    }),
  );
  connection.languages.inlayHint.on(
    guard(session, 'textDocument/inlayHint', ({ textDocument, range }): InlayHint[] => {
      const article = articleName(textDocument.uri);
      const snapshot = session.workspace.snapshot();
      return dateHints(snapshot, article, session.span(snapshot, article, range)).map(({ at, text }) => ({
        position: session.position(snapshot, article, at),
        label: text,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      }));
    }),
  );
}
