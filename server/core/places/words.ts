/**
 * What the words of a paragraph say of where it plays: those that belong to one country's press, and those written
 * large, which may be of a country or a region.
 *
 * Invariant: a paragraph's words are read by themselves, whatever names stand among them.
 */
import type { Gazetteer } from '../knowledge.ts';
import { isUpper } from '../letters.ts';
import type { Paragraph, Span } from '../model.ts';
import type { ParagraphWords } from '../paragraphWords.ts';
import { recallFor } from '../recall.ts';
import { flavourPairs, flavours } from './flavour.ts';

/** The countries whose press uses a word of the paragraph, one for each word, and its words written large. */
export class Press {
  readonly countries: readonly string[];
  /** The tokens of the words written large. */
  readonly capitals: readonly number[];
  readonly #paragraph: Paragraph;
  /** What each of the words written large says, once it was asked for. */
  readonly #said: (Said | null | undefined)[];

  constructor(paragraph: Paragraph, countries: readonly string[], capitals: readonly number[]) {
    this.countries = countries;
    this.capitals = capitals;
    this.#paragraph = paragraph;
    this.#said = new Array(capitals.length);
  }

  /** What a word written large says as one for people or things, or it or it and the next as the name of an area. */
  said(index: number, gazetteer: Gazetteer): Said | null {
    const known = this.#said[index];
    if (known !== undefined) return known;
    const said = readCapital(this.#paragraph, this.capitals[index], gazetteer);
    this.#said[index] = said;
    return said;
  }
}

/** Reads a paragraph, given its words. */
export function readPress(paragraph: Paragraph, { capitals, press }: ParagraphWords): Press {
  return new Press(paragraph, press.length > 0 ? countriesOf(paragraph, press) : none, capitals);
}

const none: readonly string[] = [];

/** The countries whose press uses the words at some tokens. */
const countriesOf = ({ text, tokens }: Paragraph, press: readonly number[]): string[] =>
  press.flatMap(i => pressOf(text.slice(tokens[i].from, tokens[i].to), wordAfter(text, tokens, i)));

/** The word that one letter parts from a token; empty where there is none. */
function wordAfter(text: string, tokens: Paragraph['tokens'], i: number): string {
  const next = tokens[i + 1];
  return next?.kind === 'word' && next.from - tokens[i].to === 1 ? text.slice(next.from, next.to) : '';
}

function pressOf(word: string, next: string): readonly string[] {
  const own = word.toLowerCase();
  return [...(flavours.get(own) ?? []), ...(flavourPairs.get(own)?.get(next.toLowerCase()) ?? [])];
}

/** Whether a word written large is long enough for a name and begins with one of the letters of the gazetteer. */
const isName = (text: string, { from, to }: Span) => to - from > 3 && text.charCodeAt(from) < 91;

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

function readCapital({ text, tokens }: Paragraph, at: number, gazetteer: Gazetteer): Said | null {
  const { from, to } = tokens[at];
  if (!isName(text, tokens[at])) return null;
  const word = text.slice(from, to);
  const { people, name } = ofWord(gazetteer, word);
  if (people) return people;
  const next = tokens.length > at + 1 ? tokens[at + 1] : null;
  const goesOn =
    next?.kind === 'word' && next.from - to === 1 && isUpper(text, next.from) && isName(text, next);
  if (!goesOn) return name;
  const both = ofName(gazetteer, `${word} ${text.slice(next.from, next.to)}`);
  return both === 'unknown' ? name : both;
}
