/**
 * A paragraph cut into the pieces that figures are made of: runs of letters, runs of digits, single signs. Unlike
 * the tokens of the text room, hyphens, points and currency signs always stand alone, because a number's parts are
 * needed one by one (`five-year`, `$1.2bn`, `12-6`).
 *
 * Invariants: one pass over the text, linear whatever it holds; a word of the vocabulary is found by a hash made on
 * the way, so no string is made for words that nobody asks for.
 */
import type { Lexeme } from './lexeme.ts';
import { lexicon } from './lexicon.ts';

export const LETTERS = 1;
export const DIGITS = 2;
export const SIGN = 3;

/** A word of the vocabulary: one of the lexicon or of a word set, which are all that the rules ask for by name. */
export interface Known {
  readonly word: string;
  /** Its number, from 1: pieces that are no word of the vocabulary have 0. */
  readonly id: number;
  readonly lexeme: Lexeme | null;
}

/** The vocabulary, by word and by number. */
const byWord = new Map<string, Known>();
const vocabulary: (Known | null)[] = [null];
/** The hashes of its words and whether a figure may start with them, by number: most words of a text are told by these. */
const hashes: number[] = [0];
const starting: boolean[] = [false];

/** Where a word is looked for: at its hash, and from there on to the first empty slot. Most slots are empty. */
const slotCount = 1 << 14;
const slots = new Uint16Array(slotCount);

/** The vocabulary's entry for a word, made where there is none: before the first text is read. */
export function know(word: string): Known {
  const there = byWord.get(word);
  if (there) return there;
  const known = { word, id: vocabulary.length, lexeme: lexicon.get(word) ?? null };
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  byWord.set(word, known);
  vocabulary.push(known);
  hashes.push(hash);
  starting.push(known.lexeme?.starts === true);
  let slot = hash & (slotCount - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
  slots[slot] = known.id;
  return known;
}

function step(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The number of the word `[from, to)` of a text with that hash, 0 where the vocabulary does not have it. */
function find(text: string, from: number, to: number, hash: number): number {
  for (let slot = hash & (slotCount - 1); ; slot = (slot + 1) & (slotCount - 1)) {
    const id = slots[slot] as number;
    if (id === 0 || (hashes[id] === hash && isWord(text, from, to, (vocabulary[id] as Known).word)))
      return id;
  }
}

/** Whether `[from, to)` of a text is a word of the vocabulary, in any case. */
function isWord(text: string, from: number, to: number, word: string): boolean {
  if (word.length !== to - from) return false;
  for (let at = from; at < to; at++)
    if ((text.charCodeAt(at) | 32) !== word.charCodeAt(at - from)) return false;
  return true;
}

/** Whether a code unit belongs to a word: a letter of any script, or half of a surrogate pair. */
function isLetter(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  return code >= 0x2c00 && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff20);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
  return (
    code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000
  );
}

/** A set of words, by which a piece can be asked for without making its string. */
export class WordSet extends Set<string> {
  /** 1 at the numbers of its words. */
  readonly ids: Uint8Array;

  constructor(words: readonly string[]) {
    super(words);
    const ids = words.map(word => know(word).id);
    this.ids = new Uint8Array(Math.max(...ids) + 1);
    for (const id of ids) this.ids[id] = 1;
  }
}

/** A set of words, given with spaces between them. */
export function wordSet(words: string): WordSet {
  return new WordSet(words.split(' '));
}

for (const word of lexicon.keys()) know(word);

/** The pieces of the text that is being cut, from which those of its number are copied at the end. */
const cut = {
  from: [] as number[],
  to: [] as number[],
  kind: [] as number[],
  ids: [] as number[],
  hashes: [] as number[],
};

/** The pieces of one paragraph, in order. Indices out of range are safe and name nothing. */
export class Words {
  readonly text: string;
  readonly count: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly kind: readonly number[];
  /** Their numbers in the vocabulary, 0 for what is not in it. */
  readonly ids: readonly number[];
  /** Hashes of words, whatever their case; 0 for what is no word. */
  readonly hashes: readonly number[];
  /** Indices of the pieces at which a figure may start. */
  readonly starts: readonly number[];

  constructor(text: string) {
    const { from, to, kind, ids, hashes } = cut;
    const starts: number[] = [];
    const { length } = text;
    let count = 0;
    for (let at = 0; at < length; ) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) {
        at++;
        continue;
      }
      from[count] = at;
      ids[count] = 0;
      hashes[count] = 0;
      if (isLetter(code)) {
        kind[count] = LETTERS;
        let hash = 0;
        for (let letter = code; ; ) {
          const lower = letter | 32;
          if (lower >= 97 && lower <= 122) hash = step(hash, lower);
          else if (letter >= 128 && isLetter(letter)) hash = step(hash, letter);
          else break;
          if (++at === length) break;
          letter = text.charCodeAt(at);
        }
        hashes[count] = hash;
        const id = find(text, from[count] as number, at, hash);
        ids[count] = id;
        if (starting[id]) starts.push(count);
      } else if (isDigit(code)) {
        kind[count] = DIGITS;
        do at++;
        while (at < length && isDigit(text.charCodeAt(at)));
        starts.push(count);
      } else {
        kind[count] = SIGN;
        at++;
      }
      to[count++] = at;
    }
    this.text = text;
    this.count = count;
    this.from = from.slice(0, count);
    this.to = to.slice(0, count);
    this.kind = kind.slice(0, count);
    this.ids = ids.slice(0, count);
    this.hashes = hashes.slice(0, count);
    this.starts = starts;
  }

  /** The vocabulary's entry for a piece, null where it has none. */
  known(index: number): Known | null {
    return vocabulary[this.ids[index] ?? 0] as Known | null;
  }

  /** The lexicon's entry for a piece, null where it has none. */
  lexeme(index: number): Lexeme | null {
    const id = this.ids[index];
    return id ? (vocabulary[id] as Known).lexeme : null;
  }

  /** A piece as written; empty out of range. */
  raw(index: number): string {
    return this.text.slice(this.from[index] ?? 0, this.to[index] ?? 0);
  }

  /** How many UTF-16 code units a piece has; 0 out of range. */
  length(index: number): number {
    return (this.to[index] ?? 0) - (this.from[index] ?? 0);
  }

  /** A piece in lower case; empty out of range. */
  word(index: number): string {
    const id = this.ids[index];
    return id ? (vocabulary[id] as Known).word : this.raw(index).toLowerCase();
  }

  /** Whether a piece is exactly this word, in any case. */
  is(index: number, word: string): boolean {
    const from = this.from[index];
    if (from === undefined || (this.to[index] as number) - from !== word.length) return false;
    const id = this.ids[index];
    if (id) return (vocabulary[id] as Known).word === word;
    for (let at = 0; at < word.length; at++) {
      if ((this.text.charCodeAt(from + at) | 32) !== word.charCodeAt(at)) return false;
    }
    return this.kind[index] === LETTERS;
  }

  /** Whether a piece is one of these words, in any case. */
  isAny(index: number, words: WordSet): boolean {
    const id = this.ids[index];
    return id !== undefined && words.ids[id] === 1;
  }

  /** Whether a piece is this single sign. */
  sign(index: number, sign: string): boolean {
    return (
      this.kind[index] === SIGN && this.text.charCodeAt(this.from[index] as number) === sign.charCodeAt(0)
    );
  }

  /** Whether a piece is a hyphen or a short dash that can join words. */
  hyphen(index: number): boolean {
    if (this.kind[index] !== SIGN) return false;
    const code = this.text.charCodeAt(this.from[index] as number);
    return code === 45 || code === 0x2010 || code === 0x2011 || code === 0x2013;
  }

  /** Whether no white space stands between a piece and the next. */
  glued(index: number): boolean {
    return this.to[index] === this.from[index + 1];
  }

  /** Whether a piece starts with a capital letter. */
  capital(index: number): boolean {
    if (this.kind[index] !== LETTERS) return false;
    const code = this.text.charCodeAt(this.from[index] as number);
    if (code < 128) return code < 97;
    const first = String.fromCharCode(code);
    return first !== first.toLowerCase();
  }

  /** The index of the first piece that starts at or after an offset. */
  at(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.from[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
