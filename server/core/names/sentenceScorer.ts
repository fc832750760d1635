/**
 * The scores of a sentence's tokens for each label, by the trained model.
 *
 * Invariant: scores depend on the words of the sentence and the model alone.
 */
import type { Paragraph } from '../model.ts';
import { emitContext } from './contextFeatures.ts';
import { mix } from './hash.ts';
import { labelCount } from './labels.ts';
import type { NameModel } from './modelFile.ts';
import { makeSceneRoom, maxSentence, readScene, type Scene } from './scene.ts';
import { type Emit, offsets } from './templates.ts';
import { addLanes, findFeatures, laneCount } from './weightTable.ts';
import { createWordMemory } from './wordMemory.ts';
import type { WordKnowledge } from './words.ts';

/** Scores one sentence after another. */
export interface SentenceScorer {
  /** Reads tokens `[from, to)` of a paragraph, at most `maxSentence`: a sentence, or a piece of a long one. What it
   * returns holds until the next call. */
  read(paragraph: Paragraph, from: number, to: number): Scene;
  /** Whether a token of the sentence read last is a plain word (see `wordMemory.ts`). */
  isPlain(token: number): boolean;
  /** Writes the scores of a token of the sentence read last to `scores[at …]`, less that of `outside`. Returns the
   * greatest of a name's labels. */
  score(scene: Scene, token: number, scores: Float32Array, at: number): number;
}

// How far a token's features reach into the words around it.
const reach = offsets.length >> 1;

// More features than the context of any token has.
const most = 256;

/** Makes the scorer of a model. */
export function createSentenceScorer(model: NameModel, knowledge: WordKnowledge): SentenceScorer {
  const { lanes, scale } = model.table;
  const memory = createWordMemory(model, knowledge);
  // The words of the sentence by number, with what lies beyond it on either side.
  const numbers = new Int32Array(maxSentence + 2 * reach);
  const room = makeSceneRoom(maxSentence);
  const sums = new Int32Array(laneCount);
  const starts = new Int32Array(most);
  const features = new Int32Array(most);
  let count = 0;
  const note: Emit = (template, a, b, c) => {
    features[count++] = mix(template, a, b, c);
  };
  return {
    read({ text, tokens }, from, to) {
      const size = to - from;
      memory.makeRoom(size);
      const words = new Array(size);
      for (let i = 0; i < size; i++) {
        const token = tokens[from + i];
        const number = memory.find(text, token.from, token.to);
        numbers[reach + i] = number;
        words[i] = memory.words[number];
      }
      numbers.fill(0, reach + size, reach + size + reach);
      return readScene(words, knowledge, room);
    },
    isPlain: token => memory.plain[numbers[reach + token]] === 1,
    score(scene, token, scores, at) {
      for (let k = 0; k < offsets.length; k++) {
        starts[k] = (numbers[token + k] * offsets.length + k) * laneCount;
      }
      sums.fill(0);
      addLanes(memory.sums, starts, offsets.length, sums, 0);
      count = 0;
      emitContext(scene, token, note);
      addLanes(lanes, starts, findFeatures(model.table, features, count, starts), sums, 0);
      return spread(sums, scale, scores, at);
    },
  };
}

/** Takes lanes apart into the scores of all labels. Returns the greatest but that of `outside`, which is 0. */
function spread(sums: Int32Array, scale: number, scores: Float32Array, at: number): number {
  let greatest = Number.NEGATIVE_INFINITY;
  scores[at] = 0;
  for (let lane = 0, label = at + 1; label < at + labelCount; lane++, label += 2) {
    const lower = (sums[lane] << 16) >> 16;
    const upper = (sums[lane] - lower) >> 16;
    scores[label] = lower * scale;
    scores[label + 1] = upper * scale;
    greatest = Math.max(greatest, lower, upper);
  }
  return greatest * scale;
}
