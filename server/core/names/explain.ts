/**
 * Why the model gave a name its type: the features that spoke most for it, against the label that came next.
 *
 * Invariant: the weights are those that decide, read through the same code that decides; a weight is in log odds.
 */
import type { Reason } from '../knowledge.ts';
import { emitContext, nothing } from './contextFeatures.ts';
import { mix } from './hash.ts';
import { type LabelSpan, outside, types, writeSpan } from './labels.ts';
import type { Scene } from './scene.ts';
import { describeTemplate, offsets } from './templates.ts';
import { findFeature, type WeightTable, weightOf } from './weightTable.ts';
import { emitWord } from './wordFeatures.ts';

const reasonCount = 8;

/** What one feature weighs at a token: `at` is where its slot begins in the table. */
interface Weighed {
  readonly text: string;
  readonly at: number;
}

/** The strongest reasons for a name of a sentence, the weightiest first. */
export function explainName(table: WeightTable, scene: Scene, name: LabelSpan): Reason[] {
  const own = labelsOf(scene, name);
  const others = [...types.keys()]
    .filter(type => type !== name.type)
    .map(type => labelsOf(scene, { ...name, type }));
  others.push(new Uint8Array(scene.words.length));
  const sums = new Map<string, number>();
  for (let i = name.from; i < name.to; i++) {
    const features = weigh(table, scene, i);
    const total = (label: number) => features.reduce((sum, { at }) => sum + weightOf(table, at, label), 0);
    const rival = others.map(labels => labels[i]).reduce((a, b) => (total(b) > total(a) ? b : a));
    for (const { text, at } of features) {
      const weight = (weightOf(table, at, own[i]) - weightOf(table, at, rival)) * table.scale;
      sums.set(text, (sums.get(text) ?? 0) + weight);
    }
  }
  return [...sums]
    .map(([text, weight]) => ({ text, weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, reasonCount);
}

function labelsOf(scene: Scene, name: LabelSpan): Uint8Array {
  const labels = new Uint8Array(scene.words.length).fill(outside);
  writeSpan(labels, name);
  return labels;
}

/** The features of a token that the model has weights for. */
function weigh(table: WeightTable, scene: Scene, i: number): Weighed[] {
  const features: Weighed[] = [];
  const addFor = (text: string) => (template: number, a: number, b?: number, c?: number) => {
    const at = findFeature(table, mix(template, a, b, c));
    if (at >= 0) features.push({ text: `${describeTemplate(template)}${text}`, at });
  };
  for (const offset of offsets) {
    const seen = scene.words[i + offset] ?? nothing;
    emitWord(seen, offset, addFor(seen.text ? ` “${seen.text}”` : ' nothing'));
  }
  emitContext(scene, i, addFor(` at “${scene.words[i].text}”`));
  return features;
}
