/**
 * Words for the people or things of a country, folded.
 *
 * Invariant: a word for several also stands as one for each of them: "Russians", "Frenchmen".
 */
import { FoldedName } from './fold.ts';

/** Letters of a word that tell most words from all that are listed; the singular shares them. */
const beginning = 3;

/** The first letters of a folded name, five bits each: a digit or a space only makes two beginnings look alike. */
function beginningOf({ codes }: FoldedName): number {
  let begun = 0;
  for (let at = 0; at < beginning; at++) begun = begun * 32 + (codes[at] & 31);
  return begun;
}

export class Demonyms {
  readonly #countries: ReadonlyMap<string, string>;
  readonly #begun = new Uint8Array(32 ** beginning);

  /** Folded words and the codes of their countries. */
  constructor(entries: Iterable<readonly [word: string, country: string]>) {
    this.#countries = new Map(entries);
    const name = new FoldedName();
    for (const word of this.#countries.keys()) this.#begun[beginningOf(name.read(word))] = 1;
  }

  /** The country that a word belongs to, null where it is none of them. */
  countryOf(name: FoldedName): string | null {
    if (name.length > beginning && this.#begun[beginningOf(name)] === 0) return null;
    const word = name.toString();
    const one = singular(word);
    return this.#countries.get(word) ?? (one === null ? undefined : this.#countries.get(one)) ?? null;
  }
}

function singular(word: string): string | null {
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  return word.endsWith('s') ? word.slice(0, -1) : null;
}
