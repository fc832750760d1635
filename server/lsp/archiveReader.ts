/**
 * Reads the articles of one scan: from the cache, on threads where there are many, by itself where there are few.
 *
 * Invariant: wherever a reading comes from, it is the one that the workspace itself would make of the text.
 */
import { availableParallelism } from 'node:os';
import type { Knowledge } from '../core/knowledge.ts';
import type { PackedReading } from '../workspace/packedReading.ts';
import { ReadingBlock } from '../workspace/readingBlock.ts';
import { type Pace, slices } from '../workspace/schedule.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Vocabulary } from '../workspace/vocabulary.ts';
import { type AnalystProgram, Analysts } from './analysts.ts';
import { type FilesRead, type Label, readFiles, stampOf, type WantedFile } from './fileReading.ts';
import { pathOf } from './files.ts';
import { errorText, type Log } from './guard.ts';
import type { Labelled, ReadingCache } from './readingCache.ts';

/** Files to be read from which on threads are worth their start, about a quarter of a second each. */
const MANY = 60;

/**
 * Files that a thread is handed at once, at most: so few that taking their readings in is not felt, so many that the
 * dictionary which each block brings is shared.
 */
const BATCH = 128;

/** Batches for each thread, at least, so that the threads end together. */
const ROUNDS = 4;

/** Batches that each thread has to hand: the one that it reads and the next, so that it need not wait. */
const AHEAD = 2;

/** Threads at most: each holds all knowledge, some 100 MB, and by then the disk is the bottleneck. */
const MAXIMUM_THREADS = 8;

/** All cores but one, which answers the editor; two cores are both used, since the editor's share is small. */
const threads = () => Math.min(MAXIMUM_THREADS, Math.max(2, availableParallelism() - 1));

export interface ArchiveReaderOptions {
  readonly knowledge: Knowledge;
  /** The words that readings are held with. */
  readonly vocabulary: Vocabulary;
  /** Null where nothing is to be kept. */
  readonly cache: ReadingCache | null;
  /** The program of a thread; null where none is to be started. */
  readonly analyst: AnalystProgram | null;
  readonly settings: Settings;
  readonly log: Log;
  readonly pace: Pace;
}

/** A reading that is made when it is taken in, and what is known of its file. */
export interface LabelledMaker {
  readonly label: Label;
  readonly make: () => PackedReading;
}

/** What came of articles: their readings, what is wrong with others, and those whose file is gone. */
export interface ArticlesRead {
  readonly readings: readonly LabelledMaker[];
  readonly problems: FilesRead['problems'];
  readonly gone: readonly string[];
}

export class ArchiveReader {
  readonly #options: ArchiveReaderOptions;
  #analysts: Analysts | null = null;
  /** Nobody waits for what is still being read. */
  #isClosed = false;

  constructor(options: ArchiveReaderOptions) {
    this.#options = options;
  }

  /** Batches that are worth beginning before those in front of them are taken in. */
  get ahead(): number {
    return this.#analysts ? AHEAD * this.#analysts.size : 1;
  }

  /**
   * The reading of an article whose file stands as the cache knows it; null where it has to be read. It looks at the
   * file at once, which takes a thousandth of the time that waiting for the answer to a promise would.
   */
  recall(article: string): Labelled | null {
    const { cache } = this.#options;
    const file = pathOf(article);
    if (!cache || file === null) return null;
    try {
      const stamp = stampOf(file);
      return stamp && cache.recall(article, stamp);
    } catch {
      // What is wrong with the file is said when it is read.
      return null;
    }
  }

  /** Parts articles into batches, each to be read by one thread, and starts the threads where there are enough. */
  batches(articles: readonly string[]): string[][] {
    const { analyst, settings } = this.#options;
    const isMany = analyst !== null && articles.length >= MANY;
    if (isMany) this.#analysts ??= new Analysts(analyst, settings, threads());
    const size = isMany ? Math.min(BATCH, Math.ceil(articles.length / (threads() * ROUNDS))) : 1;
    return Array.from({ length: Math.ceil(articles.length / size) }, (_, i) =>
      articles.slice(i * size, (i + 1) * size),
    );
  }

  /** Reads articles; those that are still to be read when the reader is closed are left out. Never rejects. */
  async read(articles: readonly string[]): Promise<ArticlesRead> {
    const wanted = articles.flatMap(article => {
      const file = pathOf(article);
      return file === null ? [] : [{ article, file, hash: this.#options.cache?.hash(article) ?? null }];
    });
    const all = (await this.#delegate(wanted)) ?? (await this.#readHere(wanted));
    if (this.#isClosed) return { readings: [], problems: [], gone: [] };
    const names = new Map(articles.map(article => [article, article]));
    const readings = all.flatMap(read => this.#readingsOf(read, names));
    // What the cache knew may be gone since, when another window has written it anew.
    const found = new Set(readings.map(({ label }) => label.article));
    const lost = new Set(
      all.flatMap(({ same }) => same.map(({ article }) => article)).filter(a => !found.has(a)),
    );
    const again = wanted.filter(({ article }) => lost.has(article)).map(file => ({ ...file, hash: null }));
    for (const read of await this.#readHere(again)) {
      readings.push(...this.#readingsOf(read, names));
      all.push(read);
    }
    return {
      readings,
      problems: all.flatMap(({ problems }) => problems),
      gone: all.flatMap(({ gone }) => gone),
    };
  }

  /** The readings that came of files, those that the cache knew among them; `names` are the articles' as they are held. */
  #readingsOf({ block: bytes, same }: FilesRead, names: ReadonlyMap<string, string>): LabelledMaker[] {
    const { vocabulary, cache } = this.#options;
    const readings: LabelledMaker[] = [];
    for (const label of same) {
      const reading = cache?.confirm(label);
      if (reading) readings.push({ label, make: () => reading });
    }
    if (!bytes) return readings;
    const block = new ReadingBlock<Label>(bytes, vocabulary, label => {
      return { ...label, article: names.get(label.article) ?? label.article };
    });
    cache?.add(bytes, block);
    for (const [i, label] of block.labels.entries()) readings.push({ label, make: () => block.reading(i) });
    return readings;
  }

  /** Ends the threads, and keeps what was read; `all` says that no other articles are in the workspace. */
  async close({ all }: { readonly all: boolean }): Promise<void> {
    this.#isClosed = true;
    await this.#analysts?.close();
    await this.#options.cache?.save({ all });
  }

  async #delegate(wanted: readonly WantedFile[]): Promise<FilesRead[] | null> {
    if (!this.#analysts || this.#analysts.size === 0) return null;
    try {
      return [await this.#analysts.read(wanted)];
    } catch (error) {
      if (this.#isClosed) return [];
      this.#options.log.error(`A reading thread failed, so its articles are read here: ${errorText(error)}`);
      return null;
    }
  }

  async #readHere(wanted: readonly WantedFile[]): Promise<FilesRead[]> {
    const { knowledge, pace, settings } = this.#options;
    const breathe = slices(pace);
    const all: FilesRead[] = [];
    for (const file of wanted) {
      if (this.#isClosed) break;
      all.push(readFiles([file], settings, () => knowledge));
      await breathe();
    }
    return all;
  }
}
