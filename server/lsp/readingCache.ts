/**
 * Readings kept on disk from one session to the next, so that a workspace that is opened again is ready at once.
 *
 * Invariants: a reading is used only where the program and the data that made it are the same, and its file stands as
 * it did, or its text has the same hash; each block vouches for itself by a checksum, so damage costs that block
 * alone; the file is replaced as a whole, so a crash, a full disk or a second window leaves either the old one or the
 * new; whatever goes wrong, the session goes on without the cache and says so.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { PackedReading } from '../workspace/packedReading.ts';
import { openBlock, ReadingBlock, relabelBlock } from '../workspace/readingBlock.ts';
import type { Vocabulary } from '../workspace/vocabulary.ts';
import { type BlockPlace, evictCaches, readBlock, readBlocks, Spill, writeBlocks } from './cacheFile.ts';
import type { FileStamp, Label } from './fileReading.ts';

/** Bytes of all caches together, some 150,000 articles; beyond it the workspaces not opened for longest are let go. */
const MAXIMUM_BYTES = 512_000_000;

const ENDING = '.readings';

/** Blocks in which fewer readings count are joined: each brings a dictionary of its own. */
const FEW = 16;

/**
 * Milliseconds for which a file may change again and keep its time, by how finely its disk counts: whole seconds
 * (two on FAT), or the ticks of a kernel. A file looked at so soon after its change is known by its text alone.
 */
const tickOf = (mtime: number) => (mtime % 1000 === 0 ? 2000 : 100);

export interface CacheOptions {
  /** The folder of all caches; made when it is first written to. */
  readonly folder: string;
  /** What the cache is of: the workspace's folders. */
  readonly workspace: string;
  /** What makes the readings: another program or other data has another name. */
  readonly make: string;
  readonly vocabulary: Vocabulary;
  /** Joins the readings of several blocks. */
  readonly join: (readings: readonly Labelled[]) => Uint8Array;
  /** Told once of whatever keeps the cache from being used. */
  readonly report: (message: string) => void;
}

/** A reading and what is known of its file. */
export interface Labelled {
  readonly label: Label;
  readonly reading: PackedReading;
}

/**
 * A block: where its bytes are, null where that is nowhere; its labels as they are now, null for a reading that another
 * one has replaced, or that is gone; and its readings, once one of them was asked for.
 */
interface Kept {
  readonly place: BlockPlace | null;
  readonly labels: (Label | null)[];
  isRelabelled: boolean;
  block: ReadingBlock<Label | null> | null;
}

interface Place {
  readonly kept: Kept;
  readonly index: number;
}

export class ReadingCache {
  readonly #options: CacheOptions;
  readonly #file: string;
  readonly #blocks: Kept[] = [];
  readonly #spill: Spill;
  readonly #places = new Map<string, Place>();
  readonly #used = new Set<string>();
  #changed = false;
  /** Whether nothing more can be set aside. */
  #isFull = false;

  private constructor(options: CacheOptions) {
    this.#options = options;
    const name = createHash('sha256').update(options.workspace).digest('hex').slice(0, 32);
    this.#file = path.join(options.folder, `${name}${ENDING}`);
    this.#spill = new Spill(this.#file);
  }

  /** Opens the cache of a workspace; empty where there is none, or none that can be read. Never rejects. */
  static async open(options: CacheOptions): Promise<ReadingCache> {
    const cache = new ReadingCache(options);
    try {
      for await (const { place, bytes } of readBlocks(cache.#file, options.make)) {
        cache.#keep(place, openBlock<Label | null>(bytes).labels, null);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') cache.#complain('could not be read', error);
    }
    return cache;
  }

  /** The reading of a file that stands as it did; null where there is none, or where only its text can tell. */
  recall(article: string, { size, mtime }: FileStamp): Labelled | null {
    const place = this.#places.get(article);
    const label = place?.kept.labels[place.index];
    if (!place || label?.size !== size || label.mtime !== mtime) return null;
    if (label.at - mtime < tickOf(mtime)) return null;
    const reading = this.#use(article, place);
    return reading && { label, reading };
  }

  /** The hash of the text whose reading is known; null where none is. */
  hash(article: string): string | null {
    const place = this.#places.get(article);
    return place?.kept.labels[place.index]?.hash ?? null;
  }

  /** The reading of a text that was found to be the one known, as its label says. */
  confirm(label: Label): PackedReading | null {
    const place = this.#places.get(label.article);
    if (!place || place.kept.labels[place.index]?.hash !== label.hash) return null;
    place.kept.labels[place.index] = label;
    place.kept.isRelabelled = true;
    this.#changed = true;
    return this.#use(label.article, place);
  }

  /** Keeps the readings of a block, given by its bytes too. */
  add(bytes: Uint8Array, block: ReadingBlock<Label>): void {
    this.#keep(this.#setAside(bytes), block.labels, block);
    for (const { article } of block.labels) this.#used.add(article);
    this.#changed = true;
  }

  /**
   * Writes the readings used or added since `open`, with the other ones of the file unless `all` says that those are
   * all that the workspace has. Never rejects.
   */
  async save({ all }: { readonly all: boolean }): Promise<void> {
    if (all) for (const [article, place] of this.#places) if (!this.#used.has(article)) this.#drop(place);
    if (!this.#changed) return;
    const { folder, make } = this.#options;
    try {
      try {
        await writeBlocks(this.#file, make, this.#worthKeeping());
      } finally {
        this.#spill.remove();
      }
      this.#changed = false;
      await evictCaches(folder, ENDING, MAXIMUM_BYTES, this.#file);
    } catch (error) {
      this.#complain('could not be written', error);
    }
  }

  #keep(
    place: BlockPlace | null,
    labels: readonly (Label | null)[],
    block: ReadingBlock<Label | null> | null,
  ): void {
    const kept = { place, labels: [...labels], isRelabelled: false, block };
    this.#blocks.push(kept);
    for (const [index, label] of labels.entries()) {
      if (!label) continue;
      const before = this.#places.get(label.article);
      if (before) this.#drop(before);
      this.#places.set(label.article, { kept, index });
    }
  }

  #setAside(bytes: Uint8Array): BlockPlace | null {
    if (this.#isFull) return null;
    try {
      return this.#spill.write(bytes);
    } catch (error) {
      this.#isFull = true;
      this.#complain('could not be written', error);
      return null;
    }
  }

  /** The reading at a place; null where it is no longer to be had. */
  #use(article: string, { kept, index }: Place): PackedReading | null {
    const block = this.#blockOf(kept);
    if (block) this.#used.add(article);
    return block?.reading(index) ?? null;
  }

  #blockOf(kept: Kept): ReadingBlock<Label | null> | null {
    if (kept.block) return kept.block;
    const bytes = kept.place && readBlock(kept.place);
    if (bytes) kept.block = new ReadingBlock<Label | null>(bytes, this.#options.vocabulary);
    return kept.block;
  }

  #drop({ kept, index }: Place): void {
    this.#places.delete(kept.labels[index]!.article);
    kept.labels[index] = null;
    kept.isRelabelled = true;
    this.#changed = true;
  }

  /** The blocks as they are to be written: those of which little counts, or whose bytes are gone, are joined. */
  *#worthKeeping(): Generator<Uint8Array> {
    const few: Labelled[] = [];
    for (const kept of this.#blocks) {
      const { labels, isRelabelled, place } = kept;
      const live = [...labels.entries()].flatMap(([index, label]) => (label ? [{ label, index }] : []));
      const isWorth = live.length >= FEW && live.length > labels.length / 2;
      const bytes = isWorth && place ? readBlock(place) : null;
      if (bytes) {
        yield isRelabelled ? relabelBlock(bytes, labels) : bytes;
        continue;
      }
      const block = this.#blockOf(kept);
      for (const { label, index } of block ? live : []) few.push({ label, reading: block!.reading(index) });
    }
    if (few.length > 0) yield this.#options.join(few);
  }

  #complain(what: string, error: unknown): void {
    this.#options.report(`The cache in ${this.#options.folder} ${what}: ${(error as Error).message}`);
  }
}
