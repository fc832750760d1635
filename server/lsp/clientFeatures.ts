/** What the client can do, as far as it makes a difference. */
import { type ClientCapabilities, MarkupKind } from 'vscode-languageserver';
import { chooseEncoding, type Encoding } from './convert.ts';

export interface ClientFeatures {
  readonly encoding: Encoding;
  readonly hover: MarkupKind;
  readonly pullDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshTokens: boolean;
  readonly refreshLenses: boolean;
  readonly refreshHints: boolean;
  readonly progress: boolean;
  readonly configuration: boolean;
  readonly watchesConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly folders: boolean;
  readonly symbolTree: boolean;
  readonly prepareRename: boolean;
}

export function clientFeatures({
  general,
  textDocument,
  workspace,
  window,
}: ClientCapabilities): ClientFeatures {
  const hover = textDocument?.hover?.contentFormat?.[0];
  const shown = { ...textDocument?.diagnostic, ...textDocument?.publishDiagnostics };
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    hover: hover === MarkupKind.PlainText ? MarkupKind.PlainText : MarkupKind.Markdown,
    pullDiagnostics: Boolean(textDocument?.diagnostic),
    relatedInformation: Boolean(shown.relatedInformation),
    codeDescription: Boolean(shown.codeDescriptionSupport),
    refreshDiagnostics: Boolean(workspace?.diagnostics?.refreshSupport),
    refreshTokens: Boolean(workspace?.semanticTokens?.refreshSupport),
    refreshLenses: Boolean(workspace?.codeLens?.refreshSupport),
    refreshHints: Boolean(workspace?.inlayHint?.refreshSupport),
    progress: Boolean(window?.workDoneProgress),
    configuration: Boolean(workspace?.configuration),
    watchesConfiguration: Boolean(workspace?.didChangeConfiguration?.dynamicRegistration),
    watchesFiles: Boolean(workspace?.didChangeWatchedFiles?.dynamicRegistration),
    folders: Boolean(workspace?.workspaceFolders),
    symbolTree: Boolean(textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport),
    prepareRename: Boolean(textDocument?.rename?.prepareSupport),
  };
}
