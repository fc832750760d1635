/**
 * A whole training run: first rehearsals, each on a part of the careful texts, to learn from the mistakes on the rest
 * how scores are to be read, and which labels of noisy texts to doubt; then the weights on all texts.
 *
 * Invariant: the same texts, lists, clusters and options give the same model, byte for byte.
 */
import { spansOf, typeOf, types } from '../labels.ts';
import { chanceOf } from '../lattice.ts';
import type { RawModel } from '../modelFile.ts';
import { logOdds } from '../score.ts';
import { offsets } from '../templates.ts';
import type { WordKnowledge } from '../words.ts';
import { fitLogistic, type Judged } from './calibration.ts';
import { doubtLabels } from './doubt.ts';
import { type Example, type Examples, type LeftOut, makeExamples, type WeightedText } from './examples.ts';
import { indexFeatures } from './featureRows.ts';
import { quantise } from './quantise.ts';
import { makeReader, type Read } from './reading.ts';
import { type Gather, train, type Weights } from './train.ts';

/** How a model is fitted. `size` is the number of weights that the model may keep. */
export interface FitOptions {
  readonly epochs: number;
  /** How many runs are mixed. */
  readonly runs: number;
  readonly rate: number;
  readonly lexicalDropout: number;
  /** How strongly weights are drawn towards nothing; 0 for not at all. */
  readonly l1: number;
  readonly cutoff: number;
  readonly size: number;
  readonly seed: number;
  /** Whether a sentence of a corpus must not be learnt from. */
  readonly isLeftOut: LeftOut;
  report(message: string): void;
}

/** Examples with their features as rows of the weights. */
interface Course extends Examples {
  readonly hashes: Uint32Array;
  readonly gather: Gather;
}

// Each careful text tells once how sure the model may be, in the rehearsal that has not learnt from it: the scores of
// texts that were learnt from are too good. One rehearsal alone would leave too few names of a kind to judge by.
const rehearsals = 4;

/** Fits a model. */
export function fitModel(
  texts: readonly WeightedText[],
  knowledge: WordKnowledge,
  options: FitOptions,
): RawModel {
  const examples = makeExamples(texts, knowledge, options.isLeftOut);
  const tokens = examples.sentences.reduce((sum, { wordIds }) => sum + wordIds.length, 0);
  options.report(`${texts.length} texts, ${examples.sentences.length} sentences, ${tokens} tokens`);
  if (examples.sentences.every(({ isNoisy }) => isNoisy)) throw new Error('noisy texts need careful ones');
  const course = makeCourse(examples, options);
  const calibration = rehearse(course, options);
  const weights = fitMixed(course, options);
  return { clusters: knowledge.clusters, table: quantise(weights, course.hashes, options.size), calibration };
}

/** Doubts labels of noisy texts, and returns how scores are to be read, from names found in careful texts held out. */
function rehearse(course: Course, options: FitOptions): Float32Array {
  const judged: Judged[][] = types.map(() => []);
  for (let run = 0; run < rehearsals; run++) {
    const isHeld = ({ document }: Example) => document % rehearsals === run;
    const weights = fitWeights(course, s => !isHeld(s) && !s.isNoisy, options);
    const read = makeReader(weights, course.gather);
    judgeNames(course, s => isHeld(s) && !s.isNoisy, read, judged);
    if (run === rehearsals - 1)
      options.report(`${doubtLabels(course.sentences, read)} tokens are labelled doubtfully`);
  }
  return Float32Array.from(judged.flatMap(fitLogistic));
}

/**
 * The mean of the weights of several runs that differ in their order alone: what they learnt of it cancels out
 * (parameter mixing; Mann and others 2009).
 */
function fitMixed(course: Course, options: FitOptions): Weights {
  const mixed = fitWeights(course, () => true, options);
  for (let run = 1; run < options.runs; run++) {
    const { rows, steps } = fitWeights(course, () => true, { ...options, seed: options.seed + run });
    for (let k = 0; k < rows.length; k++) mixed.rows[k] += rows[k];
    for (let k = 0; k < steps.length; k++) mixed.steps[k] += steps[k];
  }
  for (const sums of [mixed.rows, mixed.steps]) {
    for (let k = 0; k < sums.length; k++) sums[k] /= options.runs;
  }
  return mixed;
}

function makeCourse(examples: Examples, { cutoff, report }: FitOptions): Course {
  const rows = indexFeatures(examples, cutoff);
  report(`${rows.hashes.length} features occur ${cutoff} times or more`);
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
  return { ...examples, hashes: rows.hashes, gather };
}

function fitWeights(
  { sentences, hashes, gather }: Course,
  isUsed: (sentence: Example) => boolean,
  options: FitOptions,
): Weights {
  const used = Uint32Array.from([...sentences.keys()].filter(s => isUsed(sentences[s])));
  return train(
    Array.from(used, s => sentences[s]),
    hashes.length,
    (s, i, hideWord, into) => gather(used[s], i, hideWord, into),
    { ...options, report: (epoch, loss) => options.report(`epoch ${epoch}: loss ${loss.toFixed(4)}`) },
  );
}

/**
 * Adds the names found in the sentences held out, by type, to `judged`. A text counts the less the more its like was
 * trained on: scores are meant for news that the model has not seen the like of.
 */
function judgeNames(
  examples: Examples,
  isHeld: (sentence: Example) => boolean,
  read: Read,
  judged: readonly Judged[][],
): void {
  const withGroups = documentsWithGroups(examples);
  examples.sentences.forEach((example, s) => {
    if (!isHeld(example)) return;
    const { labels, sums } = read(s, example.wordIds.length);
    for (const { from, to, type } of spansOf(labels)) {
      if (!isCertain(example, from, to)) continue;
      if (types[type] === 'group' && !withGroups.has(example.document)) continue;
      const odds = logOdds(chanceOf(sums, labels, from, to));
      judged[type].push({ odds, right: isGold(example, labels, from, to), weight: 1 / example.weight });
    }
  });
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

/** Whether the labels of tokens `[from, to)` are known. */
function isCertain({ allowed }: Example, from: number, to: number): boolean {
  return allowed.subarray(from, to).every(mask => (mask & (mask - 1)) === 0);
}

function isGold({ allowed }: Example, labels: readonly number[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (allowed[i] !== 1 << labels[i]) return false;
  return true;
}
