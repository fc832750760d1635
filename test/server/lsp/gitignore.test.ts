import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readGitignores } from '../../../server/lsp/gitignore.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Which of the files are left out, given the `.gitignore` files. */
const leftOut = (rules: Record<string, string>, files: string[]) => {
  for (const [file, text] of Object.entries(rules)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return files.filter(readGitignores(folder, [...Object.keys(rules), ...files]));
};

it('leaves out what the files name, below their own folder', () => {
  const rules = { '.gitignore': 'build/\r\n*.tmp.txt\n# a comment\n', 'stories/.gitignore': '/drafts\n' };
  const files = ['build/a.txt', 'stories/a.txt', 'stories/b.tmp.txt', 'stories/drafts/a.txt', 'drafts/a.txt'];
  expect(leftOut(rules, files)).toEqual(['build/a.txt', 'stories/b.tmp.txt', 'stories/drafts/a.txt']);
});

it('lets the nearest file that says anything decide', () => {
  const rules = { '.gitignore': '*.txt\n', 'stories/.gitignore': '!lead.txt\n' };
  expect(leftOut(rules, ['a.txt', 'stories/b.txt', 'stories/lead.txt'])).toEqual(['a.txt', 'stories/b.txt']);
});

it('leaves out nothing where there are no such files', () => {
  expect(leftOut({}, ['a.txt'])).toEqual([]);
});
