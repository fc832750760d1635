/**
 * The texts of the word lists, turned into the entries of a lexicon and packed for the product.
 *
 * Invariants: the order of lists and lines does not matter; the same lists always give the same bytes.
 */
import { fold, kind, longestAcronym } from './lexicon.ts';

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

type Reader = (fields: readonly string[], add: (name: string, kinds: number) => void) => void;

/** How the lines of each list are read. */
const readers: Readonly<Record<string, Reader>> = {
  'given.tsv': ([name], add) => add(name, kind.given),
  'surnames.tsv': ([name], add) => add(name, kind.surname),
  'titles.tsv': ([name, what], add) =>
    add(name, what === 'honorific' || what === 'military_police' ? kind.title : kind.title | kind.role),
  'orgs.tsv': ([name, short, what], add) => {
    const kinds =
      what === 'hospital' ? kind.place : kind.organization | (organizationKinds[what] ?? kind.civil);
    for (const form of [name, ...short.split('|')]) if (form) add(form, kinds);
  },
  'orgwords.tsv': ([word, what], add) =>
    add(word, kind.organizationHead | (organizationKinds[what] ?? kind.civil)),
  'placewords.tsv': ([word], add) => add(word, kind.placeHead),
  'places.tsv': ([name, what], add) => add(name, what === 'country' ? kind.place | kind.country : kind.place),
  'groups.tsv': ([word], add) => add(word, kind.group),
  'common.tsv': ([word], add) => add(word, kind.common),
};

/** The entries of the lists, given by file name (`given.tsv` and so on); lines with `#` are comments. */
export function readLists(lists: Readonly<Record<string, string>>): Map<string, number> {
  const entries = new Map<string, number>();
  const put = (key: string, kinds: number) => entries.set(key, (entries.get(key) ?? 0) | kinds);
  const add = (name: string, kinds: number) => {
    if (isAcronym(name)) {
      put(name.replaceAll('.', ''), kinds);
      return;
    }
    const key = fold(name);
    put(key, kinds);
    for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1))
      put(key.slice(0, at), kind.prefix);
  };
  for (const [file, read] of Object.entries(readers)) {
    for (const line of (lists[file] ?? '').split('\n')) {
      if (line && !line.startsWith('#')) read(line.split('\t'), add);
    }
  }
  return entries;
}

/** A few letters, all of them capitals: such a name is known in capitals only. */
function isAcronym(name: string): boolean {
  return name.length <= longestAcronym && name === name.toUpperCase() && /^[A-Z]/.test(name);
}

/** Packs entries for `readLexicon`. */
export function packLexicon(entries: ReadonlyMap<string, number>): Uint8Array {
  const keys = new Map<number, string[]>();
  for (const [key, kinds] of entries) keys.set(kinds, [...(keys.get(kinds) ?? []), key]);
  const lines: string[] = [];
  for (const [kinds, same] of [...keys].sort((a, b) => a[0] - b[0])) {
    lines.push(`=${kinds.toString(36)}`, ...same.sort());
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
