/**
 * What hovering shows, as plain data: who or where a name is as these articles tell it, what a figure says.
 *
 * Invariant: every statement on a card carries the article that makes it; nothing is added from elsewhere but the
 * gazetteer's facts of a place.
 */
import type { Analysis } from '../core/analyse.ts';
import type { EntityType, Figure, Place, Span } from '../core/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { figuresOf } from './figuresOf.ts';
import { type ChainSpot, chainsOf, factsLike, type Occurrence } from './mentions.ts';
import { rolesOf, type Statement } from './roles.ts';
import { lastFrom, subjectAt } from './subject.ts';

/** An article that names the entity: how often, and where first. */
export interface Appearance {
  readonly article: string;
  readonly count: number;
  readonly first: Occurrence;
}

/** Mentions in the articles of a day, a month or a year: `2016-09-10`, `2016-09` or `2016`. */
export interface Period {
  readonly date: string;
  readonly count: number;
}

export interface EntityCard {
  readonly kind: EntityType;
  readonly span: Span;
  readonly name: string;
  /** Other forms of the name. */
  readonly aliases: readonly string[];
  /**
   * What the articles call it, the newest statement first; a wording that another one holds is left out. Statements of
   * one office, which may contradict each other or change over time, stand together.
   */
  readonly roles: readonly (readonly Statement[])[];
  /** The full names between which the article leaves a bare surname open; else empty. */
  readonly couldBe: readonly string[];
  readonly count: number;
  /** This article first, then by date. */
  readonly appearances: readonly Appearance[];
  /** Mentions by the dates of the articles, in order; empty where they are all of one date. */
  readonly timeline: readonly Period[];
  /** The sentence of the first mention in this article. */
  readonly first: Statement | null;
  /** Where it is quoted: this article first, then by date. */
  readonly spoken: readonly Occurrence[];
  /** Names that stand in the same articles most often. */
  readonly company: readonly string[];
  readonly place: Place | null;
  /** What the text says of a place that the gazetteer does not know. */
  readonly described: string | null;
  /** The listed area in which this article sets such a place. */
  readonly area: Place | null;
}

/** A figure or a date; `elsewhere` is where the same quantity is stated, by date. */
export interface FigureCard {
  readonly kind: 'figure' | 'date';
  readonly span: Span;
  readonly text: string;
  readonly figure: Figure;
  readonly published: string | null;
  readonly elsewhere: readonly Statement[];
}

export type Card = EntityCard | FigureCard;

/** The card of what stands under the cursor, null where nothing does. */
export function card(snapshot: Snapshot, article: string, offset: number): Card | null {
  const subject = subjectAt(snapshot, article, offset);
  const analysis = snapshot.analysis(article);
  if (!subject || !analysis) return null;
  return subject.kind === 'figure'
    ? figureCard(snapshot, article, analysis, figuresOf(snapshot, article, analysis)[subject.figure])
    : entityCard(snapshot, article, analysis, subject.chain, analysis.mentions[subject.mention]);
}

function entityCard(
  snapshot: Snapshot,
  article: string,
  analysis: Analysis,
  index: number,
  { from, to }: Span,
): EntityCard {
  const chain = analysis.chains[index];
  const cluster = snapshot.clusterOf(article, index);
  const name = cluster?.name ?? chain.name;
  const spots = chainsOf(snapshot, article, index);
  const appearances = appearancesOf(snapshot, spots);
  return {
    kind: chain.type,
    span: { from, to },
    name,
    aliases: otherForms(name, [chain.name, ...(cluster?.aliases ?? chain.aliases)]),
    roles: rolesOf(snapshot, spots),
    couldBe: chain.couldBe ?? [],
    count: appearances.reduce((sum, { count }) => sum + count, 0),
    appearances,
    timeline: timelineOf(snapshot, appearances),
    first: firstSentence(snapshot, article, analysis, chain.mentions[0]),
    spoken: spokenOf(snapshot, spots),
    company: chain.type === 'person' ? companyOf(snapshot, spots, cluster?.id ?? null) : [],
    place: chain.place,
    described: chain.described?.text ?? null,
    area: chain.area ?? null,
  };
}

const spanOnly = ({ from, to }: Span) => ({ from, to });

function otherForms(name: string, forms: readonly string[]): string[] {
  const seen = new Set([name.toLowerCase()]);
  return forms.filter(form => {
    const folded = form.toLowerCase();
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

function appearancesOf(snapshot: Snapshot, spots: readonly ChainSpot[]): Appearance[] {
  const byArticle = new Map<string, Appearance>();
  for (const { article, chain } of spots) {
    const mentions = snapshot.contribution(article)?.mentions(chain) ?? [];
    if (mentions.length === 0) continue;
    const known = byArticle.get(article);
    const first = known?.first ?? { article, ...spanOnly(mentions[0]) };
    byArticle.set(article, { article, count: (known?.count ?? 0) + mentions.length, first });
  }
  return [...byArticle.values()];
}

/** Periods that a card lists: as many as one line holds. */
const PERIODS = 6;

/** Mentions by day, or by month or year where there would be too many; of years that are still too many, the last. */
function timelineOf(snapshot: Snapshot, appearances: readonly Appearance[]): Period[] {
  const dated = appearances.flatMap(({ article, count }) => {
    const date = snapshot.contribution(article)?.published;
    return date ? [{ date, count }] : [];
  });
  const days = countByPeriod(dated, 'YYYY-MM-DD'.length);
  if (days.length < 2) return [];
  const coarser = ['YYYY-MM'.length, 'YYYY'.length].map(length => countByPeriod(dated, length));
  const [fitting] = [days, ...coarser].filter(({ length }) => length <= PERIODS);
  return fitting ?? coarser[1].slice(-PERIODS);
}

function countByPeriod(dated: readonly Period[], length: number): Period[] {
  const counts = new Map<string, number>();
  for (const { date, count } of dated) {
    const period = date.slice(0, length);
    counts.set(period, (counts.get(period) ?? 0) + count);
  }
  return [...counts].map(([date, count]) => ({ date, count })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

function spokenOf(snapshot: Snapshot, spots: readonly ChainSpot[]): Occurrence[] {
  return spots.flatMap(({ article, chain }) => {
    const spoken = snapshot.contribution(article)?.spoken(chain) ?? [];
    return spoken.map(span => ({ article, ...spanOnly(span) }));
  });
}

function firstSentence(
  snapshot: Snapshot,
  article: string,
  analysis: Analysis,
  mention: number | undefined,
): Statement | null {
  if (mention === undefined) return null;
  const { from: at } = analysis.mentions[mention];
  const region = analysis.article.regions[lastFrom(analysis.article.regions, at)];
  const sentence = region?.paragraph.sentences[lastFrom(region.paragraph.sentences, at - region.from)];
  if (!sentence) return null;
  const from = region.from + sentence.from;
  const to = region.from + sentence.to;
  const published = snapshot.contribution(article)?.published ?? null;
  return { text: analysis.article.text.slice(from, to), from, to, article, published };
}

/** Names to list as company: enough to place somebody, few enough for one line. */
const COMPANY = 4;

/** Articles that are looked through for company: a bound, so that the card of a name in every article stays quick. */
const COMPANY_ARTICLES = 50;

/** Names of which it is asked whose they are: asking it of every name in every article would take far longer. */
const COMPANY_NAMES = 12;

/** The people who stand in the same articles most often; of equals the one first met in the order of listing. */
function companyOf(snapshot: Snapshot, spots: readonly ChainSpot[], own: string | null): string[] {
  const names = new Map<number, { readonly spot: ChainSpot; count: number }>();
  for (const { article } of spots.slice(0, COMPANY_ARTICLES)) {
    const filings = snapshot.contribution(article)?.filings() ?? [];
    for (const [chain, { type, name }] of filings.entries()) {
      if (type !== 'person') continue;
      const known = names.get(name);
      if (known) known.count++;
      else names.set(name, { spot: { article, chain }, count: 1 });
    }
  }
  const likely = [...names.values()].sort((a, b) => b.count - a.count).slice(0, COMPANY_NAMES);
  const people = new Map<string, { readonly name: string; count: number }>();
  for (const { spot, count } of likely) {
    const cluster = snapshot.clusterOf(spot.article, spot.chain);
    if (!cluster || cluster.id === own) continue;
    const known = people.get(cluster.id);
    if (known) known.count += count;
    else people.set(cluster.id, { name: cluster.name, count });
  }
  const ranked = [...people.values()].sort((a, b) => b.count - a.count);
  return ranked.slice(0, COMPANY).map(({ name }) => name);
}

function figureCard(snapshot: Snapshot, article: string, analysis: Analysis, figure: Figure): FigureCard {
  const elsewhere = factsLike(snapshot, article, figure)
    .sort((a, b) => snapshot.compare(a.article, b.article) || a.fact.from - b.fact.from)
    .map(({ article: at, published, fact: { text, from, to } }) => ({
      text,
      from,
      to,
      article: at,
      published,
    }));
  return {
    kind: figure.kind === 'date' || figure.kind === 'time' ? 'date' : 'figure',
    span: spanOnly(figure),
    text: analysis.article.text.slice(figure.from, figure.to),
    figure,
    published: analysis.article.published?.date ?? null,
    elsewhere,
  };
}
