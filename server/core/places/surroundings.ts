/**
 * What the text right around a place's name says of it: the area named after a comma ("Lebanon, Indiana"), the
 * kind and the country named before it ("the Ruritanian town of Hope"), a kind named after it ("Hope province").
 *
 * Invariant: only a bounded stretch of text on each side is read, so the cost is the same for each mention.
 */
import type { Gazetteer, PlaceCandidate } from '../knowledge.ts';
import type { PlaceKind, Span } from '../model.ts';
import { WordSet } from '../wordSet.ts';
import { kindsOfNoun } from './kinds.ts';

/** What stands around a name. `areas` may hold it by a comma or a possessive, `looseAreas` by "in" or "of". */
export interface Surroundings {
  readonly areas: readonly PlaceCandidate[];
  readonly looseAreas: readonly PlaceCandidate[];
  readonly kinds: readonly PlaceKind[];
  readonly country: string | null;
}

/** Letters on each side that are read: enough for "in the far north-eastern X Y Z". */
const REACH = 64;

const name = String.raw`(?:[A-Z][\p{L}\p{M}.'’-]*)`;
const names = `(${name}(?: (?:(?:and|of|the|d|de|la) )?${name}){0,3})`;
const part = `(?:(?:the|far|north|south|east|west|northern|southern|eastern|western|central|north-?east(?:ern)?|north-?west(?:ern)?|south-?east(?:ern)?|south-?west(?:ern)?|upper|lower|rural) ){0,3}`;
const afterComma = new RegExp(`^(?:'s|’s)?(?:, (?:in )?|,? \\(|,? in )${part}${names}`, 'u');
const strict = /^(?:'s|’s)?(?:, (?!in )|,? \()/;
const owner = new RegExp(`${names}(?:'s|’s) (?:[a-z-]+ ){0,3}$`, 'u');

const noAreas: readonly PlaceCandidate[] = [];

/**
 * The areas that a run of capitalised words names: the whole run, or the part before "and" or after a full stop.
 * Nothing less, or "in Hope, Ruritania Railways said" would put Hope into Ruritania.
 */
function areasNamed(run: string, gazetteer: Gazetteer): readonly PlaceCandidate[] {
  const whole = run.replace(/['’]s$|-based$|[-’',]+$/, '');
  for (const words of [whole, whole.split(' and ')[0], whole.split('. ')[0]]) {
    const found = gazetteer.candidates(words);
    if (found.length > 0) return found;
  }
  return noAreas;
}

/** The areas that the end of a run of capitalised words names: "In Ruritania" before "'s northern Hope". */
function ownersNamed(run: string, gazetteer: Gazetteer): readonly PlaceCandidate[] {
  for (let from = 0; ; from = run.indexOf(' ', from) + 1) {
    const found = gazetteer.candidates(run.slice(from));
    if (found.length > 0) return found;
    if (run.indexOf(' ', from) < 0) return noAreas;
  }
}

const noKinds: readonly PlaceKind[] = [];
const none = { kinds: noKinds, country: null };
const nouns = new WordSet(kindsOfNoun.keys());

/** The kinds of the noun that is the stretch `[from, to)` of a text, which most words are told from where they stand. */
const kindsAt = (text: string, from: number, to: number): readonly PlaceKind[] =>
  nouns.holds(text, from, to) ? (kindsOfNoun.get(text.slice(from, to)) ?? noKinds) : noKinds;

/** Words before a name that may still speak of it: "the Ruritanian rebel-held border town of". */
const WORDS = 6;

/** How many letters part a kind from the name behind it: " of ", " of the " or a space. */
function linkBefore(text: string, start: number, offset: number): number {
  if (offset - start >= 4 && text.startsWith(' of ', offset - 4)) return 4;
  return offset - start >= 8 && text.startsWith(' of the ', offset - 8) ? 8 : 1;
}

/**
 * The kind named right before an offset, "the town of Hope" or "neighbouring city Hope", and the country before the
 * kind. Nothing before `start` is read.
 */
function kindsBefore(
  text: string,
  start: number,
  offset: number,
  gazetteer: Gazetteer,
): { kinds: readonly PlaceKind[]; country: string | null } {
  if (offset === start || text[offset - 1] !== ' ') return none;
  const end = offset - linkBefore(text, start, offset);
  let from = end;
  while (from > start && text[from - 1] !== ' ') from--;
  const kinds = kindsAt(text, from, end);
  if (kinds.length === 0) return none;
  const words = text
    .slice(start, Math.max(start, from - 1))
    .split(' ')
    .slice(-WORDS);
  for (const word of words.reverse()) {
    if (/[.,;:)]$/.test(word)) break;
    const country = /^[A-Z]/.test(word) ? gazetteer.demonym(word) : null;
    if (country) return { kinds, country };
  }
  return { kinds, country: null };
}

const isSmall = (code: number) => code > 96 && code < 123;

/** The kinds of the noun that one space parts from an offset: "Hope province". */
function kindsAfter(text: string, offset: number): readonly PlaceKind[] {
  if (text[offset] !== ' ') return noKinds;
  const bound = Math.min(offset + REACH, text.length);
  let end = offset + 1;
  while (end < bound && isSmall(text.charCodeAt(end))) end++;
  const kinds = kindsAt(text, offset + 1, end);
  return kinds.length > 0 && end < bound && /\w/.test(text[end]) ? noKinds : kinds;
}

/** Whether a possessive ending and nothing but small words stand right before an offset: "Ruritania's northern Hope". */
function isOwned(text: string, start: number, offset: number): boolean {
  let from = offset;
  while (from > start && isOfSmallWords(text.charCodeAt(from - 1))) from--;
  if (from === start || from + 2 > offset) return false;
  return (text[from - 1] === "'" || text[from - 1] === '’') && text.startsWith('s ', from);
}

const isOfSmallWords = (code: number) => isSmall(code) || code === 32 || code === 45;

/** Whether an area may be named after an offset: a possessive, a comma, a bracket or "in" stands there. */
function mayFollow(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === ' ') return text[at + 1] === '(' || text.startsWith('in ', at + 1);
  return sign === ',' || sign === "'" || sign === '’';
}

/** Reads what stands around the span; null where it says nothing of a place, as around most names. */
function readSurroundings(text: string, { from, to }: Span, gazetteer: Gazetteer): Surroundings | null {
  const start = Math.max(0, from - REACH);
  const after = mayFollow(text, to) ? text.slice(to, to + REACH) : '';
  const follow = after === '' ? null : afterComma.exec(after);
  const areas = follow ? areasNamed(follow[1], gazetteer) : noAreas;
  const tight = follow !== null && strict.test(after);
  const own = isOwned(text, start, from) ? owner.exec(text.slice(start, from)) : null;
  const { kinds, country } = kindsBefore(text, start, from, gazetteer);
  const behind = kindsAfter(text, to);
  if (follow === null && own === null && kinds.length + behind.length === 0) return null;
  const loose = tight ? noAreas : areas;
  return {
    areas: tight ? areas : noAreas,
    looseAreas: own ? [...loose, ...ownersNamed(own[1], gazetteer)] : loose,
    kinds: behind.length > 0 ? behind : kinds,
    country,
  };
}

/** What stands around each of the spans that anything is said around. */
export function surroundingsOf(text: string, spans: readonly Span[], gazetteer: Gazetteer): Surroundings[] {
  const read: Surroundings[] = [];
  for (const span of spans) {
    const around = readSurroundings(text, span, gazetteer);
    if (around !== null) read.push(around);
  }
  return read;
}
