/**
 * What the words of a paragraph say of where it plays: those that belong to one country's press, and those written
 * large, which may be of a country or a region.
 *
 * Invariant: a paragraph's words are read by themselves, whatever names stand among them.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { Paragraph, Span } from '../model.ts';
import { recallFor } from '../recall.ts';
import { WordSet } from '../wordSet.ts';
import { flavourPairs, flavours } from './flavour.ts';

/** A word written large, in offsets of its paragraph; `next` is the end of the next one, where that is large too. */
export interface Capital extends Span {
  readonly next: number | null;
}

/** The countries whose press uses a word of the paragraph, one for each word, and its words written large. */
export class Press {
  readonly countries: readonly string[];
  readonly capitals: readonly Capital[];
  readonly #text: string;
  /** What each of the words written large says, once it was asked for. */
  readonly #said: (Said | null | undefined)[];

  constructor(text: string, countries: readonly string[], capitals: readonly Capital[]) {
    this.countries = countries;
    this.capitals = capitals;
    this.#text = text;
    this.#said = new Array(capitals.length);
  }

  /** What a word written large says as one for people or things, or it or it and the next as the name of an area. */
  said(index: number, gazetteer: Gazetteer): Said | null {
    const known = this.#said[index];
    if (known !== undefined) return known;
    const said = readCapital(this.#text, this.capitals[index], gazetteer);
    this.#said[index] = said;
    return said;
  }
}

/** Words that are looked up, alone or as the first of a pair. */
const marked = new WordSet([...flavours.keys(), ...flavourPairs.keys()]);

/** Reads the words of a paragraph. */
export function readPress({ text, tokens }: Paragraph): Press {
  const countries: string[] = [];
  const capitals: Capital[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { from, to, kind } = tokens[i];
    if (kind !== 'word') continue;
    if (marked.holds(text, from, to))
      countries.push(...pressOf(text.slice(from, to), wordAfter(text, tokens, i)));
    if (!isName(text, from, to)) continue;
    const next = tokens[i + 1];
    const goesOn = next?.kind === 'word' && next.from - to === 1 && isName(text, next.from, next.to);
    capitals.push({ from, to, next: goesOn ? next.to : null });
  }
  return new Press(text, countries, capitals);
}

/** The word that one letter parts from a token; empty where there is none. */
function wordAfter(text: string, tokens: Paragraph['tokens'], i: number): string {
  const next = tokens[i + 1];
  return next?.kind === 'word' && next.from - tokens[i].to === 1 ? text.slice(next.from, next.to) : '';
}

function pressOf(word: string, next: string): readonly string[] {
  const own = word.toLowerCase();
  return [...(flavours.get(own) ?? []), ...(flavourPairs.get(own)?.get(next.toLowerCase()) ?? [])];
}

function isName(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  return to - from > 3 && first > 64 && first < 91;
}

/** What a word says: a country's code, the ids in the gazetteer of the regions or counties that it may be. */
export interface Said {
  readonly country: string | null;
  readonly areas: readonly number[];
}

/** Whether a name says that it is a county's, as no town's does: "the Hope County Fire District". */
export const isCounty = (name: string): boolean => / (?:County|Parish)$/.test(name);

/** Kinds that words outside names of places give evidence for: "the Ohio State Police". */
const wide = new Set(['country', 'admin1']);

/** What the name of a country, region or county says, null for any other place; `unknown` where there is none of the name. */
const ofName = recallFor((gazetteer: Gazetteer, name): Said | null | 'unknown' => {
  const candidates = gazetteer.candidates(name);
  const [first] = candidates;
  if (!first) return 'unknown';
  const { kind, country } = first.place;
  if (wide.has(kind)) return { country, areas: kind === 'admin1' ? [first.id] : [] };
  if (kind !== 'admin2' || !isCounty(name)) return null;
  const counties = candidates.filter(({ place }) => place.kind === 'admin2');
  const isOneCountry = counties.every(({ place }) => place.country === country);
  return { country: isOneCountry ? country : null, areas: counties.map(({ id }) => id) };
});

/** What a word says by itself: as one for people or things of a country, which no next word changes, or as a name. */
const ofWord = recallFor((gazetteer: Gazetteer, word): { people: Said | null; name: Said | null } => {
  const country = gazetteer.demonym(word);
  const name = ofName(gazetteer, word);
  return { people: country ? { country, areas: [] } : null, name: name === 'unknown' ? null : name };
});

function readCapital(text: string, { from, to, next }: Capital, gazetteer: Gazetteer): Said | null {
  const word = text.slice(from, to);
  const { people, name } = ofWord(gazetteer, word);
  if (people || next === null) return people ?? name;
  const both = ofName(gazetteer, `${word} ${text.slice(to + 1, next)}`);
  return both === 'unknown' ? name : both;
}
