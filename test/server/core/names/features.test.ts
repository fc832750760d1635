import { expect, it } from 'vitest';
import { emitContext, nothing } from '../../../../server/core/names/contextFeatures.ts';
import { mix } from '../../../../server/core/names/hash.ts';
import { readScene } from '../../../../server/core/names/scene.ts';
import { describeTemplate, offsets } from '../../../../server/core/names/templates.ts';
import { emitWord } from '../../../../server/core/names/wordFeatures.ts';
import { readWord } from '../../../../server/core/names/words.ts';
import { smallKnowledge } from './smallModel.ts';

/** The features of every token of a sentence: their templates and their hashes. */
function featuresOf(text: string): { template: number; hash: number }[] {
  const words = text.split(' ').map(word => readWord(word, smallKnowledge));
  const scene = readScene(words, smallKnowledge);
  const features: { template: number; hash: number }[] = [];
  const emit = (template: number, a: number, b?: number, c?: number) => {
    features.push({ template, hash: mix(template, a, b, c) >>> 0 });
  };
  for (let i = 0; i < words.length; i++) {
    for (const offset of offsets) emitWord(words[i + offset] ?? nothing, offset, emit);
    emitContext(scene, i, emit);
  }
  return features;
}

const sentence = 'Captain Ada Low , a pilot for the Harbour Board ( HB ) , left Vila-Nova on 3 May .';

// What a trained model was trained on, in whatever order. If this fails, the schema of the model file must change.
it('gives a sentence the same features, bit for bit, in every version of the schema', () => {
  const features = featuresOf(sentence);
  const hashes = features.map(({ hash }) => hash).sort((a, b) => a - b);
  const sum = hashes.reduce((all, hash) => mix(0, all, hash) >>> 0, 0);
  expect([features.length, sum]).toEqual([960, 401_341_162]);
});

it('has a name for every feature, for people', () => {
  const names = new Set(featuresOf(sentence).map(({ template }) => describeTemplate(template)));
  expect(names).toContain('the word');
  expect(names).toContain('the word before: the shape of');
  expect(names).toContain('the word that a description beside it turns on');
  expect([...names].filter(name => /undefined/.test(name))).toEqual([]);
});
