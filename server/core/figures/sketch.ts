/**
 * Sketches of texts: the smallest hashes of their runs of words, by which copies of one story are told.
 *
 * Invariant: the sketch of a text is that of the sketches of its parts, in whatever order they are joined.
 */
/** How many hashes stand for a text: enough to tell half-copies from rewrites. */
const sketchSize = 64;

/**
 * The hashes of a paragraph's runs of five words, in no order: all that can be in the sketch of a text with it. Its words
 * are given by their hashes, of which there are `count`.
 */
export function runsOf(hashes: readonly number[], count: number): readonly number[] {
  const runs: number[] = [];
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let at = 0; at < count; at++) {
    const e = hashes[at] as number;
    if (at >= 4) runs.push(hashOfRun(a, b, c, d, e));
    a = b;
    b = c;
    c = d;
    d = e;
  }
  return runs.length > sketchSize ? sketchOf([runs]) : runs;
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

/** The sketch of a text, ascending, out of the sketches or the runs of its parts. */
export function sketchOf(parts: readonly (readonly number[])[]): number[] {
  const count = parts.reduce((sum, { length }) => sum + length, 0);
  // Hashes are spread evenly, so the least are nearly always among those below twice their share of all.
  for (let limit = (2 * sketchSize * hashCount) / count; ; limit *= 2) {
    const least = leastOf(parts, limit);
    if (least.length === sketchSize || limit >= hashCount) return least;
  }
}

/** Hashes are from 0 to below this. */
const hashCount = 2 ** 31;

/** The least hashes below a limit, ascending, each once. */
function leastOf(parts: readonly (readonly number[])[], limit: number): number[] {
  const below: number[] = [];
  // Of a long text these are thousands, nearly all of which are passed over.
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      const hash = part[at] as number;
      if (hash < limit) below.push(hash);
    }
  }
  const sorted = new Int32Array(below).sort();
  const least: number[] = [];
  for (let at = 0; at < sorted.length && least.length < sketchSize; at++)
    if (sorted[at] !== sorted[at - 1]) least.push(sorted[at] as number);
  return least;
}
