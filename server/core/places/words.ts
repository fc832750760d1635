/**
 * What the words of a paragraph say of where it plays: those that belong to one country's press, and those written
 * large, which may be of a country or a region.
 *
 * Invariant: a paragraph's words are read by themselves, whatever names stand among them.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { Paragraph } from '../model.ts';
import { recallFor } from '../recall.ts';
import { WordSet } from '../wordSet.ts';
import { flavourPairs, flavours } from './flavour.ts';

/** A word written large, at an offset of its paragraph; `pair` is it with the next one, where that is large too. */
export interface Capital {
  readonly from: number;
  readonly word: string;
  readonly pair: string | null;
}

/** The countries whose press uses a word of the paragraph, one for each word, and its words written large. */
export interface Press {
  readonly countries: readonly string[];
  readonly capitals: readonly Capital[];
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
    const word = text.slice(from, to);
    const next = wordAfter(text, tokens, i);
    capitals.push({ from, word, pair: isName(next, 0, next.length) ? `${word} ${next}` : null });
  }
  return { countries, capitals };
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

/** What a word for people or things of a country says. */
const ofPeople = recallFor((gazetteer: Gazetteer, word): Said | null => {
  const country = gazetteer.demonym(word);
  return country ? { country, areas: [] } : null;
});

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

/** Reads a word written large as one for people or things, or it or it and the next as the name of an area. */
export function readCapital({ word, pair }: Capital, gazetteer: Gazetteer): Said | null {
  const people = ofPeople(gazetteer, word);
  if (people) return people;
  const both = pair === null ? 'unknown' : ofName(gazetteer, pair);
  const said = both === 'unknown' ? ofName(gazetteer, word) : both;
  return said === 'unknown' ? null : said;
}
