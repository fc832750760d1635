/**
 * The table of figures as an editor of its own: it passes questions on to the server, and goes to places.
 *
 * Invariants: there is one table at most; its page runs nothing and loads nothing but what comes with the extension,
 * and everything that articles say reaches it as data.
 */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewPanel,
  window,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import type {
  FiguresChangedMethod,
  FiguresClosedMethod,
  FiguresMethod,
  FiguresResult,
} from '../../server/lsp/protocol.ts';
import type { FromPage, ToPage } from './figuresMessages.ts';

const viewType = 'copydesk.figures';
const figures: FiguresMethod = 'copydesk/figures';
const changed: FiguresChangedMethod = 'copydesk/figuresChanged';
const closed: FiguresClosedMethod = 'copydesk/figuresClosed';

/** Registers the table and its command; `start` starts the server where it was not. */
export function registerFiguresPanel(
  context: ExtensionContext,
  client: LanguageClient,
  start: () => void,
): Disposable[] {
  let shown: WebviewPanel | null = null;
  const tell = (message: ToPage) => void shown?.webview.postMessage(message);
  const show = (panel: WebviewPanel) => {
    shown = panel;
    panel.onDidDispose(() => {
      shown = null;
      if (client.isRunning()) void client.sendNotification(closed);
    });
    panel.webview.onDidReceiveMessage((message: FromPage) => receive(client, message, tell));
    fill(panel.webview, context.extensionUri);
    start();
  };
  return [
    commands.registerCommand(viewType, () => {
      if (shown) shown.reveal();
      else show(window.createWebviewPanel(viewType, l10n.t('Figures'), ViewColumn.Active));
    }),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async panel => show(panel),
    }),
    client.onNotification(changed, () => tell({ type: 'changed' })),
    // A server that was started again has no table: it is asked for one.
    client.onDidChangeState(({ newState }) => newState === State.Running && tell({ type: 'changed' })),
  ];
}

async function receive(
  client: LanguageClient,
  message: FromPage,
  tell: (message: ToPage) => void,
): Promise<void> {
  if (message.type === 'open') {
    const { uri, range } = client.protocol2CodeConverter.asLocation(message.location);
    await window.showTextDocument(uri, {
      viewColumn: ViewColumn.Beside,
      selection: range,
      preserveFocus: !message.focus,
    });
    return;
  }
  if (!client.isRunning()) return;
  const result = await client.sendRequest<FiguresResult>(figures, message.params);
  tell({ type: 'answer', id: message.id, result });
}

function fill(webview: Webview, extension: Uri): void {
  const folder = Uri.joinPath(extension, 'dist', 'views');
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(folder, file));
  webview.options = { enableScripts: true, localResourceRoots: [folder] };
  webview.html = `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy"
    content="default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}">
  <link rel="stylesheet" href="${address('figuresPage.css')}">
  <title>Figures</title>
</head>
<body>
  <script src="${address('figuresPage.js')}"></script>
</body>
</html>`;
}
