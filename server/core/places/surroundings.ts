/**
 * What the text right around a place's name says of it: the area named after a comma ("Lebanon, Indiana"), the
 * kind and the country named before it ("the Ruritanian town of Hope"), a kind named after it ("Hope province").
 *
 * Invariant: only a bounded stretch of text on each side is read, so the cost is the same for each mention.
 */
import type { Gazetteer, PlaceCandidate } from '../knowledge.ts';
import type { PlaceKind, Span } from '../model.ts';
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
const nounAfter = /^ ([a-z]+)\b/;

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

/** Words before a name that may still speak of it: "the Ruritanian rebel-held border town of". */
const WORDS = 6;

/** The kind named before a name, "the town of Hope" or "neighbouring city Hope", and the country before the kind. */
function kindsBefore(
  before: string,
  gazetteer: Gazetteer,
): { kinds: readonly PlaceKind[]; country: string | null } {
  if (!before.endsWith(' ')) return none;
  const link = before.endsWith(' of the ') ? 8 : before.endsWith(' of ') ? 4 : 1;
  const lead = before.slice(0, -link);
  const noun = lead.slice(lead.lastIndexOf(' ') + 1);
  const kinds = kindsOfNoun.get(noun);
  if (!kinds) return none;
  const words = lead
    .slice(0, -noun.length - 1)
    .split(' ')
    .slice(-WORDS);
  for (const word of words.reverse()) {
    if (/[.,;:)]$/.test(word)) break;
    const country = /^[A-Z]/.test(word) ? gazetteer.demonym(word) : null;
    if (country) return { kinds, country };
  }
  return { kinds, country: null };
}

/** Whether an area may be named after an offset: a possessive, a comma, a bracket or "in" stands there. */
function mayFollow(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === ' ') return text[at + 1] === '(' || text.startsWith('in ', at + 1);
  return sign === ',' || sign === "'" || sign === '’';
}

/** Reads what stands around the span. */
export function readSurroundings(text: string, span: Span, gazetteer: Gazetteer): Surroundings {
  const after = text.slice(span.to, span.to + REACH);
  const before = text.slice(Math.max(0, span.from - REACH), span.from);
  const follow = mayFollow(text, span.to) ? afterComma.exec(after) : null;
  const areas = follow ? areasNamed(follow[1], gazetteer) : noAreas;
  const tight = follow !== null && strict.test(after);
  const own = /[’']s /.test(before) && /[’']s [a-z -]*$/.test(before) ? owner.exec(before) : null;
  const loose = tight ? noAreas : areas;
  const { kinds, country } = kindsBefore(before, gazetteer);
  const suffix = nounAfter.exec(after);
  const kindsAfter = suffix ? (kindsOfNoun.get(suffix[1]) ?? noKinds) : noKinds;
  return {
    areas: tight ? areas : noAreas,
    looseAreas: own ? [...loose, ...ownersNamed(own[1], gazetteer)] : loose,
    kinds: kindsAfter.length > 0 ? kindsAfter : kinds,
    country,
  };
}
