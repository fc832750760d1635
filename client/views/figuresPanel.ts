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
import type {
  FiguresChangedMethod,
  FiguresClosedMethod,
  FiguresMethod,
  FiguresResult,
} from '../../server/lsp/protocol.ts';
import type { Server } from '../server.ts';
import type { FromPage, ToPage } from './figuresMessages.ts';

const viewType = 'copydesk.figures';
const figures: FiguresMethod = 'copydesk/figures';
const changed: FiguresChangedMethod = 'copydesk/figuresChanged';
const closed: FiguresClosedMethod = 'copydesk/figuresClosed';

/** Registers the table and its command, which starts the server where it was not. */
export function registerFiguresPanel(context: ExtensionContext, server: Server): Disposable[] {
  let shown: WebviewPanel | null = null;
  const tell = (message: ToPage) => void shown?.webview.postMessage(message);
  const show = (panel: WebviewPanel) => {
    shown = panel;
    panel.onDidDispose(() => {
      shown = null;
      void server.running?.sendNotification(closed);
    });
    panel.webview.onDidReceiveMessage((message: FromPage) => receive(server, message, tell));
    fill(panel.webview, context.extensionUri);
    server.start();
  };
  return [
    commands.registerCommand(viewType, () => {
      if (shown) shown.reveal();
      else show(window.createWebviewPanel(viewType, l10n.t('Figures'), ViewColumn.Active));
    }),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async panel => show(panel),
    }),
    server.onDidCreate(client => {
      client.onNotification(changed, () => tell({ type: 'changed' }));
      // A server that was started again has no table: it is asked for one.
      client.onDidChangeState(() => client.isRunning() && tell({ type: 'changed' }));
    }),
  ];
}

async function receive(server: Server, message: FromPage, tell: (message: ToPage) => void): Promise<void> {
  const client = server.running;
  if (!client) return;
  if (message.type === 'open') {
    const { uri, range } = client.protocol2CodeConverter.asLocation(message.location);
    await window.showTextDocument(uri, {
      viewColumn: ViewColumn.Beside,
      selection: range,
      preserveFocus: !message.focus,
    });
    return;
  }
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
