/**
 * The folded names of a gazetteer, sorted, and the rows that bear each.
 *
 * Invariant: names stand in blocks; the first of a block is written in full, every other as the letters that it
 * shares with the one before it and the rest, so that a name is found without unpacking those of other blocks.
 */
import type { FoldedName } from './fold.ts';
import { BLOCK } from './pack.ts';
import { unpackNumbers } from './sections.ts';

/** The sorted folded names, in blocks, and the rows that bear each. */
export interface Keys {
  readonly size: number;
  readonly heads: Uint32Array;
  readonly tails: Uint8Array;
  readonly blockStarts: Uint32Array;
  readonly bearers: Uint32Array;
  readonly blockBearers: Uint32Array;
  /** For each row, the last of the keys that are its own names and no alternates. */
  readonly ownKeys: Uint32Array;
  readonly table: HashTable;
}

/**
 * The blocks of the names by the names' hashes. A name's slot is the first free one from the one that its hash says;
 * `prints` hold another part of the hash, 0 where a slot is free, so that most names that are none are told apart without a look
 * at a block.
 */
interface HashTable {
  readonly mask: number;
  readonly prints: Uint16Array;
  readonly blocks: Uint32Array;
}

const decoder = new TextDecoder();

/** How many numbers some bytes hold: each ends with a byte below 128. */
function countNumbers(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] < 128) count++;
  return count;
}

// FNV-1a (Fowler, Noll and Vo), which goes on from what the beginning of a name came to.
const emptyHash = 0x811c9dc5;
const hashOn = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193);

/** The first slot of a hash, before it is cut to the table's size, and its print. */
const slotOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> 8;
const printOf = (hash: number) => hash & 0xffff || 1;

/** An empty table with more than a third of its slots left free by `size` names. */
function makeTable(size: number): HashTable {
  const slots = 2 ** Math.ceil(Math.log2(1.5 * size + 1));
  return { mask: slots - 1, prints: new Uint16Array(slots), blocks: new Uint32Array(slots) };
}

function addTo({ mask, prints, blocks }: HashTable, hash: number, block: number): void {
  let slot = slotOf(hash) & mask;
  while (prints[slot] !== 0) slot = (slot + 1) & mask;
  prints[slot] = printOf(hash);
  blocks[slot] = block;
}

/** Reads the sections of a file that hold `size` names of `rows` rows. */
export function readKeys(
  size: number,
  headBytes: Uint8Array,
  tails: Uint8Array,
  bearerBytes: Uint8Array,
  rows: number,
): Keys {
  const heads = unpackNumbers(headBytes, size * 2);
  const bearers = unpackNumbers(bearerBytes, countNumbers(bearerBytes));
  const blocks = Math.ceil(size / BLOCK);
  const blockStarts = new Uint32Array(blocks);
  const blockBearers = new Uint32Array(blocks);
  const ownKeys = new Uint32Array(rows);
  const table = makeTable(size);
  /** What each beginning of the name at hand came to: the next one shares the first of them. */
  const hashes = [emptyHash];
  let tail = 0;
  let bearer = 0;
  for (let key = 0; key < size; key++) {
    if (key % BLOCK === 0) {
      blockStarts[key / BLOCK] = tail;
      blockBearers[key / BLOCK] = bearer;
    }
    let length = heads[key * 2];
    const next = tail + heads[key * 2 + 1];
    for (; tail < next; tail++, length++) hashes[length + 1] = hashOn(hashes[length], tails[tail]);
    addTo(table, hashes[length], Math.floor(key / BLOCK));
    const end = bearer + 1 + bearers[bearer];
    for (let at = bearer + 1; at < end; at++) if ((bearers[at] & 1) === 0) ownKeys[bearers[at] >>> 1] = key;
    bearer = end;
  }
  return { size, heads, tails, blockStarts, bearers, blockBearers, ownKeys, table };
}

/** Where the bearers of a folded name stand in `bearers`, -1 where no place has the name. */
export function findKey(keys: Keys, { codes, length }: FoldedName): number {
  const { mask, prints, blocks } = keys.table;
  let hash = emptyHash;
  for (let at = 0; at < length; at++) hash = hashOn(hash, codes[at]);
  const print = printOf(hash);
  for (let slot = slotOf(hash) & mask; prints[slot] !== 0; slot = (slot + 1) & mask) {
    if (prints[slot] !== print) continue;
    const found = findInBlock(keys, blocks[slot], codes, length);
    if (found >= 0) return found;
  }
  return -1;
}

function findInBlock(keys: Keys, block: number, codes: Uint8Array, length: number): number {
  let tail = keys.blockStarts[block];
  let bearer = keys.blockBearers[block];
  // `matched` is how many letters of the name the key before this one shares with it: a key that shares more with
  // its predecessor than that cannot be the name, and one that shares less is past it.
  let matched = 0;
  const end = Math.min((block + 1) * BLOCK, keys.size);
  for (let key = block * BLOCK; key < end; key++) {
    const shared = keys.heads[key * 2];
    const rest = keys.heads[key * 2 + 1];
    if (shared < matched) return -1;
    if (shared === matched) {
      let at = 0;
      while (at < rest && matched < length && keys.tails[tail + at] === codes[matched]) {
        at++;
        matched++;
      }
      if (at === rest && matched === length) return bearer;
    }
    tail += rest;
    bearer += 1 + keys.bearers[bearer];
  }
  return -1;
}

/** The key of an index, put together from the start of its block. */
export function keyAt(keys: Keys, index: number): string {
  const first = index - (index % BLOCK);
  let tail = keys.blockStarts[first / BLOCK];
  let key = '';
  for (let at = first; at <= index; at++) {
    const rest = keys.heads[at * 2 + 1];
    key = key.slice(0, keys.heads[at * 2]) + decoder.decode(keys.tails.subarray(tail, tail + rest));
    tail += rest;
  }
  return key;
}

/** The folded names of a row, in order. Looks at the bearers of all names: for a card, not for an analysis. */
export function keysOfRow(keys: Keys, row: number): string[] {
  const found: string[] = [];
  let bearer = 0;
  for (let index = 0; index < keys.size; index++) {
    const end = bearer + 1 + keys.bearers[bearer];
    for (let at = bearer + 1; at < end; at++) {
      if (keys.bearers[at] >>> 1 === row) found.push(keyAt(keys, index));
    }
    bearer = end;
  }
  return found;
}
