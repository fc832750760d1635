/**
 * Waiting until the open articles are analysed, in slices between which other messages are answered: a long article
 * that is opened takes half a second.
 *
 * Invariant: a request that is called off meanwhile, or whose document changes, ends within a slice.
 */
import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { slices } from '../workspace/schedule.ts';
import { SnapshotExpired } from '../workspace/snapshot.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Cancelled } from './guard.ts';
import { pace } from './pace.ts';

export interface Settling {
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
}

/** Resolves once they are; rejects where `token` is cancelled, or the document at the address `uri` is changed, before. */
export async function settle(
  { workspace, documents }: Settling,
  uri: string | null,
  token?: CancellationToken,
): Promise<void> {
  const version = () => (uri === null ? null : documents.get(uri)?.version);
  const asked = version();
  const breathe = slices(pace);
  while (!workspace.isSettled) {
    workspace.step();
    // An ordinary article is done by now: whoever asked is answered before the next message is looked at.
    if (workspace.isSettled) return;
    await breathe();
    if (token?.isCancellationRequested) throw new Cancelled();
    if (version() !== asked) throw new SnapshotExpired();
  }
}
