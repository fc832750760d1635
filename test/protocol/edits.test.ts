import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  Diagnostic,
  Location,
  SemanticTokensDelta,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { randomNumbers } from '../server/workspace/randomEdits.ts';
import { everything, type Paper } from './desk.ts';
import { desks } from './desks.ts';

const start = desks();

const quay =
  'Quay opens\n\nIt opened on Friday, August 26, 2016, in Leeds, said Maria Barlow. Barlow left.\n';

interface Tokens {
  resultId: string;
  data: number[];
}

/** Tokens as a client that was sent a delta has them. */
function patched(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const patchedData = [...data];
  for (const { start: at, deleteCount, data: by = [] } of [...edits].sort((a, b) => b.start - a.start)) {
    patchedData.splice(at, deleteCount, ...by);
  }
  return patchedData;
}

describe('an edit', () => {
  it('brings a finding, and undoing takes it away', async () => {
    const desk = await start({ files: { 'stories/a.txt': quay } });
    await desk.scanned();
    const paper = await desk.open('stories/a.txt');
    expect(await paper.findings()).toEqual([]);
    await paper.edit('Friday', 'Monday');
    const [finding, ...others] = await paper.findings();
    expect(finding).toMatchObject({ code: 'figure.weekday', severity: 1, source: 'copydesk' });
    expect(paper.words(finding)).toContain('Monday');
    const guide = new URL(finding.codeDescription!.href);
    expect(guide.hash).toBe('#figure-weekday');
    expect(await readFile(guide, 'utf8')).toContain('\n### figure-weekday\n');
    expect(others).toEqual([]);
    await paper.edit('Monday', 'Friday');
    expect(await paper.findings()).toEqual([]);
  });

  it('brings a contradiction with another file, in both, and undoing takes it away', async () => {
    const fire = 'Ferry burns\n\nThe ferry fire near the old harbour wall killed 41 sailors, police said.\n';
    const desk = await start({
      files: { 'stories/a.txt': fire, 'stories/b.txt': fire, 'stories/c.txt': quay },
    });
    await desk.scanned();
    const a = await desk.open('stories/a.txt');
    const b = await desk.open('stories/b.txt');
    expect(await b.findings()).toEqual([]);
    await a.edit('41', '47');
    const [finding] = await a.findings();
    expect(finding).toMatchObject({ code: 'figure.across-articles' });
    expect(a.words(finding)).toContain('47');
    const [{ location }] = finding.relatedInformation!;
    expect([location.uri, b.words(location)]).toEqual([b.uri, expect.stringContaining('41')]);
    const [other] = await b.findings();
    expect(other.relatedInformation!.map(({ location: { uri } }) => uri)).toEqual([a.uri]);
    expect(await a.hover('47')).toContain('The same quantity elsewhere:');
    const stated = await a.request<Location[]>('textDocument/references', a.at('47'), {
      context: { includeDeclaration: true },
    });
    expect(stated.map(({ uri }) => uri)).toEqual([a.uri, b.uri]);
    await a.edit('47', '41');
    expect([...(await a.findings()), ...(await b.findings())]).toEqual([]);
  });

  it('changes the semantic tokens by a delta that gives the full answer', async () => {
    const desk = await start({ files: { 'stories/a.txt': quay } });
    const paper = await desk.open('stories/a.txt');
    const first = await paper.request<Tokens>('textDocument/semanticTokens/full');
    expect(first.data.length).toBeGreaterThan(10);
    let { resultId, data } = first;
    for (const [words, by] of [
      ['Leeds', 'Truro, near Leeds'],
      ['Quay', 'The 14 quays'],
      ['said Maria Barlow', ''],
    ]) {
      await paper.edit(words, by);
      const delta = await paper.request<SemanticTokensDelta>(
        'textDocument/semanticTokens/full/delta',
        undefined,
        {
          previousResultId: resultId,
        },
      );
      const sent = delta.edits.reduce((sum, edit) => sum + (edit.data?.length ?? 0), 0);
      data = patched(data, delta);
      resultId = delta.resultId!;
      const full = await (await desk.openUri(`untitled:copy-${words}`, paper.text)).request<Tokens>(
        'textDocument/semanticTokens/full',
      );
      expect(data).toEqual(full.data);
      expect(sent).toBeLessThan(full.data.length);
    }
  });

  it('in UTF-8 columns is the same edit', async () => {
    const capabilities = {
      ...everything,
      general: { positionEncodings: ['utf-8' as const, 'utf-16' as const] },
    };
    const text = 'Café 😀\n\nAt the “Café” in Leeds, Zoë Barlow left.\n';
    const desk = await start({ files: { 'stories/a.txt': text }, capabilities });
    expect(desk.hello.capabilities.positionEncoding).toBe('utf-8');
    const paper = await desk.open('stories/a.txt');
    // “, ” and ë take three, three and two bytes, é two.
    const column = Buffer.byteLength('At the “Café” in ');
    await desk.notify('textDocument/didChange', {
      textDocument: { uri: paper.uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 6 }, end: { line: 0, character: 10 } }, text: '😀😀' },
        {
          range: { start: { line: 2, character: column }, end: { line: 2, character: column + 5 } },
          text: 'Truro',
        },
      ],
    });
    const [found] = await desk.request<{ range: object }[]>('textDocument/references', {
      textDocument: { uri: paper.uri },
      position: { line: 2, character: column + 1 },
      context: { includeDeclaration: true },
    });
    expect(found.range).toEqual({
      start: { line: 2, character: column },
      end: { line: 2, character: column + 'Truro'.length },
    });
    const hover = await desk.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: paper.uri },
      position: { line: 2, character: column + 1 },
    });
    expect(hover.contents.value).toContain('**Truro**');
  });

  it('finds its places in closed files too, in UTF-8 columns', async () => {
    const capabilities = { ...everything, general: { positionEncodings: ['utf-8' as const] } };
    const text = 'Café\n\n“Zoë” and Anna Barlow met Barlow’s son in Leeds.\n';
    const desk = await start({ files: { 'stories/a.txt': text, 'stories/b.txt': text }, capabilities });
    await desk.scanned();
    await desk.open('stories/a.txt');
    const column = Buffer.byteLength('“Zoë” and Anna Barlow met Barlow’s son in ');
    const found = await desk.request<Location[]>('textDocument/references', {
      textDocument: { uri: desk.uri('stories/a.txt') },
      position: { line: 2, character: column },
      context: { includeDeclaration: true },
    });
    expect(found).toEqual(
      ['a', 'b'].map(name => ({
        uri: desk.uri(`stories/${name}.txt`),
        range: {
          start: { line: 2, character: column },
          end: { line: 2, character: column + 'Leeds'.length },
        },
      })),
    );
  });
});

describe('many edits', () => {
  const pieces = [
    'Maria Barlow',
    'Leeds',
    ' ',
    '😀',
    '\n\n',
    '\r\n',
    '“yes,” she said',
    '41 people',
    'é',
    '',
  ];

  it.each([1, 2])('leave the server with what the text gives by itself (seed %i)', async seed => {
    const random = randomNumbers(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
    const desk = await start({ files: { 'stories/a.txt': quay } });
    await desk.scanned();
    const paper = await desk.open('stories/a.txt');
    const answers = (document: Paper) =>
      Promise.all(
        ['semanticTokens/full', 'documentSymbol', 'foldingRange'].map(name =>
          document.request<object>(`textDocument/${name}`),
        ),
      );
    const texts = new Set<string>();
    for (let step = 0; step < 40; step++) {
      const words = paper.text.match(/[^\s“”]+|[^\S\r\n]+/gu) ?? [];
      await paper.edit(pick(words) ?? '', pick(pieces));
      if (random() < 0.5) void paper.request('textDocument/semanticTokens/full');
      texts.add(paper.text);
      if (step % 10 !== 9) continue;
      const copy = await desk.openUri(`untitled:${seed}-${step}`, paper.text);
      const [[{ resultId: _, ...tokens }, ...kept], [{ resultId: __, ...fresh }, ...made]] =
        (await Promise.all([answers(paper), answers(copy)])) as [Tokens, ...object[]][];
      expect([tokens, ...kept], `seed ${seed}, step ${step}`).toEqual([fresh, ...made]);
      await copy.close();
    }
    expect(texts.size, `seed ${seed}`).toBeGreaterThan(20);
  });
});

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
