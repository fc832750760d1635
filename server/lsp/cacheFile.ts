/**
 * The file of a cache: a line that names what made it, then blocks, each behind its length and its checksum.
 *
 * Invariants: a damaged block is passed over, and what was cut off at the end is missed by nobody; a file is written
 * under another name and put in place when it is whole.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Bytes before a block: its length in 4, then the beginning of its SHA-256. */
const HEAD = 20;

/** The blocks of a file, none where something else made it. Rejects where it cannot be read. */
export async function readBlocks(file: string, make: string): Promise<Uint8Array[]> {
  const bytes = await readFile(file);
  const first = Buffer.from(`${make}\n`);
  if (!bytes.subarray(0, first.length).equals(first)) return [];
  const blocks: Uint8Array[] = [];
  for (let at = first.length; at + HEAD <= bytes.length; ) {
    const from = at + HEAD;
    const to = from + bytes.readUInt32LE(at);
    const block = bytes.subarray(from, to);
    if (to <= bytes.length && checksum(block).equals(bytes.subarray(at + 4, from))) blocks.push(block);
    at = to;
  }
  return blocks;
}

/** Writes blocks in place of those of a file. Rejects where that is not to be had; the file is then as it was. */
export async function writeBlocks(file: string, make: string, blocks: Iterable<Uint8Array>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}`;
  try {
    await pipeline(framed(make, blocks), createWriteStream(temporary, { mode: 0o600 }));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function* framed(make: string, blocks: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield Buffer.from(`${make}\n`);
  for (const block of blocks) {
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(block.length);
    checksum(block).copy(head, 4);
    yield head;
    yield block;
  }
}

const checksum = (bytes: Uint8Array) =>
  createHash('sha256')
    .update(bytes)
    .digest()
    .subarray(0, HEAD - 4);

/** Lets go of the files in a folder not written for longest, but for `own`, until what is left fits. */
export async function evictCaches(
  folder: string,
  ending: string,
  maximum: number,
  own: string,
): Promise<void> {
  const names = (await readdir(folder)).filter(name => name.endsWith(ending));
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
    if (total > maximum && file !== own) await unlink(file);
  }
}
