/**
 * The files of a cache: a line that names what made them, then blocks, each behind its length and its checksum.
 *
 * Invariants: a damaged block is passed over, and what was cut off at the end is missed by nobody; a block that is
 * looked up again is the one that was found, or none; a file is written under another name and put in place when it
 * is whole.
 */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, createWriteStream, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Bytes before a block: its length in 4, then the beginning of its SHA-256. */
const HEAD = 20;

/** Where a block stands. */
export interface BlockPlace {
  readonly file: string;
  /** Where its head begins. */
  readonly from: number;
  readonly head: Buffer;
}

/** A block with the place where it stands. */
export interface PlacedBlock {
  readonly place: BlockPlace;
  readonly bytes: Uint8Array;
}

/** The blocks of a file, none where something else made it. Rejects where it cannot be read. */
export async function* readBlocks(file: string, make: string): AsyncGenerator<PlacedBlock> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const first = firstLine(make);
    const read = async (from: number, length: number) =>
      (await handle.read(Buffer.alloc(length), 0, length, from)).buffer;
    if (size < first.length || !(await read(0, first.length)).equals(first)) return;
    for (let from = first.length; from + HEAD <= size; ) {
      const head = await read(from, HEAD);
      const length = head.readUInt32LE();
      if (from + HEAD + length > size) return;
      const bytes = await read(from + HEAD, length);
      if (isWhole(head, bytes)) yield { place: { file, from, head }, bytes };
      from += HEAD + length;
    }
  } finally {
    await handle.close();
  }
}

/**
 * The block at a place, known by its head; null where it is no longer there. At once, since it is asked for in the
 * midst of work.
 */
export function readBlock({ file, from, head }: BlockPlace): Uint8Array | null {
  let handle: number | null = null;
  try {
    handle = openSync(file, 'r');
    const bytes = Buffer.alloc(HEAD + head.readUInt32LE());
    const length = readSync(handle, bytes, 0, bytes.length, from);
    return length === bytes.length && bytes.subarray(0, HEAD).equals(head) ? bytes.subarray(HEAD) : null;
  } catch {
    // Another window has replaced the file, or it is gone: either way its block is not to be had.
    return null;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** Writes blocks in place of those of a file. Rejects where that is not to be had; the file is then as it was. */
export async function writeBlocks(file: string, make: string, blocks: Iterable<Uint8Array>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = temporaryOf(file);
  try {
    await pipeline(framed(make, blocks), createWriteStream(temporary, { mode: 0o600 }));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function* framed(make: string, blocks: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield firstLine(make);
  for (const block of blocks) {
    yield headOf(block);
    yield block;
  }
}

/** Blocks set aside on disk until the cache is written, so that they take up no memory meanwhile. */
export class Spill {
  readonly #file: string;
  #handle: number | null = null;
  #length = 0;

  /** Beside the file of a cache; nothing is made before the first block comes. */
  constructor(file: string) {
    this.#file = temporaryOf(file);
  }

  /** Sets a block aside. Throws where that cannot be. */
  write(bytes: Uint8Array): BlockPlace {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    this.#handle ??= openSync(this.#file, 'wx', 0o600);
    const head = headOf(bytes);
    const place = { file: this.#file, from: this.#length, head };
    for (const part of [head, bytes])
      this.#length += writeSync(this.#handle, part, 0, part.length, this.#length);
    return place;
  }

  /** Lets go of all that was set aside. Throws where the file cannot be removed. */
  remove(): void {
    if (this.#handle === null) return;
    closeSync(this.#handle);
    this.#handle = null;
    rmSync(this.#file, { force: true });
    this.#length = 0;
  }
}

const firstLine = (make: string) => Buffer.from(`${make}\n`);

const temporaryOf = (file: string) => `${file}.${randomUUID()}`;

function headOf(bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(bytes.length);
  checksum(bytes).copy(head, 4);
  return head;
}

const isWhole = (head: Buffer, bytes: Uint8Array) => checksum(bytes).equals(head.subarray(4));

const checksum = (bytes: Uint8Array) =>
  createHash('sha256')
    .update(bytes)
    .digest()
    .subarray(0, HEAD - 4);

/** Milliseconds after which nobody is at work on a temporary file any more. */
const DAY = 86_400_000;

/**
 * Lets go of the caches in a folder not written for longest, but for `own`, until what is left fits; and of what a
 * session that crashed has left.
 */
export async function evictCaches(
  folder: string,
  ending: string,
  maximum: number,
  own: string,
): Promise<void> {
  const names = (await readdir(folder)).filter(name => name.includes(ending));
  const files = await Promise.all(
    names.map(async name => {
      const file = path.join(folder, name);
      const { size, mtimeMs } = await stat(file);
      return { file, size, mtimeMs, isWhole: name.endsWith(ending) };
    }),
  );
  let total = 0;
  for (const { file, size, mtimeMs, isWhole } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    if (isWhole) total += size;
    const goes = isWhole ? total > maximum && file !== own : Date.now() - mtimeMs > DAY;
    if (goes) await rm(file, { force: true });
  }
}
