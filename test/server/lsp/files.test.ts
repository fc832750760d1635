import { describe, expect, it } from 'vitest';
import { articleName, pathOf, relativePath } from '../../../server/lsp/files.ts';

describe('the name of an article', () => {
  it.each([
    ['file:///desk/a%20b.txt', 'file:///desk/a b.txt'],
    ['file:///desk/a%28b%29.txt', 'file:///desk/a(b).txt'],
    ['file:///desk/x/../a.txt', 'file:///desk/a.txt'],
    ['FILE:///desk/a.txt', 'file:///desk/a.txt'],
  ])('is one for %s and %s', (one, other) => {
    expect(articleName(one)).toBe(articleName(other));
  });

  it.each(['untitled:Untitled-1', 'vscode-vfs://host/a.txt', 'file://host/a.txt', 'file:///%E0%A4%A', ''])(
    'of what is no file here is its address: %s',
    uri => {
      expect(pathOf(uri)).toBeNull();
      expect(articleName(uri)).toBe(uri);
    },
  );
});

describe('the path below a folder', () => {
  it('is that below the innermost one', () => {
    expect(relativePath(['/desk', '/desk/news'], '/desk/news/x/a.txt')).toBe('x/a.txt');
    expect(relativePath(['/desk/news', '/desk'], '/desk/b.txt')).toBe('b.txt');
  });

  it('is none outside all of them', () => {
    expect(relativePath(['/desk'], '/desk2/a.txt')).toBeNull();
    expect(relativePath([], '/desk/a.txt')).toBeNull();
  });

  it('may begin with dots', () => {
    expect(relativePath(['/desk'], '/desk/..news/a.txt')).toBe('..news/a.txt');
  });
});
