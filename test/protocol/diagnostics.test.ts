import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { everything } from './desk.ts';
import { desks } from './desks.ts';
import { quay } from './quay.ts';

const start = desks();

describe('pulled diagnostics', () => {
  it('that have not changed are not sent again', async () => {
    const desk = await start({ files: { 'stories/a.txt': quay.replace('Friday', 'Monday') } });
    const paper = await desk.open('stories/a.txt');
    const first = await paper.request<{ kind: string; resultId: string }>('textDocument/diagnostic');
    expect(first.kind).toBe('full');
    const again = await paper.request('textDocument/diagnostic', undefined, {
      previousResultId: first.resultId,
    });
    expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await paper.edit('Quay', 'The quay');
    const moved = await paper.request('textDocument/diagnostic', undefined, {
      previousResultId: first.resultId,
    });
    expect(moved).toMatchObject({ kind: 'unchanged' });
    await paper.edit('It opened', 'It was opened');
    const changed = await paper.request('textDocument/diagnostic', undefined, {
      previousResultId: first.resultId,
    });
    expect(changed).toMatchObject({ kind: 'full', items: [{ code: 'figure.weekday' }] });
  });

  it('of the workspace tell of closed files, and wait for the next change', async () => {
    const desk = await start({
      files: { 'stories/a.txt': quay.replace('Friday', 'Monday'), 'stories/b.txt': quay },
    });
    await desk.scanned();
    interface Report {
      items: { uri: string; resultId: string; items: Diagnostic[] }[];
    }
    const first = await desk.request<Report>('workspace/diagnostic', { previousResultIds: [] });
    expect(first.items.map(({ uri, items }) => [uri, items.length])).toEqual([
      [desk.uri('stories/a.txt'), 1],
    ]);
    const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const next = desk.request<Report>('workspace/diagnostic', { previousResultIds: known });
    await desk.open('stories/b.txt', quay.replace('Friday', 'Sunday'));
    expect((await next).items.map(({ uri }) => uri)).toEqual([desk.uri('stories/b.txt')]);
  });
});

describe('pushed diagnostics', () => {
  const { diagnostic: _, ...textDocument } = everything.textDocument!;
  const capabilities = { ...everything, textDocument };

  it('are sent to a client that cannot pull, once for each change', async () => {
    const desk = await start({
      files: { 'stories/a.txt': quay.replace('Friday', 'Monday'), 'stories/b.txt': quay },
      capabilities,
    });
    expect(desk.hello.capabilities.diagnosticProvider).toBeUndefined();
    const a = desk.uri('stories/a.txt');
    await desk.until(() => desk.pushed.get(a)?.length === 1);
    const paper = await desk.open('stories/a.txt');
    await paper.edit('Monday', 'Friday');
    await desk.until(() => desk.pushed.get(a)?.length === 2);
    await paper.edit('Quay', 'The quay');
    await paper.edit('Friday', 'Sunday');
    await desk.until(() => desk.pushed.get(a)?.length === 3);
    expect(desk.pushed.get(a)!.map(list => list.map(({ code }) => code))).toEqual([
      ['figure.weekday'],
      [],
      ['figure.weekday'],
    ]);
    expect(desk.pushed.has(desk.uri('stories/b.txt'))).toBe(false);
  });
});
