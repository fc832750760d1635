/**
 * The colours of an article.
 *
 * Invariants: the marks are sorted, never overlap, never are empty; names and figures go before the quote that
 * holds them, of which only the words between them are marked.
 */
import type { Analysis } from '../core/analyse.ts';
import type { Figure, Region, Span } from '../core/model.ts';
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
  if (!analysis) return [];
  const names = namesAndFigures(analysis, snapshot.settings.names.minimumScore);
  const marks = withQuotes(names, analysis.quotes);
  const within = range ? marks.filter(mark => mark.to > range.from && mark.from < range.to) : marks;
  return within.map(mark => ({ ...mark, modifiers: modifiersOf(analysis, mark) }));
}

interface Draft extends Span {
  readonly type: MarkType;
  readonly uncertain: boolean;
}

function namesAndFigures(analysis: Analysis, minimumScore: number): Draft[] {
  const drafts: Draft[] = [];
  for (const { from, to, type, score } of analysis.mentions) {
    if (score >= minimumScore) drafts.push({ from, to, type, uncertain: score < UNCERTAIN });
  }
  for (const figure of analysis.figures) {
    const { from, to } = figure;
    drafts.push({ from, to, type: figureMark(figure), uncertain: figure.value === null });
  }
  drafts.sort((a, b) => a.from - b.from || a.to - b.to);
  let end = 0;
  return drafts.filter(draft => {
    if (draft.from < end) return false;
    end = draft.to;
    return true;
  });
}

const figureMark = ({ kind }: Figure): MarkType => (kind === 'date' || kind === 'time' ? 'date' : 'figure');

/** Adds the stretches of quotes that no name or figure covers. */
function withQuotes(drafts: readonly Draft[], quotes: readonly Span[]): Draft[] {
  const all = [...drafts];
  let end = 0;
  for (const quote of quotes) {
    let from = Math.max(quote.from, end);
    const add = (to: number) => {
      if (to > from) all.push({ from, to, type: 'quote', uncertain: false });
    };
    for (let i = Math.max(lastFrom(drafts, from), 0); i < drafts.length && drafts[i].from < quote.to; i++) {
      if (drafts[i].to <= from) continue;
      add(drafts[i].from);
      from = drafts[i].to;
    }
    add(quote.to);
    end = Math.max(end, quote.to);
  }
  return all.sort((a, b) => a.from - b.from);
}

function modifiersOf(analysis: Analysis, mark: Draft): MarkModifier[] {
  const modifiers: MarkModifier[] = [];
  const region = spanHolding(analysis.article.regions, mark.from);
  if (region?.kind === 'headline') modifiers.push('headline');
  if (mark.type !== 'quote' && spanHolding(analysis.quotes, mark.from)) modifiers.push('inQuote');
  if (mark.uncertain) modifiers.push('uncertain');
  if (region && isBoilerplate(region)) modifiers.push('boilerplate');
  return modifiers;
}

function isBoilerplate({ kind }: Region): boolean {
  return kind === 'boilerplate' || kind === 'metadata' || kind === 'teaser';
}

function spanHolding<T extends Span>(spans: readonly T[], offset: number): T | null {
  const index = lastFrom(spans, offset);
  return index >= 0 && offset < spans[index].to ? spans[index] : null;
}
