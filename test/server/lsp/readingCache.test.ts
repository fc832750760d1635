import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Label } from '../../../server/lsp/fileReading.ts';
import { ReadingCache } from '../../../server/lsp/readingCache.ts';
import { BlockWriter, joinReadings, ReadingBlock } from '../../../server/workspace/readingBlock.ts';
import { Vocabulary } from '../../../server/workspace/vocabulary.ts';
import { knowledge } from '../workspace/desk.ts';

const { gazetteer } = knowledge;
let folder: string;
let complaints: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
  complaints = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (more: { make?: string; workspace?: string; folder?: string } = {}) =>
  ReadingCache.open({
    folder: path.join(folder, 'cache'),
    workspace: 'news',
    make: '1',
    vocabulary: new Vocabulary(),
    join: readings => joinReadings(readings, gazetteer),
    report: message => complaints.push(message),
    ...more,
  });

/** The file of an article as it stands in these tests: changed long before it was looked at. */
const stamp = { size: 10, mtime: 1_000_000.5 };
const label = (article: string, more: Partial<Label> = {}): Label => ({
  article,
  ...stamp,
  at: stamp.mtime + 60_000,
  hash: `hash of ${article}`,
  length: 9,
  ...more,
});

/** Adds a block of articles whose headlines are their names. */
function add(cache: ReadingCache, ...labels: Label[]): void {
  const writer = new BlockWriter<Label>(gazetteer);
  for (const each of labels) {
    const contribution = {
      published: null,
      headline: each.article,
      lineStarts: Uint32Array.of(0, 5),
      chains: [],
      facts: [],
      fingerprint: [],
    };
    writer.add(each.article, { contribution, findings: [] }, each);
  }
  const bytes = writer.done();
  cache.add(bytes, new ReadingBlock<Label>(bytes, new Vocabulary()));
}

/** Keeps the readings of some articles, in one block for each list. */
const keep = async (...blocks: (readonly string[])[]) => {
  const cache = await open();
  for (const articles of blocks) add(cache, ...articles.map(article => label(article)));
  await cache.save({ all: true });
};
const got = (cache: ReadingCache, article: string) => cache.recall(article, stamp)?.reading.headline ?? null;
const file = () => path.join(folder, 'cache', readdirSync(path.join(folder, 'cache'))[0]);
/** So many names that their block is worth keeping as it is. */
const many = (name: string) => Array.from({ length: 20 }, (_, i) => `${name} ${i}`);

describe('the cache of readings', () => {
  it('gives back in a new session what an old one kept', async () => {
    await keep(['Ferry sails\n“again”'], ['Ähre 🎉'], many('boat'));
    const cache = await open();
    for (const each of ['Ferry sails\n“again”', 'Ähre 🎉', 'boat 7']) expect(got(cache, each)).toBe(each);
    expect(got(cache, 'other')).toBeNull();
  });

  it('knows nothing of another make or another workspace', async () => {
    await keep(['a']);
    expect(got(await open({ make: '2' }), 'a')).toBeNull();
    expect(got(await open({ workspace: 'sport' }), 'a')).toBeNull();
  });

  it('keeps only what the last session used', async () => {
    await keep(['a', 'b'], many('boat'));
    const cache = await open();
    for (const each of ['a', ...many('boat').slice(1)]) got(cache, each);
    await cache.save({ all: true });
    const next = await open();
    expect(['a', 'b', 'boat 0', 'boat 1'].map(each => got(next, each))).toEqual(['a', null, null, 'boat 1']);
  });

  it('keeps what it did not use when told that there is more', async () => {
    await keep(['a']);
    const cache = await open();
    add(cache, label('b'));
    await cache.save({ all: false });
    const next = await open();
    expect([got(next, 'a'), got(next, 'b')]).toEqual(['a', 'b']);
  });

  it('keeps the newest of several readings of an article', async () => {
    await keep(many('boat'));
    const cache = await open();
    add(cache, label('boat 3', { hash: 'other' }));
    await cache.save({ all: false });
    const next = await open();
    expect([next.hash('boat 2'), next.hash('boat 3')]).toEqual(['hash of boat 2', 'other']);
  });

  it('asks for the text of a file that does not stand as it did', async () => {
    await keep(['a']);
    const cache = await open();
    for (const other of [
      { ...stamp, size: 11 },
      { ...stamp, mtime: 1_000_001.5 },
    ]) {
      expect(cache.recall('a', other)).toBeNull();
    }
    expect(cache.confirm(label('a', { hash: 'another text' }))).toBeNull();
    const moved = label('a', { mtime: 2_000_000.5, at: 3_000_000 });
    expect(cache.confirm(moved)?.headline).toBe('a');
    await cache.save({ all: true });
    expect((await open()).recall('a', moved)?.reading.headline).toBe('a');
  });

  it('asks for the text of a file that was looked at so soon after its change that it may have changed again', async () => {
    const cache = await open();
    add(cache, label('ticks', { at: stamp.mtime + 50 }));
    const second = { mtime: 1_000_000, at: 1_001_500 };
    add(cache, label('seconds', second));
    expect(cache.recall('ticks', stamp)).toBeNull();
    expect(cache.recall('seconds', { ...stamp, ...second })).toBeNull();
    expect(cache.hash('ticks')).toBe('hash of ticks');
  });

  it('loses a damaged block alone', async () => {
    await keep(many('first'), many('second'), many('third'));
    const bytes = readFileSync(file(), 'latin1');
    writeFileSync(file(), bytes.replaceAll('second 3', 'secund 3').slice(0, -10), 'latin1');
    const cache = await open();
    expect(['first 3', 'second 3', 'second 4', 'third 3'].map(each => got(cache, each))).toEqual([
      'first 3',
      null,
      null,
      null,
    ]);
    expect(complaints).toEqual([]);
  });

  it('survives bytes that are no cache at all', async () => {
    await keep(['a']);
    const make = Buffer.from('1\n');
    const noise = Buffer.from(Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 256));
    for (const bytes of [noise, Buffer.concat([make, noise]), make, Buffer.alloc(0)]) {
      writeFileSync(file(), bytes);
      expect(got(await open(), 'a')).toBeNull();
    }
  });

  it('leaves one whole file when two windows save at once', async () => {
    const [one, two] = [await open(), await open()];
    add(one, label('one'));
    add(two, label('two'));
    await Promise.all([one.save({ all: true }), two.save({ all: true })]);
    expect(readdirSync(path.join(folder, 'cache'))).toHaveLength(1);
    const cache = await open();
    expect(['one', 'two'].filter(each => got(cache, each))).toHaveLength(1);
  });

  it('leaves nothing behind but the file, and of a session that crashed nothing for longer than a day', async () => {
    await keep(['a']);
    const crashed = `${file()}.half`;
    writeFileSync(crashed, 'x');
    await keep(['a', 'b']);
    expect(readdirSync(path.join(folder, 'cache'))).toHaveLength(2);
    utimesSync(crashed, 1, 1);
    await keep(['a', 'b']);
    expect(readdirSync(path.join(folder, 'cache'))).toHaveLength(1);
  });

  it('reads from its own file alone, however another window replaces it meanwhile', async () => {
    await keep(many('boat'));
    const cache = await open();
    const other = await open();
    add(other, label('other'));
    await other.save({ all: true });
    expect(got(cache, 'boat 3')).toBeNull();
    add(cache, ...many('ship').map(each => label(each)));
    await cache.save({ all: false });
    expect(got(await open(), 'ship 3')).toBe('ship 3');
  });

  it('says so and goes on where it cannot be written', async () => {
    writeFileSync(path.join(folder, 'taken'), '');
    const cache = await open({ folder: path.join(folder, 'taken') });
    add(cache, label('a'));
    await cache.save({ all: true });
    expect(got(cache, 'a')).toBe('a');
    expect(complaints.at(-1)).toMatch(/^The cache in .*taken could not be written: /);
  });

  it('is readable by its owner alone', async () => {
    await keep(['a']);
    expect(statSync(file()).mode & 0o077).toBe(0);
  });
});
