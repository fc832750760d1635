/**
 * The words that a tagger has met, each with a number, what is known of it, and what its features weigh for the tokens
 * around it. Words recur, so each is looked into once, and weighed when it first stands beside a capital.
 *
 * Invariant: the memory is bounded and never changes a result.
 */
import type { Token } from '../model.ts';
import { nothing } from './contextFeatures.ts';
import { mix } from './hash.ts';
import { labelCount } from './labels.ts';
import type { NameModel } from './modelFile.ts';
import { offsets } from './templates.ts';
import { addFeatures, laneCount, mostFeatures, spreadLanes } from './weightTable.ts';
import { emitWord } from './wordFeatures.ts';
import { createWordIndex } from './wordIndex.ts';
import { readWord, type Word, type WordKnowledge } from './words.ts';

/** The words met, by their numbers. Word 0 is what stands beyond the ends of a sentence. */
export interface WordMemory {
  readonly words: readonly Word[];
  /** What words weigh, as lanes. */
  readonly sums: Int32Array;
  /**
   * Writes the numbers of the words at tokens `[from, to)` to `numbers`. They hold until the next call, which may make
   * room by forgetting all words.
   */
  find(text: string, tokens: readonly Token[], from: number, to: number, numbers: Int32Array): void;
  /** Where in `sums` the lanes begin that say what a word weighs as seen from `offsets[k]`. */
  weigh(number: number, k: number): number;
  /** Whether a word is plain: its own features speak clearly against every label of a name. */
  isPlain(number: number): boolean;
}

// News of a day has some 30,000 different words; at a third of a kilobyte each, this bounds the memory to 14 MB.
const maxWords = 40_000;

// How clearly, in log odds, the features of a word by itself must speak against every label of a name for it to be plain.
// Of the words beside names two thirds are, and one in eight of those with a capital.
const clearly = ({ capital }: Word) => (capital ? 2 : 3);

const itself = offsets.indexOf(0);

/** Makes the memory of a model, empty. */
export function createWordMemory({ table }: NameModel, knowledge: WordKnowledge): WordMemory {
  const index = createWordIndex(maxWords);
  const words = [nothing];
  const sums = new Int32Array((maxWords + 1) * offsets.length * laneCount);
  const isWeighed = new Uint8Array((maxWords + 1) * offsets.length);
  const isPlain = new Uint8Array(maxWords + 1);
  const features = new Int32Array(mostFeatures);
  const scores = new Float32Array(labelCount);

  const add = (number: number, k: number, at: number) => {
    let count = 0;
    emitWord(words[number], offsets[k], (template, a, b, c) => {
      features[count++] = mix(template, a, b, c);
    });
    sums.fill(0, at, at + laneCount);
    addFeatures(table, features, count, sums, at);
  };

  const weigh = (number: number, k: number): number => {
    const place = number * offsets.length + k;
    const at = place * laneCount;
    if (isWeighed[place] === 1) return at;
    add(number, k, at);
    isWeighed[place] = 1;
    if (k === itself) {
      const greatest = spreadLanes(sums, at, table.scale, scores, 0);
      isPlain[number] = Number(greatest < -clearly(words[number]));
    }
    return at;
  };

  return {
    words,
    sums,
    weigh,
    find(text, tokens, from, to, numbers) {
      if (index.isFull(to - from)) {
        index.forget();
        words.length = 1;
        isWeighed.fill(0);
      }
      for (let i = from; i < to; i++) {
        const token = tokens[i];
        const number = index.find(text, token.from, token.to);
        if (number === words.length) words.push(readWord(copy(text, token.from, token.to), knowledge));
        numbers[i - from] = number;
      }
    },
    isPlain(number) {
      weigh(number, itself);
      return isPlain[number] === 1;
    },
  };
}

// A slice of so many letters is no copy in most engines: it would keep the article in memory that it is cut from.
const shortestSlice = 13;

function copy(text: string, from: number, to: number): string {
  const word = text.slice(from, to);
  return word.length < shortestSlice ? word : word.split('').join('');
}
