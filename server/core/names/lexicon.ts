/**
 * The word lists as the recognisers see them: what a word, or a name of several words, is known to be.
 *
 * Invariants: no IO, the lists are handed in; a look-up allocates nothing but the key of a longer name; a name is
 * found whatever its case, accents and punctuation, but a name listed in capitals alone (`WHO`, `IT`) only in
 * capitals.
 */

import { hashText, mix } from './hash.ts';

/** What an entry is known as; an entry may be several things. Organizations carry `organization` and their kind. */
export const kind = {
  given: 1,
  surname: 1 << 1,
  /** A title, rank or role that stands before a person's name: `Mr`, `Foreign Minister`, `midfielder`. */
  title: 1 << 2,
  organization: 1 << 3,
  company: 1 << 4,
  media: 1 << 5,
  party: 1 << 6,
  government: 1 << 7,
  club: 1 << 8,
  armed: 1 << 9,
  civil: 1 << 10,
  /** A word that organizations' names end (or, like `Bank of`, begin) with. */
  organizationHead: 1 << 11,
  /** A word that places' names end or begin with: `River`, `Mount`. */
  placeHead: 1 << 12,
  /** A country, first-level region, big city or other well-known place. */
  place: 1 << 13,
  country: 1 << 14,
  /** A nation, people, religion or political following, as noun or adjective. */
  group: 1 << 15,
  /** An ordinary English word that news text writes in lower case. */
  common: 1 << 16,
  /** A longer entry begins with these words; no entry by itself. */
  prefix: 1 << 17,
  /** A title that also stands before a name in lower case: `president`, `striker`. */
  role: 1 << 18,
} as const;

/** The longest entry that begins at a word: `[from, end)` of the words, and what it is known as. */
export interface Match {
  readonly end: number;
  readonly kinds: number;
}

/** The word lists. */
export interface Lexicon {
  /** What a folded word or name is known as (bits of `kind`, without `prefix`); 0 where it is unknown. */
  kinds(folded: string): number;
  /** The same for a name listed in capitals alone, as written: `NATO`, `AP`. */
  acronym(written: string): number;
  /**
   * The longest entry among `folded[from … end)`, one folded token each, that carries one of the kinds `wanted`.
   * Empty tokens (punctuation) inside a name are passed over.
   */
  longest(folded: readonly string[], from: number, end: number, wanted: number): Match | null;
  /** Whether an entry may begin with two words, by the hashes of what they fold to: never false where one does. */
  mayOpen(first: number, second: number): boolean;
}

/** Latin letters that stay whole when their accents are taken away. */
const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ə: 'a',
};

/** The folded form of each Latin letter behind ASCII, by its code. */
const latin: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x1f00 - 0xc0 }, (_, i) => String.fromCharCode(0xc0 + i))
    .filter(letter => /\p{Script=Latin}/u.test(letter))
    .map(letter => {
      const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return [letter, letters[base] ?? base];
    }),
);

/** Case, accents and punctuation away: letters and digits in lower case, single spaces between (`U.S.` is `us`). */
export function fold(text: string): string {
  let plain = true;
  let apart = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return foldAny(text);
    const space = code === 0x20;
    plain &&= space ? !apart : isAlphanumeric(code);
    apart = space;
  }
  const lower = text.toLowerCase();
  return plain && !apart ? lower : spaced(lower, /[^a-z0-9]+/g);
}

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function foldAny(text: string): string {
  const folded = text.toLowerCase().replace(/[^\0-\x7f]/g, letter => latin.get(letter) ?? letter);
  return /[^\0-\x7f]/.test(folded)
    ? spaced(folded.normalize('NFD').replace(/\p{M}+/gu, ''), /[^\p{L}\p{N}]+/gu)
    : spaced(folded, /[^a-z0-9]+/g);
}

function spaced(text: string, between: RegExp): string {
  return text.replaceAll('.', '').replace(between, ' ').trim();
}

/**
 * Reads a lexicon as `packLexicon` writes it: UTF-8 text, `=kinds` in base 36 on a line of its own before the keys
 * that have these kinds. It is not deflated, since the package is. Throws where the bytes are none.
 */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const text = new TextDecoder().decode(bytes);
  if (text[0] !== '=') throw new Error('These are no word lists.');
  const entries = new Map<string, number>();
  let kinds = 0;
  for (let from = 0, to = 0; from < text.length; from = to + 1) {
    to = text.indexOf('\n', from);
    if (to < 0) throw new Error('The word lists are cut short.');
    if (text[from] === '=') kinds = Number.parseInt(text.slice(from + 1, to), 36);
    else entries.set(text.slice(from, to), kinds);
  }
  return createLexicon(entries);
}

/** Makes a lexicon of kinds by key: a folded name, or an acronym in capitals. */
export function createLexicon(entries: ReadonlyMap<string, number>): Lexicon {
  const openings = openingsOf(entries.keys());
  return {
    kinds: folded => (entries.get(folded) ?? 0) & ~kind.prefix,
    acronym: written => (mayBeAcronym(written) ? (entries.get(written.replaceAll('.', '')) ?? 0) : 0),
    longest: (folded, from, end, wanted) => longest(entries, folded, from, end, wanted),
    mayOpen: (first, second) => {
      const bit = openingBit(first, second);
      return ((openings[bit >> 3] >> (bit & 7)) & 1) === 1;
    },
  };
}

// The lists have some 10,000 pairs of words that names begin with: they set one bit in twenty-five.
const openingBits = 18;

const openingBit = (first: number, second: number) => mix(0, first, second) >>> (32 - openingBits);

/** A bit for each key of two words, which the beginnings of longer ones are too: most words that follow one another begin
 * no name, and this says so before a key is made of them. */
function openingsOf(keys: Iterable<string>): Uint8Array {
  const openings = new Uint8Array(1 << (openingBits - 3));
  for (const key of keys) {
    const space = key.indexOf(' ');
    if (space < 0 || key.indexOf(' ', space + 1) >= 0) continue;
    const bit = openingBit(hashText(key, 0, space), hashText(key, space + 1));
    openings[bit >> 3] |= 1 << (bit & 7);
  }
  return openings;
}

/** Letters of the longest acronym that is listed as such. */
export const longestAcronym = 6;

/** Whether a name is short, its stops included, and begins with two capitals, or a capital and no letter. */
function mayBeAcronym(written: string): boolean {
  const [first, second] = [written.charCodeAt(0), written.charCodeAt(1)];
  return (
    written.length <= 2 * longestAcronym && first >= 65 && first <= 90 && !(second >= 97 && second <= 122)
  );
}

function longest(
  entries: ReadonlyMap<string, number>,
  folded: readonly string[],
  from: number,
  end: number,
  wanted: number,
): Match | null {
  let key = folded[from];
  let best: Match | null = null;
  let i = from;
  while (key) {
    const kinds = entries.get(key);
    if (kinds === undefined) break;
    i++;
    if (kinds & wanted) best = { end: i, kinds: kinds & ~kind.prefix };
    if (!(kinds & kind.prefix)) break;
    while (i < end && !folded[i]) i++;
    if (i >= end) break;
    key += ` ${folded[i]}`;
  }
  return best;
}
