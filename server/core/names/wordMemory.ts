/**
 * The words that a tagger has met, each with a number, what is known of it, and what its features weigh for the tokens
 * around it. Words recur, so each is looked into once.
 *
 * Invariant: the memory is bounded and never changes a result.
 */
import type { Token } from '../model.ts';
import { nothing } from './contextFeatures.ts';
import { hashText, mix } from './hash.ts';
import { labelCount } from './labels.ts';
import type { NameModel } from './modelFile.ts';
import { offsets } from './templates.ts';
import { addFeatures, laneCount, mostFeatures, spreadLanes } from './weightTable.ts';
import { emitWord } from './wordFeatures.ts';
import { readWord, type Word, type WordKnowledge } from './words.ts';

/** The words met, by their numbers. Word 0 is what stands beyond the ends of a sentence. */
export interface WordMemory {
  readonly words: readonly Word[];
  /** What word `n` weighs as seen from `offsets[k]`, as lanes from `(n * offsets.length + k) * laneCount`. */
  readonly sums: Int32Array;
  /** 1 for a plain word: one whose own features speak clearly against every label of a name. */
  readonly plain: Uint8Array;
  /**
   * Writes the numbers of the words at tokens `[from, to)` to `numbers`. They hold until the next call, which may make
   * room by forgetting all words.
   */
  find(text: string, tokens: readonly Token[], from: number, to: number, numbers: Int32Array): void;
}

// News of a day has some 30,000 different words; at a third of a kilobyte each, this bounds the memory to 14 MB.
const maxWords = 40_000;

// Twice the letters that so many words have: a text of endless words must not fill the memory.
const maxLetters = 16 * maxWords;

// How clearly, in log odds, the features of a word by itself must speak against every label of a name for it to be plain.
// Of the words beside names two thirds are, and one in eight of those with a capital.
const clearly = ({ capital }: Word) => (capital ? 2 : 3);

// A slice of so many letters is no copy in most engines: it would keep the article in memory that it is cut from. Endless
// words, which no call could take as letters, may do so.
const shortestSlice = 13;
const longestCopied = 64;

const slotCount = 1 << 17;

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
  const features = new Int32Array(mostFeatures);
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

  const learn = (text: string, from: number, to: number, hash: number, slot: number): number => {
    keep(text, from, to);
    hashes[words.length] = hash;
    slots[slot] = words.length;
    const own = letters.subarray(ends[words.length - 1], ends[words.length]);
    const isSliced = own.length >= shortestSlice && own.length <= longestCopied;
    const word = isSliced ? String.fromCharCode(...own) : text.slice(from, to);
    return add(readWord(word, knowledge));
  };

  const makeRoom = (count: number) => {
    if (words.length + count <= maxWords && ends[words.length - 1] <= maxLetters) return;
    words.length = 1;
    slots.fill(0);
    if (letters.length > maxLetters) letters = new Uint16Array(maxLetters);
  };

  add(nothing);
  return {
    words,
    sums,
    plain,
    find(text, tokens, from, to, numbers) {
      makeRoom(to - from);
      for (let i = from; i < to; i++) {
        const token = tokens[i];
        const hash = hashOf(text, token.from, token.to);
        let slot = hash & (slotCount - 1);
        let number = slots[slot];
        while (number > 0 && !(hashes[number] === hash && isWord(number, text, token.from, token.to))) {
          slot = (slot + 1) & (slotCount - 1);
          number = slots[slot];
        }
        numbers[i - from] = number || learn(text, token.from, token.to, hash, slot);
      }
    },
  };
}

function hashOf(text: string, from: number, to: number): number {
  const hash = hashText(text, from, to);
  return (hash ^ (hash >>> 15)) | 0;
}
