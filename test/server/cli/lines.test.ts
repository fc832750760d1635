import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLineGroups, readLines } from '../../../server/cli/lines.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All that a generator gives, in order. */
async function all<T>(given: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of given) items.push(item);
  return items;
}

function write(text: string): string {
  const file = path.join(folder, 'lines.jsonl');
  writeFileSync(file, text);
  return file;
}

describe('the lines of a file', () => {
  it('are numbered from 1 on, blank ones passed over, whatever ends them', async () => {
    const lines = await all(readLines(write('one\r\n\n \ntwo\u2028 still two\nthree')));
    expect(lines).toEqual([
      { number: 1, text: 'one' },
      { number: 4, text: 'two\u2028 still two' },
      { number: 5, text: 'three' },
    ]);
  });

  it('are whole where they are longer than what is read at once, and a letter stands across its end', async () => {
    const texts = ['é'.repeat(100_001), 'x', '😀'.repeat(70_000), 'last'];
    const lines = await all(readLines(write(`${texts.join('\n')}\n`)));
    expect(lines.map(({ text }) => text)).toEqual(texts);
  });

  it('come in groups of those that are read at once, none twice', async () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `line ${i} ${'-'.repeat(i % 97)}`);
    const groups = await all(readLineGroups(write(texts.join('\n'))));
    expect(groups.length).toBeGreaterThan(2);
    expect(groups.flat().map(({ text }) => text)).toEqual(texts);
    expect(groups.flat().map(({ number }) => number)).toEqual(texts.map((_, i) => i + 1));
  });

  it('of no text are none, and of no file an error', async () => {
    expect(await all(readLines(write('')))).toEqual([]);
    await expect(all(readLines(path.join(folder, 'none')))).rejects.toThrow('ENOENT');
  });
});
