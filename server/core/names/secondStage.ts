/**
 * The second stage: labels of the tokens of a whole article, from the scores of the first stage and from what the rest
 * of the article says of each word.
 */
import type { Span } from '../model.ts';
import { type DocumentTally, emitDocument, hashDocument } from './documentFeatures.ts';
import type { ReadSentence } from './firstStage.ts';
import { labelCount, spansOf } from './labels.ts';
import { bestLabels, chanceOf, makeSums, setSteps, sumSequences } from './lattice.ts';
import { maxSentence } from './scene.ts';
import { addWeights, type WeightTable } from './weightTable.ts';

/** A name among the tokens of a sentence: `type` is an index in `types`, `chance` the model's own, uncalibrated. */
export interface LabelledName extends Span {
  readonly type: number;
  readonly chance: number;
}

/** Labels the sentences of an article. */
export type SecondStage = (sentence: ReadSentence, tally: DocumentTally) => LabelledName[];

/** Makes the second stage of a model. */
export function createSecondStage(table: WeightTable): SecondStage {
  const sums = makeSums(maxSentence);
  setSteps(sums, table.steps);
  const added = new Int32Array(maxSentence * labelCount);
  const scores = new Float32Array(maxSentence * labelCount);
  return (sentence, tally) => {
    const size = sentence.words.length;
    added.fill(0, 0, size * labelCount);
    let at = 0;
    const add = (template: number, a: number, b?: number, c?: number) =>
      addWeights(table, hashDocument(template, a, b, c), added, at);
    for (let i = 0; i < size; i++) {
      at = i * labelCount;
      emitDocument(tally, sentence, i, add);
    }
    for (let k = 0; k < size * labelCount; k++) scores[k] = sentence.scores[k] + added[k] * table.scale;
    const labels = bestLabels(scores, table.steps, size);
    const spans = spansOf(labels);
    if (spans.length === 0) return [];
    sumSequences(sums, scores, size);
    return spans.map(span => ({ ...span, chance: chanceOf(sums, labels, span.from, span.to) }));
  };
}
