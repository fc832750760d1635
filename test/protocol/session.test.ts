import { copyFile, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { everything, server } from './desk.ts';
import { desks } from './desks.ts';

const start = desks();

describe('a session', () => {
  it('says what it offers, scans with progress and ends with exit code 0', async () => {
    const desk = await start();
    expect(desk.hello.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      hoverProvider: true,
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
      semanticTokensProvider: { full: { delta: true }, range: true },
    });
    expect(await desk.scanned()).toMatchObject({ articles: 5, found: 5, problems: [] });
    expect(desk.progress[0]).toBe('begin');
    expect(desk.progress.at(-1)).toBe('end');
    expect(desk.registered).toContain('workspace/didChangeWatchedFiles');
    expect(await desk.stop()).toBe(0);
  });

  it('whose scan is called off says so and goes on', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [
        `stories/${i}.txt`,
        `Boats\n\n${'The quay was calm. '.repeat(400)}`,
      ]),
    );
    const desk = await start({ files, stopScan: true });
    const { articles, problems } = await desk.scanned();
    expect(articles).toBeLessThan(400);
    expect(problems).toEqual([{ uri: null, message: expect.stringContaining('The scan was stopped') }]);
    expect(desk.progress.at(-1)).toBe('end');
    const paper = await desk.open('stories/399.txt');
    expect(await paper.request('textDocument/documentSymbol')).not.toEqual([]);
  });

  it('whose data is missing tells the user, and lives on to say so', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-'));
    const program = path.join(folder, 'server.cjs');
    await copyFile(server, program);
    await mkdir(path.join(folder, 'data'));
    const desk = await start({ folder, program });
    await desk.until(() => desk.messages.length > 0);
    expect(desk.messages).toEqual([
      expect.stringMatching(/^The data file \S+ is missing or damaged; install/),
    ]);
    await expect(desk.request('workspace/symbol', { query: 'e' })).rejects.toThrow('install Copydesk again');
  });

  it('without a folder reads what is open', async () => {
    const desk = await start({ folder: null });
    const paper = await desk.openUri('untitled:Untitled-1', 'Quay opens\n\nAll was calm.\n');
    expect(await paper.request('textDocument/documentSymbol')).toMatchObject([{ name: 'Quay opens' }]);
  });

  it('leaves plain text alone that the globs do not name', async () => {
    const desk = await start({ files: { 'todo.txt': 'Buy milk' } });
    expect(await desk.scanned()).toMatchObject({ articles: 0, found: 0 });
    const paper = await desk.openUri(desk.uri('todo.txt'), 'Buy milk', 'plaintext');
    expect(await paper.request('textDocument/documentSymbol')).toEqual([]);
  });

  it('that ends without a word when the client is gone', async () => {
    const desk = await start();
    const exit = new Promise(resolve => desk.process.once('exit', resolve));
    desk.process.stdin!.end();
    expect(await exit).toBe(1);
  });

  it('that is told to exit before it was shut down ends with exit code 1', async () => {
    const desk = await start();
    const exit = new Promise(resolve => desk.process.once('exit', resolve));
    await desk.notify('exit', null);
    expect(await exit).toBe(1);
  });

  it('that was killed starts again with the same state', async () => {
    const first = await start();
    await first.scanned();
    const before = await first.request('workspace/symbol', { query: 'e' });
    const exit = new Promise(resolve => first.process.once('exit', resolve));
    first.process.kill('SIGKILL');
    await exit;
    const second = await start({ folder: first.folder });
    await second.scanned();
    expect(before).not.toEqual([]);
    expect(await second.request('workspace/symbol', { query: 'e' })).toEqual(before);
  });
});

describe('settings', () => {
  it('that are wrong are named in the status, and the others hold', async () => {
    const desk = await start({ settings: { articles: ['*.txt'], codeLens: 'yes' }, files: { 'a.txt': 'A' } });
    const { articles, problems } = await desk.scanned();
    expect(articles).toBe(1);
    expect(problems).toEqual([{ uri: null, message: expect.stringContaining('copydesk.codeLens') }]);
  });

  it('that change bring in what they name and let go of the rest', async () => {
    const desk = await start({ files: { 'stories/a.txt': 'A', 'drafts/b.txt': 'B', 'drafts/c.txt': 'C' } });
    expect(await desk.scanned()).toMatchObject({ articles: 1 });
    desk.settings = { articles: ['drafts/*.txt'] };
    await desk.notify('workspace/didChangeConfiguration', { settings: null });
    await desk.until(() => desk.status?.state === 'ready' && desk.status.articles === 2);
    expect(await desk.stop()).toBe(0);
  });

  it('are taken from the greeting where the client cannot be asked', async () => {
    const { configuration: _, ...workspace } = everything.workspace!;
    const desk = await start({
      settings: { articles: ['drafts/*.txt'] },
      files: { 'drafts/b.txt': 'B' },
      capabilities: { ...everything, workspace },
    });
    expect(await desk.scanned()).toMatchObject({ articles: 1 });
  });
});

describe('settings of a client that sends them by itself', () => {
  it('hold when they change', async () => {
    const { configuration: _, ...workspace } = everything.workspace!;
    const desk = await start({
      files: { 'drafts/b.txt': 'B' },
      capabilities: { ...everything, workspace },
    });
    expect(await desk.scanned()).toMatchObject({ articles: 0 });
    await desk.notify('workspace/didChangeConfiguration', {
      settings: { copydesk: { articles: ['drafts/*.txt'] } },
    });
    await desk.until(() => desk.status?.state === 'ready' && desk.status.articles === 1);
    expect(desk.status?.problems).toEqual([]);
  });
});

describe('a bad request', () => {
  it('is answered with an error, and the next one is served', async () => {
    const desk = await start();
    await desk.scanned();
    const bad: [string, unknown][] = [
      ['textDocument/hover', null],
      ['textDocument/hover', { textDocument: { uri: 3 }, position: { line: 0, character: 0 } }],
      ['textDocument/definition', { textDocument: { uri: 'file:///x' }, position: { line: 'one' } }],
      ['textDocument/semanticTokens/range', { textDocument: { uri: 'file:///x' }, range: 9 }],
      ['textDocument/rename', { textDocument: { uri: 'file:///x' }, position: { line: 0, character: 0 } }],
      ['copydesk/nonsense', {}],
    ];
    for (const [method, params] of bad) {
      await expect(desk.request(method, params), method).rejects.toThrow();
    }
    expect(await desk.request('workspace/symbol', { query: 'e' })).not.toEqual([]);
  });

  it('about a document that is not open is answered with nothing', async () => {
    const desk = await start();
    await desk.scanned();
    for (const uri of ['file:///no/such.txt', 'file:///%E0%A4%A', 'nonsense', desk.uri('seeds')]) {
      const params = { textDocument: { uri }, position: { line: 5, character: 1 } };
      expect(await desk.request('textDocument/hover', params)).toBeNull();
      expect(await desk.request('textDocument/definition', params)).toBeNull();
      expect(await desk.request('textDocument/semanticTokens/full', params)).toMatchObject({ data: [] });
    }
  });

  it('that is no message at all does not end the server', async () => {
    const desk = await start();
    await desk.scanned();
    desk.process.stdin!.write('Content-Length: 9\r\n\r\n{"json": ');
    expect(await desk.request('workspace/symbol', { query: 'e' })).not.toEqual([]);
  });

  it('about a long article that is being read is ended by calling it off, and by a change', async () => {
    const desk = await start({ files: {} });
    const sentence = 'On Friday Maria Barlow of Leeds said that 14 sailors were moved from the quay.';
    const long = Array.from({ length: 12_000 }, (_, i) => `${i} ${sentence}`).join('\n\n');
    const uri = 'untitled:long';
    const paper = await desk.openUri(uri, long);
    const ended: string[] = [];
    const codeOf = (error: unknown) => (error as { code: number }).code;
    const overtaken = paper
      .request('textDocument/semanticTokens/full')
      .then(() => 0, codeOf)
      .finally(() => ended.push('overtaken'));
    expect(await desk.cancelled('textDocument/diagnostic', { textDocument: { uri } })).toBe(-32800);
    ended.push('called off');
    await paper.edit('quay', 'pier');
    const read = paper.request<{ data: number[] }>('textDocument/semanticTokens/full');
    expect(await overtaken).toBe(-32801);
    expect(ended).toEqual(['called off', 'overtaken']);
    expect((await read).data.length).toBeGreaterThan(10_000);
  });

  it('that is called off is answered so', async () => {
    const desk = await start();
    await desk.scanned();
    interface Report {
      items: { uri: string; resultId: string }[];
    }
    const { items } = await desk.request<Report>('workspace/diagnostic', { previousResultIds: [] });
    // This pull waits for a change that never comes, so nothing but the cancellation can end it.
    const previousResultIds = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    expect(await desk.cancelled('workspace/diagnostic', { previousResultIds })).toBe(-32800);
  });
});
