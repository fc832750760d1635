import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReadingCache } from '../../../server/lsp/readingCache.ts';
import { type Reading, writeReading } from '../../../server/workspace/reading.ts';

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
    report: message => complaints.push(message),
    ...more,
  });
const reading = (headline: string): Reading => ({
  contribution: {
    published: null,
    headline,
    lineStarts: Uint32Array.of(0, 5),
    chains: [],
    facts: [],
    fingerprint: [],
  },
  findings: [],
});
/** Keeps the readings of some texts; each reading's headline is its text. */
const keep = async (...texts: string[]) => {
  const cache = await open();
  for (const text of texts) cache.set(cache.key(text), writeReading(reading(text)));
  await cache.save({ all: true });
};
const got = (cache: ReadingCache, text: string) => cache.get(cache.key(text));
const file = () => path.join(folder, 'cache', readdirSync(path.join(folder, 'cache'))[0]);

describe('the cache of readings', () => {
  it('gives back in a new session what an old one kept', async () => {
    await keep('Ferry sails\n“again”', 'Ähre 🎉');
    const cache = await open();
    expect(got(cache, 'Ferry sails\n“again”')).toEqual(reading('Ferry sails\n“again”'));
    expect(got(cache, 'Ähre 🎉')).toEqual(reading('Ähre 🎉'));
    expect(got(cache, 'other')).toBeNull();
  });

  it('knows nothing of another make or another workspace', async () => {
    await keep('a');
    expect(got(await open({ make: '2' }), 'a')).toBeNull();
    expect(got(await open({ workspace: 'sport' }), 'a')).toBeNull();
  });

  it('keeps only what the last session used', async () => {
    await keep('a', 'b');
    const cache = await open();
    got(cache, 'a');
    await cache.save({ all: true });
    const next = await open();
    expect([got(next, 'a'), got(next, 'b')]).toEqual([reading('a'), null]);
  });

  it('keeps what it did not use when told that there is more', async () => {
    await keep('a');
    const cache = await open();
    cache.set(cache.key('b'), writeReading(reading('b')));
    await cache.save({ all: false });
    const next = await open();
    expect([got(next, 'a'), got(next, 'b')]).toEqual([reading('a'), reading('b')]);
  });

  it('loses a damaged line alone', async () => {
    await keep('first', 'second', 'third');
    const bytes = readFileSync(file(), 'utf8');
    writeFileSync(file(), bytes.replace('"second"', '"secund"').slice(0, -10));
    const cache = await open();
    expect(['first', 'second', 'third'].map(text => got(cache, text) !== null)).toEqual([true, false, false]);
    expect(complaints).toEqual([]);
  });

  it('survives bytes that are no cache at all', async () => {
    await keep('a');
    writeFileSync(
      file(),
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 256),
    );
    expect(got(await open(), 'a')).toBeNull();
  });

  it('leaves one whole file when two windows save at once', async () => {
    const [one, two] = [await open(), await open()];
    one.set(one.key('one'), writeReading(reading('one')));
    two.set(two.key('two'), writeReading(reading('two')));
    await Promise.all([one.save({ all: true }), two.save({ all: true })]);
    expect(readdirSync(path.join(folder, 'cache'))).toHaveLength(1);
    const cache = await open();
    expect(['one', 'two'].filter(text => got(cache, text))).toHaveLength(1);
  });

  it('says so and goes on where it cannot be written', async () => {
    writeFileSync(path.join(folder, 'taken'), '');
    const cache = await open({ folder: path.join(folder, 'taken') });
    cache.set(cache.key('a'), writeReading(reading('a')));
    await cache.save({ all: true });
    expect(got(cache, 'a')).toEqual(reading('a'));
    expect(complaints.at(-1)).toMatch(/^The cache in .*taken could not be written: /);
  });

  it('is readable by its owner alone', async () => {
    await keep('a');
    expect(statSync(file()).mode & 0o077).toBe(0);
  });
});
