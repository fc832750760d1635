/**
 * What is known of a word by itself: its form, the lists it stands in, its clusters, and the features it gives to the
 * tokens around it. Words recur, so each is looked into once and remembered.
 *
 * Invariant: a word depends on its letters and on the knowledge alone. The memory is bounded and never changes a
 * result.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { Place } from '../model.ts';
import { type ClusterTable, clusterOf } from './clusterTable.ts';
import { connectors } from './cues.ts';
import { hashText } from './hash.ts';
import { fold, kind, type Lexicon } from './lexicon.ts';

/** How a word is written. `other` is punctuation and symbols. */
export enum Case {
  other,
  digit,
  lower,
  initial,
  capitals,
  mixed,
}

/** What the gazetteer knows a word or name as, above the bits of the lexicon's `kind`. */
export const placeKind = {
  country: 1 << 20,
  city: 1 << 21,
  town: 1 << 22,
  region: 1 << 23,
  nature: 1 << 24,
  demonym: 1 << 25,
} as const;

/**
 * A word. Hashes are signed numbers, `hash` is of the lower case; clusters are -1 where it has none. `lists` are bits of
 * `kind` and `placeKind`. What is asked of every word stands first, so that it lies together in memory.
 */
export interface Word {
  readonly written: Case;
  readonly capital: boolean;
  /** Whether it has four letters or more. */
  readonly long: boolean;
  /** Whether a listed name of several words begins with it. */
  readonly opens: boolean;
  /** Whether it holds a run of capitalised words together. */
  readonly joins: boolean;
  readonly lists: number;
  readonly hash: number;
  readonly shape: number;
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** The hash of the country that it names, so that all names of one country share what is learnt; 0 for none. */
  readonly country: number;
  /** The hash of what it folds to; 0 where that is several words, 1 where it is none. */
  readonly foldedHash: number;
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
}

/** Clusters of words, and the wider ones that each fine cluster lies in. */
export interface Clusters {
  readonly table: ClusterTable;
  readonly middle: Uint8Array;
  readonly coarse: Uint8Array;
}

/** What words are looked up in. */
export interface WordKnowledge {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly clusters: Clusters;
}

/** Looks into a word. */
export function readWord(text: string, { lexicon, gazetteer, clusters }: WordKnowledge): Word {
  const lower = text.toLowerCase();
  const folded = fold(text);
  const written = caseOf(text, lower);
  const capital = written >= Case.initial;
  let lists = lexicon.kinds(folded);
  let country = 0;
  if (capital) {
    const [first] = gazetteer.candidates(text);
    if (first?.place.kind === 'country') country = hashText(first.place.name) | 0;
    lists |= lexicon.acronym(text) | placeBits(gazetteer, text);
  }
  const fine = findCluster(clusters.table, lower);
  return {
    written,
    capital,
    long: text.length > 3,
    opens: lexicon.longest([folded], 0, 1, kind.prefix) !== null,
    joins: connectors.has(lower),
    lists,
    hash: hashText(lower) | 0,
    shape: hashText(shapeOf(text)) | 0,
    fine,
    middle: fine < 0 ? -1 : clusters.middle[fine],
    coarse: fine < 0 ? -1 : clusters.coarse[fine],
    country,
    foldedHash: folded === '' ? 1 : folded.includes(' ') ? 0 : hashText(folded) | 0,
    text,
    lower,
    folded,
  };
}

/** What the gazetteer knows a name as: bits of `placeKind`. */
export function placeBits(gazetteer: Gazetteer, name: string): number {
  let bits = gazetteer.demonym(name) ? placeKind.demonym : 0;
  const candidates = gazetteer.candidates(name);
  for (let i = 0; i < candidates.length && i < 3; i++) bits |= bitOf(candidates[i].place);
  return bits;
}

// Towns of every size bear the names of words and people; big ones seldom do.
const cityPopulation = 100_000;

function bitOf({ kind, population }: Place): number {
  if (kind === 'country' || kind === 'continent') return placeKind.country;
  if (kind === 'city' || kind === 'district') {
    return (population ?? 0) >= cityPopulation ? placeKind.city : placeKind.town;
  }
  return kind === 'admin1' || kind === 'admin2' || kind === 'region' ? placeKind.region : placeKind.nature;
}

function caseOf(text: string, lower: string): Case {
  let letters = 0;
  let digits = 0;
  let small = false;
  let firstLarge = false;
  let laterLarge = false;
  for (const char of text) {
    const form = formOf(char);
    if (form === Form.digit) digits++;
    if (form === Form.digit || form === Form.other) continue;
    // Letters of some scripts are neither, a few of Latin are both.
    const isSmall = char < '\x80' ? form === Form.lower : char !== char.toUpperCase();
    const isLarge = char < '\x80' ? form === Form.upper : char !== char.toLowerCase();
    if (letters === 0) firstLarge = isLarge && !isSmall;
    else laterLarge ||= isLarge;
    small ||= isSmall;
    letters += char.length;
  }
  if (letters === 0) return digits > 0 ? Case.digit : Case.other;
  if (text === lower) return Case.lower;
  if (letters > 1 && !small) return Case.capitals;
  return firstLarge && !laterLarge ? Case.initial : Case.mixed;
}

/** What a character is in a shape. */
enum Form {
  upper,
  lower,
  digit,
  other,
}

/** The form of a character, by a look into ranges for those of English. */
function formOf(char: string): Form {
  const code = char.charCodeAt(0);
  if (code < 128) {
    if (code >= 97 && code <= 122) return Form.lower;
    if (code >= 65 && code <= 90) return Form.upper;
    return code >= 48 && code <= 57 ? Form.digit : Form.other;
  }
  if (/\p{Lu}/u.test(char)) return Form.upper;
  if (/\p{L}/u.test(char)) return Form.lower;
  return /\p{N}/u.test(char) ? Form.digit : Form.other;
}

/** A compound that is not known itself counts as its last part: `bank-robber` as `robber`. */
function findCluster(table: ClusterTable, lower: string): number {
  const own = clusterOf(table, hashText(lower));
  const hyphen = lower.lastIndexOf('-');
  return own >= 0 || hyphen < 0 ? own : clusterOf(table, hashText(lower, hyphen + 1));
}

const signs = { [Form.upper]: 'X', [Form.lower]: 'x', [Form.digit]: '9' };

/** The shape: `X`, `x` and `9` for letters and digits, runs cut after two, other characters as they stand. */
export function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of text) {
    const form = formOf(char);
    const sign = form === Form.other ? char : signs[form];
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= 2) shape += sign;
    if (shape.length >= 12) break;
  }
  return shape;
}

/** The bits of a mask that are set, each as a number from 0. */
export function eachBit(mask: number, visit: (bit: number) => void): void {
  for (let rest = mask; rest; rest &= rest - 1) visit(31 - Math.clz32(rest & -rest));
}
