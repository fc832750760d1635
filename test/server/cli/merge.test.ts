import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeShards } from '../../../server/cli/merge.ts';

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (text: string) => {
  const file = path.join(folder, `${files++}.jsonl`);
  writeFileSync(file, text);
  return file;
};
const merge = async (...shards: string[]) => {
  let index = '';
  await mergeShards(shards.map(write), text => {
    index += text;
  });
  return index;
};
const record = (file: string, headline: string) => JSON.stringify({ file, v: 1, headline });
const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const shard = (records: [string, string][]) =>
  records
    .map(([file, headline]) => `${record(file, headline)}\n`)
    .sort(bytes)
    .join('');

/** Few names, so that shards share articles; some that sort otherwise by UTF-16 than by bytes. */
const records = fc.array(
  fc.tuple(fc.constantFrom('a', 'a b', 'a"', 'b', '\u{1f4f0}', '\uffee'), fc.constantFrom('x', 'y', 'z')),
);

describe('merging shards', () => {
  it('keeps every article once, in order', async () => {
    const index = await merge(
      shard([['b', 'x']]),
      '',
      shard([
        ['a', 'x'],
        ['b', 'x'],
        ['a b', 'y'],
      ]),
    );
    expect(index).toBe(
      shard([
        ['a', 'x'],
        ['a b', 'y'],
        ['b', 'x'],
      ]),
    );
  });

  it('is associative, commutative and idempotent', async () => {
    let shared = 0;
    await fc.assert(
      fc.asyncProperty(records, records, records, async (one, two, three) => {
        const [a, b, c] = [shard(one), shard(two), shard(three)];
        const all = await merge(a, b, c);
        expect(await merge(await merge(a, b), c)).toBe(all);
        expect(await merge(a, await merge(b, c))).toBe(all);
        expect(await merge(c, b, a)).toBe(all);
        expect(await merge(all, all)).toBe(all);
        const names = [...one, ...two, ...three].map(([file]) => file);
        expect(all.split('\n').filter(Boolean)).toHaveLength(new Set(names).size);
        if (new Set(names).size < names.length) shared++;
      }),
      { seed: 20162, numRuns: 50 },
    );
    expect(shared).toBeGreaterThan(10);
  });

  it('says which line is out of order or is no contribution', async () => {
    const wrong = `${record('b', 'x')}\n${record('a', 'x')}\n`;
    await expect(merge(wrong)).rejects.toThrow(/, line 2: is out of order; sort the shard/);
    await expect(merge(`${record('b', 'x')}\n{"file":"c"}\n`)).rejects.toThrow(
      /, line 2: is no contribution/,
    );
    await expect(mergeShards([path.join(folder, 'gone')], () => {})).rejects.toThrow(/ENOENT/);
  });
});
