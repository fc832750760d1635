/** Activation and deactivation: wiring only. The server is started when there is an article to read. */
import './marks.ts';
import { type Event, EventEmitter, type ExtensionContext, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import type { StatusMethod, StatusParams } from '../server/lsp/protocol.ts';
import { hasArticles, watchArticles } from './articles.ts';
import { registerCommands } from './commands.ts';
import { registerExplanations } from './explanations.ts';
import { createLanguageClient } from './languageClient.ts';
import { mark } from './marks.ts';
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

export function activate(context: ExtensionContext): Copydesk {
  const log = window.createOutputChannel('Copydesk', { log: true });
  const changed = new EventEmitter<Status>();
  const item = createStatusItem();
  let status: Status = { server: 'starting', report: null, restarts: 0 };
  const update = (change: Partial<Status>) => {
    status = { ...status, ...change };
    showStatus(item, status);
    changed.fire(status);
  };

  const client = createLanguageClient(context, log, again =>
    update(
      again ? { server: 'starting', report: null, restarts: status.restarts + 1 } : { server: 'stopped' },
    ),
  );
  client.onNotification(statusMethod, (report: StatusParams) => update({ report }));
  client.onDidChangeState(({ newState }) => update(serverState(newState)));

  const start = startOnce(client);
  const look = async () => (await hasArticles(log)) && start();
  context.subscriptions.push(
    log,
    changed,
    item,
    client,
    ...registerCommands(client, log),
    ...registerExplanations(client),
    ...registerFiguresPanel(context, client, start),
    ...watchArticles(log, start),
    workspace.onDidChangeWorkspaceFolders(look),
  );
  look();
  mark('active');
  return {
    status: () => status,
    onDidChangeStatus: changed.event,
    serverProcess: () => client.serverProcess?.pid,
  };
}

/** The client says itself, in the log and on the screen, why a start failed. */
function startOnce(client: LanguageClient): () => void {
  let started = false;
  return () => {
    if (started) return;
    started = true;
    client.start().catch(error => client.error('The language server could not be started.', error));
  };
}

/** The client passes through `Stopped` on its way to a new start; whether it stays there, only `onEnd` knows. */
function serverState(state: State): Partial<Status> {
  if (state === State.Running) return { server: 'running' };
  if (state === State.Starting) return { server: 'starting' };
  return state === State.StartFailed ? { server: 'stopped' } : {};
}
