/**
 * The connection to the language server: which documents it is told of, what is made of its answers, when it is started
 * again.
 *
 * Invariants: nothing that the server says is trusted as more than text (no command links, no HTML); this module, which
 * brings the library of the protocol, is loaded when the server is started and not before.
 */
import type { ChildProcess } from 'node:child_process';
import { type LogOutputChannel, l10n, window } from 'vscode';
import { CloseAction, ErrorAction, State } from 'vscode-languageclient/node';
import { ArticleClient } from './articleClient.ts';
import { documentSelector } from './articles.ts';
import { showExplanation } from './explanations.ts';
import { withLinks } from './hoverLinks.ts';
import { restartPolicy } from './restart.ts';

/** What is told while the server comes and goes; `onEnd` each time that it ended by itself. */
export interface ServerEvents {
  onState(server: 'starting' | 'running' | 'stopped'): void;
  onEnd(again: boolean): void;
}

/**
 * Creates the client, not yet started, of the process that `start` gives it. The user is told here when the server ended
 * by itself, since the library tells of errors alone.
 */
export function createLanguageClient(
  start: () => ChildProcess,
  outputChannel: LogOutputChannel,
  { onState, onEnd }: ServerEvents,
): ArticleClient {
  const decide = restartPolicy();
  const client: ArticleClient = new ArticleClient('copydesk', 'Copydesk', async () => start(), {
    documentSelector,
    outputChannel,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      provideHover: async (document, position, token, next) => {
        const card = await next(document, position, token);
        return card && withLinks(client, document, position, card);
      },
      executeCommand: (command, given, next) =>
        command === 'copydesk.explain' ? showExplanation(client, given[0], given[1]) : next(command, given),
    },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: async () => {
        const restart = decide(Date.now());
        onEnd(restart.again);
        if (!restart.again) return { action: CloseAction.DoNotRestart, message: gaveUp() };
        await new Promise(resolve => setTimeout(resolve, restart.delay));
        window.showWarningMessage(startsAgain());
        return { action: CloseAction.Restart, message: startsAgain(), handled: true };
      },
    },
  });
  client.onDidChangeState(({ newState }) => {
    const server = stateNames.get(newState);
    if (server) onState(server);
  });
  return client;
}

/** The client passes through `Stopped` on its way to a new start; whether it stays there, only `onEnd` knows. */
const stateNames: ReadonlyMap<State, Parameters<ServerEvents['onState']>[0]> = new Map([
  [State.Running, 'running'],
  [State.Starting, 'starting'],
  [State.StartFailed, 'stopped'],
]);

const startsAgain = () => l10n.t('Copydesk’s language server ended unexpectedly and was started again.');

const gaveUp = () =>
  l10n.t(
    'Copydesk’s language server ended too often and is left alone. “Copydesk: Restart” starts it again.',
  );
