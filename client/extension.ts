/** Activation and deactivation: wiring only. The server is started when there is an article to read. */
import './marks.ts';
import path from 'node:path';
import { type Event, EventEmitter, type ExtensionContext, window, workspace } from 'vscode';
import type { StatusMethod, StatusParams } from '../server/lsp/protocol.ts';
import { hasArticles, isArticleOpen, watchArticles } from './articles.ts';
import { registerColours } from './colours.ts';
import { registerCommands } from './commands.ts';
import { registerExplanations } from './explanations.ts';
import { mark } from './marks.ts';
import { Server } from './server.ts';
import { ServerProgram } from './serverProgram.ts';
import { createStatusItem, type Status, showStatus } from './status.ts';
import { registerFiguresPanel } from './views/figuresPanel.ts';

/** What other extensions can ask. */
export interface Copydesk {
  status(): Status;
  readonly onDidChangeStatus: Event<Status>;
  /** The process id of the language server; undefined while it does not run. */
  serverProcess(): number | undefined;
}

const statusMethod: StatusMethod = 'copydesk/status';

const log = window.createOutputChannel('Copydesk', { log: true });
const program = new ServerProgram(path.join(__dirname, 'server.cjs'), log);

// The editor calls `activate` some tenths of a second after it has loaded this code: the server comes up meanwhile.
if (isArticleOpen()) program.startAhead();
mark('loaded');

export function activate(context: ExtensionContext): Copydesk {
  mark('activating');
  const changed = new EventEmitter<Status>();
  const item = createStatusItem();
  let status: Status = { server: 'starting', report: null, restarts: 0 };
  const update = (change: Partial<Status>) => {
    status = { ...status, ...change };
    showStatus(item, status);
    changed.fire(status);
  };

  const server = new Server(program, log, async () => {
    const { createLanguageClient } = await import('./languageClient.ts');
    return start =>
      createLanguageClient(start, log, {
        onState: state => update({ server: state }),
        onEnd: again =>
          update(
            again
              ? { server: 'starting', report: null, restarts: status.restarts + 1 }
              : { server: 'stopped' },
          ),
      });
  });
  server.onDidCreate(client =>
    client.onNotification(statusMethod, (report: StatusParams) => update({ report })),
  );

  const start = () => server.start();
  const look = async () => (await hasArticles(log)) && start();
  context.subscriptions.push(
    log,
    changed,
    item,
    server,
    ...registerColours(context, server),
    ...registerCommands(server, log),
    ...registerExplanations(server),
    ...registerFiguresPanel(context, server),
    ...watchArticles(log, start),
    workspace.onDidChangeWorkspaceFolders(look),
  );
  look();
  // The article that the server was started for may be closed again.
  if (!isArticleOpen()) program.stop();
  mark('active');
  return {
    status: () => status,
    onDidChangeStatus: changed.event,
    serverProcess: () => server.processId,
  };
}
