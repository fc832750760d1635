/**
 * The scores of a sentence's tokens for each label, by the trained model.
 *
 * Invariant: scores depend on the words of the sentence and the model alone.
 */
import type { Paragraph } from '../model.ts';
import { makeAskedNames } from './askedNames.ts';
import { createContextMemory, reach } from './contextMemory.ts';
import type { NameModel } from './modelFile.ts';
import { makeSceneRoom, maxSentence, readScene, type Scene } from './scene.ts';
import { offsets } from './templates.ts';
import { addLanes, laneCount, spreadLanes } from './weightTable.ts';
import { createWordMemory } from './wordMemory.ts';
import type { Word, WordKnowledge } from './words.ts';

/** Scores one sentence after another. What it returns holds until the next sentence is read. */
export interface SentenceScorer {
  /** The words of tokens `[from, to)` of a paragraph, at most `maxSentence`: a sentence, or a piece of a long one. */
  read(paragraph: Paragraph, from: number, to: number): readonly Word[];
  /** Whether a word of the sentence read last is hardly ever part of a name (see `wordMemory.ts`). */
  isPlain(token: number): boolean;
  /** The sentence read last as a whole, by its words. */
  look(words: readonly Word[]): Scene;
  /** Gets ready to score the first `count` of some tokens of the sentence read last. */
  prepare(scene: Scene, tokens: Int16Array, count: number): void;
  /** Writes the scores of the `k`th token that was prepared to `scores[at …]`, less that of `outside`. Returns the
   * greatest of a name's labels. */
  score(k: number, scores: Float32Array, at: number): number;
}

/** Makes the scorer of a model. */
export function createSentenceScorer(model: NameModel, knowledge: WordKnowledge): SentenceScorer {
  const { table } = model;
  const memory = createWordMemory(model, knowledge);
  // The words of the sentence by number, with what lies beyond it on either side.
  const numbers = new Int32Array(maxSentence + 2 * reach);
  const found = numbers.subarray(reach);
  const room = makeSceneRoom(maxSentence);
  const asked = makeAskedNames();
  const contexts = createContextMemory(table);
  const sums = new Int32Array(laneCount);
  // Of each token that is prepared, where the lanes begin of the words around it.
  const starts = new Int32Array(offsets.length * maxSentence);
  return {
    read({ text, tokens }, from, to) {
      const size = to - from;
      if (memory.find(text, tokens, from, to, found)) contexts.forget();
      const words = new Array(size);
      for (let i = 0; i < size; i++) words[i] = memory.words[found[i]];
      for (let i = 0; i < reach; i++) numbers[reach + size + i] = 0;
      return words;
    },
    isPlain: token => memory.isPlain(found[token]),
    look: words => readScene(words, knowledge, room, asked),
    prepare(scene, tokens, count) {
      for (let k = 0, at = 0; k < count; k++) {
        for (let offset = 0; offset < offsets.length; offset++, at++)
          starts[at] = memory.weigh(numbers[tokens[k] + offset], offset);
      }
      contexts.prepare(scene, tokens, count, numbers);
    },
    score(k, scores, at) {
      for (let lane = 0; lane < laneCount; lane++) sums[lane] = 0;
      addLanes(memory.sums, starts, k * offsets.length, offsets.length, sums);
      contexts.add(k, sums);
      return spreadLanes(sums, 0, table.scale, scores, at);
    },
  };
}
