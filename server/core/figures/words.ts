/**
 * A paragraph cut into the pieces that figures are made of: runs of letters, runs of digits, single signs. Unlike
 * the tokens of the text room, hyphens, points and currency signs always stand alone, because a number's parts are
 * needed one by one (`five-year`, `$1.2bn`, `12-6`).
 *
 * Invariants: one pass over the text, linear whatever it holds; a word of the vocabulary is found by a hash made on
 * the way, so no string is made for words that nobody asks for.
 */
import { type Lexeme, lexicon } from './lexicon.ts';

export const LETTERS = 1;
export const DIGITS = 2;
export const SIGN = 3;

/** A word of the vocabulary: one of the lexicon or of a word set, which are all that the rules ask for by name. */
export interface Known {
  readonly word: string;
  /** Its number, from 0. */
  readonly id: number;
  readonly lexeme: Lexeme | null;
}

const slotCount = 8192;
const slots: (Known[] | undefined)[] = new Array(slotCount);
let knownCount = 0;

/** The vocabulary's entry for a word, made where there is none: before the first text is read. */
export function know(word: string): Known {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  const slot = hash & (slotCount - 1);
  const there = slots[slot] ?? [];
  slots[slot] = there;
  let known = there.find(one => one.word === word);
  if (!known) {
    known = { word, id: knownCount++, lexeme: lexicon.get(word) ?? null };
    there.push(known);
  }
  return known;
}

function step(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Whether a code unit belongs to a word: a letter of any script, or half of a surrogate pair. */
function isLetter(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  return code >= 0x2c00 && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff20);
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

/** The pieces of one paragraph, in order. Indices out of range are safe and name nothing. */
export class Words {
  readonly text: string;
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly kind: number[] = [];
  readonly known: (Known | null)[] = [];
  /** Hashes of words, whatever their case; 0 for what is no word. */
  readonly hashes: number[] = [];
  /** Indices of the pieces at which a figure may start. */
  readonly starts: number[] = [];

  constructor(text: string) {
    this.text = text;
    const length = text.length;
    let at = 0;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) at++;
      else if (code >= 48 && code <= 57) at = this.#digits(at, length);
      else if (isLetter(code)) at = this.#letters(at, length);
      else {
        this.#push(at, at + 1, SIGN, null, 0);
        at++;
      }
    }
  }

  get count(): number {
    return this.from.length;
  }

  #push(from: number, to: number, kind: number, known: Known | null, hash: number): void {
    this.from.push(from);
    this.to.push(to);
    this.kind.push(kind);
    this.known.push(known);
    this.hashes.push(hash);
  }

  #digits(from: number, length: number): number {
    let at = from + 1;
    while (at < length && this.text.charCodeAt(at) >= 48 && this.text.charCodeAt(at) <= 57) at++;
    this.starts.push(this.count);
    this.#push(from, at, DIGITS, null, 0);
    return at;
  }

  #letters(from: number, length: number): number {
    const text = this.text;
    let at = from;
    let hash = 0;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code < 128) {
        const lower = code | 32;
        if (lower < 97 || lower > 122) break;
        hash = step(hash, lower);
      } else {
        if (!isLetter(code)) break;
        hash = step(hash, code);
      }
      at++;
    }
    const known = this.#find(slots[hash & (slotCount - 1)], from, at);
    if (known?.lexeme?.starts) this.starts.push(this.count);
    this.#push(from, at, LETTERS, known, hash);
    return at;
  }

  #find(there: readonly Known[] | undefined, from: number, to: number): Known | null {
    if (!there) return null;
    for (let i = 0; i < there.length; i++) {
      const known = there[i] as Known;
      const word = known.word;
      if (word.length !== to - from) continue;
      let at = 0;
      while (at < word.length && (this.text.charCodeAt(from + at) | 32) === word.charCodeAt(at)) at++;
      if (at === word.length) return known;
    }
    return null;
  }

  /** The lexicon's entry for a piece, null where it has none. */
  lexeme(index: number): Lexeme | null {
    const known = this.known[index];
    return known ? known.lexeme : null;
  }

  /** A piece as written; empty out of range. */
  raw(index: number): string {
    return this.text.slice(this.from[index] ?? 0, this.to[index] ?? 0);
  }

  /** A piece in lower case; empty out of range. */
  word(index: number): string {
    const known = this.known[index];
    return known ? known.word : this.raw(index).toLowerCase();
  }

  /** Whether a piece is exactly this word, in any case. */
  is(index: number, word: string): boolean {
    const from = this.from[index];
    if (from === undefined || (this.to[index] as number) - from !== word.length) return false;
    const known = this.known[index];
    if (known) return known.word === word;
    for (let at = 0; at < word.length; at++) {
      if ((this.text.charCodeAt(from + at) | 32) !== word.charCodeAt(at)) return false;
    }
    return this.kind[index] === LETTERS;
  }

  /** Whether a piece is one of these words, in any case. */
  isAny(index: number, words: WordSet): boolean {
    const known = this.known[index];
    return known !== null && known !== undefined && words.ids[known.id] === 1;
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
