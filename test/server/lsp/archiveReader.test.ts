import { mkdtempSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../server/core/knowledge.ts';
import type { KnowledgeData } from '../../../server/core/open.ts';
import { readGazetteer } from '../../../server/core/places/gazetteer.ts';
import { packGazetteer } from '../../../server/core/places/pack.ts';
import { ArchiveReader, type ArticlesRead } from '../../../server/lsp/archiveReader.ts';
import type { Log } from '../../../server/lsp/guard.ts';
import { pace } from '../../../server/lsp/pace.ts';
import { ReadingCache } from '../../../server/lsp/readingCache.ts';
import { joinReadings } from '../../../server/workspace/readingBlock.ts';
import { defaultSettings } from '../../../server/workspace/settings.ts';
import { Vocabulary } from '../../../server/workspace/vocabulary.ts';
import { knowledge } from '../workspace/desk.ts';

let folder: string;
let log: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
  log = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file that was last changed long ago, and gives its article's name. */
function write(name: string, text: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  utimesSync(file, 1_000_000, 1_000_000.5);
  return pathToFileURL(file).href;
}

const openCache = (vocabulary: Vocabulary) =>
  ReadingCache.open({
    folder: path.join(folder, 'cache'),
    workspace: 'news',
    make: '1',
    vocabulary,
    join: readings => joinReadings(readings, knowledge.gazetteer),
    report: message => log.push(message),
  });

const emptyData: KnowledgeData = {
  gazetteer: readGazetteer(packGazetteer([], [])),
  lexicon: new Uint8Array(),
  names: { missing: 'there is none' },
};

interface ReaderOptions {
  /** The program of its threads, which ask for no knowledge. */
  readonly analystFile?: string;
  readonly with?: Knowledge;
}

async function openReader(options: ReaderOptions = {}): Promise<ArchiveReader> {
  const vocabulary = new Vocabulary();
  return new ArchiveReader({
    knowledge: options.with ?? knowledge,
    vocabulary,
    cache: await openCache(vocabulary),
    analyst: options.analystFile === undefined ? null : { file: options.analystFile, data: () => emptyData },
    settings: defaultSettings,
    log: { error: (message: string) => log.push(message) } as Log,
    pace,
  });
}

function raise(message: string): never {
  throw new Error(message);
}

const headlines = ({ readings }: ArticlesRead) => readings.map(({ make }) => make().headline);

describe('a reader of an archive', () => {
  it('reads files, and says what is wrong with those that it cannot', async () => {
    const good = write('good.txt', 'Ferry sails\n\nMaria Lopez waved.\n');
    const binary = write('binary.txt', Uint8Array.from([80, 75, 0, 1]));
    const gone = write('gone.txt', '');
    unlinkSync(path.join(folder, 'gone.txt'));
    const reader = await openReader();
    const read = await reader.read([good, binary, gone]);
    expect(headlines(read)).toEqual(['Ferry sails']);
    expect(read.problems).toEqual([{ article: binary, message: expect.stringContaining('is not text') }]);
    expect(read.gone).toEqual([gone]);
  });

  it('recalls a file that stands as it did, and reads only the text of one that was touched', async () => {
    const [still, touched] = ['still', 'touched'].map(name =>
      write(`${name}.txt`, `Ferry ${name}\n\nIt sailed.\n`),
    );
    const first = await openReader();
    expect([first.recall(still), first.recall(touched)]).toEqual([null, null]);
    await first.read([still, touched]);
    await first.close({ all: true });

    utimesSync(path.join(folder, 'touched.txt'), 2_000_000, 2_000_000.5);
    const blind = { ...knowledge, recogniser: { recognise: () => raise('nothing is to be analysed') } };
    const again = await openReader({ with: blind });
    expect(again.recall(still)?.reading.headline).toBe('Ferry still');
    expect(again.recall(touched)).toBeNull();
    expect(headlines(await again.read([touched]))).toEqual(['Ferry touched']);
    expect(log).toEqual([]);
    await again.close({ all: true });
    expect((await openReader()).recall(touched)?.reading.headline).toBe('Ferry touched');
  });

  it('reads here what threads that die were to read', async () => {
    const articles = Array.from({ length: 80 }, (_, i) => write(`${i}.txt`, `Ferry ${i}\n\nIt sailed.\n`));
    const analystFile = path.join(folder, 'analyst.cjs');
    writeFileSync(analystFile, 'process.exit(3);');
    const reader = await openReader({ analystFile });
    const batches = reader.batches(articles);
    expect(batches.length).toBeGreaterThan(1);
    expect(batches.flat()).toEqual(articles);
    const read = await Promise.all(batches.map(batch => reader.read(batch)));
    expect(read.flatMap(headlines)).toEqual(articles.map((_, i) => `Ferry ${i}`));
    expect(log[0]).toContain('a reading thread ended with exit code 3');
    await reader.close({ all: true });
  });

  it('reads nothing more once it is closed', async () => {
    const articles = Array.from({ length: 80 }, (_, i) => write(`${i}.txt`, `Ferry ${i}\n\nIt sailed.\n`));
    const analystFile = path.join(folder, 'analyst.cjs');
    writeFileSync(analystFile, "require('node:worker_threads').parentPort.on('message', () => {});");
    const reader = await openReader({ analystFile });
    const [batch] = reader.batches(articles);
    const reading = reader.read(batch);
    await reader.close({ all: false });
    expect(await reading).toEqual({ readings: [], problems: [], gone: [] });
    expect(log).toEqual([]);
  });
});
