/**
 * The client of the language server. The library's way of bringing colours is replaced: it tells the editor of them when
 * the server has answered, and the editor takes its time to ask. `colours.ts` tells it before there is a client.
 *
 * Invariant: the library tells the editor of no colours; it tells the server alone that they are wanted.
 */
import type { CancellationToken, Range, SemanticTokens, SemanticTokensEdits, TextDocument } from 'vscode';
import {
  LanguageClient,
  type RequestParam,
  type RequestType,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRegistrationType,
  SemanticTokensRequest,
  type StaticFeature,
} from 'vscode-languageclient/node';

type Feature = Parameters<LanguageClient['registerFeature']>[0];

type Tokens = SemanticTokens | undefined;

export class ArticleClient extends LanguageClient {
  override registerFeature(feature: Feature): void {
    super.registerFeature(bringsColours(feature) ? onlyWanted(feature) : feature);
  }

  /** The colours of a document. Rejects as the editor expects it where they are outdated by a change. */
  async tokens(document: TextDocument, token: CancellationToken): Promise<Tokens> {
    const textDocument = this.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const sent = await this.#ask(SemanticTokensRequest.type, { textDocument }, token);
    return this.protocol2CodeConverter.asSemanticTokens(sent, token);
  }

  /** What has changed since the answer named, or the colours of the document. */
  async tokensSince(
    previousResultId: string,
    document: TextDocument,
    token: CancellationToken,
  ): Promise<Tokens | SemanticTokensEdits> {
    const textDocument = this.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const params = { textDocument, previousResultId };
    const sent = await this.#ask(SemanticTokensDeltaRequest.type, params, token);
    return sent && 'edits' in sent
      ? this.protocol2CodeConverter.asSemanticTokensEdits(sent, token)
      : this.protocol2CodeConverter.asSemanticTokens(sent, token);
  }

  /** The colours of a part of a document. */
  async tokensWithin(range: Range, document: TextDocument, token: CancellationToken): Promise<Tokens> {
    const textDocument = this.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const params = { textDocument, range: this.code2ProtocolConverter.asRange(range) };
    const sent = await this.#ask(SemanticTokensRangeRequest.type, params, token);
    return this.protocol2CodeConverter.asSemanticTokens(sent, token);
  }

  async #ask<P, R>(
    type: RequestType<P, R | null, void>,
    params: RequestParam<P>,
    token: CancellationToken,
  ): Promise<R | null> {
    try {
      const sent = await this.sendRequest(type, params, token);
      return token.isCancellationRequested ? null : sent;
    } catch (error) {
      return this.handleFailedRequest(type, token, error, null);
    }
  }
}

function bringsColours(feature: Feature): boolean {
  return (
    'registrationType' in feature && feature.registrationType.method === SemanticTokensRegistrationType.method
  );
}

/** The feature as far as it tells the server what the client wants. */
function onlyWanted(feature: StaticFeature): StaticFeature {
  return {
    fillClientCapabilities: capabilities => feature.fillClientCapabilities(capabilities),
    initialize: () => {},
    getState: () => feature.getState(),
    clear: () => {},
  };
}
