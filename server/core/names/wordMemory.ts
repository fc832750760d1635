/**
 * The words that a tagger has met, each with a number, what is known of it, and what its features weigh for the tokens
 * around it. Words recur, so each is looked into once, and weighed when it first stands beside a capital.
 *
 * Invariant: the memory is bounded and never changes a result.
 */
import { ownCopy } from '../letters.ts';
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
   * Writes the numbers of the words at tokens `[from, to)` to `numbers`. They hold until a call returns true: it has made
   * room by forgetting all words before.
   */
  find(text: string, tokens: readonly Token[], from: number, to: number, numbers: Int32Array): boolean;
  /** Where in `sums` the lanes begin that say what a word weighs as seen from `offsets[k]`. */
  weigh(number: number, k: number): number;
  /** Whether a word is plain: its own features speak clearly against every label of a name. */
  isPlain(number: number): boolean;
}

// News of a day has some 30,000 different words; at a third of a kilobyte each, this bounds the memory to 14 MB. A number
// fits into 16 bits.
const maxWords = 40_000;

// How clearly, in log odds, the features of a word by itself must speak against every label of a name for it to be plain.
// Of the words beside names two thirds are, and one in eight of those with a capital.
const clearly = ({ capital }: Word) => (capital ? 2 : 3);

const itself = offsets.indexOf(0);

enum Plainness {
  unknown,
  plain,
  unclear,
}

/** Makes the memory of a model, empty. */
export function createWordMemory({ table }: NameModel, knowledge: WordKnowledge): WordMemory {
  const index = createWordIndex(maxWords);
  const words = [nothing];
  // A row that has not been filled begins with 0. (One that adds up to 0 there is filled anew each time.)
  const sums = new Int32Array((maxWords + 1) * offsets.length * laneCount);
  const plainness = new Uint8Array(maxWords + 1);
  const features = new Int32Array(mostFeatures);
  const scores = new Float32Array(labelCount);

  const fill = (number: number, k: number, at: number) => {
    let count = 0;
    emitWord(words[number], offsets[k], (template, a, b, c) => {
      features[count++] = mix(template, a, b, c);
    });
    sums.fill(0, at, at + laneCount);
    addFeatures(table, features, count, sums, at);
  };

  const weigh = (number: number, k: number): number => {
    const at = (number * offsets.length + k) * laneCount;
    if (sums[at] === 0) fill(number, k, at);
    return at;
  };

  const plainnessOf = (number: number): Plainness => {
    const greatest = spreadLanes(sums, weigh(number, itself), table.scale, scores, 0);
    return greatest < -clearly(words[number]) ? Plainness.plain : Plainness.unclear;
  };

  return {
    words,
    sums,
    weigh,
    find(text, tokens, from, to, numbers) {
      let isRoomMade = false;
      if (index.isFull(to - from)) {
        index.forget();
        words.length = 1;
        sums.fill(0);
        plainness.fill(Plainness.unknown);
        isRoomMade = true;
      }
      for (let i = from; i < to; i++) {
        const token = tokens[i];
        const number = index.find(text, token.from, token.to);
        if (number === words.length)
          words.push(readWord(ownCopy(text.slice(token.from, token.to)), knowledge));
        numbers[i - from] = number;
      }
      return isRoomMade;
    },
    isPlain(number) {
      if (plainness[number] === Plainness.unknown) plainness[number] = plainnessOf(number);
      return plainness[number] === Plainness.plain;
    },
  };
}
