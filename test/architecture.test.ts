import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** What the files of a folder may import, as prefixes of paths from the root; packages by name. */
const arrows: Record<string, RegExp> = {
  'server/core/': /^server\/core\//,
  'server/workspace/': /^server\/(core|workspace)\//,
  'server/features/': /^server\/(core|workspace|features)\//,
  'server/lsp/': /^server\/(core|workspace|features|lsp)\//,
  'server/cli/': /^server\/(core|workspace|features|lsp|cli)\//,
  'client/': /^client\/|^server\/lsp\/protocol\.ts$/,
};

/** Rooms of the core that stand alone: they meet in `analyse.ts` and in the plain shared files at its top. */
const rooms = ['text', 'names', 'linking', 'places', 'figures', 'quotes'];

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
}

function importsOf(folder: string): Import[] {
  const found: Import[] = [];
  for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const file = path.relative(root, path.join(entry.parentPath, entry.name));
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const match of text.matchAll(
      /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
    )) {
      const target = match[2].startsWith('.') ? path.join(path.dirname(file), match[2]) : match[2];
      found.push({ file, target, typeOnly: Boolean(match[1]) });
    }
  }
  return found;
}

const local = (target: string) => /^(server|client|test)\//.test(target);
const all = [...importsOf('server'), ...importsOf('client')];
const show = (wrong: Import[]) => wrong.map(({ file, target }) => `${file} -> ${target}`);

describe('imports', () => {
  it('are found', () => {
    expect(all.length).toBeGreaterThan(5);
  });

  it.each(Object.keys(arrows))('of %s point one way', folder => {
    const wrong = all.filter(
      ({ file, target }) => file.startsWith(folder) && local(target) && !arrows[folder].test(target),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('of a room of the core stay in the room', () => {
    const wrong = all.filter(({ file, target }) => {
      const [, room] = /^server\/core\/(\w+)\//.exec(file) ?? [];
      const [, other] = /^server\/core\/(\w+)\//.exec(target) ?? [];
      return room && other && room !== other && rooms.includes(other);
    });
    expect(show(wrong)).toEqual([]);
  });

  it('of the client name the server for types only', () => {
    const wrong = all.filter(
      ({ file, target, typeOnly }) => file.startsWith('client/') && target.startsWith('server/') && !typeOnly,
    );
    expect(show(wrong)).toEqual([]);
  });

  it('of core, workspace and features are free of Node', () => {
    const node = new Set(builtinModules);
    const wrong = all.filter(
      ({ file, target }) =>
        /^server\/(core|workspace|features)\//.test(file) && (target.startsWith('node:') || node.has(target)),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('of vscode-languageserver stand in server/lsp alone', () => {
    const wrong = all.filter(
      ({ file, target }) => target.startsWith('vscode-languageserver') && !file.startsWith('server/lsp/'),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('that reach a network stand in server/lsp/lookup.ts alone', () => {
    const reaching = [...new Set(all.map(({ file }) => file))].filter(file =>
      /\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b|['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)['"]/.test(
        readFileSync(path.join(root, file), 'utf8'),
      ),
    );
    expect(reaching).toEqual(['server/lsp/lookup.ts']);
  });
});
