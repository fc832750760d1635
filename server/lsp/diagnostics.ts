/**
 * Findings as diagnostics: pulled where the client can, pushed where it cannot.
 *
 * Invariants: a list that the client already has is not sent again; one list comes from one snapshot.
 */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding, RelatedSpan, Severity } from '../core/model.ts';
import { findings } from '../features/findings.ts';
import { slices } from '../workspace/schedule.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { articleName } from './files.ts';
import { background, Cancelled, guard } from './guard.ts';
import { pace } from './pace.ts';
import type { Session } from './session.ts';
import { settle } from './settling.ts';

export const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding of an article as the protocol has it. */
export function toDiagnostic(
  session: Session,
  snapshot: Snapshot,
  article: string,
  finding: Finding,
): Diagnostic {
  const related = session.client.relatedInformation ? finding.related : [];
  return {
    range: session.range(snapshot, { article, from: finding.from, to: finding.to }),
    severity: severities[finding.severity],
    code: finding.code,
    codeDescription: session.client.codeDescription ? { href: session.pageOf(finding.code) } : undefined,
    source: 'copydesk',
    message: finding.message,
    relatedInformation: related.map(({ article: other, from, to, message }: RelatedSpan) => ({
      location: session.location(snapshot, { article: other ?? article, from, to }),
      message,
    })),
  };
}

function diagnosticsOf(session: Session, snapshot: Snapshot, article: string): Diagnostic[] {
  return findings(snapshot, article).map(finding => toDiagnostic(session, snapshot, article, finding));
}

/** The name of a list: equal lists have equal names. */
function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'none';
  return createHash('sha1').update(JSON.stringify(diagnostics)).digest('base64');
}

/**
 * Milliseconds of quiet after a change before the whole workspace is looked through: open articles are pulled by
 * themselves, so the others can wait until the writer does.
 */
const QUIET = 500;

/** Answers pull requests. */
export function servePulls(session: Session): void {
  const { diagnostics } = session.connection.languages;
  diagnostics.on(guard(session, 'textDocument/diagnostic', params => pullDocument(session, params)));
  diagnostics.onWorkspace(
    guard(session, 'workspace/diagnostic', (params, token) => pullWorkspace(session, params, token)),
  );
}

function pullDocument(session: Session, params: DocumentDiagnosticParams): DocumentDiagnosticReport {
  const items = diagnosticsOf(session, session.workspace.snapshot(), articleName(params.textDocument.uri));
  const resultId = resultIdOf(items);
  return params.previousResultId === resultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** Reports the articles whose lists differ from those the client has, and waits until there is one that does. */
async function pullWorkspace(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  for (;;) {
    await until(session, token, () => session.scanning === null);
    const { version } = session.workspace;
    const items = await changedReports(session, previousResultIds, token);
    if (items.length > 0) return { items };
    await until(session, token, () => session.workspace.version !== version);
    await quiet(session);
  }
}

async function changedReports(
  session: Session,
  previous: readonly PreviousResultId[],
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport['items']> {
  await settle(session, null, token);
  const known = new Map(previous.map(({ uri, value }) => [articleName(uri), value]));
  const items: WorkspaceDiagnosticReport['items'] = [];
  const articles = new Set([...session.workspace.snapshot().articles(), ...known.keys()]);
  const breathe = slices(pace);
  for (const article of articles) {
    await breathe();
    if (token.isCancellationRequested) throw new Cancelled();
    const diagnostics = diagnosticsOf(session, session.workspace.snapshot(), article);
    const resultId = resultIdOf(diagnostics);
    if (resultId === (known.get(article) ?? 'none')) continue;
    const uri = session.address(article);
    items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: diagnostics });
  }
  return items;
}

/** Resolves once a condition holds; it is looked at after every change. Rejects when called off. */
function until(session: Session, token: CancellationToken, condition: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    if (token.isCancellationRequested) return reject(new Cancelled());
    if (condition()) return resolve();
    const stop = session.onChange(() => {
      if (!condition()) return;
      stop();
      resolve();
    });
    token.onCancellationRequested(() => {
      stop();
      reject(new Cancelled());
    });
  });
}

/** Resolves once nothing has changed for a while. */
async function quiet({ workspace }: Session): Promise<void> {
  let version: number;
  do {
    version = workspace.version;
    await setTimeout(QUIET);
  } while (workspace.version !== version);
}

/** Pushes every article's list when it changes: open articles first, the others once the scan has ended. */
export function servePushes(session: Session): void {
  const sent = new Map<string, string>();
  let running = false;
  let wanted = false;
  const publish = async () => {
    await pace.pause();
    while (wanted) {
      wanted = false;
      await publishChanges(session, sent);
    }
    running = false;
  };
  session.onChange(() => {
    wanted = true;
    if (running) return;
    running = true;
    background(session.connection.console, 'textDocument/publishDiagnostics', publish);
  });
}

async function publishChanges(session: Session, sent: Map<string, string>): Promise<void> {
  const { workspace, connection } = session;
  await settle(session, null);
  const open = session.documents.keys().map(articleName);
  const closed = session.scanning ? [] : [...workspace.snapshot().articles(), ...sent.keys()];
  const breathe = slices(pace);
  for (const article of new Set([...open, ...closed])) {
    await breathe();
    const diagnostics = diagnosticsOf(session, workspace.snapshot(), article);
    const resultId = resultIdOf(diagnostics);
    if (resultId === (sent.get(article) ?? 'none')) continue;
    if (resultId === 'none') sent.delete(article);
    else sent.set(article, resultId);
    await connection.sendDiagnostics({ uri: session.address(article), diagnostics });
  }
}
