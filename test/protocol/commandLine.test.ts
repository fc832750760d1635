import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const program = path.join(root, 'dist/copydesk.js');

let folder: string;
const write = (file: string, bytes: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), bytes);
};
const run = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return {
    status,
    stdout,
    stderr,
    objects: () =>
      stdout
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line)),
  };
};

const sound = 'Ferry runs again\n\nThe ferry carried 40 people on Friday, August 26, 2016.\n';
const wrong = 'Ferry runs again\n\nThe ferry carried 40 people on Monday, August 26, 2016.\n';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('copydesk check', () => {
  it('is silent and ends with 0 on sound copy and on an empty file', () => {
    write('sound.txt', sound);
    write('empty.txt', '');
    expect(run(['check', '.'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('says where a weekday is wrong and ends with 1, unless the bar is never', () => {
    write('wrong.txt', wrong);
    const { status, stdout } = run(['check', '.']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^wrong\.txt:3:\d+: error: .*Friday.* \[figure\.weekday\]\n/);
    expect(run(['check', '--fail-on', 'never', '.']).status).toBe(0);
  });

  it('prints findings as JSON Lines with the workspace of each folder', () => {
    write('one/a.txt', wrong);
    write('two/a.txt', sound);
    const { objects } = run(['check', '--format', 'jsonl', '--workspace-per-folder', '.']);
    expect(objects()).toMatchObject([{ workspace: 'one', file: 'a.txt', code: 'figure.weekday' }]);
    const { from, to } = objects()[0];
    expect(wrong.slice(from, to)).toContain('August 26, 2016');
  });

  it('names every file that it cannot read, does the others, and ends with 2', () => {
    write('binary.txt', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2));
    write('huge.txt', 'x'.repeat(10_000_000));
    write('latin.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
    write('wrong.txt', wrong);
    const { status, stdout, stderr } = run(['check', '.', 'gone.txt']);
    expect(status).toBe(2);
    expect(stdout).toContain('wrong.txt:3:');
    const lines = stderr.trim().split('\n').sort();
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^copydesk: binary\.txt: is not text/);
    expect(lines[1]).toMatch(/^copydesk: gone\.txt: does not exist/);
    expect(lines[2]).toMatch(/^copydesk: huge\.txt: is too large .*10\.0 MB.*--max-size/);
    expect(lines[3]).toMatch(/^copydesk: latin\.txt: is not valid UTF-8 at byte 3/);
  });

  it('reads a long file in parts, which it says, and ends as with any other', () => {
    write('long.txt', `${sound}\n${'Nobody was hurt.\n'.repeat(5000)}`);
    for (const command of ['check', 'annotate']) {
      const { status, stderr } = run([command, '.']);
      expect(stderr).toMatch(/^copydesk: long\.txt: is longer than .*read in parts/);
      expect(status).toBe(0);
    }
  });

  it('leaves out what a decision or a baseline holds, and says which decisions are orphans', () => {
    write('news/wrong.txt', wrong);
    const decision = { ignore: 'finding', code: 'figure.weekday', file: 'news/wrong.txt', quote: 'Thursday' };
    write('.copydesk/ignored.jsonl', `${JSON.stringify({ ...decision, before: '', after: '' })}\n`);
    const { stdout } = run(['check', 'news']);
    expect(stdout).toMatch(/^wrong\.txt:3:\d+: error: /);
    expect(stdout).toMatch(/\n\.copydesk\/ignored\.jsonl:1:1: information: .*\[correction\.orphan\]\n$/);
    expect(run(['check', '--write-baseline', 'baseline.jsonl', 'news']).status).toBe(0);
    expect(run(['check', '--baseline', 'baseline.jsonl', 'news']).status).toBe(0);
    write(
      '.copydesk/ignored.jsonl',
      readFileSync(path.join(folder, 'baseline.jsonl'), 'utf8').replace('"wrong.txt"', '"news/wrong.txt"'),
    );
    expect(run(['check', 'news'])).toMatchObject({ status: 0, stdout: '' });
    expect(run(['check', '--baseline', 'gone.jsonl', 'news'])).toMatchObject({ status: 2 });
  });

  it('reports only articles that differ from a revision when asked', () => {
    const git = (...args: string[]) => {
      const author = ['-c', 'user.name=desk', '-c', 'user.email=desk@example.org'];
      expect(spawnSync('git', [...author, ...args], { cwd: folder, encoding: 'utf8' })).toMatchObject({
        status: 0,
      });
    };
    expect(run(['check', '--changed', 'HEAD', '.'])).toMatchObject({ status: 2, stdout: '' });
    git('init', '--quiet');
    write('old.txt', wrong);
    git('add', '.');
    git('commit', '--quiet', '--message', 'old');
    write('new.txt', wrong);
    expect(run(['check', '--changed', 'HEAD', '.']).stdout).toMatch(/^new\.txt:3:\d+: error: [^\n]*\n$/);
    expect(run(['check', '--changed', 'nowhere', '.']).stderr).toMatch(
      /^copydesk: --changed asks git, and git says: /,
    );
  });

  it('reads standard input', () => {
    expect(run(['check', '-'], wrong).stdout).toMatch(/^-:3:\d+: error: /);
  });

  it('ends with 2 on a word that it does not know', () => {
    const { status, stderr } = run(['check', '--format', 'yaml', '.']);
    expect(status).toBe(2);
    expect(stderr).toContain('text, jsonl, sarif, github');
  });
});

describe('copydesk annotate', () => {
  it('gives one object an article, with entities that the articles share', () => {
    write('a.txt', 'Mayor Ada Quill spoke.\n\nQuill thanked France.');
    write('b.txt', 'Mayor Ada Quill was in France.');
    const { status, objects } = run(['annotate', '.']);
    const [a, b] = objects();
    expect(status).toBe(0);
    expect([a.file, b.file]).toEqual(['a.txt', 'b.txt']);
    const entityOf = ({ mentions }: { mentions: { text: string; entity: string }[] }, text: string) =>
      mentions.find(mention => mention.text === text)?.entity;
    expect(entityOf(a, 'Quill')).toBe(entityOf(b, 'Ada Quill'));
    expect(entityOf(a, 'France')).toBe(entityOf(b, 'France'));
    const france = b.entities.find(({ id }: { id: string }) => id === entityOf(b, 'France'));
    expect(france.place).toMatchObject({ kind: 'country', country: 'FR' });
  });

  it('explains names and why articles share an entity when asked', () => {
    write('a.txt', 'Mayor Ada Quill spoke.');
    write('b.txt', 'Mayor Ada Quill was in France.');
    const [{ mentions, entities }] = run(['annotate', '--explain', '.']).objects();
    expect(mentions[0].reasons[0]).toMatchObject({ text: expect.any(String), weight: expect.any(Number) });
    expect(entities[0].merged).toEqual([{ file: 'b.txt', evidence: ['names: same', 'both as mayor'] }]);
    const [plain] = run(['annotate', '.']).objects();
    expect(plain.mentions[0]).not.toHaveProperty('reasons');
    expect(plain.entities[0]).not.toHaveProperty('merged');
  });

  it('survives a reader that stops reading', () => {
    for (let i = 0; i < 200; i++) write(`${i}.txt`, sound.repeat(20));
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" annotate . | head -c 10`],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('an archive in shards', () => {
  const article = (file: string, text: string) => `${JSON.stringify({ file, text })}\n`;
  const input = [
    article('b.txt', 'Mayor Ada Quill spoke.'),
    'not JSON\n',
    article('a.txt', 'Mayor Ada Quill was in France.'),
  ];

  it('is annotated line by line, a broken line stopping nothing', () => {
    const { status, stderr, objects } = run(['annotate', '--stdin'], input.join(''));
    expect(objects().map(({ file }) => file)).toEqual(['b.txt', 'a.txt']);
    expect(stderr).toMatch(/^copydesk: line 2: is not JSON/);
    expect(status).toBe(2);
  });

  it('is merged into an index of which the entities are those of the whole', () => {
    for (const i of [0, 2]) {
      const { stdout } = run(['annotate', '--stdin', '--format', 'index'], input[i]);
      write(`${i}.shard`, stdout);
    }
    const { status, stdout } = run(['merge', '0.shard', '2.shard']);
    expect(status).toBe(0);
    const { objects } = run(['entities', '-'], stdout);
    const quill = objects().filter(({ name }) => name === 'Ada Quill');
    expect(quill).toMatchObject([{ type: 'person', articles: ['a.txt', 'b.txt'] }]);
    expect(run(['merge', 'gone.shard']).status).toBe(2);
  });
});
