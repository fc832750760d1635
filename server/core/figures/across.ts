/**
 * Facts of several articles against one another: two values of one quantity at one time, and tolls that fall.
 *
 * Invariants: pure, symmetric, and independent of the order of the input; copies of one agency story count as one
 * source; a later, larger toll is news and no error.
 */

import type { Fact, Finding, RelatedSpan } from '../model.ts';
import { dayOf } from './calendar.ts';
import { shared } from './claims.ts';
import { intervalOf } from './hedges.ts';
import { agree, differByThousands, type Stated } from './stated.ts';

/** A fact with what is known of its article. */
export interface ArticleFact {
  readonly article: string;
  readonly published: string | null;
  readonly fingerprint: readonly number[];
  readonly fact: Fact;
}

/** What can be wrong between two facts of different articles. */
export type AcrossCode = 'figure.across-articles' | 'figure.falling-toll';

/** Articles of the same or the next day speak of one state of affairs. */
export const sameTime = 1;

/** News of one event runs on for about so many days; a smaller toll after that is another event's. */
export const oneEvent = 30;

/** What the facts of one article and those of others cannot both say, by place. */
export function compareFacts(own: readonly ArticleFact[], others: readonly ArticleFact[]): Finding[] {
  const ordered = [...others].sort(byTime);
  return [...own]
    .sort((a, b) => a.fact.from - b.fact.from)
    .flatMap(one =>
      findingsFor(
        one,
        ordered.filter(other => contradiction(one, other) !== null),
      ),
    );
}

/** The findings of a fact against those that contradict it, given in the order of `byTime`. */
export function findingsFor(one: ArticleFact, against: readonly ArticleFact[]): Finding[] {
  return (['figure.across-articles', 'figure.falling-toll'] as const).flatMap(code => {
    const sources = against.filter(other => contradiction(one, other) === code);
    return sources.length === 0 ? [] : [findingFor(code, one, sources)];
  });
}

/** The order in which facts stand: by the dates of their articles, then by article and place. */
export function byTime(a: ArticleFact, b: ArticleFact): number {
  const [x, y] = [a.published ?? '', b.published ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.fact.from - b.fact.from;
}

/** What is wrong between two facts, null where nothing is. */
export function contradiction(a: ArticleFact, b: ArticleFact): AcrossCode | null {
  if (a.article === b.article || !contradicts(a.fact, b.fact)) return null;
  if (a.published === null || b.published === null)
    return isOneText(a.fact, b.fact) ? 'figure.across-articles' : null;
  const days = dayOf(b.published) - dayOf(a.published);
  if (Math.abs(days) <= sameTime) return 'figure.across-articles';
  return isFalling(a.fact, b.fact, days) ? 'figure.falling-toll' : null;
}

/** The least number of words that make a text, and the share of them that two texts have in common. */
export const oneText = { words: 5, share: 0.8 } as const;

/** Whether two clauses are one text but for the value: without dates nothing less tells one event from another. */
function isOneText({ words: a }: Fact, { words: b }: Fact): boolean {
  const common = shared(a, b);
  return common >= oneText.words && common >= oneText.share * Math.max(a.length, b.length);
}

/** Whether two facts speak of one quantity but not of one value. */
function contradicts(a: Fact, b: Fact): boolean {
  if (!isOneScale(a.value, b.value) || agree(stated(a), stated(b))) return false;
  if (a.beside?.some(value => isNear(value, b)) || b.beside?.some(value => isNear(value, a))) return false;
  // `A one-in-three chance of losing` is a two-in-three chance of winning.
  if (Math.abs(a.value + b.value - 1) < 0.01) return false;
  return sameQuantity(a, b);
}

function stated({ value, grain, hedge }: Fact): Stated {
  const [low, high] = intervalOf(hedge ?? null, value);
  return { value, grain, low, high, hedge: hedge ?? null };
}

/** Whether an article that gives a second value beside its own (`up from 12 on Friday`) explains the other's. */
function isNear(value: number, { value: other, grain }: Fact): boolean {
  return Math.abs(value - other) <= grain / 2;
}

/** Whether two facts speak of the same quantity: most words around them are the same. */
export function sameQuantity(a: Fact, b: Fact): boolean {
  if (a.group !== b.group || a.rate !== b.rate || !isOneScale(a.value, b.value)) return false;
  if (a.years && b.years && !a.years.some(year => b.years?.includes(year))) return false;
  const least = Math.min(a.words.length, b.words.length);
  const common = shared(a.words, b.words);
  if (common < 0.4 * least) return false;
  if (sharedNear(a, b) < leastNear) return areAlone(a, b) && common >= 3;
  if (areElsewhere(a, b)) return false;
  const names = shared(a.names, b.names);
  if (names === 0 && a.names.length > 0 && b.names.length > 0) return common >= 4 && common >= 0.7 * least;
  return common >= 4 || (common >= 3 && common >= 0.5 * least) || (names > 0 && common >= 0.6 * least);
}

/** Words next to them that two facts of one quantity share. */
export const leastNear = 2;

/** Names, or parts of one, that the clauses of two facts share where the words next to them do not. */
export const leastNames = 2;

/** Whether two facts are the only ones of their group in their stories, and the same is named beside them. */
function areAlone(a: Fact, b: Fact): boolean {
  return a.alone === true && b.alone === true && shared(namesNear(a), namesNear(b)) >= leastNames;
}

/** Whether each clause names something and none of it is in both: two towns, two firms, however alike the wording. */
function areElsewhere(a: Fact, b: Fact): boolean {
  const [x, y] = [namesNear(a), namesNear(b)];
  return x.length > 0 && y.length > 0 && shared(x, y) === 0;
}

/** The words of a fact's clause that are names. */
export function namesNear({ words, names }: Fact): number[] {
  return words.filter(word => names.includes(word));
}

/** How many words two facts share that stand next to both. */
function sharedNear(a: Fact, b: Fact): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
    const [x, y] = [a.words[i] as number, b.words[j] as number];
    if (x === y) count += (a.near >>> i) & (b.near >>> j) & 1;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}

/** A slip changes a digit or a magnitude; two values this far apart otherwise are of two things. */
const farApart = 4;

/** Whether two values may be of one thing. */
export function isOneScale(a: number, b: number): boolean {
  const ratio = a / b;
  return (ratio <= farApart && ratio >= 1 / farApart) || differByThousands(a, b);
}

/** Whether a toll that can only grow is smaller in the later of two articles. */
function isFalling(a: Fact, b: Fact, days: number): boolean {
  if (!isExactToll(a) || !isExactToll(b) || Math.abs(days) > oneEvent) return false;
  return days > 0 ? b.value < a.value : a.value < b.value;
}

/** Whether a fact is a toll without a hedge, which a smaller one later contradicts. */
export function isExactToll({ toll, hedge }: Pick<Fact, 'toll' | 'hedge'>): boolean {
  return toll === true && hedge === undefined;
}

function findingFor(code: AcrossCode, one: ArticleFact, against: readonly ArticleFact[]): Finding {
  const sources = withoutCopies(against);
  const [first] = sources as [ArticleFact];
  const related: RelatedSpan[] = sources.map(({ article, published, fact }) => ({
    article,
    from: fact.from,
    to: fact.to,
    message: published === null ? fact.text : `${fact.text} (${published})`,
  }));
  const message =
    code === 'figure.falling-toll'
      ? `${one.fact.text} here, ${first.fact.text} on ${first.published}: a toll that falls.`
      : `${one.fact.text} here, ${first.fact.text} in another article${first.published === null ? '' : ` (${first.published})`}.`;
  return { from: one.fact.from, to: one.fact.to, code, severity: 'information', message, related, fixes: [] };
}

/** One article of each agency story: copies of a copy add no source. */
function withoutCopies(facts: readonly ArticleFact[]): ArticleFact[] {
  const kept: ArticleFact[] = [];
  for (const one of facts)
    if (!kept.some(other => other.fact.text === one.fact.text && areCopies(one, other))) kept.push(one);
  return kept;
}

/** Whether two articles share most of their text. */
export function areCopies(a: Pick<ArticleFact, 'fingerprint'>, b: Pick<ArticleFact, 'fingerprint'>): boolean {
  const least = Math.min(a.fingerprint.length, b.fingerprint.length);
  return least > 0 && shared(a.fingerprint, b.fingerprint) >= least / 2;
}
