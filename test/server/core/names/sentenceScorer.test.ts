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

/** The scores of the tokens of a one-sentence text, and the greatest of each. */
function scoresOf(text: string, scorer = createSentenceScorer(model, knowledge)) {
  const [{ paragraph }] = readArticle(text).regions;
  const scene = scorer.look(scorer.read(paragraph, 0, paragraph.tokens.length));
  const count = scene.words.length;
  scorer.prepare(
    scene,
    Int16Array.from(scene.words, (_, token) => token),
    count,
  );
  const scores = new Float32Array(count * labelCount);
  const greatest = scene.words.map((_, token) => scorer.score(token, scores, token * labelCount));
  const rows = scene.words.map((_, token) => [
    ...scores.subarray(token * labelCount, (token + 1) * labelCount),
  ]);
  return { scene, rows, greatest };
}

describe('the scores of a sentence', () => {
  it('are what all features of each token weigh, each looked up by itself', () => {
    const { table } = model;
    const { scene, rows } = scoresOf(
      'Captain Ada Low, a sailor, left for Porto and Braga, the Harbour Board (HB) said on a long Friday.',
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
    const read = (text: string) => scoresOf(text, scorer);
    const before = read('Mr Vargas left Braga.');
    read('Bruno Vargas, Ada Low and the Harbour Board (HB) left Porto, Braga, Evora and Sintra for good.');
    const after = read('Mr Vargas left Braga.');
    expect(after.rows).toEqual(before.rows);
    expect(after.greatest).toEqual(before.greatest);
  });

  it('do not depend on how many contexts were met before', () => {
    const scorer = createSentenceScorer(model, knowledge);
    const sentences = Array.from(
      { length: 3000 },
      (_, k) => `Ada Low${k % 61}, a sailor, took Ivo Vargas${k % 67} from Porto${k % 71} to Braga${k % 73}.`,
    );
    for (const sentence of sentences) scoresOf(sentence, scorer);
    for (const sentence of sentences.slice(0, 20)) {
      expect(scoresOf(sentence, scorer).rows).toEqual(scoresOf(sentence).rows);
    }
  });

  it('are those of some tokens where only some are asked about', () => {
    const scorer = createSentenceScorer(model, knowledge);
    const { scene, greatest } = scoresOf('Ada Low left Porto for Braga.', scorer);
    scorer.prepare(scene, Int16Array.of(1, 3), 2);
    const scores = new Float32Array(labelCount);
    expect([scorer.score(0, scores, 0), scorer.score(1, scores, 0)]).toEqual([greatest[1], greatest[3]]);
  });
});
