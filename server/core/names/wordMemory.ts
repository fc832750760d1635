/**
 * The words that a tagger has met, each with a number, what is known of it, and what its features weigh for the tokens
 * around it. Words recur, so each is looked into once.
 *
 * Invariants: the memory is bounded and never changes a result; a number stays a word's own until room is made.
 */
import { nothing } from './contextFeatures.ts';
import { mix } from './hash.ts';
import { labelCount } from './labels.ts';
import type { NameModel } from './modelFile.ts';
import { offsets } from './templates.ts';
import { addFeatures, laneCount, spreadLanes } from './weightTable.ts';
import { emitWord } from './wordFeatures.ts';
import { readWord, type Word, type WordKnowledge } from './words.ts';

/** The words met, by their numbers. Word 0 is what stands beyond the ends of a sentence. */
export interface WordMemory {
  readonly words: readonly Word[];
  /** What word `n` weighs as seen from `offsets[k]`, as lanes from `(n * offsets.length + k) * laneCount`. */
  readonly sums: Int32Array;
  /** 1 for a plain word: one whose own features speak clearly against every label of a name. */
  readonly plain: Uint8Array;
  /** Sees to it that `count` more words fit, if need be by forgetting all: numbers given before are void then. */
  makeRoom(count: number): void;
  /** The number of the word `text[from … to)`. */
  find(text: string, from: number, to: number): number;
}

// News of a day has some 30,000 different words; at a third of a kilobyte each, this bounds the memory to 14 MB.
const maxWords = 40_000;

// Twice the letters that so many words have: a text of endless words must not fill the memory.
const maxLetters = 16 * maxWords;

// How clearly, in log odds, the features of a word by itself must speak against every label of a name for it to be plain.
// Of the words beside names two thirds are, and one in eight of those with a capital.
const clearly = ({ capital }: Word) => (capital ? 2 : 3);

const slotCount = 1 << 17;
const most = 256;

/** Makes the memory of a model, empty. */
export function createWordMemory({ table }: NameModel, knowledge: WordKnowledge): WordMemory {
  const words: Word[] = [];
  const sums = new Int32Array(maxWords * offsets.length * laneCount);
  const plain = new Uint8Array(maxWords);
  // Open-addressed: numbers by the hashes of the words as written, whose letters stand in `letters` one after another.
  const slots = new Int32Array(slotCount);
  const hashes = new Int32Array(maxWords);
  const ends = new Int32Array(maxWords);
  let letters = new Uint16Array(maxLetters);
  const features = new Int32Array(most);
  const scores = new Float32Array(labelCount);

  const add = (word: Word): number => {
    const number = words.push(word) - 1;
    for (let k = 0; k < offsets.length; k++) {
      let count = 0;
      emitWord(word, offsets[k], (template, a, b, c) => {
        features[count++] = mix(template, a, b, c);
      });
      const at = (number * offsets.length + k) * laneCount;
      sums.fill(0, at, at + laneCount);
      addFeatures(table, features, count, sums, at);
      if (offsets[k] !== 0) continue;
      plain[number] = Number(spreadLanes(sums, at, table.scale, scores, 0) < -clearly(word));
    }
    return number;
  };

  const isWord = (number: number, text: string, from: number, to: number): boolean => {
    const begin = ends[number - 1];
    if (ends[number] - begin !== to - from) return false;
    for (let i = from; i < to; i++) if (letters[begin + i - from] !== text.charCodeAt(i)) return false;
    return true;
  };

  /** Keeps the letters of the word that gets the next number. */
  const keep = (text: string, from: number, to: number) => {
    let end = ends[words.length - 1];
    if (end + to - from > letters.length) {
      const grown = new Uint16Array(2 * (end + to - from));
      grown.set(letters);
      letters = grown;
    }
    for (let i = from; i < to; i++) letters[end++] = text.charCodeAt(i);
    ends[words.length] = end;
  };

  add(nothing);
  return {
    words,
    sums,
    plain,
    makeRoom(count) {
      if (words.length + count <= maxWords && ends[words.length - 1] <= maxLetters) return;
      words.length = 1;
      slots.fill(0);
      if (letters.length > maxLetters) letters = new Uint16Array(maxLetters);
    },
    find(text, from, to) {
      let hash = 0x811c9dc5;
      for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      hash ^= hash >>> 15;
      let slot = hash & (slotCount - 1);
      for (; slots[slot] > 0; slot = (slot + 1) & (slotCount - 1)) {
        const number = slots[slot];
        if (hashes[number] === hash && isWord(number, text, from, to)) return number;
      }
      keep(text, from, to);
      hashes[words.length] = hash;
      slots[slot] = words.length;
      return add(readWord(text.slice(from, to), knowledge));
    },
  };
}
