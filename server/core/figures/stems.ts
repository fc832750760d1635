/**
 * Words as hashes of their stems, by which settings of figures are compared without keeping their words.
 *
 * Invariant: forms of one word that differ by a plural, past or `-ing` ending have one hash; words that say nothing
 * of what a figure counts (function words, numbers, times, words of saying) have none, which is 0.
 */
import type { Lexeme } from './lexeme.ts';
import { LETTERS } from './marks.ts';
import { type Known, mostWords, wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

const empty = wordSet(
  'said says say told people percent cent million billion new added according including year years would could take took make made get got put set come came going went spokesman spokeswoman official officials reported expected euro euros pounds dollars total number figure him who mrs worth estimated',
);

/** The hash that FNV-1a starts from. */
export const start = 0x811c9dc5;

/** One step of FNV-1a. */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** A 31-bit hash of a string (FNV-1a). */
function hashOf(text: string): number {
  return hashFrom(start, text) >>> 1;
}

/** The hash that a string makes of the one of what stands before it. */
export function hashFrom(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

/** Folds a hash to 20 bits, never 0: enough to tell the few words of two clauses apart. */
function fold(hash: number): number {
  const short = hash >>> 1;
  return (short ^ (short >>> 20)) & 0xfffff || 1;
}

/** The hash of a lower-case word's stem, whether or not the word says anything. */
export function wordHash(word: string): number {
  return hashOfStem(word, 0, word.length);
}

/** The hash of the stem of a word in a text, in any case. */
function hashOfStem(text: string, from: number, to: number): number {
  const end = stemEnd(text, from, to);
  let hash = start;
  for (let at = from; at < end; at++) hash = step(hash, lower(text, at));
  // What is left of `parties` and `party` is one word.
  if (to - end === 3 && lower(text, end) === 105 && lower(text, end + 1) === 101) hash = step(hash, 121);
  return fold(hash);
}

function lower(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return code | 32;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** A rough stem's end: plural, past and `-ing` endings cut, then an `e`. */
function stemEnd(text: string, from: number, to: number): number {
  const length = to - from;
  const c = lower(text, to - 1);
  const b = lower(text, to - 2);
  const a = lower(text, to - 3);
  let end = to;
  // The letters are those of `ing`, `ies`, `ed`, `es` and `s`.
  if (length > 5 && a === 105 && b === 110 && c === 103) end -= 3;
  else if (length > 4 && a === 105 && b === 101 && c === 115) return to - 3;
  else if (length > 4 && b === 101 && (c === 100 || c === 115)) end -= 2;
  else if (length > 3 && c === 115 && b !== 115) end -= 1;
  return end - from > 4 && lower(text, end - 1) === 101 ? end - 1 : end;
}

/** The hashes of the vocabulary, by number; -1 where none has been asked for. */
const ofKnown = new Int32Array(mostWords).fill(-1);

/** The hash of a piece's stem, 0 where it says nothing. */
export function stemHash(words: Words, at: number): number {
  const id = words.ids[at] as number;
  if (id > 0) {
    const known = ofKnown[id] as number;
    if (known >= 0) return known;
    const hash = hashOfKnown(words.known(at) as Known);
    ofKnown[id] = hash;
    return hash;
  }
  if (!words.any(at, LETTERS)) return 0;
  const from = words.from[at] as number;
  const to = words.to[at] as number;
  return to - from < 3 ? 0 : hashOfStem(words.text, from, to);
}

function hashOfKnown({ word, lexeme }: Known): number {
  if ((lexeme && isEmpty(lexeme)) || word.length < 3 || empty.has(word)) return 0;
  return lexeme?.verb ? fold(hashOf(`verb:${lexeme.verb}`) * 2) : hashOfStem(word, 0, word.length);
}

function isEmpty({ role, number, scale, verb, weekday, month, time }: Lexeme): boolean {
  if (
    number !== undefined ||
    scale !== undefined ||
    weekday !== undefined ||
    month !== undefined ||
    time !== undefined
  )
    return true;
  return verb === undefined && role !== undefined && role !== 'verb';
}
