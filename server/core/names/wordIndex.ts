/**
 * Numbers for words as they are written: the same word has the same number wherever it stands.
 *
 * Invariant: different words never share a number, whatever their hashes. Bounded by whoever forgets in time.
 */
import { hashText } from './hash.ts';

/** Words by number, from 1 on. */
export interface WordIndex {
  /** The number of the word `text[from … to)`; for one that is new, the number after the last. */
  find(text: string, from: number, to: number): number;
  /** Whether `more` new words might be too many. */
  isFull(more: number): boolean;
  /** Forgets all words: their numbers are given out anew. */
  forget(): void;
}

// Twice as many letters as words have: a text of endless words must not fill the memory.
const lettersPerWord = 16;

/** Makes an index of up to `capacity` words. */
export function createWordIndex(capacity: number): WordIndex {
  // Open-addressed: numbers by the hashes of the words, whose letters stand in `letters` one after another.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * capacity)));
  const mask = slots.length - 1;
  const hashes = new Int32Array(capacity + 1);
  const ends = new Int32Array(capacity + 1);
  let letters = new Uint16Array(lettersPerWord * capacity);
  let last = 0;

  const isWord = (number: number, text: string, from: number, to: number): boolean => {
    const begin = ends[number - 1];
    if (ends[number] - begin !== to - from) return false;
    for (let i = from; i < to; i++) if (letters[begin + i - from] !== text.charCodeAt(i)) return false;
    return true;
  };

  /** Gives a word the next number. */
  const add = (text: string, from: number, to: number): number => {
    let end = ends[last];
    if (end + to - from > letters.length) {
      const grown = new Uint16Array(2 * (end + to - from));
      grown.set(letters);
      letters = grown;
    }
    for (let i = from; i < to; i++) letters[end++] = text.charCodeAt(i);
    last++;
    ends[last] = end;
    return last;
  };

  return {
    find(text, from, to) {
      const hash = hashText(text, from, to) | 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      for (let number = slots[slot]; number > 0; number = slots[slot]) {
        if (hashes[number] === hash && isWord(number, text, from, to)) return number;
        slot = (slot + 1) & mask;
      }
      slots[slot] = add(text, from, to);
      hashes[last] = hash;
      return last;
    },
    isFull: more => last + more > capacity || ends[last] > lettersPerWord * capacity,
    forget() {
      slots.fill(0);
      last = 0;
      if (letters.length > lettersPerWord * capacity) letters = new Uint16Array(lettersPerWord * capacity);
    },
  };
}
