/**
 * The names of a paragraph by the trained model, each sentence by itself.
 *
 * A sentence is cut at the words that are surely in no name, by capitals or by all that the model knows of them, and what
 * is left between them is decoded.
 *
 * Invariant: the result depends on the paragraph and the model alone, so it may be remembered by the paragraph.
 */
import type { Mention, Paragraph, Token } from '../model.ts';
import { markCapitals, mayBeNamed } from './candidates.ts';
import { labelCount, mayEnd, outside, spansOf, typeOf, types } from './labels.ts';
import { bestLabels, chanceOf, makeSearch, makeSums, setSteps, sumSequences } from './lattice.ts';
import type { NameModel } from './modelFile.ts';
import { maxSentence, type Scene } from './scene.ts';
import { calibrate } from './score.ts';
import { createSentenceScorer } from './sentenceScorer.ts';
import { bestOfOne, bestOfTwo, makeShortSearch } from './shortStretches.ts';
import type { WordKnowledge } from './words.ts';

/** Finds the names of paragraphs; mentions are in offsets relative to the paragraph. */
export interface ParagraphTagger {
  tag(paragraph: Paragraph): Mention[];
  /** The sentence, or the piece of a long one, that token `token` stands in, and where it begins. */
  sceneAt(paragraph: Paragraph, token: number): { scene: Scene; from: number };
}

// Where no label of a name comes within this of `outside`, in log odds, no neighbour can make a name of a token: the
// steps between labels weigh less. Beside a run of capitalised words, a word outside of it needs less.
const sure = 8;
const sureBeside = 4;

/** Makes the tagger of a model. */
export function createParagraphTagger(model: NameModel, knowledge: WordKnowledge): ParagraphTagger {
  const { table, calibration } = model;
  const scorer = createSentenceScorer(model, knowledge);
  const marks = new Uint8Array(maxSentence);
  const asked = new Int16Array(maxSentence);
  const scores = new Float32Array(maxSentence * labelCount);
  const short = makeShortSearch(table.steps);
  const search = makeSearch(maxSentence, table.steps);
  const sums = makeSums(maxSentence);
  setSteps(sums, table.steps);

  const nameOf = (first: Token, last: Token, type: number, chance: number): Mention => ({
    from: first.from,
    to: last.to,
    type: types[type],
    score: calibrate(chance, calibration[2 * type], calibration[2 * type + 1]),
  });

  const decodeOne = (token: Token, followed: boolean, into: Mention[]) => {
    const best = bestOfOne(short, scores, followed);
    if (best) into.push(nameOf(token, token, typeOf(best.label), best.chance));
  };

  const decodeTwo = (one: Token, other: Token, followed: boolean, into: Mention[]) => {
    const best = bestOfTwo(short, scores, followed);
    if (!best) return;
    const { first, second, firstChance, secondChance } = best;
    if (!mayEnd(first)) {
      into.push(nameOf(one, other, typeOf(first), firstChance));
      return;
    }
    if (first !== outside) into.push(nameOf(one, one, typeOf(first), firstChance));
    if (second !== outside) into.push(nameOf(other, other, typeOf(second), secondChance));
  };

  /** Decodes a stretch of tokens whose scores are in; where `followed` is true, a token outside of names follows. */
  const decode = (tokens: readonly Token[], from: number, to: number, followed: boolean, into: Mention[]) => {
    if (to === from) return;
    if (to - from === 1) return decodeOne(tokens[from], followed, into);
    if (to - from === 2) return decodeTwo(tokens[from], tokens[from + 1], followed, into);
    const labels = bestLabels(search, scores, to - from, followed);
    const spans = spansOf(labels);
    if (spans.length > 0) sumSequences(sums, scores, to - from, null, followed, spans[0].to - 1);
    for (const { from: first, to: end, type } of spans) {
      const chance = chanceOf(sums, labels, first, end);
      into.push(nameOf(tokens[from + first], tokens[from + end - 1], type, chance));
    }
  };

  const tagPiece = (paragraph: Paragraph, from: number, to: number, into: Mention[]) => {
    const words = scorer.read(paragraph, from, to);
    if (!markCapitals(words, scorer.isPlain, marks)) return;
    const scene = scorer.look(words);
    let count = 0;
    for (let token = 0; token < to - from; token++) {
      if (mayBeNamed(scene, token, scorer.isPlain, marks)) asked[count++] = token;
    }
    scorer.prepare(scene, asked, count);
    // The stretch of tokens whose scores are in.
    let open = 0;
    let end = 0;
    for (let k = 0; k < count; k++) {
      const token = asked[k];
      if (token > end) {
        decode(paragraph.tokens, from + open, from + end, true, into);
        open = token;
      }
      end = token + 1;
      const greatest = scorer.score(k, scores, (token - open) * labelCount);
      if (greatest > (scene.runFrom[token] < 0 ? -sureBeside : -sure)) continue;
      decode(paragraph.tokens, from + open, from + token, true, into);
      open = end;
    }
    decode(paragraph.tokens, from + open, from + end, end < to - from, into);
  };

  return {
    tag(paragraph) {
      const mentions: Mention[] = [];
      for (const { firstToken, endToken } of paragraph.sentences) {
        for (let from = firstToken; from < endToken; from += maxSentence)
          tagPiece(paragraph, from, Math.min(endToken, from + maxSentence), mentions);
      }
      return mentions;
    },
    sceneAt(paragraph, token) {
      const { firstToken, endToken } = paragraph.sentences.find(sentence => token < sentence.endToken)!;
      const from = token - ((token - firstToken) % maxSentence);
      const to = Math.min(endToken, from + maxSentence);
      return { scene: scorer.look(scorer.read(paragraph, from, to)), from };
    },
  };
}
