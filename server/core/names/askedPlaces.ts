/**
 * Names of two or three words that the gazetteer was asked about lately: a story's names come again and again, and
 * asking takes longer than all else that is done with a word.
 *
 * Invariants: bounded; what is remembered is what the gazetteer said. Words are told apart by their objects.
 */
import { mix } from './hash.ts';
import type { Word } from './words.ts';

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

/** The bits of the name of these words, `third` null where it has two: remembered, or what `ask` says. */
export function askOnce(
  asked: AskedPlaces,
  first: Word,
  second: Word,
  third: Word | null,
  ask: () => number,
): number {
  const place = mix(0, first.hash, second.hash, third ? third.hash : 0) & (places - 1);
  const { words, bits } = asked;
  const at = 3 * place;
  if (words[at] !== first || words[at + 1] !== second || words[at + 2] !== third) {
    bits[place] = ask();
    words[at] = first;
    words[at + 1] = second;
    words[at + 2] = third;
  }
  return bits[place];
}
