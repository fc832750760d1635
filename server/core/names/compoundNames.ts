/**
 * Names inside hyphenated words that the model leaves alone: corpora label words, and most leave `Moscow-backed`
 * unlabelled although it names Moscow.
 *
 * Invariants: what comes in stays; a part is named only where the article or the lists know it.
 */
import type { ArticleText, EntityType, Mention, Span } from '../model.ts';
import { splitCompound } from './compounds.ts';
import { fold, kind, type Lexicon } from './lexicon.ts';
import { placeBits, placeKind, type WordKnowledge } from './words.ts';

// What lists say is surer than what a stranger's part looks like, and less sure than a name that stands by itself.
const listedScore = 0.8;

type Lists = Omit<WordKnowledge, 'clusters'>;

/** The mentions with those in hyphenated words among them, sorted. */
export function nameCompounds(
  article: ArticleText,
  mentions: readonly Mention[],
  knowledge: Lists,
): Mention[] {
  let known: ReadonlyMap<string, Mention> | null = null;
  const all: Mention[] = [];
  let next = 0;
  for (const { from, to } of hyphenatedWords(article)) {
    while (next < mentions.length && mentions[next].from < from) all.push(mentions[next++]);
    const within = next < mentions.length && mentions[next].from === from ? mentions[next] : null;
    if (all.length > 0 && all[all.length - 1].to > from) continue;
    if (within && within.to !== to) continue;
    known ??= surestByName(article.text, mentions);
    const parts = namedParts(article.text.slice(from, to), from, known, knowledge);
    if (parts.length < (within ? 2 : 1)) continue;
    if (within) next++;
    all.push(...parts);
  }
  while (next < mentions.length) all.push(mentions[next++]);
  return all;
}

/** The words with a hyphen, in order. */
function* hyphenatedWords({ regions }: ArticleText): Generator<Span> {
  for (const { from: start, paragraph } of regions) {
    const { text, tokens } = paragraph;
    let hyphen = text.indexOf('-');
    for (let i = 0; hyphen >= 0 && i < tokens.length; i++) {
      const { from, to, kind } = tokens[i];
      if (hyphen >= to) continue;
      if (hyphen >= from && kind === 'word') yield { from: start + from, to: start + to };
      hyphen = text.indexOf('-', to);
    }
  }
}

/** The surest mention of each name. */
function surestByName(text: string, mentions: readonly Mention[]): Map<string, Mention> {
  const known = new Map<string, Mention>();
  for (const mention of mentions) {
    const name = fold(text.slice(mention.from, mention.to));
    if ((known.get(name)?.score ?? 0) < mention.score) known.set(name, mention);
  }
  return known;
}

// Who leads something is told as an adjective (`the Lisbon-led talks`), and annotators count it as one; a backer, a seat
// or a link (`Lisbon-backed`) they count as named.
const adjective = /-led$/;

function namedParts(
  word: string,
  start: number,
  known: ReadonlyMap<string, Mention>,
  knowledge: Lists,
): Mention[] {
  if (adjective.test(word)) return [];
  const named: Mention[] = [];
  for (const { from, to } of splitCompound(word, knowledge.lexicon) ?? []) {
    const part = word.slice(from, to);
    if (part[0] === part[0].toLowerCase() && !part.includes('-')) continue;
    const mention = known.get(fold(part));
    const type = mention?.type ?? listedType(part, knowledge);
    if (!type) continue;
    named.push({ from: start + from, to: start + to, type, score: mention?.score ?? listedScore });
  }
  return named;
}

function listedType(part: string, { lexicon, gazetteer }: Lists): EntityType | null {
  const kinds = lexicon.acronym(part) | listed(lexicon, part) | placeBits(gazetteer, part);
  if (kinds & (kind.group | placeKind.demonym)) return 'group';
  if (kinds & (kind.country | kind.place | placeKind.country | placeKind.city)) return 'place';
  return kinds & kind.organization ? 'organization' : null;
}

const listed = (lexicon: Lexicon, part: string) => lexicon.kinds(fold(part));
