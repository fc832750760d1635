/**
 * The trained model as a tagger of articles: both stages, compounds taken apart, scores calibrated.
 *
 * Invariants: mentions are sorted and never overlap, and each covers whole tokens or whole parts of a hyphenated one;
 * the result does not depend on articles read before.
 */
import type { Reason } from '../knowledge.ts';
import type { Memo } from '../memo.ts';
import type { ArticleText, Mention, Region } from '../model.ts';
import { nameCompounds } from './compoundNames.ts';
import { type DocumentTally, tallyDocument } from './documentFeatures.ts';
import { explainName } from './explain.ts';
import { createFirstStage, type ReadSentence } from './firstStage.ts';
import { types } from './labels.ts';
import type { NameModel } from './modelFile.ts';
import { createSecondStage, type LabelledName } from './secondStage.ts';
import type { WordKnowledge } from './words.ts';

/** Finds the names of an article; the paragraphs' share of the work is kept in the memo. */
export interface Tagger {
  tag(article: ArticleText, memo: Memo): Mention[];
  /** Why a mention has its type; empty where the model did not give it (parts of compounds, repeats). */
  explain(article: ArticleText, mention: Mention, memo: Memo): Reason[];
}

/** What the first stage made of an article: its regions' sentences and what they say together. */
export interface ReadRegions {
  readonly regions: readonly (readonly ReadSentence[])[];
  readonly tally: DocumentTally;
}

/** Makes a tagger of a model. */
export function createTagger(model: NameModel, knowledge: Omit<WordKnowledge, 'clusters'>): Tagger {
  const first = createFirstStage(model, { ...knowledge, clusters: model.clusters });
  const label = createSecondStage(model.second);
  const readAll = (article: ArticleText, memo: Memo) =>
    readRegions(article, region => memo.of('names', region.paragraph, paragraph => first.read(paragraph)));
  return {
    tag(article, memo) {
      const read = readAll(article, memo);
      const mentions: Mention[] = [];
      article.regions.forEach((region, r) => {
        for (const sentence of read.regions[r]) {
          const names = label(sentence, read.tally);
          for (const name of names) mentions.push(place(region, sentence, name, model.calibration));
        }
      });
      return nameCompounds(article, mentions, first.knowledge);
    },
    explain(article, mention, memo) {
      const read = readAll(article, memo);
      const r = article.regions.findIndex(({ from, to }) => from <= mention.from && mention.to <= to);
      for (const sentence of read.regions[r] ?? []) {
        const name = locate(article.regions[r], sentence, mention);
        if (name) return explainName(model, first.knowledge, sentence, read.tally, name);
      }
      return [];
    },
  };
}

/** Runs the first stage over an article. A paragraph that is printed twice counts once. */
export function readRegions(article: ArticleText, read: (region: Region) => ReadSentence[]): ReadRegions {
  const regions = article.regions.map(read);
  const tally = tallyDocument(regions.filter((_, r) => article.regions[r].repeats === null).flat());
  return { regions, tally };
}

function place(
  region: Region,
  sentence: ReadSentence,
  { from, to, type, chance }: LabelledName,
  calibration: Float32Array,
): Mention {
  const { tokens } = region.paragraph;
  return {
    from: region.from + tokens[sentence.from + from].from,
    to: region.from + tokens[sentence.from + to - 1].to,
    type: types[type],
    score: calibrate(chance, calibration[2 * type], calibration[2 * type + 1]),
  };
}

/** The tokens of a sentence that a mention covers; null where it does not cover whole tokens of it. */
function locate(region: Region, sentence: ReadSentence, mention: Mention) {
  const tokens = region.paragraph.tokens.slice(sentence.from, sentence.to);
  const from = tokens.findIndex(token => region.from + token.from === mention.from);
  const last = tokens.findIndex(token => region.from + token.to === mention.to);
  return from < 0 || last < from ? null : { from, to: last + 1, type: types.indexOf(mention.type) };
}

/** Platt's scaling (1999) of a chance: a line through its log odds. */
export function calibrate(chance: number, slope: number, shift: number): number {
  return 1 / (1 + Math.exp(-(slope * logOdds(chance) + shift)));
}

/** The logarithm of the odds of a chance, kept finite. */
export function logOdds(chance: number): number {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return Math.log(kept / (1 - kept));
}
