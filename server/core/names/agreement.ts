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
import { openingParticles } from './cues.ts';
import { fold, kind, type Lexicon } from './lexicon.ts';
import { findRepeats } from './repeats.ts';

/** From here on a mention keeps its label whatever the others say. */
const sure = 0.9;

/** How far the other mentions of a name may raise a score, and how much of their best score goes over to it. */
const bearable = 0.85;

/** What the mentions of one name say for one label: the squares of their scores added up, and the best score. */
interface Voice {
  readonly weight: number;
  readonly best: number;
}

type Votes = Map<EntityType, Voice>;

/** Makes the mentions of an article agree. The scores of mentions that others bear out rise. */
export function agree(article: ArticleText, mentions: readonly Mention[], lexicon: Lexicon): Mention[] {
  const names = mentions.map(({ from, to }) => nameKey(article.text.slice(from, to)));
  const votes = new Map<string, Votes>();
  const surnames = new Map<string, number>();
  mentions.forEach(({ type, score }, i) => {
    cast(votes, names[i], type, score, 1);
    const surname = type === 'person' && score > 0.5 ? surnameOf(names[i]) : null;
    if (surname) surnames.set(surname, Math.max(score, surnames.get(surname) ?? 0));
  });
  for (const name of votes.keys()) {
    if (isCountry(name, lexicon)) cast(votes, name, 'place', 0.8, 2);
  }
  for (const [surname, score] of surnames) {
    if (votes.has(surname)) cast(votes, surname, 'person', score, 2);
  }
  for (const [name, acronym] of acronymsOf(article.text, mentions)) {
    share(votes.get(names[name])!, votes.get(names[acronym])!);
  }
  const agreed = mentions.map((mention, i) => {
    if (mention.type === 'organization' && plays(article.text, mention)) return mention;
    const labelled = relabel(mention, votes.get(names[i])!);
    return labelled.type === 'person'
      ? withParticle(article.text, labelled, mentions[i - 1]?.to ?? 0, surnames)
      : labelled;
  });
  return findRepeats(article, agreed, lexicon);
}

/** Whether the text beside a name says that it is a team: `Porto beat`, `drew with Porto`, `Porto 2-1`. */
function plays(text: string, { from, to }: Mention): boolean {
  return (
    /^ (?:beat|defeated|thrashed|edged|drew|lost|won|trailed|scored|led|\d{1,3}[-–]\d)/.test(
      text.slice(to, to + 12),
    ) ||
    /(?:beat|defeated|thrashed|edged|drew with|lost to|against) (?:the )?$/.test(
      text.slice(Math.max(0, from - 16), from),
    )
  );
}

function isCountry(name: string, lexicon: Lexicon): boolean {
  return ((lexicon.kinds(name) | lexicon.acronym(name.toUpperCase())) & kind.country) !== 0;
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
  const [own, others] = [[...first], [...second]];
  for (const [type, voice] of others) add(first, type, voice);
  for (const [type, voice] of own) add(second, type, voice);
}

/** A surname's mention with the particle before it, where the full name has it: `de Quill` after `Ana de Quill`. */
function withParticle(
  text: string,
  mention: Mention,
  free: number,
  surnames: ReadonlyMap<string, number>,
): Mention {
  const particle = /(?:^|\s)(\p{L}{1,4}) $/u.exec(
    text.slice(Math.max(free, mention.from - 6), mention.from),
  )?.[1];
  if (!particle || !openingParticles.has(particle.toLowerCase())) return mention;
  const from = mention.from - particle.length - 1;
  return surnames.has(fold(text.slice(from, mention.to))) ? { ...mention, from } : mention;
}

function cast(votes: Map<string, Votes>, name: string, type: EntityType, score: number, times: number): void {
  const own = votes.get(name) ?? new Map<EntityType, Voice>();
  votes.set(name, own);
  add(own, type, { weight: times * score ** 2, best: score });
}

function add(votes: Votes, type: EntityType, { weight, best }: Voice): void {
  const voice = votes.get(type);
  votes.set(type, { weight: (voice?.weight ?? 0) + weight, best: Math.max(voice?.best ?? 0, best) });
}

function relabel(mention: Mention, votes: Votes): Mention {
  const own = votes.get(mention.type)!;
  let type = mention.type;
  let most = own;
  for (const [other, voice] of votes) {
    if (voice.weight > most.weight) {
      type = other;
      most = voice;
    }
  }
  if (type === mention.type) return { ...mention, score: borneOut(mention.score, most) };
  if (mention.score >= sure || most.weight < own.weight * 1.2) return mention;
  return { ...mention, type, score: Math.max(mention.score, bearable * most.best) };
}

/** A score with what the other mentions of the name add to it: little, since they may err together. */
function borneOut(score: number, { weight, best }: Voice): number {
  const others = Math.min(1, weight - score ** 2);
  if (others <= 0.2 || score >= bearable) return score;
  return Math.min(bearable, Math.max(score + 0.2 * others, bearable * best));
}

/** What makes two spans one name: case, accents, points and an article away. */
function nameKey(text: string): string {
  return fold(text).replace(/^(?:the|al) /, '');
}

/** The surname of a folded full name, with its particles; null for a name of one word. */
function surnameOf(name: string): string | null {
  const words = name.split(' ');
  if (words.length < 2) return null;
  let from = words.length - 1;
  if (/^(?:jr|sr|ii|iii)$/.test(words[from]) && from > 1) from--;
  while (from > 1 && openingParticles.has(words[from - 1]) && words[from - 1] !== 'al') from--;
  return words.slice(from).join(' ');
}
