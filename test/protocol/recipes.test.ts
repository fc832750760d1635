import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const program = path.join(root, 'dist/copydesk.js');

/** The readme's recipes that cut an archive into shards, by their tools, with blocks as small as the test's archive. */
const recipes = [...readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/```sh\n([^`]*)```/g)]
  .map(([, recipe]) => [/^(?:parallel|split)\b/m.exec(recipe)?.[0], recipe.replaceAll('50M', '1k')] as const)
  .filter(([tool]) => tool !== undefined);

/** `npm test` installs it where it may, and says so where it may not. */
const hasParallel = (process.env.PATH ?? '')
  .split(path.delimiter)
  .some(folder => existsSync(path.join(folder, 'parallel')));

let folder: string;

/** Runs commands in the folder, with `copydesk` on the path. */
function run(commands: string, input = '') {
  const env = { ...process.env, PATH: `${folder}${path.delimiter}${process.env.PATH}`, LC_ALL: 'C' };
  return spawnSync('sh', ['-e', '-c', commands], { cwd: folder, env, input, encoding: 'utf8' });
}

const shards = async () => (await readdir(folder)).filter(name => name.startsWith('shard.'));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-recipe-'));
  const command = path.join(folder, 'copydesk');
  await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  await chmod(command, 0o755);
  const articles = Array.from({ length: 24 }, (_, i) => ({
    file: `${i}.txt`,
    text: `Ferry ${i} sails\n\nMayor Ada Quill said ${i + 2} boats had left Leeds for ${i % 2 ? 'Porto' : 'Oslo'}.\n`,
  }));
  const lines = articles.map(article => `${JSON.stringify(article)}\n`).join('');
  await writeFile(path.join(folder, 'archive.jsonl'), lines);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('an archive in shards, as the readme has it', () => {
  it('is told of with GNU parallel and without', () => {
    expect(recipes.map(([tool]) => tool)).toEqual(['parallel', 'split']);
  });

  it.each(recipes.filter(([tool]) => tool === 'split' || hasParallel))(
    'gives the index of the whole, with %s',
    async (_, recipe) => {
      const { status, stderr } = run(recipe);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect((await shards()).length).toBeGreaterThan(2);
      const whole = 'copydesk annotate --stdin --format index < archive.jsonl | sort > whole.index';
      run(`${whole}; copydesk entities whole.index > whole.jsonl`);
      const read = (name: string) => readFile(path.join(folder, name), 'utf8');
      expect(await read('archive.index')).toBe(await read('whole.index'));
      expect(await read('entities.jsonl')).toBe(await read('whole.jsonl'));
      expect(await read('entities.jsonl')).toContain('"person:ada-quill"');
    },
  );
});
