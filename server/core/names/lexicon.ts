/**
 * The word lists as the recognisers see them: what a word, or a name of several words, is known to be.
 *
 * Invariants: no IO, the lists are handed in; a look-up allocates nothing but the key of a longer name; a name is
 * found whatever its case, accents and punctuation, but a name listed in capitals alone (`WHO`, `IT`) only in
 * capitals.
 */
import { strFromU8, unzipSync } from 'fflate';

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

/** Kinds of organization by the words of the lists. */
const organizationKinds: Readonly<Record<string, number>> = {
  company: kind.company,
  bank: kind.company,
  airline_transport: kind.company,
  exchange_regulator: kind.company,
  media: kind.media,
  party: kind.party,
  government: kind.government,
  parliament: kind.government,
  court: kind.government,
  IGO: kind.government,
  club: kind.club,
  sport: kind.club,
  federation: kind.club,
  armed_group: kind.armed,
  military_police: kind.armed,
  security: kind.armed,
};

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
}

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

/** Case, accents and punctuation away: letters and digits in lower case, single spaces between (`U.S.` is `us`). */
export function fold(text: string): string {
  let plain = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return foldAny(text);
    plain &&= (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  const lower = text.toLowerCase();
  return plain
    ? lower
    : lower
        .replaceAll('.', '')
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
}

function foldAny(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[.\p{M}]+/gu, '')
    .replace(/[øđðłıßæœþħə]/g, letter => letters[letter])
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Reads the lists as the build packs them: a zip of `*.tsv` files. Throws where the bytes are no such zip. */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const lists: Record<string, string> = {};
  for (const [name, file] of Object.entries(unzipSync(bytes))) lists[name] = strFromU8(file);
  return createLexicon(lists);
}

/** Makes a lexicon of the texts of the lists by file name, `given.tsv` and so on; lines with `#` are comments. */
export function createLexicon(lists: Readonly<Record<string, string>>): Lexicon {
  const entries = new Map<string, number>();
  const acronyms = new Map<string, number>();
  const add = (name: string, kinds: number) => {
    if (name.length <= 6 && name === name.toUpperCase() && /^[A-Z]/.test(name)) {
      const written = name.replaceAll('.', '');
      acronyms.set(written, (acronyms.get(written) ?? 0) | kinds);
      return;
    }
    const folded = fold(name);
    entries.set(folded, (entries.get(folded) ?? 0) | kinds);
    for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) {
      const start = folded.slice(0, at);
      entries.set(start, (entries.get(start) ?? 0) | kind.prefix);
    }
  };
  for (const [file, read] of Object.entries(readers)) {
    for (const line of (lists[file] ?? '').split('\n')) {
      if (line && !line.startsWith('#')) read(line.split('\t'), add);
    }
  }
  return {
    kinds: folded => (entries.get(folded) ?? 0) & ~kind.prefix,
    acronym: written => acronyms.get(written.replaceAll('.', '')) ?? 0,
    longest: (folded, from, end, wanted) => longest(entries, folded, from, end, wanted),
  };
}

type Reader = (fields: readonly string[], add: (name: string, kinds: number) => void) => void;

const readers: Readonly<Record<string, Reader>> = {
  'given.tsv': ([name], add) => add(name, kind.given),
  'surnames.tsv': ([name], add) => add(name, kind.surname),
  'titles.tsv': ([name, what], add) =>
    add(name, /^(?:honorific|military_police)$/.test(what) ? kind.title : kind.title | kind.role),
  'orgs.tsv': ([name, short, what], add) => {
    const kinds = kind.organization | (organizationKinds[what] ?? kind.civil);
    add(name, kinds);
    for (const form of short.split('|')) if (form) add(form, kinds);
  },
  'orgwords.tsv': ([word, what], add) =>
    add(word, kind.organizationHead | (organizationKinds[what] ?? kind.civil)),
  'placewords.tsv': ([word], add) => add(word, kind.placeHead),
  'places.tsv': ([name, what], add) => add(name, what === 'country' ? kind.place | kind.country : kind.place),
  'groups.tsv': ([word], add) => add(word, kind.group),
  'common.tsv': ([word], add) => add(word, kind.common),
};

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
