/** Hover, definition, references, highlights, symbols: who is this, and where else. */
import {
  DocumentHighlightKind,
  type DocumentSymbol,
  type Hover,
  type ReferenceParams,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { EntityType } from '../core/model.ts';
import { card } from '../features/card.ts';
import {
  adjacentMention,
  definition,
  highlights,
  type Occurrence,
  references,
} from '../features/mentions.ts';
import { type OutlineItem, outline, workspaceSymbols } from '../features/outline.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { articleName } from './files.ts';
import { guard } from './guard.ts';
import { renderCard } from './markdown.ts';
import type { MentionMethod, MentionParams, MentionResult } from './protocol.ts';
import type { Session } from './session.ts';
import { shelfOf } from './shelf.ts';

/** How names and sections are shown among symbols, for which the protocol has no kinds of their own. */
export const symbolKinds: Record<EntityType | 'section', SymbolKind> = {
  person: SymbolKind.Object,
  place: SymbolKind.Namespace,
  organization: SymbolKind.Class,
  group: SymbolKind.Enum,
  section: SymbolKind.String,
};

/** What a request about a position speaks of. */
interface Cursor {
  readonly snapshot: Snapshot;
  readonly article: string;
  readonly offset: number;
}

interface PositionParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** The cursor of a request, null where its document is no open article. */
export function cursorOf(session: Session, { textDocument, position }: PositionParams): Cursor | null {
  const article = articleName(textDocument.uri);
  const snapshot = session.workspace.snapshot();
  if (!snapshot.analysis(article)) return null;
  return { snapshot, article, offset: session.offset(snapshot, article, position) };
}

export function serveNavigation(session: Session): void {
  const { connection } = session;
  /** The handler of a request about a position: null where that is in no open article. */
  const at = <P extends PositionParams, R>(name: string, answer: (cursor: Cursor, params: P) => R) =>
    guard(session, name, (params: P): R | null => {
      const cursor = cursorOf(session, params);
      return cursor && answer(cursor, params);
    });
  const locate = ({ snapshot }: Cursor, spot: Occurrence | null) => spot && session.location(snapshot, spot);

  connection.onHover(at('textDocument/hover', cursor => hover(session, cursor)));
  connection.onDefinition(
    at('textDocument/definition', cursor =>
      locate(cursor, definition(cursor.snapshot, cursor.article, cursor.offset)),
    ),
  );
  connection.onReferences(
    at('textDocument/references', ({ snapshot, article, offset }, { context }: ReferenceParams) =>
      references(snapshot, article, offset, context?.includeDeclaration ?? true).map(spot =>
        session.location(snapshot, spot),
      ),
    ),
  );
  connection.onDocumentHighlight(
    at('textDocument/documentHighlight', ({ snapshot, article, offset }) =>
      highlights(snapshot, article, offset).map(spot => ({
        range: session.range(snapshot, spot),
        kind: DocumentHighlightKind.Text,
      })),
    ),
  );
  const mention: MentionMethod = 'copydesk/mention';
  connection.onRequest(
    mention,
    at(mention, (cursor, { direction }: MentionParams): MentionResult => {
      return locate(cursor, adjacentMention(cursor.snapshot, cursor.article, cursor.offset, direction));
    }),
  );
  serveSymbols(session);
}

function hover(session: Session, { snapshot, article, offset }: Cursor): Hover | null {
  const shown = card(snapshot, article, offset);
  if (!shown) return null;
  const kind = session.client.hover;
  return {
    contents: { kind, value: renderCard(shown, shelfOf(session, snapshot), kind) },
    range: session.range(snapshot, { article, ...shown.span }),
  };
}

function serveSymbols(session: Session): void {
  const { connection } = session;
  connection.onDocumentSymbol(
    guard(
      session,
      'textDocument/documentSymbol',
      ({ textDocument }): DocumentSymbol[] | SymbolInformation[] => {
        const article = articleName(textDocument.uri);
        const snapshot = session.workspace.snapshot();
        const items = outline(snapshot, article);
        return session.client.symbolTree
          ? items.map(item => toSymbol(session, snapshot, article, item))
          : items.flatMap(item => toFlatSymbols(session, snapshot, article, item));
      },
    ),
  );
  connection.onWorkspaceSymbol(
    guard(session, 'workspace/symbol', ({ query }): WorkspaceSymbol[] => {
      const snapshot = session.workspace.snapshot();
      return workspaceSymbols(snapshot, query).map(({ name, kind, first, headline }) => ({
        name,
        kind: symbolKinds[kind],
        location: session.location(snapshot, first),
        containerName: headline ?? undefined,
      }));
    }),
  );
}

function toSymbol(session: Session, snapshot: Snapshot, article: string, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: symbolKinds[item.kind],
    range: session.range(snapshot, { article, ...item.whole }),
    selectionRange: session.range(snapshot, { article, from: item.from, to: item.to }),
    children: item.children.map(child => toSymbol(session, snapshot, article, child)),
  };
}

function toFlatSymbols(
  session: Session,
  snapshot: Snapshot,
  article: string,
  item: OutlineItem,
): SymbolInformation[] {
  const own = {
    name: item.name,
    kind: symbolKinds[item.kind],
    location: session.location(snapshot, { article, from: item.from, to: item.to }),
  };
  return [own, ...item.children.flatMap(child => toFlatSymbols(session, snapshot, article, child))];
}
