/**
 * Sketches of texts: the smallest hashes of their runs of words, by which copies of one story are told.
 *
 * Invariant: the sketch of a text is that of the sketches of its parts, in whatever order they are joined.
 */
import { LETTERS, type Words } from './words.ts';

/** How many hashes stand for a text: enough to tell half-copies from rewrites. */
const sketchSize = 64;

/** The least hashes of many, each once. */
class Least {
  readonly #hashes = new Int32Array(sketchSize);
  #count = 0;

  /** Takes a hash; false where it is larger than all that are kept. */
  take(hash: number): boolean {
    const hashes = this.#hashes;
    const full = this.#count === sketchSize;
    if (full && hash >= (hashes[sketchSize - 1] as number)) return false;
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hashes[middle] as number) < hash) low = middle + 1;
      else high = middle;
    }
    if (low < this.#count && hashes[low] === hash) return true;
    if (!full) this.#count++;
    for (let at = this.#count - 1; at > low; at--) hashes[at] = hashes[at - 1] as number;
    hashes[low] = hash;
    return true;
  }

  /** Those that are kept, ascending. */
  all(): number[] {
    const all: number[] = [];
    for (let at = 0; at < this.#count; at++) all.push(this.#hashes[at] as number);
    return all;
  }
}

/** The sketch of a paragraph: of its runs of five words. */
export function sketchOf({ kind, hashes, count }: Words): number[] {
  const least = new Least();
  let [a, b, c, d, seen] = [0, 0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    if (kind[at] !== LETTERS) continue;
    const e = hashes[at] as number;
    seen++;
    if (seen >= 5) least.take(hashOfRun(a, b, c, d, e));
    a = b;
    b = c;
    c = d;
    d = e;
  }
  return least.all();
}

/** A hash of 31 bits, each of which depends on all of the run (the last steps are those of MurmurHash3). */
function hashOfRun(a: number, b: number, c: number, d: number, e: number): number {
  let hash = (Math.imul(a, multiplier) + b) | 0;
  hash = (Math.imul(hash, multiplier) + c) | 0;
  hash = (Math.imul(hash, multiplier) + d) | 0;
  hash = (Math.imul(hash, multiplier) + e) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 1;
}

const multiplier = 0x2c1b3c6d;

/** The sketch of a text out of those of its parts. */
export function joinSketches(parts: readonly (readonly number[])[]): number[] {
  const least = new Least();
  for (const part of parts) for (const hash of part) if (!least.take(hash)) break;
  return least.all();
}
