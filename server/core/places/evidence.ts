/**
 * What an article as a whole says of where it plays: the countries and regions it names, and where its places lie.
 *
 * Invariant: evidence for a chain never includes the chain itself (`takeAway`).
 */
import type { Gazetteer } from '../knowledge.ts';
import type { Memo } from '../memo.ts';
import type { ArticleText, Mention, Place } from '../model.ts';
import { wordsOf } from '../paragraphWords.ts';
import type { Question } from './resolve.ts';
import type { Option, Scene, Vector } from './score.ts';
import { readPress } from './words.ts';

/** Kilometres at which nearness has fallen to 1/e: about as far as one newspaper's readers live. */
const REACH_KM = 120;
const EARTH_KM = 6371;
/** Points that nearness is measured to: in a long list of places more would cost much and say little. */
const MOST = 400;
/** Farther off than this, as a chord of the unit sphere, a point counts for nothing. */
const FAR = 0.06;

interface Point {
  readonly question: Question;
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly share: number;
}

/** What all chains and the article's other words say together. */
export interface WholeScene {
  readonly votes: Votes;
  readonly words: Named;
  readonly points: readonly Point[];
  /** The most that any country has. */
  readonly foremost: number;
}

/** Evidence by country code, by area and by the candidate that gives it (ids of the gazetteer). */
interface Votes {
  readonly countries: Map<string, number>;
  readonly areas: Map<number, number>;
  readonly candidates: Map<number, number>;
}

/** Evidence of the words outside the names of places: by country code and by region (id of the gazetteer). */
export interface Named {
  readonly countries: Map<string, number>;
  readonly areas: Map<number, number>;
  /** How many words belong to each country's press. */
  readonly flavours: Map<string, number>;
}

/** Reads the words that are no part of a name of a place or a person. */
export function readWords(
  article: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  memo: Memo,
): Named {
  const named: Named = { countries: new Map(), areas: new Map(), flavours: new Map() };
  const words = wordsOf(article, memo);
  let next = 0;
  for (let r = 0; r < words.length; r++) {
    const { from: start, paragraph, repeats } = article.regions[r];
    if (repeats !== null) continue;
    const press = memo.of('places.words', paragraph, own => readPress(own, words[r]));
    for (const country of press.countries) add(named.flavours, country, 1);
    for (let i = 0; i < press.capitals.length; i++) {
      const { from, to } = paragraph.tokens[press.capitals[i]];
      while (next < mentions.length && mentions[next].to <= start + from) next++;
      const mention = mentions[next];
      const isInside = mention !== undefined && mention.from < start + to;
      if (isInside && (mention.type === 'place' || mention.type === 'person')) continue;
      const said = press.said(i, gazetteer);
      if (said === null) continue;
      if (said.country !== null) add(named.countries, said.country, 1);
      for (const area of said.areas) add(named.areas, area, 1 / said.areas.length);
    }
  }
  return named;
}

/** Where an option lies. It is asked in each round, and what it answers rests on three sines and cosines. */
function pointOf(option: Option): Vector {
  option.point ??= vector(option.candidate.place);
  return option.point;
}

function vector({ lat, lon }: Place): Vector {
  const [a, b] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)];
}

/** Kinds of places that lie at a point, so that nearness to them says something. */
const pointed = new Set(['city', 'district', 'admin2', 'facility', 'water', 'terrain']);

/** Adds the points at which a question's options lie. */
function addPoints(points: Point[], question: Question): void {
  for (const option of question.options) {
    const { share, voice, candidate } = option;
    if (share <= 0.02 || !pointed.has(candidate.place.kind)) continue;
    const [x, y, z] = pointOf(option);
    points.push({ question, id: candidate.id, x, y, z, share: voice });
  }
}

function add<K>(sums: Map<K, number>, key: K, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

/** Adds what a question's options say for their countries and areas. */
function vote({ options, count }: Question, votes: Votes): void {
  for (const { candidate, share, voice } of options) {
    if (share < 0.06) continue;
    const value = Math.sqrt(count) * voice;
    const { place, id, within, countries } = candidate;
    add(votes.candidates, id, value);
    for (const country of countries) add(votes.countries, country, value);
    if (place.kind === 'admin1' || place.kind === 'admin2') add(votes.areas, id, value);
    for (let at = 0; at < within.length - 1; at++) add(votes.areas, within[at], value);
  }
}

const noVotes = (): Votes => ({ countries: new Map(), areas: new Map(), candidates: new Map() });

/** Puts together what all names say at their present shares, and `words`, what the article's other words say. */
export function setScene(questions: readonly Question[], words: Named): WholeScene {
  const votes = noVotes();
  const points: Point[] = [];
  for (const question of questions) {
    vote(question, votes);
    addPoints(points, question);
  }
  if (points.length > MOST) points.sort((a, b) => b.share - a.share).length = MOST;
  const foremost = Math.max(0, ...words.countries.values(), ...votes.countries.values());
  return { votes, words, points, foremost };
}

/** The sum of nearness to the points of other names; a point of the very candidate is no news of it. */
function nearness(option: Option, points: readonly Point[], question: Question): number {
  const { id, place } = option.candidate;
  if (!pointed.has(place.kind)) return 0;
  const [x, y, z] = pointOf(option);
  let sum = 0;
  for (const point of points) {
    const [dx, dy, dz] = [point.x - x, point.y - y, point.z - z];
    if (dx > FAR || dx < -FAR || dy > FAR || dy < -FAR || dz > FAR || dz < -FAR) continue;
    if (point.question === question || point.id === id) continue;
    sum += point.share * Math.exp((-Math.hypot(dx, dy, dz) * EARTH_KM) / REACH_KM);
  }
  return sum;
}

/** The scene as the other names make it. */
export function takeAway(whole: WholeScene, question: Question): Scene {
  const { votes, words, points, foremost } = whole;
  const own = noVotes();
  vote(question, own);
  const others = <K>(all: Map<K, number>, mine: Map<K, number>, key: K) =>
    (all.get(key) ?? 0) - (mine.get(key) ?? 0);
  return {
    country({ id, countries }) {
      // What no country holds lies as likely where the article plays as anything else does.
      if (countries.length === 0) return foremost;
      const same = others(votes.candidates, own.candidates, id);
      let most = -Infinity;
      for (const country of countries) {
        const said = others(votes.countries, own.countries, country) - same;
        most = Math.max(most, said + (words.countries.get(country) ?? 0));
      }
      return most;
    },
    area({ id, place, within }) {
      const same = others(votes.candidates, own.candidates, id);
      let most = 0;
      for (let at = -1; at < within.length - 1; at++) {
        const area = at < 0 ? id : within[at];
        if (at < 0 && place.kind !== 'admin1' && place.kind !== 'admin2') continue;
        const said = others(votes.areas, own.areas, area) - same + (words.areas.get(area) ?? 0);
        most = Math.max(most, said);
      }
      return most;
    },
    flavour: ({ place }) => (place.country === null ? 0 : (words.flavours.get(place.country) ?? 0)),
    near: option => nearness(option, points, question),
  };
}
