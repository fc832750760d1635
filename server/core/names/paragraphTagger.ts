/**
 * The names of a paragraph by the trained model, each sentence by itself.
 *
 * Invariant: the result depends on the paragraph and the model alone, so it may be remembered by the paragraph.
 */
import type { Mention, Paragraph } from '../model.ts';
import { emitContext, nothing } from './contextFeatures.ts';
import { mix } from './hash.ts';
import { labelCount, outside, spansOf, types } from './labels.ts';
import { bestLabels, chanceOf, makeSearch, makeSums, setSteps, sumSequences } from './lattice.ts';
import type { NameModel } from './modelFile.ts';
import { maxSentence, readScene, type Scene } from './scene.ts';
import { calibrate } from './score.ts';
import { offsets } from './templates.ts';
import { addWeights } from './weightTable.ts';
import { emitWord } from './wordFeatures.ts';
import { readWord, type Word, type WordKnowledge } from './words.ts';

/** Finds the names of paragraphs; mentions are in offsets relative to the paragraph. */
export interface ParagraphTagger {
  tag(paragraph: Paragraph): Mention[];
  /** The sentence, or the piece of a long one, that token `token` stands in, and where it begins. */
  sceneAt(paragraph: Paragraph, token: number): { scene: Scene; from: number };
}

/** A word with the sums of its features' weights as seen from each offset. */
interface WeighedWord {
  readonly word: Word;
  readonly sums: Int16Array;
}

// News of a day has some 30,000 different words; at half a kilobyte each, this bounds the memory to 20 MB.
const maxWords = 40_000;

// Where nothing comes within this of `outside`, in log odds, no neighbour can make a name of a token: the steps between
// labels weigh less. Most tokens are such, and sentences are cut there before the search.
const sure = 8;

// Words in lower case far from any capital are in no name, unless the whole sentence is in lower case. Half of the
// words of news are such. A sum that no feature reaches says so.
const nearby = 2;
const far = 100_000;

/** Makes the tagger of a model. */
export function createParagraphTagger(model: NameModel, knowledge: WordKnowledge): ParagraphTagger {
  const { table, calibration } = model;
  const find = rememberWords(model, knowledge);
  const edge = find('');
  const sums = new Int32Array(maxSentence * labelCount);
  const scores = new Float32Array(maxSentence * labelCount);
  const search = makeSearch(maxSentence);
  const lattice = makeSums(maxSentence);
  setSteps(lattice, table.steps);
  let at = 0;
  const add = (template: number, a: number, b?: number, c?: number) =>
    addWeights(table, mix(template, a, b, c), sums, at);

  const score = (weighed: readonly WeighedWord[]) => {
    const scene = readScene(
      weighed.map(({ word }) => word),
      knowledge,
    );
    sums.fill(0, 0, weighed.length * labelCount);
    const lowerCase = !scene.words.some(({ capital }) => capital);
    for (let i = 0; i < weighed.length; i++) {
      at = i * labelCount;
      if (!lowerCase && isFarFromCapitals(scene, i)) {
        sums[at + outside] = far;
        continue;
      }
      for (let k = 0; k < offsets.length; k++) {
        const near = i + offsets[k];
        const seen = (near >= 0 && near < weighed.length ? weighed[near] : edge).sums;
        const row = k * labelCount;
        for (let label = 0; label < labelCount; label++) sums[at + label] += seen[row + label];
      }
      emitContext(scene, i, add);
    }
    const cells = weighed.length * labelCount;
    for (let k = 0; k < cells; k++) scores[k] = sums[k] * table.scale;
  };

  /** Decodes tokens `[from, to)` of the sentence that is scored, between tokens that are surely in no name. */
  const decode = (from: number, to: number, size: number, found: Found[]) => {
    const part = scores.subarray(from * labelCount, to * labelCount);
    const followed = to < size;
    const labels = bestLabels(search, part, table.steps, to - from, followed);
    const spans = spansOf(labels);
    if (spans.length === 0) return;
    sumSequences(lattice, part, to - from, null, followed);
    for (const span of spans) {
      const chance = chanceOf(lattice, labels, span.from, span.to);
      const score = calibrate(chance, calibration[2 * span.type], calibration[2 * span.type + 1]);
      found.push({ from: from + span.from, to: from + span.to, type: span.type, score });
    }
  };

  return {
    tag(paragraph) {
      const mentions: Mention[] = [];
      for (const { from, to } of piecesOf(paragraph)) {
        const size = to - from;
        const weighed = wordsOf(paragraph, from, to, find);
        score(weighed);
        const found: Found[] = [];
        for (let i = 0; i < size; i++) {
          if (isSurelyOutside(scores, i)) continue;
          let end = i + 1;
          while (end < size && !isSurelyOutside(scores, end)) end++;
          decode(i, end, size, found);
          i = end;
        }
        for (const name of found) {
          mentions.push({
            from: paragraph.tokens[from + name.from].from,
            to: paragraph.tokens[from + name.to - 1].to,
            type: types[name.type],
            score: name.score,
          });
        }
      }
      return mentions;
    },
    sceneAt(paragraph, token) {
      const piece = piecesOf(paragraph).find(({ from, to }) => from <= token && token < to)!;
      const weighed = wordsOf(paragraph, piece.from, piece.to, find);
      const words = weighed.map(({ word }) => word);
      return { scene: readScene(words, knowledge), from: piece.from };
    },
  };
}

/** A name among the tokens of a sentence; `type` is an index in `types`. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly type: number;
  readonly score: number;
}

function isFarFromCapitals({ words }: Scene, token: number): boolean {
  const end = Math.min(words.length, token + nearby + 1);
  for (let i = Math.max(0, token - nearby); i < end; i++) if (words[i].capital) return false;
  return true;
}

function isSurelyOutside(scores: Float32Array, token: number): boolean {
  const at = token * labelCount;
  const least = scores[at + outside] - sure;
  for (let label = 1; label < labelCount; label++) if (scores[at + label] > least) return false;
  return true;
}

/** Looks words up and remembers them with their weights. */
function rememberWords({ table }: NameModel, knowledge: WordKnowledge): (text: string) => WeighedWord {
  const weigh = (word: Word): WeighedWord => {
    const sums = new Int32Array(offsets.length * labelCount);
    for (let k = 0; k < offsets.length; k++) {
      emitWord(word, offsets[k], (template, a, b, c) =>
        addWeights(table, mix(template, a, b, c), sums, k * labelCount),
      );
    }
    return { word, sums: Int16Array.from(sums) };
  };
  let words = new Map<string, WeighedWord>([['', weigh(nothing)]]);
  return text => {
    let known = words.get(text);
    if (!known) {
      known = weigh(readWord(text, knowledge));
      if (words.size >= maxWords) words = new Map([['', weigh(nothing)]]);
      words.set(text, known);
    }
    return known;
  };
}

function wordsOf(
  paragraph: Paragraph,
  from: number,
  to: number,
  find: (text: string) => WeighedWord,
): WeighedWord[] {
  const words: WeighedWord[] = [];
  for (let i = from; i < to; i++) {
    const token = paragraph.tokens[i];
    words.push(find(paragraph.text.slice(token.from, token.to)));
  }
  return words;
}

/** The sentences of a paragraph as ranges of its tokens, very long ones in pieces. */
function piecesOf(paragraph: Paragraph): { from: number; to: number }[] {
  return paragraph.sentences.flatMap(({ firstToken, endToken }) => {
    const pieces = Math.ceil((endToken - firstToken) / maxSentence);
    return Array.from({ length: pieces }, (_, k) => ({
      from: firstToken + k * maxSentence,
      to: Math.min(endToken, firstToken + (k + 1) * maxSentence),
    }));
  });
}
