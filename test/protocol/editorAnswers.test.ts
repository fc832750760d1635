import { describe, expect, it } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { desks } from './desks.ts';
import { quay } from './quay.ts';

const start = desks();

describe('a code action', () => {
  it('mends what has one answer', async () => {
    const desk = await start({ files: { 'stories/a.txt': quay.replace('Friday', 'Monday') } });
    const paper = await desk.open('stories/a.txt');
    const [finding] = await paper.findings();
    const actions = await paper.request<CodeAction[]>('textDocument/codeAction', undefined, {
      range: finding.range,
      context: { diagnostics: [finding] },
    });
    const [action] = actions;
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [finding] });
    for (const { range, newText } of action.edit!.changes![paper.uri])
      await paper.edit(paper.words({ range }), newText);
    expect(paper.text).toBe(quay);
    expect(await paper.findings()).toEqual([]);
    const none = await paper.request('textDocument/codeAction', undefined, {
      range: finding.range,
      context: { diagnostics: [], only: ['refactor'] },
    });
    expect(none).toEqual([]);
  });
});

describe('a rename', () => {
  it('replaces one form of the name in all files', async () => {
    const desk = await start({ files: { 'stories/a.txt': quay, 'stories/b.txt': quay } });
    await desk.scanned();
    const paper = await desk.open('stories/a.txt');
    const prepared = await paper.request('textDocument/prepareRename', paper.at('Barlow left'));
    expect(prepared).toMatchObject({ placeholder: 'Barlow' });
    const { changes } = await paper.request<WorkspaceEdit>('textDocument/rename', paper.at('Barlow left'), {
      newName: ' Harlow ',
    });
    expect(Object.keys(changes!).sort()).toEqual([desk.uri('stories/a.txt'), desk.uri('stories/b.txt')]);
    for (const edits of Object.values(changes!) as TextEdit[][]) {
      expect(edits.map(edit => [paper.words(edit), edit.newText])).toEqual([['Barlow', 'Harlow']]);
    }
    await expect(
      paper.request('textDocument/rename', paper.at('Barlow left'), { newName: ' ' }),
    ).rejects.toThrow('A name must have letters');
  });
});

describe('who speaks of whom', () => {
  it('is told as a call hierarchy', async () => {
    const told = 'Quay\n\n“Maria Barlow was late,” said Tom Harding. “Harding was later,” Barlow said.\n';
    const desk = await start({ files: { 'stories/a.txt': told, 'stories/b.txt': told } });
    await desk.scanned();
    const paper = await desk.open('stories/a.txt');
    const [item, elsewhere] = await paper.request<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      paper.at('Maria'),
    );
    expect(item).toMatchObject({ name: 'Maria Barlow', detail: 'Quay', uri: paper.uri });
    const incoming = await desk.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    expect(incoming.map(({ from }) => [from.name, from.uri])).toEqual([
      ['Tom Harding', desk.uri('stories/a.txt')],
      ['Tom Harding', desk.uri('stories/b.txt')],
    ]);
    expect(incoming[0].fromRanges.map(range => paper.words({ range }))).toEqual(['Maria Barlow']);
    const outgoing = await desk.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    expect(outgoing.map(({ to }) => to.name)).toEqual(['Tom Harding']);
    expect(outgoing[0].fromRanges.map(range => paper.words({ range }))).toEqual(['Harding']);
    expect(elsewhere).toMatchObject({ name: 'Maria Barlow', uri: desk.uri('stories/b.txt') });
    const others = await desk.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: elsewhere,
    });
    expect(others.map(({ to }) => [to.name, to.uri])).toEqual([['Tom Harding', desk.uri('stories/b.txt')]]);
  });
});

describe('the shape of an article', () => {
  it('folds, and a selection grows', async () => {
    const desk = await start({ files: { 'stories/a.txt': quay } });
    const paper = await desk.open('stories/a.txt');
    expect(await paper.request('textDocument/foldingRange')).toEqual([
      { startLine: 0, endLine: 2, kind: 'region' },
    ]);
    const [inner] = await paper.request<{ range: object; parent: { range: object } }[]>(
      'textDocument/selectionRange',
      undefined,
      { positions: [paper.at('Maria')] },
    );
    expect(paper.words(inner as never)).toBe('Maria');
    expect(paper.words(inner.parent as never)).toBe('Maria Barlow');
  });

  it('has lenses and hints where the settings ask for them', async () => {
    const dated = 'Quay opens\n\nAugust 28, 2016\n\nMaria Barlow opened it on Friday. Barlow left.\n';
    const settings = { codeLens: true, inlayHints: true };
    const desk = await start({ files: { 'stories/a.txt': dated }, settings });
    await desk.scanned();
    const paper = await desk.open('stories/a.txt');
    const lenses = await paper.request<{ command: { title: string } }[]>('textDocument/codeLens');
    expect(lenses.map(({ command }) => command.title)).toEqual(['Maria Barlow: 2 mentions in one article']);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await paper.request('textDocument/inlayHint', undefined, { range });
    const end = paper.at('Friday', 0, 'Friday'.length);
    expect(hints).toMatchObject([{ label: '26 August 2016', position: end }]);
  });

  it('is completed by known names', async () => {
    const desk = await start({ files: { 'stories/a.txt': `${quay}\nBarl` } });
    const paper = await desk.open('stories/a.txt');
    const items = await paper.request<{ label: string; textEdit: TextEdit }[]>(
      'textDocument/completion',
      paper.position(paper.text.length),
    );
    const [item] = items;
    expect(item.label).toBe('Maria Barlow');
    expect(paper.words(item.textEdit)).toBe('Barl');
  });
});
