import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findArticles, type Problem, readSource } from '../../../server/cli/articles.ts';

let folder: string;
let problems: Problem[];
const report = (problem: Problem) => void problems.push(problem);
const write = (file: string, bytes: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), bytes);
};
const read = (file: string, maxBytes = 5000) => readSource({ file, path: path.join(folder, file) }, maxBytes);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
  problems = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('findArticles', () => {
  it('finds .txt and .news files at any depth, in order of their names', () => {
    for (const file of ['b.txt', 'a.news', 'deep/er/c.TXT', 'notes.md', '.hidden/d.txt']) write(file, 'x');
    const [workspace] = findArticles([folder], {}, report);
    expect(workspace.name).toBe('');
    expect(workspace.files.map(({ file }) => file)).toEqual([
      '.hidden/d.txt',
      'a.news',
      'b.txt',
      'deep/er/c.TXT',
    ]);
  });

  it('narrows a folder by a glob', () => {
    for (const file of ['in/a.txt', 'out/a.txt', 'in/b.md']) write(file, 'x');
    const [workspace] = findArticles([folder], { articles: 'in/**' }, report);
    expect(workspace.files.map(({ file }) => file)).toEqual(['in/a.txt', 'in/b.md']);
  });

  it('takes a file that is named whatever it is called', () => {
    write('story', 'x');
    const [workspace] = findArticles([path.join(folder, 'story')], {}, report);
    expect(workspace.files.map(({ file }) => file)).toEqual(['story']);
  });

  it('makes every subfolder a workspace of its own when asked', () => {
    for (const file of ['one/a.txt', 'two/a.txt', 'two/sub/b.txt']) write(file, 'x');
    const workspaces = findArticles([folder], { workspacePerFolder: true }, report);
    expect(workspaces.map(({ name, files }) => [name, files.map(({ file }) => file)])).toEqual([
      ['one', ['a.txt']],
      ['two', ['a.txt', 'sub/b.txt']],
    ]);
  });

  it('reports a missing path and a dangling link, and goes on', () => {
    write('a.txt', 'x');
    symlinkSync('nowhere', path.join(folder, 'link'));
    const paths = [path.join(folder, 'gone'), path.join(folder, 'link'), path.join(folder, 'a.txt')];
    const [workspace] = findArticles(paths, {}, report);
    expect(workspace.files.map(({ file }) => file)).toEqual(['a.txt']);
    expect(problems.map(({ message }) => message.split(';')[0])).toEqual([
      'does not exist',
      'is a link to nothing',
    ]);
  });
});

describe('readSource', () => {
  it('keeps line ends, and an empty file is an empty text', () => {
    write('a.txt', 'One\r\nTwo\n');
    write('empty.txt', '');
    expect(read('a.txt')).toEqual({ text: 'One\r\nTwo\n' });
    expect(read('empty.txt')).toEqual({ text: '' });
  });

  it('says at which byte a text stops being UTF-8', () => {
    write('latin.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x61));
    expect(read('latin.txt')).toEqual({
      problem: {
        file: 'latin.txt',
        message: 'is not valid UTF-8 at byte 3, so it was left out; save it as UTF-8',
      },
    });
  });

  it('refuses what is not text, what is too large and what cannot be read', () => {
    write('image.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0));
    write('large.txt', 'x'.repeat(5001));
    mkdirSync(path.join(folder, 'folder.txt'));
    const message = (file: string) => {
      const result = read(file);
      return 'problem' in result ? result.problem.message : null;
    };
    expect(message('image.txt')).toMatch(/^is not text/);
    expect(message('large.txt')).toMatch(/^is too large .*--max-size raises it$/);
    expect(message('folder.txt')).toMatch(/^cannot be read: /);
  });
});
