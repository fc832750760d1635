/**
 * A whole training run: the first stage on a part of the texts, to learn from its mistakes on the rest how the second
 * stage should mend them and how its scores are to be read; then the first stage on all texts.
 *
 * Invariant: the same texts, lists, clusters and options give the same model, byte for byte.
 */
import { type DocumentTally, emitDocument, hashDocument, tallyDocument } from '../documentFeatures.ts';
import type { ReadSentence } from '../firstStage.ts';
import { labelCount, spansOf, types } from '../labels.ts';
import { bestLabels } from '../lattice.ts';
import type { NameModel, RawModel, RawTable } from '../modelFile.ts';
import { logOdds } from '../modelTagger.ts';
import { createSecondStage } from '../secondStage.ts';
import { offsets } from '../templates.ts';
import { makeWeightTable } from '../weightTable.ts';
import type { WordKnowledge } from '../words.ts';
import { fitLogistic } from './calibration.ts';
import { type Example, type Examples, type LeftOut, makeExamples, type WeightedText } from './examples.ts';
import { indexFeatures } from './featureRows.ts';
import { quantise } from './quantise.ts';
import { type Gather, train, type Weights } from './train.ts';

/** How a model is fitted. `size` is the number of weights that the model may keep in its first stage. */
export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly lexicalDropout: number;
  readonly cutoff: number;
  readonly size: number;
  readonly seed: number;
  /** Whether a sentence of a corpus must not be learnt from. */
  readonly isLeftOut: LeftOut;
  report(message: string): void;
}

/** A first stage as fitted. */
interface FirstFit {
  readonly weights: Weights;
  readonly hashes: Uint32Array;
  readonly gather: Gather;
}

// One text in six teaches the second stage: it has few weights to learn.
const heldEvery = 6;
// The stage that only has to make honest mistakes for the second one need not be polished.
const rehearsalEpochs = 4;

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
  const rehearsal = fitFirst(examples, s => !isHeld(s), {
    ...options,
    epochs: Math.min(rehearsalEpochs, options.epochs),
  });
  const held = readHeld(examples, isHeld, rehearsal);
  const second = fitSecond(held, rehearsal.weights, options);
  const calibration = fitCalibration(held, second);
  options.report(`the second stage has ${second.hashes.length} features`);
  const first = fitFirst(examples, () => true, options);
  return {
    clusters: knowledge.clusters,
    first: quantise(first.weights, first.hashes, options.size),
    second,
    calibration,
  };
}

function fitFirst(examples: Examples, isUsed: (sentence: Example) => boolean, options: FitOptions): FirstFit {
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

/** A sentence that the first stage has not been fitted to, as it reads it, with the article's tally. */
interface HeldSentence {
  readonly example: Example;
  readonly read: ReadSentence;
  readonly tally: DocumentTally;
}

function readHeld(examples: Examples, isHeld: (sentence: Example) => boolean, fit: FirstFit): HeldSentence[] {
  const into = new Int32Array(1024);
  const documents = new Map<number, { example: Example; read: ReadSentence }[]>();
  examples.sentences.forEach((example, s) => {
    if (!isHeld(example)) return;
    const size = example.wordIds.length;
    const scores = new Float32Array(size * labelCount);
    for (let i = 0; i < size; i++) {
      const count = fit.gather(s, i, false, into);
      for (let k = 0; k < count; k++) {
        const row = into[k] * labelCount;
        for (let l = 0; l < labelCount; l++) scores[i * labelCount + l] += fit.weights.rows[row + l];
      }
    }
    const labels = bestLabels(scores, fit.weights.steps, size);
    const read = { from: 0, to: size, words: example.scene.words, scores, labels };
    const document = documents.get(example.document) ?? [];
    document.push({ example, read });
    documents.set(example.document, document);
  });
  return [...documents.values()].flatMap(sentences => {
    const tally = tallyDocument(sentences.map(({ read }) => read));
    return sentences.map(sentence => ({ ...sentence, tally }));
  });
}

const secondEpochs = 12;
const secondCutoff = 5;
const secondRate = 0.1;

function fitSecond(held: readonly HeldSentence[], { steps }: Weights, options: FitOptions): RawTable {
  const counts = new Map<number, number>();
  const lists = held.map(({ read, tally }) =>
    Array.from(read.words, (_, i) => {
      const hashes: number[] = [];
      emitDocument(tally, read, i, (template, a, b, c) => hashes.push(hashDocument(template, a, b, c)));
      for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
      return hashes;
    }),
  );
  const kept = [...counts].filter(([, count]) => count >= secondCutoff).map(([hash]) => hash);
  const rowOf = new Map(kept.map((hash, row) => [hash, row]));
  const gather: Gather = (s, i, _hideWord, into) => {
    let count = 0;
    for (const hash of lists[s][i]) {
      const row = rowOf.get(hash);
      if (row !== undefined) into[count++] = row;
    }
    return count;
  };
  const weights = train(
    held.map(({ example }) => ({ ...example, weight: 1 })),
    kept.length,
    gather,
    { ...options, epochs: secondEpochs, rate: secondRate, lexicalDropout: 0, report: () => undefined },
    { scores: s => held[s].read.scores, steps },
  );
  return quantise(weights, Uint32Array.from(kept), Number.POSITIVE_INFINITY);
}

/** Slope and shift of each type's log odds, from the names found in the sentences held out. */
function fitCalibration(held: readonly HeldSentence[], second: RawTable): Float32Array {
  const label = createSecondStage(makeWeightTable(second.hashes, second.weights, second.scale, second.steps));
  const calibration: NameModel['calibration'] = new Float32Array(2 * types.length);
  const odds: number[][] = types.map(() => []);
  const right: boolean[][] = types.map(() => []);
  for (const { example, read, tally } of held) {
    for (const { from, to, type, chance } of label(read, tally)) {
      odds[type].push(logOdds(chance));
      right[type].push(isGold(example, from, to, type));
    }
  }
  for (let type = 0; type < types.length; type++) {
    calibration.set(fitLogistic(odds[type], right[type]), 2 * type);
  }
  return calibration;
}

function isGold({ allowed }: Example, from: number, to: number, type: number): boolean {
  const fixed = Uint8Array.from(allowed, mask => 31 - Math.clz32(mask & -mask));
  return spansOf(fixed.subarray(from, to)).some(
    span => span.from === 0 && span.to === to - from && span.type === type,
  );
}
