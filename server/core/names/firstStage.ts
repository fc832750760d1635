/**
 * The first stage: scores of labels for each token of a paragraph, from its sentence alone, and the best labels by
 * them.
 *
 * Invariant: the result depends on the paragraph and the model alone, so it may be remembered by the paragraph.
 */
import type { Paragraph } from '../model.ts';
import { emitContext, nothing } from './contextFeatures.ts';
import { mix } from './hash.ts';
import { labelCount } from './labels.ts';
import { bestLabels } from './lattice.ts';
import type { NameModel } from './modelFile.ts';
import { maxSentence, readScene } from './scene.ts';
import { offsets } from './templates.ts';
import { addWeights } from './weightTable.ts';
import { emitWord } from './wordFeatures.ts';
import { readWord, type Word, type WordKnowledge } from './words.ts';

/** A sentence, or a piece of a very long one: tokens `[from, to)` of the paragraph and their words. */
export interface ReadSentence {
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
  readonly scores: Float32Array;
  readonly labels: Uint8Array;
}

/** A word with the sums of its features' weights as seen from each offset. */
interface WeighedWord {
  readonly word: Word;
  readonly sums: Int32Array;
}

/** Reads paragraphs. */
export interface FirstStage {
  readonly knowledge: WordKnowledge;
  read(paragraph: Paragraph): ReadSentence[];
}

// News of a day has some 30,000 different words; at half a kilobyte each, this bounds the memory to 20 MB.
const maxWords = 40_000;

/** Makes the first stage of a model. */
export function createFirstStage(model: NameModel, knowledge: WordKnowledge): FirstStage {
  const table = model.first;
  let words = new Map<string, WeighedWord>();
  const weigh = (word: Word): WeighedWord => {
    const sums = new Int32Array(offsets.length * labelCount);
    for (let k = 0; k < offsets.length; k++) {
      emitWord(word, offsets[k], (template, a, b, c) =>
        addWeights(table, mix(template, a, b, c), sums, k * labelCount),
      );
    }
    return { word, sums };
  };
  const edge = weigh(nothing);
  const find = (text: string): WeighedWord => {
    let known = words.get(text);
    if (!known) {
      known = weigh(readWord(text, knowledge));
      if (words.size >= maxWords) words = new Map();
      words.set(text, known);
    }
    return known;
  };

  let sums = new Int32Array(0);
  let at = 0;
  const add = (template: number, a: number, b?: number, c?: number) =>
    addWeights(table, mix(template, a, b, c), sums, at);

  const readPiece = (paragraph: Paragraph, from: number, to: number): ReadSentence => {
    const size = to - from;
    const weighed: WeighedWord[] = [];
    for (let i = from; i < to; i++) {
      const token = paragraph.tokens[i];
      weighed.push(find(paragraph.text.slice(token.from, token.to)));
    }
    const own = weighed.map(({ word }) => word);
    const scene = readScene(own, knowledge);
    sums = new Int32Array(size * labelCount);
    for (let i = 0; i < size; i++) {
      at = i * labelCount;
      for (let k = 0; k < offsets.length; k++) {
        const seen = (weighed[i + offsets[k]] ?? edge).sums;
        for (let label = 0; label < labelCount; label++) sums[at + label] += seen[k * labelCount + label];
      }
      emitContext(scene, i, add);
    }
    const scores = new Float32Array(sums.length);
    for (let k = 0; k < sums.length; k++) scores[k] = sums[k] * table.scale;
    return { from, to, words: own, scores, labels: bestLabels(scores, table.steps, size) };
  };

  return {
    knowledge,
    read(paragraph) {
      const sentences: ReadSentence[] = [];
      for (const { firstToken, endToken } of paragraph.sentences) {
        for (let from = firstToken; from < endToken; from += maxSentence) {
          sentences.push(readPiece(paragraph, from, Math.min(endToken, from + maxSentence)));
        }
      }
      return sentences;
    },
  };
}
