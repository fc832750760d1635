/**
 * Which place of the gazetteer each chain of an article means.
 *
 * Every candidate is scored by how likely its name means it anywhere (people, kind, first name or other), by what
 * stands right around the name, and by what else the article names: its country, its region, places near by. The
 * last needs the other places' meanings, so all are first held at once, each candidate by its share, and the
 * shares are worked out afresh a few times (as in mean-field inference).
 *
 * Invariants: never throws; the result depends on the article, its chains and the gazetteer alone; names of one
 * spelling mean one place; a chain that is no place, or that no candidate fits well, is left without one.
 */
import type { Gazetteer, PlaceCandidate } from '../knowledge.ts';
import type { Memo } from '../memo.ts';
import type { ArticleText, Chain, Mention, Place } from '../model.ts';
import { describe } from './described.ts';
import { type Named, readWords, setScene, takeAway } from './evidence.ts';
import { type NamedOptions, optionsOf, optionsOfBody, settled } from './options.ts';
import { type Option, pairUp, type Scene, scoreInScene, shareOut, weighOptions, weights } from './score.ts';
import { areaBeside, homeOf } from './setting.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** Candidates of one name that are held at once: more never win. Names such as "San José" have hundreds. */
const MOST = 24;
/** Rounds of working out the shares; they hardly move after the third. */
const ROUNDS = 3;
/** Mentions of one name whose surroundings are read: the first ones say where a place is. */
const READ = 8;

/** A name whose place is sought, and the chains that bear it. */
export interface Question {
  readonly chains: readonly number[];
  readonly count: number;
  readonly options: readonly Option[];
}

interface Naming {
  readonly chains: number[];
  readonly mentions: number[];
  readonly named: NamedOptions;
  /** By these it is told which name it is: a borrowed name has only the towns among its candidates. */
  readonly towns: readonly PlaceCandidate[];
}

/** The options of the places, and of the towns that bodies bear in their names: they speak for others too. */
function gatherNames(chains: readonly Chain[], gazetteer: Gazetteer): Map<number, NamedOptions> {
  const named = new Map<number, NamedOptions>();
  chains.forEach((chain, index) => {
    if (chain.type !== 'place' && chain.type !== 'organization') return;
    const options =
      chain.type === 'place'
        ? optionsOf([chain.name, ...chain.aliases], gazetteer)
        : optionsOfBody(chain.name, gazetteer);
    if (options.candidates.length > 0) named.set(index, options);
  });
  return named;
}

/** Reads what stands around the first of some mentions. */
const readerAround =
  ({ text }: ArticleText, mentions: readonly Mention[], gazetteer: Gazetteer) =>
  (own: readonly number[]): Surroundings[] =>
    surroundingsOf(
      text,
      own.slice(0, READ).map(mention => mentions[mention]),
      gazetteer,
    );

/** The chains of names that have the same candidates together. */
function gatherNamings(chains: readonly Chain[], names: ReadonlyMap<number, NamedOptions>): Naming[] {
  const namings: Naming[] = [];
  const byFirst = new Map<number, Naming[]>();
  for (const [index, named] of names) {
    const { mentions } = chains[index];
    const settlements = named.candidates.filter(({ place }) => settled.has(place.kind));
    const towns = settlements.length > 0 ? settlements : named.candidates;
    const alike = byFirst.get(towns[0].id) ?? [];
    const naming = alike.find(each => areSame(each.towns, towns));
    if (naming) {
      naming.chains.push(index);
      naming.mentions.push(...mentions);
      continue;
    }
    const made = { chains: [index], mentions: [...mentions], named, towns };
    namings.push(made);
    alike.push(made);
    byFirst.set(towns[0].id, alike);
  }
  return namings;
}

const areSame = (a: readonly PlaceCandidate[], b: readonly PlaceCandidate[]) =>
  a.length === b.length && a.every(({ id }, i) => id === b[i].id);

/** Chains whose names have the same candidates are one question: "Hope" and "Hope City Hall". */
function askAll(
  article: ArticleText,
  mentions: readonly Mention[],
  chains: readonly Chain[],
  names: ReadonlyMap<number, NamedOptions>,
  gazetteer: Gazetteer,
): Question[] {
  const namings = gatherNamings(chains, names);
  const read = readerAround(article, mentions, gazetteer);
  const questions = namings.map(({ chains, mentions: own, named }) => {
    // What stands around the only place of a name that is known by it makes no difference.
    const isSure = named.candidates.length === 1 && isKnown(named.candidates[0]);
    const around = isSure ? [] : read(own);
    return { chains, count: own.length, options: weighOptions(named, around).slice(0, MOST) };
  });
  pairUp(questions.map(({ options }) => options));
  for (const { options } of questions) shareOut(options, ({ prior, beside }) => prior + beside);
  return questions;
}

/** Whether a place is known by its name alone: an area weighs less than a town of as many people. */
function isKnown({ weight, place }: PlaceCandidate): boolean {
  return !settled.has(place.kind) || weight + (place.kind === 'admin2' ? 24 : 0) >= weights.small;
}

/** The likeliest option; none where it is a small place that nothing in the article speaks for. */
function answer({ options }: Question): Option | null {
  const best = options.reduce((a, b) => (b.share > a.share ? b : a));
  return isKnown(best.candidate) || best.beside + best.article >= weights.support ? best : null;
}

/** Works out what the article says for each option, a few times over, since each question rests on the others. */
function weighTogether(questions: readonly Question[], words: Named): void {
  // A known place of which there is but one needs no support.
  const open = questions.filter(({ options }) => options.length > 1 || !isKnown(options[0].candidate));
  for (let round = 0; round < ROUNDS && open.length > 0; round++) {
    const whole = setScene(questions, words);
    for (const question of open) {
      const scene: Scene = takeAway(whole, question);
      for (const option of question.options) option.article = scoreInScene(option, scene);
      shareOut(question.options, ({ prior, beside, article }) => prior + beside + article);
    }
  }
}

/** Whether words, or their beginning, name a greater place than one of this weight, or a country's people. */
function isGreater(words: string, weight: number, gazetteer: Gazetteer): boolean {
  for (let end = words.length; end > 0; end = words.lastIndexOf(' ', end - 1)) {
    const start = words.slice(0, end);
    if (gazetteer.demonym(start) !== null) return true;
    const [first] = gazetteer.candidates(start);
    if (first) return first.weight > weight;
  }
  return false;
}

/** What stands in a town is at the town's point, under its own name. */
function placeOf(option: Option, { borrowed }: NamedOptions, chain: Chain): Place {
  const { place } = option.candidate;
  if (!borrowed) return place;
  return { ...place, name: chain.name, kind: 'facility', population: null, geonameId: null };
}

/** In steps: the chains with `place`, `described` and `area` filled in for those of type place; the others are as they
 * were. */
export function* resolveInSteps(
  article: ArticleText,
  mentions: readonly Mention[],
  chains: readonly Chain[],
  gazetteer: Gazetteer,
  memo: Memo,
): Generator<undefined, Chain[]> {
  const names = gatherNames(chains, gazetteer);
  const questions = askAll(article, mentions, chains, names, gazetteer);
  yield;
  const words = readWords(article, mentions, gazetteer, memo);
  yield;
  weighTogether(questions, words);
  yield;
  const answers = new Map<number, Option>();
  const meant = new Map<number, PlaceCandidate>();
  for (const question of questions) {
    const option = answer(question);
    if (!option) continue;
    meant.set(option.candidate.id, option.candidate);
    for (const index of question.chains) answers.set(index, option);
  }
  const read = readerAround(article, mentions, gazetteer);
  let home: Place | null | undefined;
  return chains.map((chain, index) => {
    if (chain.type !== 'place') return chain;
    const option = answers.get(index);
    const weight = option?.candidate.weight ?? 0;
    const described = describe(article, mentions, chain, words => isGreater(words, weight, gazetteer));
    if (option) {
      const place = placeOf(option, names.get(index)!, chain);
      // A bare "town" says nothing of a place that is known, but something of one that is not.
      return { ...chain, place, described: described?.text.includes(' ') ? described : null };
    }
    home = home === undefined ? homeOf(meant.values(), words, gazetteer) : home;
    const area = areaBeside(read(chain.mentions), meant) ?? home;
    return { ...chain, described, ...(area && { area }) };
  });
}
