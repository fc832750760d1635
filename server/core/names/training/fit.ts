/**
 * A whole training run: the weights on a part of the texts, to learn from the mistakes on the rest how scores are to be
 * read; then the weights on all texts.
 *
 * Invariant: the same texts, lists, clusters and options give the same model, byte for byte.
 */
import { labelCount, spansOf, typeOf, types } from '../labels.ts';
import { bestLabels, chanceOf, makeSearch, makeSums, setSteps, sumSequences } from '../lattice.ts';
import type { RawModel } from '../modelFile.ts';
import { maxSentence } from '../scene.ts';
import { logOdds } from '../score.ts';
import { offsets } from '../templates.ts';
import type { WordKnowledge } from '../words.ts';
import { fitLogistic, type Judged } from './calibration.ts';
import { type Example, type Examples, type LeftOut, makeExamples, type WeightedText } from './examples.ts';
import { indexFeatures } from './featureRows.ts';
import { quantise } from './quantise.ts';
import { type Gather, maxFeatures, train, type Weights } from './train.ts';

/** How a model is fitted. `size` is the number of weights that the model may keep. */
export interface FitOptions {
  readonly epochs: number;
  /** How many runs are mixed. */
  readonly runs: number;
  readonly rate: number;
  readonly lexicalDropout: number;
  readonly cutoff: number;
  readonly size: number;
  readonly seed: number;
  /** Whether a sentence of a corpus must not be learnt from. */
  readonly isLeftOut: LeftOut;
  report(message: string): void;
}

/** Weights with the features that they are of. */
interface Fit {
  readonly weights: Weights;
  readonly hashes: Uint32Array;
  readonly gather: Gather;
}

// One text in eight tells how sure the model may be: the scores of texts that it has learnt from are too good.
const heldEvery = 8;

/** Fits a model. */
export function fitModel(
  texts: readonly WeightedText[],
  knowledge: WordKnowledge,
  options: FitOptions,
): RawModel {
  const examples = makeExamples(texts, knowledge, options.isLeftOut);
  const tokens = examples.sentences.reduce((sum, { wordIds }) => sum + wordIds.length, 0);
  options.report(`${texts.length} texts, ${examples.sentences.length} sentences, ${tokens} tokens`);
  const isHeld = ({ document }: Example) => document % heldEvery === heldEvery - 1;
  const rehearsal = fitWeights(examples, s => !isHeld(s), options);
  const calibration = fitCalibration(examples, isHeld, rehearsal);
  const { weights, hashes } = fitMixed(examples, options);
  return { clusters: knowledge.clusters, table: quantise(weights, hashes, options.size), calibration };
}

/**
 * The mean of the weights of several runs that differ in their order alone: what they learnt of it cancels out
 * (parameter mixing; Mann and others 2009).
 */
function fitMixed(examples: Examples, options: FitOptions): Fit {
  const fit = fitWeights(examples, () => true, options);
  for (let run = 1; run < options.runs; run++) {
    const { weights } = fitWeights(examples, () => true, { ...options, seed: options.seed + run });
    for (let k = 0; k < weights.rows.length; k++) fit.weights.rows[k] += weights.rows[k];
    for (let k = 0; k < weights.steps.length; k++) fit.weights.steps[k] += weights.steps[k];
  }
  for (const sums of [fit.weights.rows, fit.weights.steps]) {
    for (let k = 0; k < sums.length; k++) sums[k] /= options.runs;
  }
  return fit;
}

function fitWeights(examples: Examples, isUsed: (sentence: Example) => boolean, options: FitOptions): Fit {
  const rows = indexFeatures(examples, options.cutoff);
  options.report(`${rows.hashes.length} features occur ${options.cutoff} times or more`);
  const starts = new Int32Array(examples.sentences.length);
  examples.sentences.reduce((sum, { wordIds }, s) => {
    starts[s] = sum;
    return sum + wordIds.length;
  }, 0);
  const { wordStarts, wordPlain, wordRows, contextStarts, contextRows } = rows;
  const gather: Gather = (s, i, hideWord, into) => {
    const { wordIds } = examples.sentences[s];
    let count = 0;
    for (let k = 0; k < offsets.length; k++) {
      const at = i + offsets[k];
      const word = at < 0 || at >= wordIds.length ? 0 : wordIds[at] + 1;
      const list = word * offsets.length + k;
      const from = hideWord ? wordPlain[list] : wordStarts[list];
      for (let r = from; r < wordStarts[list + 1]; r++) into[count++] = wordRows[r];
    }
    const token = starts[s] + i;
    for (let r = contextStarts[token]; r < contextStarts[token + 1]; r++) into[count++] = contextRows[r];
    return count;
  };
  const used = Uint32Array.from([...examples.sentences.keys()].filter(s => isUsed(examples.sentences[s])));
  const weights = train(
    Array.from(used, s => examples.sentences[s]),
    rows.hashes.length,
    (s, i, hideWord, into) => gather(used[s], i, hideWord, into),
    { ...options, report: (epoch, loss) => options.report(`epoch ${epoch}: loss ${loss.toFixed(4)}`) },
  );
  return { weights, hashes: rows.hashes, gather };
}

/**
 * Slope and shift of each type's log odds, from the names found in the sentences held out. A text counts the less the
 * more its like was trained on: scores are meant for news that the model has not seen the like of.
 */
function fitCalibration(
  examples: Examples,
  isHeld: (sentence: Example) => boolean,
  { weights, gather }: Fit,
): Float32Array {
  const cases: Judged[][] = types.map(() => []);
  const withGroups = documentsWithGroups(examples);
  const lattice = makeSums(maxSentence);
  const search = makeSearch(maxSentence, weights.steps);
  setSteps(lattice, weights.steps);
  examples.sentences.forEach((example, s) => {
    if (!isHeld(example)) return;
    const size = example.wordIds.length;
    const scores = scoreSentence(s, size, weights, gather);
    const labels = bestLabels(search, scores, size);
    const spans = spansOf(labels);
    if (spans.length > 0) sumSequences(lattice, scores, size);
    for (const { from, to, type } of spans) {
      if (!isCertain(example, from, to)) continue;
      if (types[type] === 'group' && !withGroups.has(example.document)) continue;
      const odds = logOdds(chanceOf(lattice, labels, from, to));
      cases[type].push({ odds, right: isGold(example, labels, from, to), weight: 1 / example.weight });
    }
  });
  const calibration = new Float32Array(2 * types.length);
  for (let type = 0; type < types.length; type++) {
    calibration.set(fitLogistic(cases[type]), 2 * type);
  }
  return calibration;
}

/** The texts that have a group marked: in others a group that is found may be right although it is not marked. */
function documentsWithGroups({ sentences }: Examples): Set<number> {
  const documents = new Set<number>();
  for (const { allowed, document } of sentences) {
    const marked = allowed.some(
      mask => (mask & (mask - 1)) === 0 && types[typeOf(31 - Math.clz32(mask))] === 'group',
    );
    if (marked) documents.add(document);
  }
  return documents;
}

function scoreSentence(s: number, size: number, { rows }: Weights, gather: Gather): Float32Array {
  const into = new Int32Array(maxFeatures);
  const scores = new Float32Array(size * labelCount);
  for (let i = 0; i < size; i++) {
    const count = gather(s, i, false, into);
    for (let k = 0; k < count; k++) {
      const row = into[k] * labelCount;
      for (let l = 0; l < labelCount; l++) scores[i * labelCount + l] += rows[row + l];
    }
  }
  return scores;
}

/** Whether the labels of tokens `[from, to)` are known. */
function isCertain({ allowed }: Example, from: number, to: number): boolean {
  return allowed.subarray(from, to).every(mask => (mask & (mask - 1)) === 0);
}

function isGold({ allowed }: Example, labels: readonly number[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (allowed[i] !== 1 << labels[i]) return false;
  return true;
}
