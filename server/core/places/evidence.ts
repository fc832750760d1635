/**
 * What an article as a whole says of where it plays: the countries and regions it names, and where its places lie.
 *
 * Invariant: evidence for a chain never includes the chain itself (`takeAway`).
 */
import type { Gazetteer } from '../knowledge.ts';
import type { ArticleText, Mention, Token } from '../model.ts';
import { flavours } from './flavour.ts';
import type { Question } from './resolve.ts';
import type { Option, Scene } from './score.ts';

/** Kilometres at which nearness has fallen to 1/e: about as far as one newspaper's readers live. */
const REACH_KM = 120;
const EARTH_KM = 6371;

interface Point {
  readonly question: Question;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly share: number;
}

/** A scene of all chains together. */
export interface WholeScene {
  readonly countries: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<number, number>;
  readonly points: readonly Point[];
  readonly flavours: ReadonlyMap<string, number>;
}

/** Kinds that other words of an article give evidence for: "the Ohio State Police". */
const wide = new Set(['country', 'admin1']);

/** Reads a word of the article as one for people or things of a country, or as the name of a country or region. */
function readWord(word: string, next: string, named: Named, gazetteer: Gazetteer): void {
  const country = gazetteer.demonym(word);
  if (country) {
    add(named.countries, country, 1);
    return;
  }
  const [whole] = next === '' ? [] : gazetteer.candidates(`${word} ${next}`);
  const first = whole ?? gazetteer.candidates(word)[0];
  if (!first || !wide.has(first.place.kind)) return;
  if (first.place.country !== null) add(named.countries, first.place.country, 1);
  if (first.place.kind === 'admin1') add(named.areas, first.id, 1);
}

/** Evidence of the words outside the names of places: by country code and by region (id of the gazetteer). */
export interface Named {
  readonly countries: Map<string, number>;
  readonly areas: Map<number, number>;
  /** How many words belong to each country's press. */
  readonly flavours: Map<string, number>;
}

/** Reads the capitalised words that are no part of a name of a place. */
export function readWords(article: ArticleText, mentions: readonly Mention[], gazetteer: Gazetteer): Named {
  const places = mentions.filter(({ type }) => type === 'place');
  const named: Named = { countries: new Map(), areas: new Map(), flavours: new Map() };
  let place = 0;
  for (const { from, paragraph, repeats } of article.regions) {
    if (repeats !== null) continue;
    const { text, tokens } = paragraph;
    tokens.forEach((token, index) => {
      if (!isName(text, token)) {
        if (token.kind === 'word') readFlavour(text.slice(token.from, token.to), named);
        return;
      }
      while (place < places.length && places[place].to <= from + token.from) place++;
      if (place < places.length && places[place].from < from + token.to) return;
      readFlavour(text.slice(token.from, token.to).toLowerCase(), named);
      const next = tokens[index + 1];
      const beside = next && next.from - token.to === 1 && isName(text, next);
      readWord(
        text.slice(token.from, token.to),
        beside ? text.slice(next.from, next.to) : '',
        named,
        gazetteer,
      );
    });
  }
  return named;
}

function readFlavour(word: string, { flavours: counts }: Named): void {
  for (const country of flavours.get(word) ?? []) add(counts, country, 1);
}

function isName(text: string, { kind, from, to }: Token): boolean {
  const first = text.charCodeAt(from);
  return kind === 'word' && to - from > 3 && first > 64 && first < 91;
}

/** A chain says more the more it is mentioned, but a second chain says more than a second mention. */
const voice = (question: Question) => Math.sqrt(question.count);

function vector(lat: number, lon: number): readonly [number, number, number] {
  const [a, b] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)];
}

/** Kinds of places that lie at a point, so that nearness to them says something. */
const pointed = new Set(['city', 'district', 'admin2', 'facility']);

function pointsOf(question: Question): Point[] {
  const said = question.options.filter(
    ({ share, candidate }) => share > 0.02 && pointed.has(candidate.place.kind),
  );
  return said.map(({ voice: share, candidate: { place } }) => {
    const [x, y, z] = vector(place.lat, place.lon);
    return { question, x, y, z, share };
  });
}

function add<K>(sums: Map<K, number>, key: K, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

/** What one option says for its country and areas, handed to `each`. */
function vote(
  option: Option,
  weight: number,
  country: (code: string, value: number) => void,
  area: (id: number, value: number) => void,
): void {
  const { place, id, within } = option.candidate;
  const value = weight * option.voice;
  if (value < 0.01) return;
  if (place.country !== null) country(place.country, value);
  if (place.kind === 'admin1' || place.kind === 'admin2') area(id, value);
  for (let at = 0; at < within.length - 1; at++) area(within[at], value);
}

/** Puts together what all chains say at their present shares; `named` is what the article's other words say. */
export function setScene(questions: readonly Question[], named: Named): WholeScene {
  const countries = new Map(named.countries);
  const areas = new Map(named.areas);
  for (const question of questions) {
    const weight = voice(question);
    for (const option of question.options) {
      vote(
        option,
        weight,
        (code, value) => add(countries, code, value),
        (id, value) => add(areas, id, value),
      );
    }
  }
  return { countries, areas, points: questions.flatMap(pointsOf), flavours: named.flavours };
}

/** The scene as the other chains make it. */
export function takeAway(scene: WholeScene, question: Question): Scene {
  const countries = new Map<string, number>();
  const areas = new Map<number, number>();
  const weight = voice(question);
  for (const option of question.options) {
    vote(
      option,
      weight,
      (code, value) => add(countries, code, -value),
      (id, value) => add(areas, id, -value),
    );
  }
  for (const [code, value] of scene.countries) add(countries, code, value);
  for (const [id, value] of scene.areas) add(areas, id, value);
  return {
    countries,
    areas,
    flavours: scene.flavours,
    near({ place }) {
      if (!pointed.has(place.kind)) return 0;
      const [x, y, z] = vector(place.lat, place.lon);
      let sum = 0;
      for (const point of scene.points) {
        if (point.question === question) continue;
        const chord = Math.hypot(point.x - x, point.y - y, point.z - z);
        if (chord < 0.1) sum += point.share * Math.exp((-chord * EARTH_KM) / REACH_KM);
      }
      return sum;
    },
  };
}
