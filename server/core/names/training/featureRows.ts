/**
 * The features of examples as rows of a weight matrix. Hashes that occur too seldom get no row.
 *
 * Invariant: rows are numbered in the order in which their features are first met, so the same examples give the same
 * rows.
 */
import { emitContext, nothing } from '../contextFeatures.ts';
import { mix } from '../hash.ts';
import { type Emit, isLexical, offsets } from '../templates.ts';
import { emitWord } from '../wordFeatures.ts';
import type { Examples } from './examples.ts';

/**
 * `hashes` gives the feature of each row. The rows of a word as seen from an offset are `wordRows[wordStarts[(word + 1) *
 * offsets.length + offset] …]` (word -1 is what stands beyond a sentence), the lexical ones first, up to
 * `wordPlain[…]`; the rows of a token's context lie in `contextRows` from `contextStarts[token]`.
 */
export interface FeatureRows {
  readonly hashes: Uint32Array;
  readonly wordStarts: Int32Array;
  readonly wordPlain: Int32Array;
  readonly wordRows: Int32Array;
  readonly contextStarts: Int32Array;
  readonly contextRows: Int32Array;
}

const countBits = 26;

/** Finds the features that occur at least `cutoff` times and gives them rows. */
export function indexFeatures({ sentences, words }: Examples, cutoff: number): FeatureRows {
  const counts = new Uint8Array(1 << countBits);
  const uses = countUses({ sentences, words });
  let times = 1;
  const count: Emit = (template, a, b, c) => {
    const cell = mix(template, a, b, c) >>> (32 - countBits);
    counts[cell] = Math.min(255, counts[cell] + times);
  };
  const tokenCount = sentences.reduce((sum, { wordIds }) => sum + wordIds.length, 0);
  for (let word = -1; word < words.length; word++) {
    times = Math.min(255, uses[word + 1]);
    for (const offset of offsets) emitWord(words[word] ?? nothing, offset, count);
  }
  times = 1;
  for (const { scene, wordIds } of sentences) {
    for (let i = 0; i < wordIds.length; i++) emitContext(scene, i, count);
  }
  return collectRows({ sentences, words }, tokenCount, hash => counts[hash >>> (32 - countBits)] >= cutoff);
}

function countUses({ sentences, words }: Examples): Int32Array {
  const uses = new Int32Array(words.length + 1);
  uses[0] = 2 * sentences.length;
  for (const { wordIds } of sentences) for (const id of wordIds) uses[id + 1]++;
  return uses;
}

function collectRows(
  { sentences, words }: Examples,
  tokenCount: number,
  isKept: (hash: number) => boolean,
): FeatureRows {
  const rowOf = makeRowIndex(isKept);
  const lists = (words.length + 1) * offsets.length;
  const wordStarts = new Int32Array(lists + 1);
  const wordPlain = new Int32Array(lists);
  const wordRows: number[] = [];
  for (let list = 0; list < lists; list++) {
    const word = words[Math.floor(list / offsets.length) - 1] ?? nothing;
    const plain: number[] = [];
    wordStarts[list] = wordRows.length;
    emitWord(word, offsets[list % offsets.length], (template, a, b, c) => {
      const row = rowOf.find(mix(template, a, b, c) >>> 0);
      if (row >= 0) (isLexical(template) ? wordRows : plain).push(row);
    });
    wordPlain[list] = wordRows.length;
    for (const row of plain) wordRows.push(row);
  }
  wordStarts[lists] = wordRows.length;

  const contextStarts = new Int32Array(tokenCount + 1);
  let contextRows = new Int32Array(tokenCount * 12);
  let used = 0;
  let token = 0;
  for (const { scene, wordIds } of sentences) {
    for (let i = 0; i < wordIds.length; i++) {
      contextStarts[token++] = used;
      emitContext(scene, i, (template, a, b, c) => {
        const row = rowOf.find(mix(template, a, b, c) >>> 0);
        if (row < 0) return;
        if (used === contextRows.length) {
          const grown = new Int32Array(used * 2);
          grown.set(contextRows);
          contextRows = grown;
        }
        contextRows[used++] = row;
      });
    }
  }
  contextStarts[token] = used;
  return {
    hashes: rowOf.hashes(),
    wordStarts,
    wordPlain,
    wordRows: Int32Array.from(wordRows),
    contextStarts,
    contextRows: contextRows.slice(0, used),
  };
}

/** Gives hashes rows, in an open-addressed table. */
function makeRowIndex(isKept: (hash: number) => boolean) {
  let capacity = 1 << 22;
  let keys = new Uint32Array(capacity);
  let rows = new Int32Array(capacity).fill(-1);
  const found: number[] = [];
  const slotOf = (hash: number) => {
    let slot = hash & (capacity - 1);
    while (rows[slot] >= 0 && keys[slot] !== hash) slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  const grow = () => {
    capacity *= 2;
    keys = new Uint32Array(capacity);
    rows = new Int32Array(capacity).fill(-1);
    for (const [row, hash] of found.entries()) {
      const slot = slotOf(hash);
      keys[slot] = hash;
      rows[slot] = row;
    }
  };
  return {
    find(hash: number): number {
      if (!isKept(hash)) return -1;
      const slot = slotOf(hash);
      if (rows[slot] >= 0) return rows[slot];
      if (found.length * 2 > capacity) {
        grow();
        return this.find(hash);
      }
      keys[slot] = hash;
      rows[slot] = found.length;
      found.push(hash);
      return rows[slot];
    },
    hashes: () => Uint32Array.from(found),
  };
}
