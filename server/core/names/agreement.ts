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

/** What the mentions of one name vote for, weighed by the square of their scores. */
type Votes = Map<EntityType, number>;

/** A name's label in the article, and the score of its best mention. */
export interface Label {
  readonly type: EntityType;
  readonly score: number;
}

/** Makes the mentions of an article agree. The scores of mentions that others bear out rise. */
export function agree(article: ArticleText, mentions: readonly Mention[], lexicon: Lexicon): Mention[] {
  const names = mentions.map(({ from, to }) => nameKey(article.text.slice(from, to)));
  const votes = new Map<string, Votes>();
  const surnames = new Map<string, number>();
  mentions.forEach((mention, i) => {
    cast(votes, names[i], mention.type, mention.score ** 2);
    const surname = mention.type === 'person' && mention.score > 0.5 ? surnameOf(names[i]) : null;
    if (surname) surnames.set(surname, Math.max(mention.score, surnames.get(surname) ?? 0));
  });
  for (const [surname, score] of surnames) {
    if (votes.has(surname)) cast(votes, surname, 'person', 2 * score ** 2);
  }
  const agreed = mentions.map((mention, i) => relabel(mention, votes.get(names[i])!));
  return findRepeats(article, agreed, lexicon);
}

function cast(votes: Map<string, Votes>, name: string, type: EntityType, weight: number): void {
  let own = votes.get(name);
  if (!own) {
    own = new Map();
    votes.set(name, own);
  }
  own.set(type, (own.get(type) ?? 0) + weight);
}

function relabel(mention: Mention, votes: Votes): Mention {
  const own = votes.get(mention.type)!;
  let type = mention.type;
  let most = own;
  for (const [other, weight] of votes) {
    if (weight > most) {
      type = other;
      most = weight;
    }
  }
  if (type === mention.type) {
    const others = most - mention.score ** 2;
    return others > 0.2
      ? { ...mention, score: Math.min(0.97, mention.score + 0.25 * Math.min(1, others)) }
      : mention;
  }
  if (mention.score >= sure || most < own * 1.5) return mention;
  return { ...mention, type, score: Math.max(mention.score, 0.6) };
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
