/**
 * The connection to the language server: which documents it is told of, how it is started and started again.
 *
 * Invariants: nothing that the server says is trusted as more than text (no command links, no HTML); the server
 * runs on this machine, from this extension's own folder.
 */
import { type ExtensionContext, type LogOutputChannel, l10n, type SemanticTokens, window } from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { showExplanation } from './explanations.ts';
import { withLinks } from './hoverLinks.ts';
import { mark } from './marks.ts';
import { restartPolicy } from './restart.ts';

/** Documents with language id `news`; `articles.ts` gives that id to what the settings call an article. */
const documentSelector = ['file', 'untitled', 'vscode-vfs'].map(scheme => ({ scheme, language: 'news' }));

/**
 * Room for what is short-lived, in megabytes. An analysis lives until the next keystroke: with less room that of a long
 * article outlives two collections of garbage, is taken for something to keep, and makes typing wait for the large ones.
 */
const roomForTheYoung = ['--max-semi-space-size=40'];

/**
 * Creates the client, not yet started. `onEnd` is told each time the server ended by itself; the user is told here,
 * since the library tells of errors alone.
 */
export function createLanguageClient(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
  onEnd: (again: boolean) => void,
): LanguageClient {
  const decide = restartPolicy();
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const run = { ...server, options: { execArgv: roomForTheYoung } };
  const debug = { ...server, options: { execArgv: [...roomForTheYoung, '--nolazy', '--inspect=6009'] } };
  const client: LanguageClient = new LanguageClient(
    'copydesk',
    'Copydesk',
    { run, debug },
    {
      documentSelector,
      outputChannel,
      markdown: { isTrusted: false, supportHtml: false },
      middleware: {
        provideDocumentSemanticTokens: async (document, token, next) =>
          highlighted(await next(document, token)),
        provideDocumentRangeSemanticTokens: async (document, range, token, next) =>
          highlighted(await next(document, range, token)),
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
    },
  );
  return client;
}

/** Marks the first colours of an article, and passes them on. */
function highlighted<T extends SemanticTokens | null | undefined>(tokens: T): T {
  if (tokens && tokens.data.length > 0) mark('highlighted');
  return tokens;
}

const startsAgain = () => l10n.t('Copydesk’s language server ended unexpectedly and was started again.');

const gaveUp = () =>
  l10n.t(
    'Copydesk’s language server ended too often and is left alone. “Copydesk: Restart” starts it again.',
  );
