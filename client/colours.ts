/**
 * The colours of articles. The editor is told of them at activation, so that it asks while the server comes up, and what
 * it asks waits until the server can answer.
 *
 * Invariant: the server is asked about a document only after it was told that it is open.
 */
import {
  type Disposable,
  type DocumentRangeSemanticTokensProvider,
  type DocumentSemanticTokensProvider,
  EventEmitter,
  type ExtensionContext,
  languages,
  type SemanticTokens,
  type SemanticTokensEdits,
  SemanticTokensLegend,
} from 'vscode';
import type { ArticleClient } from './articleClient.ts';
import { documentSelector } from './articles.ts';
import { mark } from './marks.ts';
import type { Server } from './server.ts';

/** Tells the editor of the colours, by the names that the manifest declares in the server's order. */
export function registerColours({ extension }: ExtensionContext, server: Server): Disposable[] {
  const { semanticTokenTypes, semanticTokenModifiers } = extension.packageJSON.contributes;
  const names = (declared: readonly { readonly id: string }[]) => declared.map(({ id }) => id);
  const legend = new SemanticTokensLegend(names(semanticTokenTypes), names(semanticTokenModifiers));
  const outdated = new EventEmitter<void>();
  const ask = async <T extends SemanticTokens | SemanticTokensEdits>(
    answer: (client: ArticleClient) => Promise<T | undefined>,
  ) => {
    mark('asked');
    const client = await server.ready();
    const colours = await (client && answer(client));
    if (colours && 'data' in colours && colours.data.length > 0) mark('highlighted');
    return colours;
  };
  const whole: DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: outdated.event,
    provideDocumentSemanticTokens: (document, token) => ask(client => client.tokens(document, token)),
    provideDocumentSemanticTokensEdits: (document, previousResultId, token) =>
      ask(client => client.tokensSince(previousResultId, document, token)),
  };
  const part: DocumentRangeSemanticTokensProvider & Pick<typeof whole, 'onDidChangeSemanticTokens'> = {
    onDidChangeSemanticTokens: outdated.event,
    provideDocumentRangeSemanticTokens: (document, range, token) =>
      ask(client => client.tokensWithin(range, document, token)),
  };
  const registrations = [
    outdated,
    server.onDidCreate(client => {
      client.onRequest('workspace/semanticTokens/refresh', () => outdated.fire());
      let wasRunning = false;
      client.onDidChangeState(() => {
        if (!client.isRunning()) return;
        // The first server is asked already.
        if (wasRunning) outdated.fire();
        wasRunning = true;
      });
    }),
    languages.registerDocumentSemanticTokensProvider(documentSelector, whole, legend),
    languages.registerDocumentRangeSemanticTokensProvider(documentSelector, part, legend),
  ];
  // Told of a provider alone, the editor waits for half a second or so before it asks; told of a change, it asks.
  outdated.fire();
  return registrations;
}
