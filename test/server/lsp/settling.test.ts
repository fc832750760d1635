import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver';
import { Cancelled } from '../../../server/lsp/guard.ts';
import { type Settling, settle } from '../../../server/lsp/settling.ts';
import { SnapshotExpired } from '../../../server/workspace/snapshot.ts';
import { newWorkspace } from '../workspace/desk.ts';

const sentence = 'Maria Lopez said on Friday that 14 sailors of Leeds were moved by the Harbour Board.';
const longText = Array.from({ length: 3000 }, (_, i) => `${i} ${sentence}`).join('\n\n');

/** A desk with one long document; `during` runs each time that other messages are answered. */
function desk(during: (times: number, desk: { version: number }) => void) {
  const workspace = newWorkspace();
  workspace.open('a', longText);
  const document = { version: 1 };
  let times = 0;
  let going = true;
  const answer = () => {
    if (!going) return;
    during(++times, document);
    setImmediate(answer);
  };
  setImmediate(answer);
  const documents = { get: (uri: string) => (uri === 'a' ? document : undefined) };
  const stop = () => {
    going = false;
    return times;
  };
  return { settling: { workspace, documents } as unknown as Settling, workspace, stop };
}

describe('settling', () => {
  it('of a long article lets others be answered, and ends with it analysed', async () => {
    const { settling, workspace, stop } = desk(() => {});
    expect(workspace.isSettled).toBe(false);
    await settle(settling, 'a');
    expect(stop()).toBeGreaterThan(3);
    expect(workspace.isSettled).toBe(true);
    expect(workspace.snapshot().analysis('a')?.parts?.length).toBeGreaterThan(5);
  });

  it('ends when it is called off, with the article unfinished', async () => {
    const source = new CancellationTokenSource();
    const { settling, workspace, stop } = desk(times => times === 2 && source.cancel());
    await expect(settle(settling, 'a', source.token)).rejects.toThrow(Cancelled);
    stop();
    expect(workspace.isSettled).toBe(false);
  });

  it('ends when the document that it is for is changed', async () => {
    const change = (times: number, document: { version: number }) => {
      if (times === 2) document.version++;
    };
    const own = desk(change);
    await expect(settle(own.settling, 'a')).rejects.toThrow(SnapshotExpired);
    own.stop();
    const other = desk(change);
    await settle(other.settling, 'b');
    other.stop();
    expect(other.workspace.isSettled).toBe(true);
  });
});
