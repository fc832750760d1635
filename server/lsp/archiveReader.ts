/**
 * Reads the articles of one scan: from the cache, on threads where there are many, by itself where there are few.
 *
 * Invariant: wherever a reading comes from, it is the one that the workspace itself would make of the text.
 */
import { availableParallelism } from 'node:os';
import type { Knowledge } from '../core/knowledge.ts';
import { parseReading, type Reading, readAfresh, writeReading } from '../workspace/reading.ts';
import { Analysts } from './analysts.ts';
import { errorText, type Log } from './guard.ts';
import type { ReadingCache } from './readingCache.ts';

/** Texts not in the cache from which on threads are worth their start, about a quarter of a second each. */
const MANY = 60;

/** Threads at most: each holds all knowledge, some 100 MB, and by then the disk is the bottleneck. */
const MAXIMUM_THREADS = 8;

/** All cores but one, which answers the editor; two cores are both used, since the editor's share is small. */
const threads = () => Math.min(MAXIMUM_THREADS, Math.max(2, availableParallelism() - 1));

export interface ArchiveReaderOptions {
  readonly knowledge: Knowledge;
  /** Null where nothing is to be kept. */
  readonly cache: ReadingCache | null;
  /** The program of a thread; null where none is to be started. */
  readonly analystFile: string | null;
  readonly log: Log;
}

export class ArchiveReader {
  readonly #options: ArchiveReaderOptions;
  #analysts: Analysts | null = null;
  #missed = 0;

  constructor(options: ArchiveReaderOptions) {
    this.#options = options;
  }

  /** The reading of a text, where it can be had without work on this thread; null where `make` has to make it. */
  async find(text: string): Promise<Reading | null> {
    const { cache } = this.#options;
    const key = cache?.key(text);
    const known = key === undefined ? null : cache!.get(key);
    if (known) return known;
    this.#missed++;
    const json = await this.#delegate(text);
    if (json === null) return null;
    if (key !== undefined) cache!.set(key, json);
    return parseReading(json);
  }

  /** Makes the reading of a text that `find` did not find. Throws what the analysis throws. */
  make(text: string): Reading {
    const { cache, knowledge } = this.#options;
    const reading = readAfresh(text, knowledge);
    cache?.set(cache.key(text), writeReading(reading));
    return reading;
  }

  /** Ends the threads, and keeps what was read; `all` says that no other articles are in the workspace. */
  async close({ all }: { readonly all: boolean }): Promise<void> {
    await this.#analysts?.close();
    await this.#options.cache?.save({ all });
  }

  async #delegate(text: string): Promise<string | null> {
    const { analystFile, log } = this.#options;
    if (analystFile === null || this.#missed < MANY) return null;
    this.#analysts ??= new Analysts(analystFile, threads());
    if (this.#analysts.size === 0) return null;
    try {
      return await this.#analysts.read(text);
    } catch (error) {
      log.error(`A reading thread failed, so the article is read here: ${errorText(error)}`);
      return null;
    }
  }
}
