import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Location } from 'vscode-languageserver/node';
import { Desk, type DeskOptions, everything, seedFolder } from './desk.ts';

const desks: Desk[] = [];

async function start(options: DeskOptions = {}, folder?: string | null): Promise<Desk> {
  const desk = await Desk.start(folder === undefined ? await seedFolder() : folder, options);
  desks.push(desk);
  return desk;
}

afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.clear();
});

const kerry = 'seeds/001_ed665590cb9deb0d.txt';

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

  it('finds references in files that are not open', async () => {
    const desk = await start();
    await desk.scanned();
    const paper = await desk.open(kerry);
    const found = await paper.request<Location[]>('textDocument/references', paper.at('Kerry'), {
      context: { includeDeclaration: true },
    });
    expect(new Set(found.map(({ uri }) => uri)).size).toBe(5);
    expect(found[0].uri).toBe(paper.uri);
  });
});
