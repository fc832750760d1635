/**
 * Where else an entity is named: definition, references, highlights, next and previous mention.
 *
 * Invariant: occurrences stand in one order everywhere: the asking article first, then the others by date; inside
 * an article by place.
 */
import type { Span } from '../core/model.ts';
import type { Snapshot, SourcedFact } from '../workspace/snapshot.ts';
import { subjectAt } from './subject.ts';

/** A span in an article. */
export interface Occurrence extends Span {
  readonly article: string;
}

/** A chain by its article and its place among the article's chains. */
export interface ChainSpot {
  readonly article: string;
  readonly chain: number;
}

/** All mentions of the entity of a chain, in all articles. */
export function occurrencesOf(snapshot: Snapshot, article: string, chain: number): Occurrence[] {
  return chainsOf(snapshot, article, chain).flatMap(spot => mentionsOf(snapshot, spot));
}

/** The chains of one entity, the asking article's own first, then by date. */
export function chainsOf(snapshot: Snapshot, article: string, chain: number): ChainSpot[] {
  const cluster = snapshot.clusterOf(article, chain);
  if (!cluster) return [{ article, chain }];
  const { members } = cluster;
  const own = members.filter(member => member.article === article && member.chain !== chain);
  const others = members.filter(member => member.article !== article);
  return [{ article, chain }, ...own, ...snapshot.listed(others)];
}

/** The mentions of one chain. */
export function mentionsOf(snapshot: Snapshot, { article, chain }: ChainSpot): Occurrence[] {
  const mentions = snapshot.contribution(article)?.mentions(chain) ?? [];
  return mentions.map(({ from, to }) => ({ article, from, to }));
}

/**
 * The spans that name what is under the cursor, in every article; for a figure, where its quantity is stated.
 * Without `withDefinition` the mention that introduces the name in this article is left out.
 */
export function references(
  snapshot: Snapshot,
  article: string,
  offset: number,
  withDefinition = true,
): Occurrence[] {
  const subject = subjectAt(snapshot, article, offset);
  if (!subject) return [];
  if (subject.kind === 'figure') return restatements(snapshot, article, subject.figure);
  const all = inOrder(snapshot, article, occurrencesOf(snapshot, article, subject.chain));
  if (withDefinition) return all;
  const introduction = fullest(all.filter(spot => spot.article === article));
  return all.filter(spot => spot !== introduction);
}

/** The mentions in this article of what is under the cursor. */
export function highlights(snapshot: Snapshot, article: string, offset: number): Occurrence[] {
  return references(snapshot, article, offset).filter(found => found.article === article);
}

/**
 * Where an entity is introduced: the first of its fullest mentions in the article. On that mention itself, the one
 * in the next article that names the entity, and from the last article the first again. Null off any name.
 */
export function definition(snapshot: Snapshot, article: string, offset: number): Occurrence | null {
  const subject = subjectAt(snapshot, article, offset);
  if (subject?.kind !== 'mention') return null;
  const chains = chainsOf(snapshot, article, subject.chain);
  const own = fullest(mentionsIn(snapshot, article, chains));
  if (!own || offset < own.from || offset > own.to) return own;
  const articles = [...new Set(chains.map(spot => spot.article))].sort(snapshot.compare);
  const next = articles[(articles.indexOf(article) + 1) % articles.length];
  return fullest(mentionsIn(snapshot, next, chains));
}

function mentionsIn(snapshot: Snapshot, article: string, chains: readonly ChainSpot[]): Occurrence[] {
  return chains
    .filter(spot => spot.article === article)
    .flatMap(spot => mentionsOf(snapshot, spot))
    .sort((a, b) => a.from - b.from);
}

/** The first of the longest; spans alone are known of a closed article, so length stands for fullness. */
function fullest(mentions: readonly Occurrence[]): Occurrence | null {
  let best: Occurrence | null = null;
  for (const mention of mentions) {
    if (!best || mention.to - mention.from > best.to - best.from) best = mention;
  }
  return best;
}

export type Direction = 'next' | 'previous';

/**
 * The mention after or before the one under the cursor: in this article, then in the article that follows or
 * precedes by date, round to the start. Null off any name and where the name stands nowhere else.
 */
export function adjacentMention(
  snapshot: Snapshot,
  article: string,
  offset: number,
  direction: Direction,
): Occurrence | null {
  const subject = subjectAt(snapshot, article, offset);
  if (subject?.kind !== 'mention') return null;
  const all = occurrencesOf(snapshot, article, subject.chain).sort(
    (a, b) => snapshot.compare(a.article, b.article) || a.from - b.from,
  );
  const here = all.findIndex(spot => spot.article === article && spot.from <= offset && offset <= spot.to);
  if (all.length < 2 || here < 0) return null;
  const step = direction === 'next' ? 1 : all.length - 1;
  return all[(here + step) % all.length];
}

/** Where the quantity of a figure is stated: here, then in the other articles by date. */
export function restatements(snapshot: Snapshot, article: string, figure: number): Occurrence[] {
  const span = snapshot.analysis(article)?.figures[figure];
  if (!span) return [];
  const here = { article, from: span.from, to: span.to };
  const others = factsLike(snapshot, article, span).map(({ article: at, fact: { from, to } }) => ({
    article: at,
    from,
    to,
  }));
  return inOrder(snapshot, article, [here, ...others]);
}

/** What is stated elsewhere, in this article or in others, of the quantity that a figure states. */
export function factsLike(snapshot: Snapshot, article: string, span: Span): SourcedFact[] {
  const facts = snapshot.contribution(article)?.facts.all() ?? [];
  const own = facts.find(fact => fact.from < span.to && fact.to > span.from);
  if (!own) return [];
  return snapshot
    .factsLike(own)
    .filter(({ article: at, fact }) => at !== article || fact.from >= span.to || fact.to <= span.from);
}

function inOrder(snapshot: Snapshot, article: string, spots: Occurrence[]): Occurrence[] {
  return spots.sort(
    (a, b) =>
      Number(b.article === article) - Number(a.article === article) ||
      snapshot.compare(a.article, b.article) ||
      a.from - b.from,
  );
}
