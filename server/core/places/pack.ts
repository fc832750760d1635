/**
 * Writes a gazetteer file; `gazetteer.ts` reads it.
 *
 * Invariant: the bytes depend on the entries and demonyms alone, not on the order of look-ups or the machine.
 */
import type { PlaceKind } from '../model.ts';
import { fold, titleCase } from './fold.ts';
import { packDifferences, packNumbers, packSections } from './sections.ts';

export const NAME = 'CDGZ';
export const VERSION = 3;
export const SECTIONS = 14;
export const KINDS: readonly PlaceKind[] = [
  'country',
  'admin1',
  'admin2',
  'city',
  'district',
  'region',
  'water',
  'terrain',
  'facility',
  'continent',
];

/** Keys between two that are written in full. */
export const BLOCK = 16;
/** What an alternate name costs an entry in the order of candidates: as much as all but a sixteenth of its people. */
export const ALTERNATE_COST = 32;

/**
 * An entry to be written. `parent` is the index of the smallest area that holds it, which must come before it;
 * -1 for none. Countries come first, and only they have a `code`. `weight`, 0 to 255, is how likely the name means
 * this place where nothing else is known: eight for each doubling of people. `seat` is 1 for the capital of a
 * country, 2 of a first-level, 3 of a second-level region, 0 otherwise.
 */
export interface Entry {
  readonly name: string;
  readonly alternates: readonly string[];
  readonly kind: PlaceKind;
  readonly code?: string;
  readonly lat: number;
  readonly lon: number;
  readonly parent: number;
  readonly population: number | null;
  readonly geonameId: number | null;
  readonly weight: number;
  readonly seat: number;
  /** ISO codes of the countries that share it, where no one country holds it. */
  readonly sharedBy?: readonly string[];
}

interface Bearer {
  readonly entry: number;
  readonly alternate: boolean;
}

function keysOf(entries: readonly Entry[]): Map<string, Bearer[]> {
  const keys = new Map<string, Bearer[]>();
  entries.forEach(({ name, alternates, kind }, entry) => {
    // Other forms of a town come from any language, and a county is seldom named without its word for itself;
    // those of a country, a region or a feature are its English ones.
    const foreign = isForeign(kind);
    const own = new Set<string>();
    for (const form of [name, ...alternates]) {
      const key = fold(form);
      if (key === '' || own.has(key)) continue;
      const alternate = foreign && own.size > 0;
      own.add(key);
      const bearers = keys.get(key);
      if (bearers) bearers.push({ entry, alternate });
      else keys.set(key, [{ entry, alternate }]);
    }
  });
  return keys;
}

/** Kinds whose other names may come from any language, so that they have one key that is their own. */
const isForeign = (kind: PlaceKind) => kind === 'city' || kind === 'district' || kind === 'admin2';

/** The name as the file holds it: nothing where the entry's own key says it. */
function writtenName({ name, kind }: Entry): string {
  return isForeign(kind) && titleCase(fold(name)) === name ? '' : name;
}

/** Keys in order, each as the letters shared with the one before it and the rest; a block starts in full. */
function packKeys(sorted: readonly string[]): { heads: Uint8Array; tails: Uint8Array } {
  const heads: number[] = [];
  const tails: string[] = [];
  let last = '';
  sorted.forEach((key, index) => {
    let shared = 0;
    if (index % BLOCK !== 0) while (shared < last.length && key[shared] === last[shared]) shared++;
    heads.push(shared, key.length - shared);
    tails.push(key.slice(shared));
    last = key;
  });
  return { heads: packNumbers(heads), tails: new TextEncoder().encode(tails.join('')) };
}

/** Writes the file. `demonyms` are words and the ISO codes of their countries. */
export function packGazetteer(
  entries: readonly Entry[],
  demonyms: readonly (readonly [word: string, code: string])[],
): Uint8Array {
  const keys = keysOf(entries);
  const sorted = [...keys.keys()].sort((a, b) => (a < b ? -1 : 1));
  const { heads, tails } = packKeys(sorted);
  const score = ({ entry, alternate }: Bearer) => entries[entry].weight - (alternate ? ALTERNATE_COST : 0);
  const bearers = sorted.map(key =>
    keys
      .get(key)!
      .sort((a, b) => score(b) - score(a) || Number(a.alternate) - Number(b.alternate) || a.entry - b.entry),
  );
  const text = new TextEncoder();
  return packSections(NAME, VERSION, [
    packNumbers([entries.length, sorted.length]),
    Uint8Array.from(entries, ({ kind, seat }) => KINDS.indexOf(kind) | (seat << 4)),
    Uint8Array.from(entries, ({ weight }) => weight),
    packDifferences(entries.map(({ parent }) => parent)),
    packDifferences(entries.map(({ lat }) => Math.round(lat * 100))),
    packDifferences(entries.map(({ lon }) => Math.round(lon * 100))),
    packNumbers(entries.map(({ population }) => (population === null ? 0 : population + 1))),
    packDifferences(entries.map(({ geonameId }) => geonameId ?? 0)),
    text.encode(entries.map(writtenName).join('\n')),
    heads,
    tails,
    packNumbers(
      bearers.flatMap(list => [
        list.length,
        ...list.map(({ entry, alternate }) => entry * 2 + Number(alternate)),
      ]),
    ),
    text.encode(
      [
        entries.flatMap(({ code }) => (code ? [code] : [])).join(' '),
        ...demonyms.map(([word, code]) => `${fold(word)}\t${code}`),
      ].join('\n'),
    ),
    text.encode(
      entries.flatMap(({ sharedBy }, row) => (sharedBy ? [`${row} ${sharedBy.join(' ')}`] : [])).join('\n'),
    ),
  ]);
}
