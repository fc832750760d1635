import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import type { Desk, Paper } from './desk.ts';
import { desks } from './desks.ts';

const start = desks();

const quay = 'Quay opens\n\nThe quay opened on Monday, August 26, 2016, in Leeds.\n';
const decisions = '.copydesk/ignored.jsonl';

const actionsAt = (paper: Paper, words: string) =>
  paper.request<CodeAction[]>('textDocument/codeAction', undefined, {
    range: { start: paper.at(words), end: paper.at(words) },
    context: { diagnostics: [] },
  });
const choose = async (paper: Paper, title: string) => {
  const action = (await actionsAt(paper, 'Monday')).find(offered => offered.title === title);
  const { command, arguments: given } = action!.command!;
  await paper.desk.request('workspace/executeCommand', { command, arguments: given });
};
/** The file on disk changes, and the client says so. */
const rewrite = async (desk: Desk, file: string, text: string) => {
  await writeFile(path.join(desk.folder!, file), text);
  await desk.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: desk.uri(file), type: 2 }] });
};

describe('ignoring a finding', () => {
  it('writes one line, silences it, and survives edits', async () => {
    const desk = await start({ files: { 'stories/a.txt': quay } });
    await desk.scanned();
    const paper = await desk.open('stories/a.txt');
    expect(await paper.findings()).toHaveLength(1);
    await choose(paper, 'Ignore this finding');
    expect(await paper.findings()).toEqual([]);
    const written = await readFile(path.join(desk.folder!, decisions), 'utf8');
    expect(JSON.parse(written)).toMatchObject({
      ignore: 'finding',
      code: 'figure.weekday',
      file: 'stories/a.txt',
    });
    await paper.edit('Quay opens', 'At last the quay opens');
    expect(await paper.findings()).toEqual([]);
    await paper.edit('in Leeds', 'in Leeds, and reopened on Monday, August 26, 2016');
    expect(await paper.findings()).toHaveLength(1);
  });

  it('holds for a rule in an article and in the workspace, closed articles too', async () => {
    const desk = await start({
      files: { 'stories/a.txt': quay, 'stories/b.txt': quay.replace('Leeds', 'Truro') },
    });
    await desk.scanned();
    const [a, b] = [await desk.open('stories/a.txt'), await desk.open('stories/b.txt')];
    await choose(a, 'Ignore figure.weekday in this article');
    expect([await a.findings(), await b.findings()].map(({ length }) => length)).toEqual([0, 1]);
    await choose(b, 'Ignore figure.weekday in this workspace');
    expect(await b.findings()).toEqual([]);
    const lines = (await readFile(path.join(desk.folder!, decisions), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(2);
  });

  it('is undone by taking the line away', async () => {
    const line = JSON.stringify({ ignore: 'workspace', code: 'figure.weekday' });
    const desk = await start({ files: { 'stories/a.txt': quay, [decisions]: line } });
    await desk.scanned();
    const paper = await desk.open('stories/a.txt');
    expect(await paper.findings()).toEqual([]);
    await rewrite(desk, decisions, '\n');
    await desk.until(() => desk.refreshes > 1);
    expect(await paper.findings()).toHaveLength(1);
  });

  it('says on its line when the words are gone', async () => {
    const anchor = { quote: 'Sunday, August 26, 2016', before: 'opened on ', after: ', in Leeds' };
    const line = JSON.stringify({
      ignore: 'finding',
      code: 'figure.weekday',
      file: 'stories/a.txt',
      ...anchor,
    });
    const desk = await start({
      files: { 'stories/a.txt': quay, [decisions]: `\nnot a decision\n${line}\n` },
    });
    const told = () => desk.pushed.get(desk.uri(decisions))?.at(-1) ?? [];
    await desk.until(() => told().length === 2);
    expect(told().map(({ code, range }) => [code, range.start.line])).toEqual([
      ['correction.orphan', 1],
      ['correction.orphan', 2],
    ]);
    expect(told()[1].message).toContain('Sunday, August 26, 2016');
    await rewrite(desk, decisions, '');
    await desk.until(() => told().length === 0);
  });
});
