import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Location } from 'vscode-languageserver/node';
import { cacheOf, Desk } from './desk.ts';
import { desks } from './desks.ts';

const start = desks();

/** Enough articles for threads to be started; each mentions one person and is one of a kind. */
const files = Object.fromEntries(
  Array.from({ length: 150 }, (_, i) => [
    `stories/${String(i).padStart(3, '0')}.txt`,
    `Ferry ${i} sails\n\nMayor Ada Quill said ${i + 2} boats had left Leeds.\n\nQuill thanked the crew.\n`,
  ]),
);

/** How often each file mentions the person, as the references on her name have it. */
async function mentionsOf(desk: Desk): Promise<string[]> {
  const paper = await desk.open('stories/000.txt');
  const found = await paper.request<Location[]>('textDocument/references', paper.at('Ada Quill'), {
    context: { includeDeclaration: true },
  });
  return found.map(({ uri, range }) => `${path.basename(uri)}:${range.start.line}`).sort();
}

describe('an archive', () => {
  it('is read on threads, and again from the cache, with the same answers', async () => {
    const desk = await start({ files });
    await desk.scanned();
    const first = await mentionsOf(desk);
    expect(first).toHaveLength(300);
    const cache = cacheOf(desk.folder);
    const [name] = await readdir(cache);
    const kept = await readFile(path.join(cache, name), 'latin1');
    for (const file of Object.keys(files)) expect(kept).toContain(file);
    await desk.stop();

    const again = await Desk.start(desk.folder);
    await again.scanned();
    expect(await mentionsOf(again)).toEqual(first);
    expect(again.log).toEqual([]);
    await again.clear();
  });

  it('is read anew where the cache is damaged or of another text', async () => {
    const desk = await start({ files });
    await desk.scanned();
    const first = await mentionsOf(desk);
    await desk.stop();
    const cache = cacheOf(desk.folder);
    const [name] = await readdir(cache);
    const text = await readFile(path.join(cache, name), 'latin1');
    await writeFile(path.join(cache, name), text.replaceAll('Ada Quill', 'Ada Quilt'), 'latin1');
    const changed = path.join(desk.folder!, 'stories/149.txt');
    await writeFile(changed, 'Ferry sinks\n\nNobody was hurt.\n');

    const again = await Desk.start(desk.folder);
    await again.scanned();
    expect(await mentionsOf(again)).toEqual(first.filter(mention => !mention.startsWith('149')));
    await again.clear();
  });

  it('leaves no cache where the settings say so', async () => {
    const desk = await start({ files, settings: { cache: false } });
    await desk.scanned();
    expect(await mentionsOf(desk)).toHaveLength(300);
    await expect(readdir(cacheOf(desk.folder))).rejects.toThrow(/ENOENT/);
  });
});
