/**
 * The folded names of a gazetteer, sorted, and the rows that bear each.
 *
 * Invariant: names stand in blocks; the first of a block is written in full, every other as the letters that it
 * shares with the one before it and the rest, so that a name is found without unpacking the others.
 */
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
}

const decoder = new TextDecoder();

/** How many numbers some bytes hold: each ends with a byte below 128. */
function countNumbers(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] < 128) count++;
  return count;
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
  let tail = 0;
  let bearer = 0;
  for (let key = 0; key < size; key++) {
    if (key % BLOCK === 0) {
      blockStarts[key / BLOCK] = tail;
      blockBearers[key / BLOCK] = bearer;
    }
    tail += heads[key * 2 + 1];
    const end = bearer + 1 + bearers[bearer];
    for (let at = bearer + 1; at < end; at++) if ((bearers[at] & 1) === 0) ownKeys[bearers[at] >>> 1] = key;
    bearer = end;
  }
  return { size, heads, tails, blockStarts, bearers, blockBearers, ownKeys };
}

/** Compares the first key of a block with a folded name: below, at or above zero. */
function compareBlock(keys: Keys, block: number, name: string): number {
  const length = keys.heads[block * BLOCK * 2 + 1];
  const start = keys.blockStarts[block];
  const shorter = Math.min(length, name.length);
  for (let at = 0; at < shorter; at++) {
    const difference = keys.tails[start + at] - name.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length - name.length;
}

/** Where the bearers of a folded name stand in `bearers`, -1 where no place has the name. */
export function findKey(keys: Keys, name: string): number {
  let low = 0;
  let high = keys.blockStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (compareBlock(keys, middle, name) <= 0) low = middle;
    else high = middle - 1;
  }
  if (keys.size === 0) return -1;
  let tail = keys.blockStarts[low];
  let bearer = keys.blockBearers[low];
  // `matched` is how many letters of the name the key before this one shares with it: a key that shares more with
  // its predecessor than that cannot be the name, and one that shares less is past it.
  let matched = 0;
  const end = Math.min((low + 1) * BLOCK, keys.size);
  for (let key = low * BLOCK; key < end; key++) {
    const shared = keys.heads[key * 2];
    const rest = keys.heads[key * 2 + 1];
    if (shared < matched) return -1;
    if (shared === matched) {
      let at = 0;
      while (at < rest && matched < name.length && keys.tails[tail + at] === name.charCodeAt(matched)) {
        at++;
        matched++;
      }
      if (at === rest && matched === name.length) return bearer;
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
