/**
 * Facts of several articles against one another: two values of one quantity at one time, and tolls that fall.
 *
 * Invariants: pure, and independent of the order of its input; a pair of facts is reported in one bucket only, that
 * of the smallest word they share; copies of one agency story count as one source; a later, larger toll is news and
 * no error.
 */

import type { Fact, FactSetting, Finding, RelatedSpan } from '../model.ts';
import { dayOf } from './calendar.ts';
import { shared } from './claims.ts';
import { mostAnchors } from './facts.ts';
import type { HedgeKind } from './hedges.ts';
import { agree, differByThousands, type Stated } from './stated.ts';

/** A fact with what is known of its article. */
export interface ArticleFact {
  readonly article: string;
  readonly published: string | null;
  readonly fingerprint: readonly number[];
  readonly fact: Fact;
}

/** Articles of the same or the next day speak of one state of affairs. */
const sameTime = 1;

/** Facts that one fact is compared with: the nearest in time; beyond them a key says too little. */
const mostNeighbours = 40;

/** The findings among the facts of one key, by article. */
export function compareFacts(bucket: readonly ArticleFact[]): Map<string, Finding[]> {
  const ordered = [...bucket].sort(byTime);
  const found = new Map<string, Finding[]>();
  ordered.forEach((one, index) => {
    const findings = compareFact(ordered, index);
    if (findings.length === 0) return;
    const known = found.get(one.article);
    if (known) known.push(...findings);
    else found.set(one.article, findings);
  });
  return found;
}

/** The findings of one of the facts of a key, given in the order of `byTime`, against its neighbours. */
export function compareFact(ordered: readonly ArticleFact[], index: number): Finding[] {
  const one = ordered[index] as ArticleFact;
  const before = ordered.slice(Math.max(0, index - mostNeighbours), index);
  const others = [...before, ...ordered.slice(index + 1, index + 1 + mostNeighbours)];
  const codes = others.map(other => codeFor(one, other));
  return (['figure.across-articles', 'figure.falling-toll'] as const).flatMap(code => {
    const against = others.filter((_, i) => codes[i] === code);
    return against.length === 0 ? [] : [findingFor(code, one, against)];
  });
}

/** The order in which facts of one key stand: by the time they hold for, then by article and place. */
export function byTime(a: ArticleFact, b: ArticleFact): number {
  const [x, y] = [a.fact.asOf ?? '', b.fact.asOf ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.fact.from - b.fact.from;
}

/** What is wrong between two facts of different articles, null where nothing is, or where another bucket says it. */
function codeFor(a: ArticleFact, b: ArticleFact): 'figure.across-articles' | 'figure.falling-toll' | null {
  // Nearly all pairs fall at the values, which is the cheapest to see; the bucket is the dearest.
  if (a.article === b.article || !contradicts(a.fact, b.fact) || !isOwnBucket(a.fact, b.fact)) return null;
  const days = daysApart(a.fact, b.fact);
  if (days === null && !areCopies(a, b) && !isOneText(a.fact, b.fact)) return null;
  if (days === null || Math.abs(days) <= sameTime) return 'figure.across-articles';
  return isFalling(a.fact, b.fact, days) ? 'figure.falling-toll' : null;
}

/** Whether two clauses are one text but for the value: without dates nothing less tells one event from another. */
function isOneText(a: Fact, b: Fact): boolean {
  const [x, y] = [a.setting?.words ?? [], b.setting?.words ?? []];
  const common = shared(x, y);
  return common >= 6 && common >= 0.8 * Math.max(x.length, y.length);
}

/** Days from the first fact to the second, null where either has no date. */
function daysApart(a: Fact, b: Fact): number | null {
  return a.asOf === null || b.asOf === null ? null : dayOf(b.asOf) - dayOf(a.asOf);
}

/** Whether this bucket is the one in which the pair is reported. */
function isOwnBucket({ key, setting }: Fact, other: Fact): boolean {
  if (!setting || !other.setting) return false;
  const theirs = other.setting.near.slice(0, mostAnchors);
  const first = setting.near.slice(0, mostAnchors).find(hash => theirs.includes(hash));
  return first !== undefined && key === `${setting.group}|${first.toString(36)}`;
}

/** Whether two facts speak of one quantity but not of one value. */
function contradicts(a: Fact, b: Fact): boolean {
  const [x, y] = [a.setting, b.setting];
  if (!x || !y || !isOneScale(x.value, y.value) || agree(stated(a, x), stated(b, y))) return false;
  if (x.beside.some(value => isNear(value, y)) || y.beside.some(value => isNear(value, x))) return false;
  return sameQuantity(a, b);
}

function stated({ low, high }: Fact, { value, grain, hedge }: FactSetting): Stated {
  return { value, grain, low, high, hedge: hedge as HedgeKind | null };
}

/** Whether an article that gives a second value beside its own (`up from 12 on Friday`) explains the other's. */
function isNear(value: number, { value: other, grain }: FactSetting): boolean {
  return Math.abs(value - other) <= grain / 2;
}

/** Whether two facts of one key speak of the same quantity: most words around them are the same. */
export function sameQuantity(a: Fact, b: Fact): boolean {
  const [x, y] = [a.setting, b.setting];
  if (!x || !y || x.group !== y.group) return false;
  if ((x.standing === 'rate') !== (y.standing === 'rate')) return false;
  if (x.years.length > 0 && y.years.length > 0 && !x.years.some(year => y.years.includes(year))) return false;
  if (!isOneScale(x.value, y.value)) return false;
  const least = Math.min(x.words.length, y.words.length);
  const common = shared(x.words, y.words);
  const near = shared(x.near, y.near);
  if (near < Math.min(2, x.near.length, y.near.length) || common < 0.4 * least) return false;
  const names = shared(x.names, y.names);
  const apart = x.names.length > 0 && y.names.length > 0 && names === 0;
  if (near < 2 || apart) return common >= 4 && common >= 0.7 * least;
  return common >= 4 || (common >= 3 && common >= 0.5 * least) || (names > 0 && common >= 0.6 * least);
}

/** A slip changes a digit or a magnitude; two values this far apart otherwise are of two things. */
const farApart = 4;

function isOneScale(a: number, b: number): boolean {
  const ratio = a / b;
  return (ratio <= farApart && ratio >= 1 / farApart) || differByThousands(a, b);
}

/** Whether a toll that can only grow is smaller in the later of two articles. */
function isFalling(a: Fact, b: Fact, days: number): boolean {
  const [earlier, later] = days > 0 ? [a, b] : [b, a];
  const [x, y] = [earlier.setting as FactSetting, later.setting as FactSetting];
  return x.cumulative && y.cumulative && x.hedge === null && y.hedge === null && y.value < x.value;
}

function findingFor(code: string, one: ArticleFact, against: readonly ArticleFact[]): Finding {
  const sources = withoutCopies(against);
  const [first] = sources as [ArticleFact];
  const related: RelatedSpan[] = sources.map(({ article, fact }) => ({
    article,
    from: fact.from,
    to: fact.to,
    message: fact.asOf === null ? fact.text : `${fact.text} (${fact.asOf})`,
  }));
  const message =
    code === 'figure.falling-toll'
      ? `${one.fact.text} here, ${first.fact.text} on ${first.fact.asOf}: a toll that falls.`
      : `${one.fact.text} here, ${first.fact.text} in another article${first.fact.asOf === null ? '' : ` (${first.fact.asOf})`}.`;
  return { from: one.fact.from, to: one.fact.to, code, severity: 'information', message, related, fixes: [] };
}

/** One article of each agency story: copies of a copy add no source. */
function withoutCopies(facts: readonly ArticleFact[]): ArticleFact[] {
  const kept: ArticleFact[] = [];
  for (const one of facts)
    if (!kept.some(other => areCopies(one, other) && other.fact.text === one.fact.text)) kept.push(one);
  return kept;
}

/** Whether two articles share most of their text. */
export function areCopies(a: Pick<ArticleFact, 'fingerprint'>, b: Pick<ArticleFact, 'fingerprint'>): boolean {
  const least = Math.min(a.fingerprint.length, b.fingerprint.length);
  return least > 0 && shared(a.fingerprint, b.fingerprint) >= least / 2;
}
