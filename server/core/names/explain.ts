/**
 * Why the model gave a name its type: the features that spoke most for it, against the type that came next.
 *
 * Invariant: the weights are those that decided, read through the same code that decides; a weight is in log odds.
 */
import type { Reason } from '../knowledge.ts';
import { emitContext, nothing } from './contextFeatures.ts';
import { type DocumentTally, documentTemplate, emitDocument, hashDocument } from './documentFeatures.ts';
import type { ReadSentence } from './firstStage.ts';
import { mix } from './hash.ts';
import { labelCount, labelOf, outside, part, types } from './labels.ts';
import type { NameModel } from './modelFile.ts';
import { readScene } from './scene.ts';
import { describeTemplate, offsets } from './templates.ts';
import { findWeights, type WeightTable } from './weightTable.ts';
import { emitWord } from './wordFeatures.ts';
import type { WordKnowledge } from './words.ts';

const reasonCount = 8;

/** The strongest reasons for the name at tokens `[from, to)` of a sentence, the weightiest first. */
export function explainName(
  model: NameModel,
  knowledge: WordKnowledge,
  sentence: ReadSentence,
  tally: DocumentTally,
  name: { from: number; to: number; type: number },
): Reason[] {
  const scene = readScene(sentence.words, knowledge);
  const sums = new Map<string, number>();
  for (let i = name.from; i < name.to; i++) {
    const label = labelAt(i, name.from, name.to, name.type);
    const rival = rivalOf(sentence, i, name);
    const add = (text: string, table: WeightTable, hash: number) => {
      const at = findWeights(table, hash);
      if (at < 0) return;
      const weight = (table.weights[at + label] - table.weights[at + rival]) * table.scale;
      sums.set(text, (sums.get(text) ?? 0) + weight);
    };
    for (const offset of offsets) {
      const seen = sentence.words[i + offset] ?? nothing;
      emitWord(seen, offset, (template, a, b, c) =>
        add(`${describeTemplate(template)} (${seen.text || 'edge'})`, model.first, mix(template, a, b, c)),
      );
    }
    emitContext(scene, i, (template, a, b, c) =>
      add(`${describeTemplate(template)} (${sentence.words[i].text})`, model.first, mix(template, a, b, c)),
    );
    emitDocument(tally, sentence, i, (template, a, b, c) =>
      add(
        `elsewhere in the article: ${documentNames[template]} (${sentence.words[i].text})`,
        model.second,
        hashDocument(template, a, b, c),
      ),
    );
  }
  return [...sums]
    .map(([text, weight]) => ({ text, weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, reasonCount);
}

const documentNames = Object.keys(documentTemplate).map(name =>
  name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`),
);

function labelAt(i: number, from: number, to: number, type: number): number {
  if (to - from === 1) return labelOf(type, part.only);
  return labelOf(type, i === from ? part.begin : i === to - 1 ? part.last : part.inside);
}

/** The label of another type, or none, that scored best at a token. */
function rivalOf(
  { scores }: ReadSentence,
  i: number,
  { from, to, type }: { from: number; to: number; type: number },
) {
  let best = outside;
  for (let other = 0; other < types.length; other++) {
    const label = labelAt(i, from, to, other);
    if (other !== type && scores[i * labelCount + label] > scores[i * labelCount + best]) best = label;
  }
  return best;
}
