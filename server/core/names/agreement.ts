/**
 * Agreement over an article: one name, one label, unless the text says otherwise.
 *
 * A name takes the label that its mentions together vote for; a surname or a particle and surname follows the full
 * name; repeats of a known name that the recogniser passed over are found, in capitals too. What a single mention
 * is sure of stays: a place in one sentence and its team in another keep their labels.
 *
 * Invariants: pure; mentions in and out are sorted and never overlap; a span of the input is never moved, but for a
 * surname that takes back its particle.
 */
import type { ArticleText, EntityType, Mention } from '../model.ts';
import { recallFor } from '../recall.ts';
import { openingParticles } from './cues.ts';
import { types } from './labels.ts';
import { fold, kind, type Lexicon, longestAcronym } from './lexicon.ts';
import { findRepeats } from './repeats.ts';

/** From here on a mention keeps its label whatever the others say. */
const sure = 0.9;

/** How far the other mentions of a name may raise a score, and how much of their best score goes over to it. */
const bearable = 0.85;

/** What a name is by itself, in whatever article it stands. */
interface Name {
  /** What makes two spans one name: case, accents, points and an article away. */
  readonly key: string;
  /** The surname of a full name, with its particles; null for a name of one word. */
  readonly surname: string | null;
  readonly isCountry: boolean;
}

/** What the mentions of one name say, by the index of a label in `types`: the squares of their scores added up, and the
 * best score, both 0 for a label that none of them has. */
interface Votes {
  readonly weights: number[];
  readonly bests: number[];
}

/** Makes the mentions of an article agree. The scores of mentions that others bear out rise. */
export function agree(
  article: ArticleText,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): readonly Mention[] {
  const votes = new Map<string, Votes>();
  const surnames = new Map<string, number>();
  const votesFor = mentions.map(({ from, to, type, score }) => {
    const name = nameOf(lexicon, article.text.slice(from, to));
    let own = votes.get(name.key);
    if (!own) {
      own = votesOf(name);
      votes.set(name.key, own);
    }
    cast(own, type, score, 1);
    if (name.surname !== null && type === 'person' && score > 0.5)
      surnames.set(name.surname, Math.max(score, surnames.get(name.surname) ?? 0));
    return own;
  });
  for (const [surname, score] of surnames) {
    const own = votes.get(surname);
    if (own) cast(own, 'person', score, 2);
  }
  for (const [name, acronym] of acronymsOf(article.text, mentions)) {
    share(votesFor[name], votesFor[acronym]);
  }
  const agreed = mentions.map((mention, i) => {
    if (mention.type === 'organization' && plays(article.text, mention)) return mention;
    const labelled = relabel(mention, votesFor[i]);
    return labelled.type === 'person'
      ? withParticle(article.text, labelled, i > 0 ? mentions[i - 1].to : 0, surnames)
      : labelled;
  });
  return findRepeats(article, agreed, lexicon);
}

/** Whether the text beside a name says that it is a team: `Porto beat`, `drew with Porto`, `Porto 2-1`. */
function plays(text: string, { from, to }: Mention): boolean {
  return (
    (isMarked(beginsPlay, text, to + 1) && played.test(text.slice(to, to + 12))) ||
    (isMarked(endsPlay, text, from - 2) && playing.test(text.slice(Math.max(0, from - 16), from)))
  );
}

const played = /^ (?:beat|defeated|thrashed|edged|drew|lost|won|trailed|scored|led|\d{1,3}[-–]\d)/;
const playing = /(?:beat|defeated|thrashed|edged|drew with|lost to|against) (?:the )?$/;

/** Marks of the first letters of what may follow a team, and of the last ones of what may stand before it, by their codes:
 * most words beside a name are told by them. */
const beginsPlay = marksOf('bdtelws0123456789');
const endsPlay = marksOf('tdhoe');

function marksOf(letters: string): Uint8Array {
  const marks = new Uint8Array(128);
  for (const letter of letters) marks[letter.charCodeAt(0)] = 1;
  return marks;
}

/** Whether one of the marked letters may stand at `at`: never false where one does. */
function isMarked(marks: Uint8Array, text: string, at: number): boolean {
  return at >= 0 && at < text.length && marks[text.charCodeAt(at) & 127] === 1;
}

/** The votes that a name has by itself: a country's are for a place. */
function votesOf({ isCountry }: Name): Votes {
  const votes = { weights: [0, 0, 0, 0], bests: [0, 0, 0, 0] };
  if (isCountry) cast(votes, 'place', 0.8, 2);
  return votes;
}

/** Pairs of mentions, by index, where the second stands in brackets right behind the first. */
function acronymsOf(text: string, mentions: readonly Mention[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [name, acronym] = [mentions[i], mentions[i + 1]];
    if (acronym.from !== name.to + 2 || text.slice(name.to, acronym.from) !== ' (') continue;
    if (text[acronym.to] === ')' && /^\p{Lu}{2}/u.test(text.slice(acronym.from, acronym.to)))
      pairs.push([i, i + 1]);
  }
  return pairs;
}

/** Gives two names each other's votes. */
function share(first: Votes, second: Votes): void {
  for (let type = 0; type < types.length; type++) {
    const weight = first.weights[type] + second.weights[type];
    const best = Math.max(first.bests[type], second.bests[type]);
    first.weights[type] = second.weights[type] = weight;
    first.bests[type] = second.bests[type] = best;
  }
}

/** A surname's mention with the particle before it, where the full name has it: `de Quill` after `Ana de Quill`. */
function withParticle(
  text: string,
  mention: Mention,
  free: number,
  surnames: ReadonlyMap<string, number>,
): Mention {
  if (mention.from === 0 || text[mention.from - 1] !== ' ') return mention;
  if (!isMarked(endsParticle, text, mention.from - 2)) return mention;
  const particle = /(?:^|\s)(\p{L}{1,4}) $/u.exec(
    text.slice(Math.max(free, mention.from - 6), mention.from),
  )?.[1];
  if (!particle || !openingParticles.has(particle.toLowerCase())) return mention;
  const from = mention.from - particle.length - 1;
  return surnames.has(fold(text.slice(from, mention.to))) ? { ...mention, from } : mention;
}

const particleEnds = [...openingParticles].map(word => word[word.length - 1]).join('');

/** Marks of the last letters of particles, by their codes. */
const endsParticle = marksOf(particleEnds + particleEnds.toUpperCase());

function cast({ weights, bests }: Votes, type: EntityType, score: number, times: number): void {
  const label = types.indexOf(type);
  weights[label] += times * score * score;
  bests[label] = Math.max(bests[label], score);
}

function relabel(mention: Mention, { weights, bests }: Votes): Mention {
  const own = types.indexOf(mention.type);
  let most = own;
  for (let label = 0; label < types.length; label++) if (weights[label] > weights[most]) most = label;
  const { from, to, score } = mention;
  if (most === own) {
    const borne = borneOut(score, weights[own], bests[own]);
    return borne === score ? mention : { from, to, type: mention.type, score: borne };
  }
  if (score >= sure || weights[most] < weights[own] * 1.2) return mention;
  return { from, to, type: types[most], score: Math.max(score, bearable * bests[most]) };
}

/** A score with what the other mentions of the name add to it: little, since they may err together. */
function borneOut(score: number, weight: number, best: number): number {
  const others = Math.min(1, weight - score * score);
  if (others <= 0.2 || score >= bearable) return score;
  return Math.min(bearable, Math.max(score + 0.2 * others, bearable * best));
}

const nameOf = recallFor((lexicon: Lexicon, text): Name => {
  const key = keyOf(fold(text));
  const kinds = lexicon.kinds(key) | (key.length > longestAcronym ? 0 : lexicon.acronym(key.toUpperCase()));
  return { key, surname: surnameOf(key), isCountry: (kinds & kind.country) !== 0 };
});

function keyOf(folded: string): string {
  return folded.startsWith('the ') ? folded.slice(4) : folded.startsWith('al ') ? folded.slice(3) : folded;
}

function surnameOf(name: string): string | null {
  const space = name.lastIndexOf(' ');
  if (space < 0) return null;
  if (name.indexOf(' ') === space) return name.slice(space + 1);
  const words = name.split(' ');
  let from = words.length - 1;
  if (/^(?:jr|sr|ii|iii)$/.test(words[from]) && from > 1) from--;
  while (from > 1 && openingParticles.has(words[from - 1]) && words[from - 1] !== 'al') from--;
  return words.slice(from).join(' ');
}
