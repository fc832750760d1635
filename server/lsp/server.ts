/**
 * The language server on a connection: what it offers, and the life of a session from `initialize` to `exit`.
 *
 * Invariant: it offers what the client can use by the protocol alone.
 */
import {
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Background } from '../core/background.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Outlines } from '../core/places/outlines.ts';
import type { Ahead } from './ahead.ts';
import type { AnalystProgram } from './analysts.ts';
import { type ClientFeatures, clientFeatures } from './clientFeatures.ts';
import { serveCommands } from './commands.ts';
import { IGNORE_COMMAND, SessionDecisions } from './decisions.ts';
import { servePulls, servePushes } from './diagnostics.ts';
import { serveEditing } from './editing.ts';
import { EXPLAIN_COMMAND, EXPLAIN_KIND, Explanations } from './explanations.ts';
import { serveFigures } from './figures.ts';
import { articleName, pathOf } from './files.ts';
import { background, errorText } from './guard.ts';
import { lateKnowledge } from './lateKnowledge.ts';
import { LOOKUP_COMMAND, LOOKUP_KIND, type LookupServices } from './lookups.ts';
import { serveNavigation } from './navigation.ts';
import { pace } from './pace.ts';
import { rehearse } from './rehearsal.ts';
import { Scan } from './scan.ts';
import { Session } from './session.ts';
import { serveSpeech } from './speech.ts';
import { legend, serveTokens } from './tokens.ts';

/** Where the server's data comes from; each is opened once, when it is first needed. */
export interface ServerData {
  readonly knowledge: Ahead<Knowledge>;
  readonly openOutlines: () => Outlines;
  readonly openBackground: () => Background;
  /** A name for the build of the program and its data, by which cached readings are told from those of another. */
  readonly make: () => string;
  /** The program of a reading thread. */
  readonly analyst: AnalystProgram;
  readonly cacheFolder: string;
  readonly lookups: LookupServices;
  /** The address of the page that explains the findings. */
  readonly guide: string;
}

/** Serves one client. */
export function serve(connection: Connection, data: ServerData): void {
  let documents: Session['documents'] | null = null;
  connection.onInitialize((params): InitializeResult => {
    const client = clientFeatures(params.capabilities);
    const knowledge = lateKnowledge(data.knowledge);
    const session = new Session(connection, client, knowledge, data);
    documents = session.documents;
    session.folders = foldersOf(params);
    session.configure(params.initializationOptions);
    session.documents.listen(connection);
    serveTokens(session);
    serveNavigation(session);
    serveSpeech(session);
    serveFigures(session);
    const explanations = new Explanations(session, knowledge);
    explanations.serve();
    const decisions = new SessionDecisions(session);
    serveCommands(session, {
      [IGNORE_COMMAND]: given => decisions.run(given),
      [EXPLAIN_COMMAND]: given => explanations.run(given),
      [LOOKUP_COMMAND]: given => session.lookups.run(given),
    });
    session.onChange(() => decisions.tell());
    serveEditing(session, decisions, explanations);
    if (client.pullDiagnostics) servePulls(session);
    else servePushes(session);
    follow(session, decisions, new Scan(session, knowledge, data));
    return { capabilities: capabilities(client), serverInfo: { name: 'copydesk' } };
  });
  connection.listen();
  const isWaitedFor = () => documents !== null && documents.keys().length > 0;
  background(connection.console, 'preparation', () => prepare(data.knowledge, isWaitedFor));
}

/** Gets ready for the first article while the client does so itself: opens the knowledge, and rehearses until there is one. */
async function prepare(knowledge: Ahead<Knowledge>, isWaitedFor: () => boolean): Promise<void> {
  await pace.pause();
  for (const _ of knowledge.steps()) await pace.pause();
  const rehearsal = rehearse(knowledge.value);
  while (!isWaitedFor() && !rehearsal.next().done) await pace.pause();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(pathOf).filter(folder => folder !== null);
}

function capabilities(client: ClientFeatures): InitializeResult['capabilities'] {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, EXPLAIN_KIND, LOOKUP_KIND] },
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    callHierarchyProvider: true,
    completionProvider: {},
    executeCommandProvider: { commands: [IGNORE_COMMAND, EXPLAIN_COMMAND, LOOKUP_COMMAND] },
    diagnosticProvider: client.pullDiagnostics
      ? { identifier: 'copydesk', interFileDependencies: true, workspaceDiagnostics: true }
      : undefined,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** Keeps the session in step with documents, files, folders and settings. */
function follow(session: Session, decisions: SessionDecisions, scan: Scan): void {
  const { connection, client, documents } = session;
  const later = (name: string, work: () => Promise<void>) => background(connection.console, name, work);
  const rescan = async () => {
    await decisions.refresh();
    await scan.run();
    refreshClient(session);
  };
  documents.onDidChangeContent(({ document }) => session.sync(document));
  documents.onDidClose(({ document }) =>
    later('close', async () => {
      await session.release(document);
      refreshClient(session);
    }),
  );
  connection.onInitialized(() => {
    later('registration', () => register(session));
    later('scan', async () => {
      await configure(session);
      await rescan();
    });
    if (client.folders) followFolders(session, () => later('folders', rescan));
    openOrTell(session);
  });
  connection.onDidChangeConfiguration(({ settings }) =>
    later('configuration', async () => {
      if (client.configuration) await configure(session);
      else session.configure((settings as { copydesk?: unknown } | null)?.copydesk);
      await rescan();
    }),
  );
  connection.onDidChangeWatchedFiles(({ changes }) =>
    later('files', () => takeChanges(session, decisions, changes)),
  );
}

/** Opens the knowledge while the client sets itself up. Where it cannot be opened, nothing works: the user is told why. */
function openOrTell(session: Session): void {
  const { connection } = session;
  try {
    session.changed();
  } catch (error) {
    connection.console.error(errorText(error));
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Error,
      message: (error as Error).message,
    });
  }
}

function followFolders(session: Session, rescan: () => void): void {
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
    const fresh = added.map(({ uri }) => pathOf(uri)).filter(folder => folder !== null);
    session.folders = [...session.folders.filter(folder => !gone.has(folder)), ...fresh];
    for (const document of session.documents.all()) session.sync(document);
    rescan();
  });
}

async function takeChanges(
  session: Session,
  decisions: SessionDecisions,
  changes: readonly FileEvent[],
): Promise<void> {
  const { version } = session.workspace;
  for (const change of changes) await refreshUnder(session, change);
  if (changes.some(({ uri }) => decisions.isDecisions(uri))) await decisions.refresh();
  session.changed();
  // Most files of a folder are no articles; the client is not bothered for them.
  if (session.workspace.version !== version) refreshClient(session);
}

/** Takes in a changed file, or lets every article of a deleted folder go: nothing more is told of those. */
async function refreshUnder(session: Session, { uri, type }: FileEvent): Promise<void> {
  const changed = articleName(uri);
  await session.refresh(changed);
  if (type !== FileChangeType.Deleted) return;
  const below = `${changed}/`;
  for (const article of session.workspace.snapshot().articles()) {
    if (article.startsWith(below)) await session.refresh(article);
  }
}

async function register({ connection, client }: Session): Promise<void> {
  if (client.watchesConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' });
  }
  if (client.watchesFiles) {
    // Every file and folder, since a deleted folder is told by its own name alone; the globs are applied here.
    const watchers = [{ globPattern: '**/*' }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

/** Asks the client for the settings; a client that does not answer leaves them as they are. */
async function configure(session: Session): Promise<void> {
  const { connection, client } = session;
  if (!client.configuration) return;
  try {
    session.configure(await connection.workspace.getConfiguration('copydesk'));
  } catch (error) {
    connection.console.error(`workspace/configuration failed: ${errorText(error)}`);
  }
}

/** Asks the client to ask again for what may have changed without an edit. */
function refreshClient({ connection, client, settings }: Session): void {
  const { languages, console } = connection;
  const ask = (can: boolean, refresh: () => Promise<void>) => {
    if (can) background(console, 'refresh', refresh);
  };
  ask(client.refreshDiagnostics, () => languages.diagnostics.refresh());
  ask(client.refreshTokens, () => languages.semanticTokens.refresh());
  ask(client.refreshHints, () => languages.inlayHint.refresh());
  ask(client.refreshLenses && settings.codeLens, () => connection.sendRequest(CodeLensRefreshRequest.type));
}
