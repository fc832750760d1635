/**
 * Readings kept on disk from one session to the next, so that a workspace that is opened again is ready at once.
 *
 * Invariants: a reading is found by the hash of its text and of everything that made it (the program and its data),
 * so a stale one is never used; each line vouches for itself by a checksum, so damage costs that line alone; the
 * file is replaced as a whole, so a crash, a full disk or a second window leaves either the old one or the new;
 * whatever goes wrong, the session goes on without the cache and says so.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseReading, type Reading } from '../workspace/reading.ts';

/** Bytes of all caches together, some 50,000 articles; beyond it the workspaces not opened for longest are let go. */
const MAXIMUM_BYTES = 256_000_000;

/** Characters of a hash that tell readings apart: 128 bits, as hexadecimal digits. */
const KEY = 32;
/** Characters of a line's checksum. */
const SUM = 8;

const ENDING = '.readings';

export interface CacheOptions {
  /** The folder of all caches; made when it is first written to. */
  readonly folder: string;
  /** What the cache is of: the workspace's folders. */
  readonly workspace: string;
  /** What makes the readings: another program or other data has another name. */
  readonly make: string;
  /** Told once of whatever keeps the cache from being used. */
  readonly report: (message: string) => void;
}

export class ReadingCache {
  readonly #options: CacheOptions;
  readonly #file: string;
  readonly #old = new Map<string, string>();
  readonly #used = new Map<string, string>();
  #changed = false;

  private constructor(options: CacheOptions) {
    this.#options = options;
    this.#file = path.join(options.folder, `${hash(options.workspace).slice(0, KEY)}${ENDING}`);
  }

  /** Opens the cache of a workspace; empty where there is none, or none that can be read. Never rejects. */
  static async open(options: CacheOptions): Promise<ReadingCache> {
    const cache = new ReadingCache(options);
    try {
      await cache.#load();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') cache.#complain('could not be read', error);
    }
    return cache;
  }

  /** The name of a text's reading. */
  key(text: string): string {
    return hash(`${this.#options.make}\n${text}`).slice(0, KEY);
  }

  /** The reading of that name; null where there is none, or a damaged one. */
  get(key: string): Reading | null {
    const line = this.#used.get(key) ?? this.#old.get(key);
    if (line === undefined) return null;
    const json = line.slice(KEY + SUM);
    if (checksum(json) !== line.slice(KEY, KEY + SUM)) return null;
    this.#used.set(key, line);
    return parseReading(json);
  }

  /** Keeps a reading, given as `writeReading` writes it. */
  set(key: string, json: string): void {
    this.#used.set(key, `${key}${checksum(json)}${json}`);
    this.#changed = true;
  }

  /**
   * Writes the readings got or set since `open`, with the other ones of the file unless `all` says that those got or
   * set are all that the workspace has. Never rejects.
   */
  async save({ all }: { readonly all: boolean }): Promise<void> {
    if (!this.#changed && !(all && this.#used.size < this.#old.size)) return;
    if (!all) for (const [key, line] of this.#old) if (!this.#used.has(key)) this.#used.set(key, line);
    try {
      await mkdir(this.#options.folder, { recursive: true });
      await this.#replace();
      this.#changed = false;
      await this.#evict();
    } catch (error) {
      this.#complain('could not be written', error);
    }
  }

  async #replace(): Promise<void> {
    const temporary = `${this.#file}.${randomUUID()}`;
    try {
      await pipeline(this.#lines(), createWriteStream(temporary, { mode: 0o600 }));
      await rename(temporary, this.#file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async #load(): Promise<void> {
    const bytes = await readFile(this.#file);
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(10, from);
      const to = end < 0 ? bytes.length : end;
      const line = bytes.toString('utf8', from, to);
      if (line.length > KEY + SUM) this.#old.set(line.slice(0, KEY), line);
      from = to + 1;
    }
  }

  *#lines(): Generator<string> {
    for (const line of this.#used.values()) yield `${line}\n`;
  }

  /** Lets go of the caches not written for longest, until what is left fits. */
  async #evict(): Promise<void> {
    const { folder } = this.#options;
    const names = (await readdir(folder)).filter(name => name.endsWith(ENDING));
    const files = await Promise.all(
      names.map(async name => {
        const file = path.join(folder, name);
        const { size, mtimeMs } = await stat(file);
        return { file, size, mtimeMs };
      }),
    );
    let total = 0;
    for (const { file, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
      total += size;
      if (total > MAXIMUM_BYTES && file !== this.#file) await unlink(file);
    }
  }

  #complain(what: string, error: unknown): void {
    this.#options.report(`The cache in ${this.#options.folder} ${what}: ${(error as Error).message}`);
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const checksum = (json: string) => hash(json).slice(0, SUM);
