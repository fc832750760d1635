/**
 * The gazetteer: names of places and what they may mean, read from one built file.
 *
 * Invariants: a look-up never throws, whatever the string; candidates come in one order, the most prominent
 * first; the same place is the same object at every look-up. Places are made when they are first asked for, so
 * that loading costs no more than inflating.
 */
import type { Gazetteer, PlaceCandidate } from '../knowledge.ts';
import type { Place } from '../model.ts';
import { Demonyms } from './demonyms.ts';
import { FoldedName, fold, titleCase } from './fold.ts';
import { findKey, type Keys, keyAt, keysOfRow, readKeys } from './keys.ts';
import { KINDS, NAME, SECTIONS, VERSION } from './pack.ts';
import { unpackDifferences, unpackNumbers, unpackSections } from './sections.ts';

/** The columns of the file, one row for each place. */
interface Table {
  readonly size: number;
  readonly kinds: Uint8Array;
  readonly weights: Uint8Array;
  readonly parents: Int32Array;
  readonly lats: Int32Array;
  readonly lons: Int32Array;
  readonly populations: Uint32Array;
  readonly geonameIds: Int32Array;
  readonly names: Uint8Array;
  readonly nameEnds: Uint32Array;
  readonly keys: Keys;
  readonly codes: readonly string[];
  /** The countries of rows that no one country holds. */
  readonly shared: ReadonlyMap<number, readonly string[]>;
}

/** Names of places whose candidates are remembered. */
const RECENT = 8192;

const decoder = new TextDecoder();
const none: readonly PlaceCandidate[] = [];

function lineEnds(bytes: Uint8Array, count: number): Uint32Array {
  const ends = new Uint32Array(count);
  let line = 0;
  for (let at = bytes.indexOf(10); at >= 0 && line < count; at = bytes.indexOf(10, at + 1)) ends[line++] = at;
  if (line < count) ends[line] = bytes.length;
  return ends;
}

function rowsAbove(table: Table, row: number): number[] {
  const rows: number[] = [];
  for (let above = table.parents[row]; above >= 0; above = table.parents[above]) rows.push(above);
  return rows;
}

/** A row's name: as written, or where the file leaves it out, its own key with large first letters. */
function nameOf(table: Table, row: number): string {
  const from = row === 0 ? 0 : table.nameEnds[row - 1] + 1;
  if (from < table.nameEnds[row]) return decoder.decode(table.names.subarray(from, table.nameEnds[row]));
  return titleCase(keyAt(table.keys, table.keys.ownKeys[row]));
}

/** The names of the countries that share a place: "Switzerland and France". */
function sharedNames(table: Table, row: number): string | null {
  const codes = table.shared.get(row) ?? [];
  const names = codes.map(code => nameOf(table, table.codes.indexOf(code)));
  return names.length === 0 ? null : names.join(' and ');
}

function makePlace(table: Table, row: number): Place {
  const above = [row, ...rowsAbove(table, row)];
  const country = above.find(other => other < table.codes.length);
  const region = above.find(other => other !== row && KINDS[table.kinds[other] & 15] === 'admin1');
  return {
    name: nameOf(table, row),
    kind: KINDS[table.kinds[row] & 15],
    lat: table.lats[row] / 100,
    lon: table.lons[row] / 100,
    country: country === undefined ? null : table.codes[country],
    countryName: country === undefined ? sharedNames(table, row) : nameOf(table, country),
    region: region === undefined ? null : nameOf(table, region),
    population: table.populations[row] > 0 ? table.populations[row] - 1 : null,
    geonameId: table.geonameIds[row] || null,
  };
}

function linesOf(bytes: Uint8Array): string[] {
  return bytes.length === 0 ? [] : decoder.decode(bytes).split('\n');
}

function readTable(
  sections: readonly Uint8Array[],
  size: number,
  keys: Keys,
  codes: readonly string[],
): Table {
  const [, kinds, weights, parents, lats, lons, populations, geonameIds, names] = sections;
  const sharedLines = linesOf(sections[13]);
  if (kinds.length !== size || weights.length !== size) throw new Error(`${NAME}: columns of unequal length`);
  return {
    size,
    kinds,
    weights,
    parents: unpackDifferences(parents, size),
    lats: unpackDifferences(lats, size),
    lons: unpackDifferences(lons, size),
    populations: unpackNumbers(populations, size),
    geonameIds: unpackDifferences(geonameIds, size),
    names,
    nameEnds: lineEnds(names, size),
    keys,
    codes,
    shared: new Map(
      sharedLines.map(line => {
        const [row, ...countries] = line.split(' ');
        return [Number(row), countries];
      }),
    ),
  };
}

/** What a built gazetteer holds, as plain data and typed arrays: it can be handed to other threads. */
export interface GazetteerData {
  readonly table: Table;
  /** Words for people or things and the code of the country that each says. */
  readonly demonyms: readonly (readonly [word: string, country: string])[];
}

/**
 * Reads a built gazetteer.
 * @throws Error where the bytes are not a whole gazetteer file of this version; the message says what is wrong.
 */
export function readGazetteer(bytes: Uint8Array): GazetteerData {
  const sections = unpackSections(bytes, NAME, VERSION, SECTIONS);
  const [size, keyCount] = unpackNumbers(sections[0], 2);
  const [codeLine, ...demonymLines] = decoder.decode(sections[12]).split('\n');
  const codes = codeLine === '' ? [] : codeLine.split(' ');
  const keys = readKeys(keyCount, sections[9], sections[10], sections[11], size);
  return {
    table: readTable(sections, size, keys, codes),
    demonyms: demonymLines.map(line => line.split('\t') as [string, string]),
  };
}

/** Makes a gazetteer of what was read. */
export function createGazetteer({ table, demonyms: words }: GazetteerData): Gazetteer {
  const { keys, codes } = table;
  const demonyms = new Demonyms(words);
  const rowByCode = new Map(codes.map((code, row) => [code, row]));
  const places: (Place | undefined)[] = [];
  const place = (row: number) => {
    places[row] ??= makePlace(table, row);
    return places[row];
  };

  const asked = new FoldedName();
  const recent = new Map<number, readonly PlaceCandidate[]>();

  function candidates(name: string): readonly PlaceCandidate[] {
    const found = findKey(keys, asked.read(name));
    if (found < 0) return none;
    const known = recent.get(found);
    if (known) return known;
    // What is remembered is bounded, and all of it is let go at once: names come in runs, one article after another.
    if (recent.size >= RECENT) recent.clear();
    const made = candidatesAt(found);
    recent.set(found, made);
    return made;
  }

  function candidatesAt(at: number): PlaceCandidate[] {
    return Array.from(keys.bearers.subarray(at + 1, at + 1 + keys.bearers[at]), bearer => {
      const row = bearer >>> 1;
      return {
        id: row,
        place: place(row),
        alternate: (bearer & 1) === 1,
        weight: table.weights[row],
        capital: table.kinds[row] >> 4,
        within: rowsAbove(table, row),
        countries: table.shared.get(row) ?? (place(row).country === null ? [] : [place(row).country!]),
      };
    });
  }

  return {
    alternates: known => {
      const row = places.indexOf(known);
      return row < 0
        ? []
        : keysOfRow(keys, row)
            .filter(key => key !== fold(known.name))
            .map(titleCase);
    },
    lookup: name => candidates(name).map(candidate => candidate.place),
    candidates,
    demonym: word => demonyms.countryOf(asked.read(word)),
    country(code) {
      const row = rowByCode.get(code);
      return row === undefined ? null : place(row);
    },
  };
}
