/**
 * Names of several words that the lists and the gazetteer were asked about lately: a story's names come again and again,
 * and asking takes longer than all else that is done with a word.
 *
 * Invariants: bounded; what is remembered is what the lists and the gazetteer said. Words are told apart by their objects.
 */
import type { Gazetteer } from '../knowledge.ts';
import { mix } from './hash.ts';
import { kind, type Lexicon } from './lexicon.ts';
import { placeBits, type Word } from './words.ts';

// A name takes the place of the one that had its number before.
const places = 4096;

/** Names by their first three words, null where there are fewer, with an answer for each. */
interface Answers {
  readonly words: (Word | null)[];
  readonly answers: Int32Array;
}

const makeAnswers = (): Answers => ({
  words: new Array(3 * places).fill(null),
  answers: new Int32Array(places),
});

/** What was asked: names of two or three words, with their bits of `placeKind`; and the listed names that begin at words,
 * as `listedAt` has them. */
export interface AskedNames {
  readonly places: Answers;
  readonly listed: Answers;
}

/** Makes an empty memory. */
export const makeAskedNames = (): AskedNames => ({ places: makeAnswers(), listed: makeAnswers() });

const placeOf = (first: Word, second: Word, third: Word | null) =>
  mix(0, first.hash, second.hash, third ? third.hash : 0) & (places - 1);

function isKept({ words }: Answers, place: number, first: Word, second: Word, third: Word | null): boolean {
  const at = 3 * place;
  return words[at] === first && words[at + 1] === second && words[at + 2] === third;
}

function keep(
  { words, answers }: Answers,
  place: number,
  first: Word,
  second: Word,
  third: Word | null,
  answer: number,
): void {
  const at = 3 * place;
  words[at] = first;
  words[at + 1] = second;
  words[at + 2] = third;
  answers[place] = answer;
}

/** The bits of the name of these words, `third` null where it has two. */
export function placeOnce(
  { places: asked }: AskedNames,
  gazetteer: Gazetteer,
  first: Word,
  second: Word,
  third: Word | null,
): number {
  const place = placeOf(first, second, third);
  if (!isKept(asked, place, first, second, third))
    keep(asked, place, first, second, third, placeNamed(gazetteer, first, second, third));
  return asked.answers[place];
}

/** The bits of the name of these words, as the gazetteer says them. */
export function placeNamed(gazetteer: Gazetteer, first: Word, second: Word, third: Word | null): number {
  const name = `${first.text} ${second.text}`;
  return placeBits(gazetteer, third ? `${name} ${third.text}` : name);
}

/** Words that are looked at together. */
const window = 3;

/** The longest listed name that begins at word `i`, which is not the last one: its words' number, and what it is listed as
 * (bits of `kind`) above that; 0 where none begins there. */
export function listedOnce(
  { listed: asked }: AskedNames,
  lexicon: Lexicon,
  words: readonly Word[],
  i: number,
): number {
  const first = words[i];
  const second = words[i + 1];
  const third = i + 2 < words.length ? words[i + 2] : null;
  const place = placeOf(first, second, third);
  if (isKept(asked, place, first, second, third)) return asked.answers[place];
  const answer = listedAt(lexicon, words, i);
  if (!goesOn(lexicon, words, i)) keep(asked, place, first, second, third, answer);
  return answer;
}

/** Whether words behind the window may belong to a listed name that begins at word `i`. */
function goesOn(lexicon: Lexicon, words: readonly Word[], i: number): boolean {
  const folded = words.slice(i, i + window).map(word => word.folded);
  const opening = lexicon.longest(folded, 0, folded.length, kind.prefix);
  return opening !== null && folded.slice(opening.end).every(word => word === '');
}

const listedKinds =
  kind.organization |
  kind.place |
  kind.country |
  kind.group |
  kind.title |
  kind.organizationHead |
  kind.placeHead;

const lengthBits = 10;

/** The same, as the lexicon says it. */
export function listedAt(lexicon: Lexicon, words: readonly Word[], i: number): number {
  const folded = words.slice(i).map(word => word.folded);
  const match = lexicon.longest(folded, 0, folded.length, listedKinds);
  return match ? (match.kinds << lengthBits) | match.end : 0;
}

/** How many words a listed name has. */
export const lengthOfListed = (listed: number): number => listed & ((1 << lengthBits) - 1);

/** What it is listed as. */
export const kindsOfListed = (listed: number): number => listed >>> lengthBits;
