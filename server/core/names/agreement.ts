/**
 * Agreement over an article: one name, one label, unless the text says otherwise.
 *
 * A name takes the label that its mentions together vote for; a surname or a particle and surname follows the full
 * name; repeats of a known name that the recogniser passed over are found, in capitals too. What a single mention
 * is sure of stays: a place in one sentence and its team in another keep their labels.
 *
 * Invariants: pure; mentions in and out are sorted and never overlap; a span of the input is never moved.
 */
import type { ArticleText, EntityType, Mention } from '../model.ts';
import { openingParticles } from './cues.ts';
import { fold, type Lexicon } from './lexicon.ts';
import { findRepeats } from './repeats.ts';

/** From here on a mention keeps its label whatever the others say. */
const sure = 0.85;

/** What the mentions of one name say for one label: the squares of their scores added up, and the best score. */
interface Voice {
  weight: number;
  best: number;
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
  for (const [surname, score] of surnames) {
    if (votes.has(surname)) cast(votes, surname, 'person', score, 2);
  }
  const agreed = mentions.map((mention, i) => relabel(mention, votes.get(names[i])!));
  return findRepeats(article, agreed, lexicon);
}

function cast(votes: Map<string, Votes>, name: string, type: EntityType, score: number, times: number): void {
  const own = votes.get(name) ?? new Map<EntityType, Voice>();
  votes.set(name, own);
  const voice = own.get(type) ?? { weight: 0, best: 0 };
  own.set(type, { weight: voice.weight + times * score ** 2, best: Math.max(voice.best, score) });
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
  const borneOut = Math.max(mention.score, 0.9 * most.best);
  if (type === mention.type) {
    const others = Math.min(1, most.weight - mention.score ** 2);
    return { ...mention, score: others > 0.2 ? Math.min(0.97, borneOut + 0.2 * others) : mention.score };
  }
  if (mention.score >= sure || most.weight < own.weight * 1.5) return mention;
  return { ...mention, type, score: borneOut };
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
