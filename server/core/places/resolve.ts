/**
 * Which place of the gazetteer each chain of an article means.
 *
 * Every candidate is scored by how likely its name means it anywhere (people, kind, first name or other), by what
 * stands right around the name, and by what else the article names: its country, its region, places near by. The
 * last needs the other places' meanings, so all are first held at once, each candidate by its share, and the
 * shares are worked out afresh a few times (as in mean-field inference).
 *
 * Invariants: never throws; the result depends on the article, its chains and the gazetteer alone; a chain that is
 * no place, or that no candidate fits well, is left without one.
 */
import type { Gazetteer, PlaceCandidate } from '../knowledge.ts';
import type { ArticleText, Chain, Mention } from '../model.ts';
import { describe } from './described.ts';
import { readWords, type Scene, setScene, takeAway } from './evidence.ts';
import { optionsOf } from './options.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

/** Candidates of one name that are held at once: more never win. Names such as "San José" have hundreds. */
const MOST = 24;
/** Rounds of working out the shares; they hardly move after the third. */
const ROUNDS = 3;
/** Mentions of one chain whose surroundings are read: the first ones say where a place is. */
const READ = 8;

/** How much each piece of evidence counts, in natural logarithms of odds. Fitted on news of other publishers. */
export const weights = {
  people: 0.2,
  alternate: -1.5,
  area: 6,
  looseArea: 2.5,
  kind: 1,
  said: 2,
  country: 0.8,
  region: 1.2,
  near: 1.7,
  voice: 0.5,
  least: 3,
};

/** A candidate with the part of its score that the rest of the article does not change. */
export interface Option {
  readonly candidate: PlaceCandidate;
  readonly own: number;
  share: number;
  voice: number;
}

/** A chain whose place is sought. */
export interface Question {
  readonly chain: number;
  readonly count: number;
  readonly options: Option[];
}

function scoreAlone(candidate: PlaceCandidate, around: readonly Surroundings[], named: NamedFacts): number {
  const { place, weight, alternate, within, id } = candidate;
  let score = (weights.people * weight) / 8;
  if (alternate) score += weights.alternate;
  const held = (areas: readonly PlaceCandidate[]) =>
    areas.some(area => area.id !== id && within.includes(area.id));
  if (around.some(({ areas }) => held(areas)) || held(named.areas)) score += weights.area;
  else if (around.some(({ looseAreas }) => held(looseAreas))) score += weights.looseArea;
  if (named.kinds.includes(place.kind) || around.some(({ kinds }) => kinds.includes(place.kind))) {
    score += weights.kind;
  }
  if (around.some(({ country }) => country !== null && country === place.country)) score += weights.said;
  return score;
}

type NamedFacts = ReturnType<typeof optionsOf>;

function ask(
  chain: Chain,
  index: number,
  article: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): Question | null {
  const named = optionsOf([chain.name, ...chain.aliases], gazetteer);
  if (named.candidates.length === 0) return null;
  const around = chain.mentions
    .slice(0, READ)
    .map(mention => readSurroundings(article.text, mentions[mention], gazetteer));
  const options = named.candidates.map(candidate => ({
    candidate,
    own: scoreAlone(candidate, around, named),
    share: 0,
    voice: 0,
  }));
  options.sort((a, b) => b.own - a.own);
  const question = { chain: index, count: chain.mentions.length, options: options.slice(0, MOST) };
  shareOut(question, option => option.own);
  return question;
}

/** Turns scores into shares that add up to one. */
function shareOut({ options }: Question, score: (option: Option) => number): void {
  const scores = options.map(score);
  const top = Math.max(...scores);
  let sum = 0;
  options.forEach((option, index) => {
    option.share = Math.exp(scores[index] - top);
    sum += option.share;
  });
  for (const option of options) {
    option.share /= sum;
    option.voice = option.share ** weights.voice;
  }
}

function scoreInScene({ candidate, own }: Option, scene: Scene): number {
  const { place, id, within } = candidate;
  const country = place.country === null ? 0 : (scene.countries.get(place.country) ?? 0);
  const region = Math.max(
    scene.areas.get(id) ?? 0,
    ...within.slice(0, -1).map(area => scene.areas.get(area) ?? 0),
  );
  return (
    own +
    weights.country * Math.log1p(country) +
    weights.region * Math.log1p(region) +
    weights.near * Math.log1p(scene.near(candidate))
  );
}

function best({ options }: Question): Option {
  return options.reduce((a, b) => (b.share > a.share ? b : a));
}

/** The chains with `place` and `described` filled in for those of type place; the others are as they were. */
export function resolvePlaces(
  article: ArticleText,
  mentions: readonly Mention[],
  chains: readonly Chain[],
  gazetteer: Gazetteer,
): Chain[] {
  const questions = chains.flatMap((chain, index) => {
    const question = chain.type === 'place' ? ask(chain, index, article, mentions, gazetteer) : null;
    return question ? [question] : [];
  });
  const places = mentions.filter(({ type }) => type === 'place');
  const named = readWords(article, places, gazetteer);
  for (let round = 0; round < ROUNDS; round++) {
    const scene = setScene(questions, named);
    for (const question of questions) {
      const others = takeAway(scene, question);
      shareOut(question, option => scoreInScene(option, others));
    }
  }
  const answers = new Map(questions.map(question => [question.chain, best(question).candidate.place]));
  return chains.map((chain, index) => {
    if (chain.type !== 'place') return chain;
    return { ...chain, place: answers.get(index) ?? null, described: describe(article, mentions, chain) };
  });
}
