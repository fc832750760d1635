/**
 * The colours of an article.
 *
 * Invariants: the marks are sorted, never overlap, never are empty; names and figures go before the quote that
 * holds them, of which only the words between them are marked.
 */
import type { Analysis } from '../core/analyse.ts';
import type { Figure, Mention, Region, Span } from '../core/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { lastFrom } from './subject.ts';

export const markTypes = ['person', 'place', 'organization', 'group', 'figure', 'date', 'quote'] as const;
export const markModifiers = ['headline', 'inQuote', 'uncertain', 'boilerplate'] as const;
export type MarkType = (typeof markTypes)[number];
export type MarkModifier = (typeof markModifiers)[number];

export interface Mark extends Span {
  readonly type: MarkType;
  readonly modifiers: readonly MarkModifier[];
}

/** A name whose score is below this is marked `uncertain`: it is as likely to be wrong as right. */
const UNCERTAIN = 0.5;

/** The marks of an open article, or those that touch `range`; none for an article that is not open. */
export function highlight(snapshot: Snapshot, article: string, range?: Span): Mark[] {
  const analysis = snapshot.analysis(article);
  return analysis ? marksOf(analysis, snapshot.settings.names.minimumScore, range) : [];
}

/** The marks of an analysis, or those that touch `range`; names with a lower score than `minimumScore` have none. */
export function marksOf(analysis: Analysis, minimumScore: number, range?: Span): Mark[] {
  const { regions } = analysis.article;
  const reach = range ? wholeRegions(regions, range) : { from: 0, to: analysis.article.text.length };
  const names = namesAndFigures(analysis, reach, minimumScore);
  const marks = withQuotes(names, within(analysis.quotes, reach));
  const regionAt = follower(regions);
  const quoteAt = follower(analysis.quotes);
  const modified = marks.map(({ from, to, type, uncertain }): Mark => {
    const quoted = type !== 'quote' && quoteAt(from) !== null;
    return { from, to, type, modifiers: modifiersOf(regionAt(from), quoted, uncertain) };
  });
  return range ? modified.filter(mark => mark.to > range.from && mark.from < range.to) : modified;
}

interface Draft extends Span {
  readonly type: MarkType;
  readonly uncertain: boolean;
}

/** A range with the whole of the regions at its ends: no name, figure or quote reaches from one into the next. */
function wholeRegions(regions: readonly Region[], { from, to }: Span): Span {
  const first = regions[lastFrom(regions, from)];
  const last = regions[lastFrom(regions, to)];
  return { from: Math.min(from, first?.from ?? from), to: Math.max(to, last?.to ?? to) };
}

/** Those of some sorted spans that begin within reach. */
function within<T extends Span>(spans: readonly T[], { from, to }: Span): readonly T[] {
  return spans.slice(lastFrom(spans, from - 1) + 1, lastFrom(spans, to - 1) + 1);
}

/** The names and figures within reach, merged; of two that overlap the first. */
function namesAndFigures(analysis: Analysis, reach: Span, minimumScore: number): Draft[] {
  const mentions = within(analysis.mentions, reach);
  const figures = within(analysis.figures, reach);
  const drafts: Draft[] = [];
  let end = 0;
  for (let m = 0, f = 0; m < mentions.length || f < figures.length; ) {
    const isMention = f === figures.length || (m < mentions.length && isInOrder(mentions[m], figures[f]));
    const { from, to } = isMention ? mentions[m] : figures[f];
    const draft = isMention ? draftOfMention(mentions[m++], minimumScore) : draftOfFigure(figures[f++]);
    if (!draft || from < end) continue;
    drafts.push(draft);
    end = to;
  }
  return drafts;
}

const isInOrder = (a: Span, b: Span) => a.from < b.from || (a.from === b.from && a.to <= b.to);

function draftOfMention({ from, to, type, score }: Mention, minimumScore: number): Draft | null {
  return score >= minimumScore ? { from, to, type, uncertain: score < UNCERTAIN } : null;
}

function draftOfFigure({ from, to, kind, value }: Figure): Draft {
  return {
    from,
    to,
    type: kind === 'date' || kind === 'time' ? 'date' : 'figure',
    uncertain: value === null,
  };
}

/** Adds the stretches of quotes that no name or figure covers. */
function withQuotes(drafts: readonly Draft[], quotes: readonly Span[]): Draft[] {
  const all: Draft[] = [];
  let next = 0;
  let end = 0;
  const addQuoted = (from: number, to: number) => {
    if (to > from) all.push({ from, to, type: 'quote', uncertain: false });
  };
  for (const quote of quotes) {
    while (next < drafts.length && drafts[next].to <= quote.from) all.push(drafts[next++]);
    end = Math.max(end, quote.from);
    while (next < drafts.length && drafts[next].from < quote.to) {
      const draft = drafts[next++];
      addQuoted(end, draft.from);
      all.push(draft);
      end = Math.max(end, draft.to);
    }
    addQuoted(end, quote.to);
    end = Math.max(end, quote.to);
  }
  while (next < drafts.length) all.push(drafts[next++]);
  return all;
}

function modifiersOf(region: Region | null, quoted: boolean, uncertain: boolean): MarkModifier[] {
  const modifiers: MarkModifier[] = [];
  if (region?.kind === 'headline') modifiers.push('headline');
  if (quoted) modifiers.push('inQuote');
  if (uncertain) modifiers.push('uncertain');
  if (region && isBoilerplate(region)) modifiers.push('boilerplate');
  return modifiers;
}

function isBoilerplate({ kind }: Region): boolean {
  return kind === 'boilerplate' || kind === 'metadata' || kind === 'teaser';
}

/** Which of some sorted spans holds an offset, for offsets that are asked for in order. */
function follower<T extends Span>(spans: readonly T[]): (offset: number) => T | null {
  let next = -1;
  return offset => {
    if (next < 0) next = Math.max(lastFrom(spans, offset), 0);
    while (next < spans.length && spans[next].to <= offset) next++;
    return next < spans.length && spans[next].from <= offset ? spans[next] : null;
  };
}
