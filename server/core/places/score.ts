/**
 * How well each candidate fits a name, alone and in the article.
 *
 * Scores are natural logarithms of odds, summed; what they are made of is told apart, so that a candidate that
 * nothing in the article speaks for can be told from one that is well supported.
 */
import type { PlaceCandidate } from '../knowledge.ts';
import type { NamedOptions } from './options.ts';
import type { Surroundings } from './surroundings.ts';
import { isCounty } from './words.ts';

/** How much each piece of evidence counts. Fitted by hand on news articles of many kinds of papers. */
export const weights = {
  /** For each doubling of people, and again from where a place is known the world over. */
  people: 0.2,
  famous: 0.1,
  /** The capital of a country, a name that is not the first, a town named like its country's other regions. */
  capital: 2,
  alternate: -1.5,
  shadow: -0.8,
  /** Beside the name: the area after a comma, an area after "in", a word for its kind, "the Ruritanian town of". */
  area: 5,
  looseArea: 3.5,
  kind: 0.5,
  said: 2,
  /** In the article: its country, its region, places near by, the words of its country's press. */
  country: 4.5,
  half: 0.6,
  region: 3,
  near: 3.3,
  flavour: 1,
  /** A town and its county both among the names, however likely each is by itself. */
  pair: 3,
  /** How fast a country's say fades with the size of the town; its say for what several countries share. */
  renown: 2,
  shared: 0.5,
  /** How much less than its share a likely candidate speaks for others: below one lets the unlikely be heard. */
  voice: 0.7,
  /** Below this weight (about so many people) a place needs this much support to be taken at all. */
  small: 112,
  support: 1.5,
};

/** The weight from which a place is known the world over: some 300,000 people. */
const FAMOUS = 145;

/** A point of the unit sphere. */
export type Vector = readonly [x: number, y: number, z: number];

/** A candidate with what speaks for it: `prior` anywhere, `beside` by the words around the name. */
export interface Option {
  readonly candidate: PlaceCandidate;
  readonly prior: number;
  beside: number;
  /** What the rest of the article says for it, as last worked out. */
  article: number;
  /** Where it lies on the unit sphere, once it was asked. */
  point: Vector | null;
  /** How likely it is among the options of its name, and how loud it speaks for other names. */
  share: number;
  voice: number;
}

/** What the other names and words of the article say for a candidate, each as a sum of voices. */
export interface Scene {
  readonly country: (candidate: PlaceCandidate) => number;
  readonly area: (candidate: PlaceCandidate) => number;
  readonly flavour: (candidate: PlaceCandidate) => number;
  readonly near: (option: Option) => number;
}

/** Whether a town bears the name of a country, or of another region of its own country: "Kansas", Illinois. */
function isShadowed({ place, within }: PlaceCandidate, candidates: readonly PlaceCandidate[]): boolean {
  return (
    place.kind !== 'country' &&
    place.kind !== 'admin1' &&
    candidates.some(
      other =>
        other.place.kind === 'country' ||
        (other.place.kind === 'admin1' &&
          other.place.country === place.country &&
          !within.includes(other.id)),
    )
  );
}

function scoreAnywhere(candidate: PlaceCandidate, candidates: readonly PlaceCandidate[]): number {
  const { weight, alternate, capital } = candidate;
  let score = (weights.people * weight + weights.famous * Math.max(0, weight - FAMOUS)) / 8;
  if (capital === 1) score += weights.capital;
  if (alternate) score += weights.alternate;
  if (isShadowed(candidate, candidates)) score += weights.shadow;
  return score;
}

function scoreBeside(
  candidate: PlaceCandidate,
  around: readonly Surroundings[],
  named: NamedOptions,
): number {
  const { place, within, id } = candidate;
  const held = (areas: readonly PlaceCandidate[]) =>
    areas.some(area => area.id !== id && within.includes(area.id));
  let score = 0;
  if (around.some(({ areas }) => held(areas)) || held(named.areas)) score += weights.area;
  else if (around.some(({ looseAreas }) => held(looseAreas))) score += weights.looseArea;
  if (named.kinds.includes(place.kind) || around.some(({ kinds }) => kinds.includes(place.kind))) {
    score += weights.kind;
  }
  if (around.some(({ country }) => country !== null && country === place.country)) score += weights.said;
  return score;
}

/** The options of a name, the best first by itself; `around` is what stands around its mentions. */
export function weighOptions(named: NamedOptions, around: readonly Surroundings[]): Option[] {
  const options = named.candidates.map(candidate => ({
    candidate,
    prior: scoreAnywhere(candidate, named.candidates),
    beside: scoreBeside(candidate, around, named),
    article: 0,
    point: null,
    share: 0,
    voice: 0,
  }));
  return options.sort((a, b) => b.prior + b.beside - a.prior - a.beside);
}

/** Grows from 0 to 1: that a country is named says much, how often it is named says little. */
const saturate = (sum: number) => (sum > 0 ? sum / (sum + weights.half) : 0);

/** How much a country's name speaks for a place of it: little for a small town, which news seldom means by it. */
function renown({ weight, countries }: PlaceCandidate): number {
  return countries.length === 0 ? weights.shared : Math.min(1, weight / FAMOUS) ** weights.renown;
}

/** What the rest of the article says for a candidate. A second name says more than one more of the first. */
export function scoreInScene(option: Option, scene: Scene): number {
  const { candidate } = option;
  return (
    weights.country * renown(candidate) * saturate(scene.country(candidate)) +
    weights.flavour * Math.log1p(scene.flavour(candidate)) +
    weights.region * Math.log1p(Math.max(0, scene.area(candidate))) +
    weights.near * Math.log1p(scene.near(option))
  );
}

/**
 * Lifts the towns and the counties, by name, of which one holds the other and that both may be meant: two names of a few bearers
 * each seldom have such a pair by chance.
 */
export function pairUp(names: readonly (readonly Option[])[]): void {
  const counties = new Map<number, Option>();
  for (const options of names) {
    for (const option of options) {
      const { place, id } = option.candidate;
      if (place.kind === 'admin2' && isCounty(place.name)) counties.set(id, option);
    }
  }
  const paired = new Set<Option>();
  for (const options of names) {
    for (const option of options) {
      for (const area of option.candidate.within) {
        const county = counties.get(area);
        if (county && !areNamesakes(option, county)) paired.add(option).add(county);
      }
    }
  }
  for (const option of paired) option.beside += weights.pair;
}

/** A town and the county of its name come together by the name alone. */
const areNamesakes = (town: Option, county: Option) =>
  county.candidate.place.name.startsWith(town.candidate.place.name);

/** Turns scores into shares that add up to one. */
export function shareOut(options: readonly Option[], score: (option: Option) => number): void {
  if (options.length === 1) {
    options[0].share = 1;
    options[0].voice = 1;
    return;
  }
  let top = -Infinity;
  for (const option of options) {
    option.share = score(option);
    top = Math.max(top, option.share);
  }
  let sum = 0;
  for (const option of options) {
    const below = option.share - top;
    option.share = Math.exp(below);
    option.voice = Math.exp(weights.voice * below);
    sum += option.share;
  }
  const voices = sum ** weights.voice;
  for (const option of options) {
    option.share /= sum;
    option.voice /= voices;
  }
}
