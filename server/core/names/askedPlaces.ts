/**
 * Names of two or three words that the gazetteer was asked about lately: a story's names come again and again, and
 * asking takes longer than all else that is done with a word.
 *
 * Invariants: bounded; what is remembered is what the gazetteer said. Words are told apart by their objects.
 */
import type { Gazetteer } from '../knowledge.ts';
import { mix } from './hash.ts';
import { placeBits, type Word } from './words.ts';

// A name takes the place of the one that had its number before.
const places = 4096;

/** The words of the names, three for each, and their bits of `placeKind`. */
export interface AskedPlaces {
  readonly words: (Word | null)[];
  readonly bits: Int32Array;
}

/** Makes an empty memory. */
export function makeAskedPlaces(): AskedPlaces {
  return { words: new Array(3 * places).fill(null), bits: new Int32Array(places) };
}

/** The bits of the name of these words, `third` null where it has two. */
export function askOnce(
  asked: AskedPlaces,
  gazetteer: Gazetteer,
  first: Word,
  second: Word,
  third: Word | null,
): number {
  const place = mix(0, first.hash, second.hash, third ? third.hash : 0) & (places - 1);
  const { words, bits } = asked;
  const at = 3 * place;
  if (words[at] !== first || words[at + 1] !== second || words[at + 2] !== third) {
    bits[place] = ask(gazetteer, first, second, third);
    words[at] = first;
    words[at + 1] = second;
    words[at + 2] = third;
  }
  return bits[place];
}

/** The bits of the name of these words, as the gazetteer says them. */
export function ask(gazetteer: Gazetteer, first: Word, second: Word, third: Word | null): number {
  const name = `${first.text} ${second.text}`;
  return placeBits(gazetteer, third ? `${name} ${third.text}` : name);
}
