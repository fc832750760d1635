/**
 * Why something is read as it is, shown as a page beside the article.
 *
 * Invariant: a page's address holds the document and the position that it explains, so that a page left open is
 * explained anew when it is opened again.
 */
import {
  commands,
  type Disposable,
  l10n,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ExplainMethod, ExplainParams, ExplainResult } from '../server/lsp/protocol.ts';
import type { Server } from './server.ts';

const scheme = 'copydesk-why';
const method: ExplainMethod = 'copydesk/explain';

/** Registers the pages. */
export function registerExplanations(server: Server): Disposable[] {
  const pages: TextDocumentContentProvider = {
    provideTextDocumentContent: async page => {
      const params: ExplainParams = JSON.parse(page.query);
      const result = await server.running?.sendRequest<ExplainResult>(method, params);
      return result?.text ?? l10n.t('There is no name or figure here any more.');
    },
  };
  return [workspace.registerTextDocumentContentProvider(scheme, pages)];
}

/** Shows why what stands at a position of a document, or else under the cursor, is read as it is. */
export async function showExplanation(
  client: LanguageClient,
  uri?: string,
  position?: ExplainParams['position'],
): Promise<void> {
  const params = uri && position ? { textDocument: { uri }, position } : underCursor(client);
  if (!params || !client.isRunning()) return;
  const found = await client.sendRequest<ExplainResult>(method, params);
  if (!found) {
    window.setStatusBarMessage(l10n.t('There is no name or figure under the cursor.'), 4_000);
    return;
  }
  const page = Uri.from({ scheme, path: `/${found.title}.md`, query: JSON.stringify(params) });
  await commands.executeCommand('markdown.showPreviewToSide', page);
}

function underCursor({ code2ProtocolConverter: convert }: LanguageClient): ExplainParams | null {
  const editor = window.activeTextEditor;
  return editor
    ? {
        textDocument: convert.asTextDocumentIdentifier(editor.document),
        position: convert.asPosition(editor.selection.active),
      }
    : null;
}
