import { type Dirent, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { calmReaddir } from '../../../server/lsp/calmFolders.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lists every folder once, with a breath after each, and goes on after one that is not there', async () => {
  const names = Array.from({ length: 30 }, (_, i) => String(i));
  for (const name of names) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, `${name}.txt`), 'Ferry');
  }
  let breaths = 0;
  let listed = 0;
  let most = 0;
  const list = calmReaddir(async () => {
    breaths++;
    most = Math.max(most, listed - breaths);
  });
  const read = (name: string) =>
    new Promise<string[]>(resolve => {
      list(path.join(folder, name), { withFileTypes: true }, (error, entries: Dirent[]) => {
        listed++;
        resolve(error ? [String(error.code)] : entries.map(entry => entry.name));
      });
    });
  const found = await Promise.all(['none', ...names].map(read));
  expect(found).toEqual([['ENOENT'], ...names.map(name => [`${name}.txt`])]);
  expect(breaths).toBe(31);
  expect(most).toBeLessThan(8);
});
