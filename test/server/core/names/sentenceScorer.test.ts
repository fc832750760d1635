import { describe, expect, it } from 'vitest';
import { emitContext, nothing } from '../../../../server/core/names/contextFeatures.ts';
import { mix } from '../../../../server/core/names/hash.ts';
import { labelCount } from '../../../../server/core/names/labels.ts';
import { readModel } from '../../../../server/core/names/modelFile.ts';
import { createSentenceScorer } from '../../../../server/core/names/sentenceScorer.ts';
import { type Emit, offsets } from '../../../../server/core/names/templates.ts';
import { findFeature, weightOf } from '../../../../server/core/names/weightTable.ts';
import { emitWord } from '../../../../server/core/names/wordFeatures.ts';
import { readArticle } from '../../../../server/core/text/article.ts';
import { emptyGazetteer, smallLexicon, trainSmallModel } from './smallModel.ts';

const model = readModel(trainSmallModel());
const knowledge = { lexicon: smallLexicon, gazetteer: emptyGazetteer, clusters: model.clusters };

/** The scores of the tokens of a one-sentence text. */
function scoresOf(text: string) {
  const scorer = createSentenceScorer(model, knowledge);
  const [{ paragraph }] = readArticle(text).regions;
  const scene = scorer.look(scorer.read(paragraph, 0, paragraph.tokens.length));
  const rows = scene.words.map((_, token) => {
    const scores = new Float32Array(labelCount);
    scorer.score(scene, token, scores, 0);
    return [...scores];
  });
  return { scene, rows };
}

describe('the scores of a sentence', () => {
  it('are what all features of each token weigh, each looked up by itself', () => {
    const { table } = model;
    const { scene, rows } = scoresOf(
      'Captain Ada Low sailed to Porto, the Harbour Board said, on a long Friday.',
    );
    let features = 0;
    rows.forEach((row, token) => {
      const sums = new Float64Array(labelCount);
      const emit: Emit = (template, a, b, c) => {
        const at = findFeature(table, mix(template, a, b, c));
        if (at < 0) return;
        features++;
        for (let label = 0; label < labelCount; label++) sums[label] += weightOf(table, at, label);
      };
      for (const offset of offsets) emitWord(scene.words[token + offset] ?? nothing, offset, emit);
      emitContext(scene, token, emit);
      for (let label = 0; label < labelCount; label++) {
        expect(row[label]).toBeCloseTo(sums[label] * table.scale, 4);
      }
    });
    expect(features).toBeGreaterThan(300);
  });

  it('do not depend on the sentence read before', () => {
    const scorer = createSentenceScorer(model, knowledge);
    const read = (text: string) => {
      const [{ paragraph }] = readArticle(text).regions;
      const scene = scorer.look(scorer.read(paragraph, 0, paragraph.tokens.length));
      return scene.words.map((_, token) => scorer.score(scene, token, new Float32Array(labelCount), 0));
    };
    const before = read('Mr Vargas left Braga.');
    read('Bruno Vargas, Ada Low and the Harbour Board (HB) left Porto, Braga, Evora and Sintra for good.');
    expect(read('Mr Vargas left Braga.')).toEqual(before);
  });
});
