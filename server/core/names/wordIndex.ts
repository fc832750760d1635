/**
 * Numbers for words as they are written: the same word has the same number wherever it stands.
 *
 * A single sign, or a word of up to twelve letters of Latin-1, is kept as three numbers beside its own, so that a look
 * touches memory once; the few others are kept as strings.
 *
 * Invariant: different words never share a number, whatever their hashes. Bounded by whoever forgets in time.
 */
import { ownCopy } from '../letters.ts';
import { mix } from './hash.ts';

/** Words by number, from 1 on. */
export interface WordIndex {
  /** The number of the word `text[from … to)`; for one that is new, the number after the last. */
  find(text: string, from: number, to: number): number;
  /** Whether `more` new words might be too many. */
  isFull(more: number): boolean;
  /** Forgets all words: their numbers are given out anew. */
  forget(): void;
}

// A text of endless words must not fill the memory: twice as many letters as words have, were all of them strings.
const lettersPerWord = 16;

const packed = 4;
const longestPacked = 3 * packed;
// The number of the word and its letters.
const slotSize = 4;
const fewest = 1024;

/** Makes an index of up to `capacity` words. */
export function createWordIndex(capacity: number): WordIndex {
  // Open-addressed. Grows with the words, so that those of the day's news lie close together.
  let slots = new Int32Array(slotSize * fewest);
  let mask = fewest - 1;
  const strings = new Map<string, number>();
  let letters = 0;
  let last = 0;

  /** Where the slot of a word begins, or the free one that it may have. */
  const slotOf = (a: number, b: number, c: number): number => {
    let slot = mix(0, a, b, c) & mask;
    for (;;) {
      const at = slotSize * slot;
      if (slots[at] === 0 || (slots[at + 1] === a && slots[at + 2] === b && slots[at + 3] === c)) return at;
      slot = (slot + 1) & mask;
    }
  };

  const grow = () => {
    const old = slots;
    slots = new Int32Array(2 * old.length);
    mask = 2 * mask + 1;
    for (let at = 0; at < old.length; at += slotSize) {
      if (old[at] === 0) continue;
      slots.set(old.subarray(at, at + slotSize), slotOf(old[at + 1], old[at + 2], old[at + 3]));
    }
  };

  const findPacked = (a: number, b: number, c: number): number => {
    const at = slotOf(a, b, c);
    if (slots[at] > 0) return slots[at];
    slots[at] = ++last;
    slots[at + 1] = a;
    slots[at + 2] = b;
    slots[at + 3] = c;
    if (2 * last > mask) grow();
    return last;
  };

  const findString = (text: string, from: number, to: number): number => {
    const known = strings.get(text.slice(from, to));
    if (known !== undefined) return known;
    strings.set(ownCopy(text.slice(from, to)), ++last);
    letters += to - from;
    return last;
  };

  return {
    find(text, from, to) {
      if (to - from === 1) return findPacked(text.charCodeAt(from) << 8, 0, 0);
      if (to - from > longestPacked) return findString(text, from, to);
      const first = pack(text, from, Math.min(to, from + packed));
      const second = pack(text, from + packed, Math.min(to, from + 2 * packed));
      const third = pack(text, from + 2 * packed, to);
      return first === unpackable || second === unpackable || third === unpackable
        ? findString(text, from, to)
        : findPacked(first, second, third);
    },
    isFull: more => last + more > capacity || letters > lettersPerWord * capacity,
    forget() {
      slots.fill(0);
      strings.clear();
      letters = 0;
      last = 0;
    },
  };
}

// No letters are packed into this: the lowest byte is 0 only where a sign stands alone, shifted out of it.
const unpackable = 1 << 8;

/** Up to four letters as one number, 0 where there are none. A sign beyond Latin-1, or of code 0, cannot be packed. */
function pack(text: string, from: number, to: number): number {
  let letters = 0;
  for (let i = to - 1; i >= from; i--) {
    const code = text.charCodeAt(i);
    if (code > 255 || code === 0) return unpackable;
    letters = (letters << 8) | code;
  }
  return letters;
}
