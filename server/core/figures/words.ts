/**
 * A paragraph cut into the pieces that figures are made of: runs of letters, runs of digits, single signs. Unlike
 * the tokens of the text room, hyphens, points and currency signs always stand alone, because a number's parts are
 * needed one by one (`five-year`, `$1.2bn`, `12-6`).
 *
 * Invariants: one pass over the text, linear whatever it holds; a known word is found by a hash made on the way,
 * so no string is allocated for words that are not asked for.
 */
import { type Lexeme, lexicon } from './lexicon.ts';

export const LETTERS = 1;
export const DIGITS = 2;
export const SIGN = 3;

const slotCount = 8192;
const slots: (readonly Lexeme[] | undefined)[] = tableOf(lexicon);

function tableOf(words: ReadonlyMap<string, Lexeme>): (readonly Lexeme[] | undefined)[] {
  const table: (Lexeme[] | undefined)[] = new Array(slotCount);
  for (const [word, lexeme] of words) {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
    const slot = hash & (slotCount - 1);
    const there = table[slot];
    if (there) there.push(lexeme);
    else table[slot] = [lexeme];
  }
  return table;
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

/** A set of words, given with spaces between them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** The pieces of one paragraph, in order. Indices out of range are safe and name nothing. */
export class Words {
  readonly text: string;
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly kind: number[] = [];
  readonly lexemes: (Lexeme | null)[] = [];
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
        this.#push(at, at + 1, SIGN, null);
        at++;
      }
    }
  }

  get count(): number {
    return this.from.length;
  }

  #push(from: number, to: number, kind: number, lexeme: Lexeme | null): void {
    this.from.push(from);
    this.to.push(to);
    this.kind.push(kind);
    this.lexemes.push(lexeme);
  }

  #digits(from: number, length: number): number {
    let at = from + 1;
    while (at < length && this.text.charCodeAt(at) >= 48 && this.text.charCodeAt(at) <= 57) at++;
    this.starts.push(this.count);
    this.#push(from, at, DIGITS, null);
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
    const lexeme = this.#find(slots[hash & (slotCount - 1)], from, at);
    if (lexeme?.starts) this.starts.push(this.count);
    this.#push(from, at, LETTERS, lexeme);
    return at;
  }

  #find(there: readonly Lexeme[] | undefined, from: number, to: number): Lexeme | null {
    if (!there) return null;
    for (const lexeme of there) {
      const word = lexeme.word;
      if (word.length !== to - from) continue;
      let at = 0;
      while (at < word.length && (this.text.charCodeAt(from + at) | 32) === word.charCodeAt(at)) at++;
      if (at === word.length) return lexeme;
    }
    return null;
  }

  /** The lexicon's entry for a piece, null where it has none. */
  lexeme(index: number): Lexeme | null {
    return this.lexemes[index] ?? null;
  }

  /** A piece as written; empty out of range. */
  raw(index: number): string {
    return this.text.slice(this.from[index] ?? 0, this.to[index] ?? 0);
  }

  /** A piece in lower case; empty out of range. */
  word(index: number): string {
    const lexeme = this.lexemes[index];
    return lexeme ? lexeme.word : this.raw(index).toLowerCase();
  }

  /** Whether a piece is exactly this word, in any case. */
  is(index: number, word: string): boolean {
    const from = this.from[index];
    if (from === undefined || (this.to[index] as number) - from !== word.length) return false;
    const lexeme = this.lexemes[index];
    if (lexeme) return lexeme.word === word;
    for (let at = 0; at < word.length; at++) {
      if ((this.text.charCodeAt(from + at) | 32) !== word.charCodeAt(at)) return false;
    }
    return this.kind[index] === LETTERS;
  }

  /** Whether a piece is one of these words, in any case. */
  isAny(index: number, words: ReadonlySet<string>): boolean {
    return words.has(this.word(index));
  }

  /** Whether a piece is this single sign. */
  sign(index: number, sign: string): boolean {
    return this.kind[index] === SIGN && this.text[this.from[index] as number] === sign;
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
    const first = this.text[this.from[index] as number] as string;
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
