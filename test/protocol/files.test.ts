import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver/node';
import type { Desk } from './desk.ts';
import { desks } from './desks.ts';

const start = desks();

const story = (name: string) =>
  `Quay opens\n\nThe mayor of Leeds, ${name} Barlow, met ${name}’s brother in Leeds.\n`;

/** The files that name a person or place, as they are called in the folder. */
async function filesNaming(desk: Desk, query: string): Promise<string[]> {
  const symbols = await desk.request<SymbolInformation[]>('workspace/symbol', { query });
  return symbols.map(({ location }) => path.basename(location.uri)).sort();
}

const changed = (desk: Desk, file: string, type: number) =>
  desk.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: desk.uri(file), type }] });

describe('a file that cannot be used', () => {
  it('is named in the status with the reason, and the others are read', async () => {
    const desk = await start({
      files: {
        'stories/good.txt': story('Anna'),
        'stories/empty.txt': '',
        'stories/latin1.txt': Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x0a]),
        'stories/binary.txt': Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 1]),
        'stories/huge.txt': 'The quay was calm. '.repeat(600_000),
        'stories/long-line.txt': `Quay ${'x'.repeat(1_000_000)}`,
      },
    });
    const { articles, problems } = await desk.scanned();
    const reasons = new Map(problems.map(({ uri, message }) => [path.basename(uri ?? ''), message]));
    expect([...reasons.keys()].sort()).toEqual(['binary.txt', 'huge.txt', 'latin1.txt', 'long-line.txt']);
    expect(reasons.get('binary.txt')).toContain('not text');
    expect(reasons.get('huge.txt')).toContain('too large');
    expect(reasons.get('huge.txt')).toContain('copydesk.maximumFileSize raises the limit');
    expect(reasons.get('latin1.txt')).toContain('not valid UTF-8');
    expect(reasons.get('long-line.txt')).toContain('read in parts');
    expect(articles).toBe(3);
    expect(desk.log.join('\n')).toContain('latin1.txt is not valid UTF-8');
    expect(await filesNaming(desk, 'Leeds')).toEqual(['good.txt']);
  });

  it('may be one too many: the first by name are read, and the status says how many are not, and why', async () => {
    const files = ['c', 'a', 'b'].map(name => [`stories/${name}.txt`, story('Anna')]);
    const settings = { maximumArticles: 2 };
    const desk = await start({ files: Object.fromEntries(files), settings });
    const { articles, problems } = await desk.scanned();
    expect(articles).toBe(2);
    expect(problems).toHaveLength(1);
    expect(problems[0].message).toContain('1 were left out, the limit is 2');
    expect(problems[0].message).toContain('copydesk.maximumArticles');
    expect(desk.log.join('\n')).toContain('holds too many articles');
    expect(await filesNaming(desk, 'Leeds')).toEqual(['a.txt']);
  });

  it('that git leaves out is left out, until it is opened', async () => {
    const desk = await start({
      files: {
        '.gitignore': 'drafts\n',
        'stories/a.txt': story('Maria'),
        'stories/drafts/b.txt': story('Ines'),
      },
    });
    expect((await desk.scanned()).articles).toBe(1);
    await changed(desk, 'stories/drafts/b.txt', 2);
    expect(await filesNaming(desk, 'Ines')).toEqual([]);
    await desk.open('stories/drafts/b.txt');
    expect(await filesNaming(desk, 'Ines')).toEqual(['b.txt']);
  });

  it('that is mended is read, and the status says no more of it', async () => {
    const desk = await start({ files: { 'stories/a.txt': Uint8Array.from([0xff, 0xfe, 0x41]) } });
    expect((await desk.scanned()).problems).toHaveLength(1);
    await writeFile(path.join(desk.folder!, 'stories/a.txt'), story('Anna'));
    await changed(desk, 'stories/a.txt', 2);
    await desk.until(() => desk.status?.articles === 1);
    expect(desk.status?.problems).toEqual([]);
  });

  it('may be open: a document too large is named and left alone', async () => {
    const desk = await start({ files: { 'stories/a.txt': 'Quay' } });
    await desk.scanned();
    const paper = await desk.open('stories/a.txt', 'The quay was calm. '.repeat(600_000));
    expect(await paper.request('textDocument/semanticTokens/full')).toMatchObject({ data: [] });
    expect(desk.status?.problems[0].message).toContain('too large');
  });

  it('may be long: it is read in parts, which is said once, until it is short again', async () => {
    const desk = await start({ files: { 'stories/a.txt': 'Quay' } });
    await desk.scanned();
    const long = 'The quay in Leeds was calm. '.repeat(4000);
    const paper = await desk.open('stories/a.txt', `${long}${long}`);
    const { data } = await paper.request<{ data: number[] }>('textDocument/semanticTokens/full');
    expect(data.length).toBeGreaterThan(10_000);
    expect(desk.status?.problems[0].message).toContain('read in parts');
    await paper.edit('calm', 'quiet');
    await paper.request('textDocument/semanticTokens/full');
    expect(desk.log.filter(line => line.includes('read in parts'))).toHaveLength(1);
    await paper.edit(paper.text, 'Quay');
    await paper.request('textDocument/semanticTokens/full');
    expect(desk.status?.problems).toEqual([]);
  });
});

describe('a change on disk', () => {
  it('brings files in, changes them and lets them go', async () => {
    const desk = await start({ files: { 'stories/a.txt': story('Anna') } });
    await desk.scanned();
    await writeFile(path.join(desk.folder!, 'stories/b.txt'), 'Quay\n\nAll was calm in Truro.\n');
    await changed(desk, 'stories/b.txt', 1);
    await desk.until(() => desk.status?.articles === 2);
    expect(await filesNaming(desk, 'Truro')).toEqual(['b.txt']);
    await writeFile(path.join(desk.folder!, 'stories/b.txt'), 'Quay\n\nAll was calm in Penzance.\n');
    const refreshes = desk.refreshes;
    await changed(desk, 'stories/b.txt', 2);
    await desk.until(() => desk.refreshes > refreshes);
    expect(await filesNaming(desk, 'Truro')).toEqual([]);
    expect(await filesNaming(desk, 'Penzance')).toEqual(['b.txt']);
    await rm(path.join(desk.folder!, 'stories/b.txt'));
    await changed(desk, 'stories/b.txt', 3);
    await desk.until(() => desk.status?.articles === 1);
    expect(await filesNaming(desk, 'Penzance')).toEqual([]);
  });

  it('of a whole folder is told by its name alone', async () => {
    const desk = await start({
      files: {
        'stories/old/a.txt': story('Anna'),
        'stories/old/b.txt': story('Ida'),
        'stories/c.txt': 'Quay',
      },
    });
    expect(await desk.scanned()).toMatchObject({ articles: 3 });
    await rm(path.join(desk.folder!, 'stories/old'), { recursive: true });
    await changed(desk, 'stories/old', 3);
    await desk.until(() => desk.status?.articles === 1);
  });

  it('under an open document waits until that is closed', async () => {
    const desk = await start({ files: { 'stories/a.txt': 'Quay\n\nAll was calm in Truro.\n' } });
    await desk.scanned();
    const paper = await desk.open('stories/a.txt', 'Quay\n\nAll was calm in Leeds.\n');
    await writeFile(path.join(desk.folder!, 'stories/a.txt'), 'Quay\n\nAll was calm in Penzance.\n');
    await changed(desk, 'stories/a.txt', 2);
    // Changes are taken in one after the other, so once the second is in, so is the first.
    await writeFile(path.join(desk.folder!, 'stories/b.txt'), 'Boats');
    await changed(desk, 'stories/b.txt', 1);
    await desk.until(() => desk.status?.articles === 2);
    expect(await filesNaming(desk, 'Leeds')).toEqual(['a.txt']);
    const { refreshes } = desk;
    await paper.close();
    await desk.until(() => desk.refreshes > refreshes);
    expect(await filesNaming(desk, 'Leeds')).toEqual([]);
    expect(await filesNaming(desk, 'Penzance')).toEqual(['a.txt']);
  });

  it('to a document that is closed and has no file lets it go', async () => {
    const desk = await start({ files: { 'stories/a.txt': 'Quay' } });
    await desk.scanned();
    const paper = await desk.open('stories/new.txt', 'Quay\n\nAll was calm in Leeds.\n');
    expect(await filesNaming(desk, 'Leeds')).toEqual(['new.txt']);
    await paper.close();
    await desk.until(() => desk.status?.articles === 1);
    expect(await filesNaming(desk, 'Leeds')).toEqual([]);
  });
});

describe('folders', () => {
  it('that are added are read, and those removed let go', async () => {
    const desk = await start({
      files: { 'one/stories/a.txt': story('Anna'), 'two/stories/a.txt': story('Ida') },
    });
    const folder = (name: string) => ({ uri: desk.uri(name), name });
    const whole = { uri: desk.uri('.'), name: 'whole' };
    await desk.scanned();
    const change = (added: object[], removed: object[]) =>
      desk.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    await change([folder('one')], [whole]);
    await desk.until(() => desk.status?.state === 'ready' && desk.status.articles === 1);
    await change([folder('two')], []);
    await desk.until(() => desk.status?.state === 'ready' && desk.status.articles === 2);
    expect(desk.status?.problems).toEqual([]);
  });

  it('with two files of one name keep them apart', async () => {
    const desk = await start({
      files: { 'stories/x/a.txt': story('Anna'), 'stories/y/a.txt': story('Ida') },
    });
    await desk.scanned();
    const paper = await desk.open('stories/x/a.txt');
    const found = await paper.request<{ uri: string }[]>('textDocument/references', paper.at('Leeds'), {
      context: { includeDeclaration: true },
    });
    expect([...new Set(found.map(({ uri }) => uri))]).toEqual([
      desk.uri('stories/x/a.txt'),
      desk.uri('stories/y/a.txt'),
    ]);
  });

  it('and files may have any name', async () => {
    const name = 'stories/a [b] #1 100% é – “q”.txt';
    const desk = await start({ files: { [name]: story('Anna'), 'stories/b.txt': story('Ida') } });
    expect(await desk.scanned()).toMatchObject({ articles: 2, problems: [] });
    const paper = await desk.open(name);
    // VS Code escapes more of an address than Node does; both are one file.
    const spelled = await desk.openUri(
      desk.uri('stories/b.txt').replace('file:///', 'file:///./'),
      story('Ida'),
    );
    expect(await paper.request('textDocument/semanticTokens/full')).not.toMatchObject({ data: [] });
    expect(await spelled.request('textDocument/semanticTokens/full')).not.toMatchObject({ data: [] });
    expect(desk.status?.articles).toBe(2);
    await mkdir(path.join(desk.folder!, 'stories/empty'));
    expect(await desk.stop()).toBe(0);
  });
});
