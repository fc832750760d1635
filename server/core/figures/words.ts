/**
 * A paragraph cut into the pieces that figures are made of: runs of letters, runs of digits, single signs. Unlike
 * the tokens of the text room, hyphens, points and currency signs always stand alone, because a number's parts are
 * needed one by one (`five-year`, `$1.2bn`, `12-6`).
 *
 * Invariants: one pass over the text, linear whatever it holds; a word of the vocabulary is found by a hash made on
 * the way, so no string is made for words that nobody asks for.
 */
import type { Lexeme } from './lexeme.ts';
import { CAPITAL, DIGITS, GLUED, HYPHEN, LETTERS, SIGN, STARTS } from './marks.ts';
import { runsOf } from './sketch.ts';
import {
  classes,
  find,
  type Known,
  lexemes,
  spellings,
  step,
  vocabulary,
  type WordSet,
} from './vocabulary.ts';

/** Whether a code unit belongs to a word: a letter of any script, or half of a surrogate pair. */
function isLetter(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  return code >= 0x2c00 && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff20);
}

function isCapital(code: number): boolean {
  if (code < 128) return code < 97;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011 || code === 0x2013;
}

function isSpace(code: number): boolean {
  return (
    code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000
  );
}

/**
 * Empty pieces before the first and behind the last. Readers look about as far beyond a figure, and a look into an
 * array costs ten times as much where it is out of range.
 */
const margin = 8;

/** The index of a paragraph's first piece. */
export const firstPiece = margin;

/** The pieces of the text that is being cut, from which those of its number are copied at the end. */
const cut = {
  from: Array<number>(margin).fill(0),
  to: Array<number>(margin).fill(0),
  ids: Array<number>(margin).fill(0),
  marks: Array<number>(margin).fill(0),
  hashes: [] as number[],
};

/** The pieces of one paragraph, in order, from `firstPiece` to `end`. Indices out of range are safe and name nothing. */
export class Words {
  readonly text: string;
  readonly end: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Their numbers in the vocabulary, 0 for what is not in it. */
  readonly ids: readonly number[];
  /** What they are and can be, as `marks.ts` has it. */
  readonly marks: readonly number[];
  /** The hashes of its runs of words, as `runsOf` has them. */
  readonly runs: readonly number[];
  /** Indices of the pieces at which a figure may start. */
  readonly starts: readonly number[];

  constructor(text: string) {
    const { from, to, ids, marks, hashes } = cut;
    const starts: number[] = [];
    const { length } = text;
    let count = margin;
    let words = 0;
    for (let at = 0; at < length; ) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) {
        at++;
        continue;
      }
      const start = at;
      let mark: number;
      let id = 0;
      if (isLetter(code)) {
        let hash = 0;
        let latin = true;
        for (let letter = code; ; ) {
          const lower = letter | 32;
          if (lower >= 97 && lower <= 122) hash = step(hash, lower);
          else if (letter >= 128 && isLetter(letter)) {
            hash = step(hash, letter);
            latin = false;
          } else break;
          if (++at === length) break;
          letter = text.charCodeAt(at);
        }
        hashes[words++] = hash;
        id = find(text, start, at, hash, latin);
        mark = LETTERS | (classes[id] as number) | (isCapital(code) ? CAPITAL : 0);
        if ((mark & STARTS) !== 0) starts.push(count);
      } else if (isDigit(code)) {
        mark = DIGITS;
        do at++;
        while (at < length && isDigit(text.charCodeAt(at)));
        starts.push(count);
      } else {
        mark = isHyphen(code) ? SIGN | HYPHEN : SIGN;
        at++;
      }
      if (start > 0 && start === to[count - 1]) marks[count - 1] = (marks[count - 1] as number) | GLUED;
      from[count] = start;
      to[count] = at;
      ids[count] = id;
      marks[count++] = mark;
    }
    this.text = text;
    this.end = count;
    for (const end = count + margin; count < end; count++) {
      from[count] = 0;
      to[count] = 0;
      ids[count] = 0;
      marks[count] = 0;
    }
    this.from = from.slice(0, count);
    this.to = to.slice(0, count);
    this.ids = ids.slice(0, count);
    this.marks = marks.slice(0, count);
    this.runs = runsOf(hashes, words);
    this.starts = starts;
  }

  /** The vocabulary's entry for a piece, null where it has none. */
  known(index: number): Known | null {
    return vocabulary[this.ids[index] ?? 0] as Known | null;
  }

  /** The lexicon's entry for a piece, null where it has none. */
  lexeme(index: number): Lexeme | null {
    return lexemes[this.ids[index] ?? 0] as Lexeme | null;
  }

  /** Whether a piece has any of these marks. */
  any(index: number, marks: number): boolean {
    return ((this.marks[index] as number) & marks) !== 0;
  }

  /** Whether there is such a piece. */
  has(index: number): boolean {
    return index >= firstPiece && index < this.end;
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
    return id ? (spellings[id] as string) : this.raw(index).toLowerCase();
  }

  /** Whether a piece is exactly this word, in any case. */
  is(index: number, word: string): boolean {
    const id = this.ids[index];
    if (id) return spellings[id] === word;
    if (this.length(index) !== word.length || !this.any(index, LETTERS)) return false;
    const from = this.from[index] as number;
    for (let at = 0; at < word.length; at++) {
      if ((this.text.charCodeAt(from + at) | 32) !== word.charCodeAt(at)) return false;
    }
    return true;
  }

  /** Whether a piece is one of these words, in any case. */
  isAny(index: number, { table, bit }: WordSet): boolean {
    return ((table[this.ids[index] ?? 0] as number) & bit) !== 0;
  }

  /** The code of a piece's first letter or sign. */
  code(index: number): number {
    return this.text.charCodeAt(this.from[index] as number);
  }

  /** Whether a piece is this single sign. */
  sign(index: number, sign: string): boolean {
    return this.any(index, SIGN) && this.code(index) === sign.charCodeAt(0);
  }

  /** Whether a piece is a hyphen or a short dash that can join words. */
  hyphen(index: number): boolean {
    return this.any(index, HYPHEN);
  }

  /** Whether no white space stands between a piece and the next. */
  glued(index: number): boolean {
    return this.any(index, GLUED);
  }

  /** Whether a piece starts with a capital letter. */
  capital(index: number): boolean {
    return this.any(index, CAPITAL);
  }

  /** The index of the first piece that starts at or after an offset. */
  at(offset: number): number {
    let low = firstPiece;
    let high = this.end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.from[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
