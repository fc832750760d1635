/**
 * Annotated texts as the trainer works on them: for each token its word and the labels that it may have, for each
 * sentence where it lies. Features are added by `featureRows.ts`.
 *
 * Invariant: the same texts give the same examples, in the same order, through the code that serves.
 */
import type { ArticleText } from '../../model.ts';
import { labelCount, labelOf, mayEnd, mayStart, outside, part, typeOf, types } from '../labels.ts';
import { kind } from '../lexicon.ts';
import { Mode, maxSentence, readScene, type Scene } from '../scene.ts';
import { readWord, type Word, type WordKnowledge } from '../words.ts';
import type { GoldSpan, GoldText } from './corpus.ts';

/** A sentence: `allowed` holds for each token the bits of the labels that it may have; `isNoisy` as its text. */
export interface Example {
  readonly scene: Scene;
  readonly wordIds: Int32Array;
  readonly allowed: Int32Array;
  readonly weight: number;
  readonly isNoisy: boolean;
  readonly document: number;
}

/** All sentences, and the different words in them by `wordIds`. */
export interface Examples {
  readonly sentences: Example[];
  readonly words: Word[];
}

/** Whether a sentence of a corpus must not be learnt from. */
export type LeftOut = (sentence: string, corpus: number) => boolean;

/** A text to train on, taken apart as the product does, and the number of the corpus it is from, which may be noisy. */
export interface WeightedText {
  readonly corpus: number;
  readonly gold: GoldText;
  readonly article: ArticleText;
  readonly weight: number;
  readonly isNoisy: boolean;
}

const everything = 2 ** labelCount - 1;
const bitsOf = (labels: readonly number[]) => labels.reduce((bits, label) => bits | (1 << label), 0);
const allLabels = [...Array(labelCount).keys()];
const groupLabels = bitsOf(allLabels.filter(label => typeOf(label) === types.indexOf('group')));
const startLabels = bitsOf(allLabels.filter(mayStart));
const endLabels = bitsOf(allLabels.filter(mayEnd));
const perhapsGroup = groupLabels | (1 << outside);

/** Makes examples of texts. */
export function makeExamples(
  texts: Iterable<WeightedText>,
  knowledge: WordKnowledge,
  isLeftOut: LeftOut,
): Examples {
  const words: Word[] = [];
  const listed = new Map<string, number>();
  const unlisted = new Map<string, number>();
  const idOf = (text: string, ids = listed) => {
    let id = ids.get(text);
    if (id === undefined) {
      id = words.length;
      ids.set(text, id);
      const word = readWord(text, knowledge);
      words.push(ids === listed ? word : { ...word, lists: word.lists & ~nameLists });
    }
    return id;
  };
  const sentences: Example[] = [];
  let document = 0;
  for (const { gold, article, weight, isNoisy, corpus } of texts) {
    for (const { from: start, paragraph } of article.regions) {
      const allowed = allowedLabels(gold, start, paragraph);
      for (const { from: first, to: last, firstToken, endToken } of paragraph.sentences) {
        if (isLeftOut(paragraph.text.slice(first, last), corpus)) continue;
        for (let from = firstToken; from < endToken; from += maxSentence) {
          const to = Math.min(endToken, from + maxSentence);
          const tokens = paragraph.tokens.slice(from, to);
          const ids = sentences.length % unlistedEvery === 0 ? unlisted : listed;
          const wordIds = Int32Array.from(tokens, token =>
            idOf(paragraph.text.slice(token.from, token.to), ids),
          );
          const scene = readScene(
            Array.from(wordIds, id => words[id]),
            knowledge,
          );
          const example = {
            scene,
            wordIds,
            allowed: freeEnds(allowed.slice(from, to)),
            weight,
            isNoisy,
            document,
          };
          sentences.push(example);
          const headline = asHeadline(example, sentences.length);
          if (headline) {
            const ids = Int32Array.from(headline, text => idOf(text));
            sentences.push({
              ...example,
              scene: readScene(
                Array.from(ids, id => words[id]),
                knowledge,
              ),
              wordIds: ids,
            });
          }
        }
      }
    }
    document++;
  }
  return { sentences, words };
}

// The lists know more of the names that were written for training than of those in the news: in one sentence in
// `unlistedEvery` they are not asked, so that the model does not trust them too far.
const unlistedEvery = 4;
const nameLists = kind.given | kind.surname | kind.organization;

const headlineLength = { least: 4, most: 14 };
const headlineEvery = 16;

/**
 * The words of a short sentence as a headline in capitals or in Title Case, for one sentence in `headlineEvery`; null
 * for the others. Corpora have few headlines, and half of what tells a name is lost in them.
 */
function asHeadline({ scene, allowed }: Example, count: number): string[] | null {
  const { words, mode } = scene;
  const fits = words.length >= headlineLength.least && words.length <= headlineLength.most;
  if (count % headlineEvery !== 0 || !fits || mode !== Mode.plain) return null;
  if (allowed.some(mask => (mask & (mask - 1)) !== 0)) return null;
  const inCapitals = count % (2 * headlineEvery) === 0;
  return words.map(({ text }) => {
    if (inCapitals) return text.toUpperCase();
    return text.length > 3 ? text[0].toUpperCase() + text.slice(1) : text;
  });
}

/** A name that the end of a sentence cuts through says nothing: its tokens may have any label. */
function freeEnds(allowed: Int32Array): Int32Array {
  for (let i = 0; i < allowed.length && !(allowed[i] & startLabels); i++) allowed[i] = everything;
  for (let i = allowed.length - 1; i >= 0 && !(allowed[i] & endLabels); i--) allowed[i] = everything;
  return allowed;
}

/** The labels that each token of a paragraph may have. Tokens that a name cuts through may have any. */
function allowedLabels(
  gold: GoldText,
  start: number,
  paragraph: ArticleText['regions'][number]['paragraph'],
): Int32Array {
  const { tokens, text } = paragraph;
  const allowed = new Int32Array(tokens.length).fill(gold.groupsKnown ? 1 << outside : perhapsGroup);
  let token = 0;
  for (const span of gold.spans) {
    const from = span.from - start;
    const to = span.to - start;
    if (to <= 0) continue;
    if (from >= text.length) break;
    while (token < tokens.length && tokens[token].to <= from) token++;
    let end = token;
    while (end < tokens.length && tokens[end].from < to) end++;
    if (end === token) continue;
    const exact = tokens[token].from === from && tokens[end - 1].to === to;
    if (exact) allow(allowed, token, end, span.type);
    else allowed.fill(everything, token, end);
  }
  return allowed;
}

function allow(allowed: Int32Array, from: number, to: number, type: GoldSpan['type']): void {
  if (type === 'other') {
    allowed.fill(perhapsGroup, from, to);
    return;
  }
  const index = types.indexOf(type);
  for (let i = from; i < to; i++) {
    const where =
      to - from === 1 ? part.only : i === from ? part.begin : i === to - 1 ? part.last : part.inside;
    allowed[i] = 1 << labelOf(index, where);
  }
}
