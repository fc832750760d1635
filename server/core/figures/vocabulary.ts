/**
 * The vocabulary: the words of the lexicon and of the word sets, which are all that readers and rules ask for by name.
 * Each has a number, so that asking for it is comparing numbers.
 *
 * Invariant: it is complete before the first text is read.
 */
import type { Lexeme } from './lexeme.ts';
import { lexicon } from './lexicon.ts';
import { classesOf } from './marks.ts';

/** A word of the vocabulary. */
export interface Known {
  readonly word: string;
  /** Its number, from 1: what is no word of the vocabulary has 0. */
  readonly id: number;
  readonly lexeme: Lexeme | null;
}

/** The vocabulary has fewer words than this. */
export const mostWords = 1 << 12;

const byWord = new Map<string, Known>();

/** By number: the entries of the vocabulary, their words, hashes, lexemes and classes. Most readers want one of these. */
export const vocabulary: (Known | null)[] = [null];
export const spellings: string[] = [''];
const hashes: number[] = [0];
/** The lengths of the words that equal hashes and lengths tell from all other runs of Latin letters; 0 for others. */
const toldLengths: number[] = [0];
export const lexemes: (Lexeme | null)[] = [null];
export const classes: number[] = [0];

/** Where a word is looked for: at its hash, and from there on to the first empty slot. Most slots are empty. */
const slotCount = 1 << 14;
const slots = new Uint16Array(slotCount);

/** The vocabulary's entry for a word, made where there is none: before the first text is read. */
export function know(word: string): Known {
  const there = byWord.get(word);
  if (there) return there;
  const known = { word, id: vocabulary.length, lexeme: lexicon.get(word) ?? null };
  if (known.id === mostWords) throw new Error(`The vocabulary has no room for ${word}.`);
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  byWord.set(word, known);
  vocabulary.push(known);
  spellings.push(word);
  hashes.push(hash);
  toldLengths.push(longestTold.test(word) ? word.length : 0);
  lexemes.push(known.lexeme);
  classes.push(classesOf(known.lexeme));
  let slot = hash & (slotCount - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
  slots[slot] = known.id;
  return known;
}

/** One step of a word's hash, by a small letter. */
export function step(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/**
 * Words whose letters their hash holds: the 26 letters differ by less than 31, and the sixth power of 31 is less than
 * the number of hashes.
 */
const longestTold = /^[a-z]{1,6}$/;

/**
 * The number of the word `[from, to)` of a text with that hash, 0 where the vocabulary does not have it. `latin` says that
 * its letters are all from A to Z: the letters of most words are then not looked at again.
 */
export function find(text: string, from: number, to: number, hash: number, latin: boolean): number {
  for (let slot = hash & (slotCount - 1); ; slot = (slot + 1) & (slotCount - 1)) {
    const id = slots[slot] as number;
    if (id === 0) return 0;
    if (hashes[id] !== hash) continue;
    if ((latin && toldLengths[id] === to - from) || isWord(text, from, to, spellings[id] as string))
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

/** Sets whose bits stand in one table: those of one reader mostly do, so that its questions touch little memory. */
const setsInTable = 31;
const tables: Int32Array[] = [];
let setCount = 0;

/** A set of words, by which a piece can be asked for without making its string. */
export class WordSet extends Set<string> {
  /** Tells by a bit whether a word is in the set, at the word's number. */
  readonly table: Int32Array;
  readonly bit: number;

  constructor(words: readonly string[]) {
    super(words);
    const place = Math.floor(setCount / setsInTable);
    tables[place] ??= new Int32Array(mostWords);
    this.table = tables[place];
    this.bit = 1 << (setCount % setsInTable);
    setCount++;
    for (const word of words) {
      const { id } = know(word);
      this.table[id] = (this.table[id] as number) | this.bit;
    }
  }
}

/** A set of words, given with spaces between them. */
export function wordSet(words: string): WordSet {
  return new WordSet(words.split(' '));
}

for (const word of lexicon.keys()) know(word);
