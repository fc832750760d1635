/**
 * The features that the rest of the article gives to a token: how the same word is written and was labelled elsewhere
 * in it by the first stage, and whether an abbreviation stands for a name of the article (after Ratinov and Roth 2009;
 * Krishnan and Manning 2006).
 *
 * Invariant: a token's own occurrence never counts for itself.
 */
import type { ReadSentence } from './firstStage.ts';
import { mix } from './hash.ts';
import { outside, partOf, spansOf, typeOf, types } from './labels.ts';
import { kind } from './lexicon.ts';
import type { Emit } from './templates.ts';
import { Case } from './words.ts';

/** Numbers of the templates of the second stage; they have a table of weights, and so numbers, of their own. */
export const documentTemplate = {
  majority: 0,
  majorityAndCase: 1,
  part: 2,
  lowered: 3,
  neighbours: 4,
  name: 5,
  acronym: 6,
  midSentence: 7,
  shares: 8,
} as const;

const typeSlots = types.length + 1;

/** What the article says of one word: occurrences by type (the last slot: in no name), by part of a longer name, and
 * in lower case; those within a sentence in a capital. */
interface Tally {
  readonly byType: Uint16Array;
  readonly byPart: Uint16Array;
  lowered: number;
  inside: number;
}

/** What is known of an article after the first stage. */
export interface DocumentTally {
  readonly words: ReadonlyMap<string, Tally>;
  readonly names: ReadonlyMap<string, Uint16Array>;
  readonly acronyms: ReadonlyMap<string, number>;
}

/** Counts over the sentences of an article; repeated paragraphs are to be left out. */
export function tallyDocument(sentences: Iterable<ReadSentence>): DocumentTally {
  const words = new Map<string, Tally>();
  const names = new Map<string, Uint16Array>();
  const acronyms = new Map<string, number>();
  for (const sentence of sentences) {
    sentence.words.forEach((word, i) => {
      if (word.written < Case.lower || !word.folded) return;
      let tally = words.get(word.folded);
      if (!tally) {
        tally = {
          byType: new Uint16Array(typeSlots),
          byPart: new Uint16Array(types.length * 4),
          lowered: 0,
          inside: 0,
        };
        words.set(word.folded, tally);
      }
      count(tally, sentence.labels[i], word.capital, i);
    });
    for (const span of spansOf(sentence.labels)) {
      const key = nameOf(sentence, span.from, span.to);
      let counts = names.get(key);
      if (!counts) {
        counts = new Uint16Array(types.length);
        names.set(key, counts);
      }
      counts[span.type]++;
      const letters = span.to - span.from >= 2 ? initialsOf(sentence, span.from, span.to) : '';
      if (letters.length >= 2 && !acronyms.has(letters)) acronyms.set(letters, span.type);
    }
  }
  return { words, names, acronyms };
}

function count(tally: Tally, label: number, capital: boolean, i: number): void {
  const type = typeOf(label);
  tally.byType[type < 0 ? typeSlots - 1 : type]++;
  if (type >= 0) tally.byPart[type * 4 + partOf(label)!]++;
  if (!capital) tally.lowered++;
  else if (i > 0) tally.inside++;
}

function nameOf({ words }: ReadSentence, from: number, to: number): string {
  let name = words[from].folded;
  for (let i = from + 1; i < to; i++) name += ` ${words[i].folded}`;
  return name;
}

function initialsOf({ words }: ReadSentence, from: number, to: number): string {
  let letters = '';
  for (let i = from; i < to; i++) if (words[i].capital) letters += words[i].lower[0];
  return letters;
}

/** How the article speaks of a word elsewhere: the type most often given, and how often against the others. */
interface Elsewhere {
  readonly major: number;
  readonly share: number;
  readonly times: number;
}

const unseen: Elsewhere = { major: typeSlots, share: 0, times: 0 };

function elsewhere(tally: Tally | undefined, own: number): Elsewhere {
  if (!tally) return unseen;
  let times = 0;
  let major = 0;
  let most = -1;
  for (let slot = 0; slot < typeSlots; slot++) {
    const value = tally.byType[slot] - Number(slot === own);
    times += value;
    if (value > most) {
      most = value;
      major = slot;
    }
  }
  if (times <= 0) return unseen;
  return { major, share: most === times ? 2 : 3 * most >= 2 * times ? 1 : 0, times: Math.min(times, 3) };
}

const slotOf = (label: number) => (label === outside ? typeSlots - 1 : typeOf(label));

/** Emits the features of the token at `i` of a sentence. Words in lower case that are in no name have none. */
export function emitDocument(tally: DocumentTally, sentence: ReadSentence, i: number, emit: Emit): void {
  const { words, labels } = sentence;
  const word = words[i];
  if (word.written < Case.lower || (!word.capital && labels[i] === outside)) return;
  const own = slotOf(labels[i]);
  const where = own * 4 + (partOf(labels[i]) ?? 0);
  const known = tally.words.get(word.folded);
  const rest = elsewhere(known, own);
  if (rest.times > 0) emitRest(rest, where, own, word.written, emit);
  if (known) emitUses(known, labels[i], word.lists, i, own, emit);
  const previous = i > 0 ? elsewhere(tally.words.get(words[i - 1].folded), slotOf(labels[i - 1])) : unseen;
  const next =
    i + 1 < words.length ? elsewhere(tally.words.get(words[i + 1].folded), slotOf(labels[i + 1])) : unseen;
  if (previous.times + next.times > 0)
    emit(documentTemplate.neighbours, previous.major, mix(0, rest.major, next.major), own);
  if (word.written === Case.capitals) {
    const type = tally.acronyms.get(word.lower.replaceAll('.', ''));
    if (type !== undefined) emit(documentTemplate.acronym, type, own);
  }
  emitName(tally, sentence, i, own, emit);
}

function emitRest(
  { major, share, times }: Elsewhere,
  where: number,
  own: number,
  written: Case,
  emit: Emit,
): void {
  emit(documentTemplate.majority, major, share, where);
  emit(documentTemplate.majorityAndCase, major, times, written);
  emit(documentTemplate.shares, major * 16 + share * 4 + times, own);
}

function emitUses(known: Tally, label: number, lists: number, i: number, own: number, emit: Emit): void {
  const type = typeOf(label);
  for (let slot = 0; slot < known.byPart.length; slot++) {
    const own = type >= 0 && slot === type * 4 + partOf(label)! ? 1 : 0;
    if (known.byPart[slot] > own) emit(documentTemplate.part, slot, label);
  }
  const common = lists & kind.common ? 1 : 0;
  if (known.lowered > 0) emit(documentTemplate.lowered, own, Number(i === 0), common);
  else if (known.inside > Number(i > 0)) emit(documentTemplate.midSentence, own, Number(i === 0), common);
}

/** What the whole name that the first stage found here is called elsewhere. */
function emitName(tally: DocumentTally, sentence: ReadSentence, i: number, own: number, emit: Emit): void {
  if (own === typeSlots - 1) return;
  let from = i;
  let to = i + 1;
  const { labels } = sentence;
  while (from > 0 && labels[from] !== outside && partOf(labels[from])! % 3 !== 0) from--;
  while (to < labels.length && labels[to - 1] !== outside && partOf(labels[to - 1])! < 2) to++;
  const counts = tally.names.get(nameOf(sentence, from, to));
  if (!counts) return;
  for (let type = 0; type < types.length; type++) {
    const others = counts[type] - Number(type === own);
    if (others > 0) emit(documentTemplate.name, type, Math.min(others, 2), own);
  }
}

/** Hash of a document feature, for its table of weights. */
export const hashDocument = (template: number, a: number, b?: number, c?: number): number =>
  mix(1000 + template, a, b, c);
