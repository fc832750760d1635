/** The shape of an article: what folds, and what a selection grows to. */
import type { Region, Span } from '../core/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { lastFrom } from './subject.ts';

/** A stretch that can be folded: a section below its head, or a run of debris that is no part of the story. */
export interface Fold extends Span {
  readonly kind: 'section' | 'debris';
}

/** The folds of an open article, sorted. */
export function folds(snapshot: Snapshot, article: string): Fold[] {
  const regions = snapshot.analysis(article)?.article.regions ?? [];
  const found: Fold[] = [];
  let head: Region | null = null;
  let debris: Region | null = null;
  let last: Region | null = null;
  const endSection = () => {
    if (head && last && last !== head) found.push({ kind: 'section', from: head.from, to: last.to });
  };
  const endDebris = () => {
    if (debris && last && last !== debris) found.push({ kind: 'debris', from: debris.from, to: last.to });
    debris = null;
  };
  for (const region of regions) {
    if (!isDebris(region)) endDebris();
    if (region.kind === 'headline' || region.kind === 'subhead') {
      endSection();
      head = region;
    }
    if (isDebris(region)) debris ??= region;
    last = region;
  }
  endDebris();
  endSection();
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

const isDebris = ({ kind }: Region) => kind === 'metadata' || kind === 'boilerplate' || kind === 'teaser';

/**
 * What a selection at an offset grows to, innermost first: token, name or figure, quote, sentence, paragraph,
 * article. Each holds the one before.
 */
export function selections(snapshot: Snapshot, article: string, offset: number): Span[] {
  const analysis = snapshot.analysis(article);
  if (!analysis) return [];
  const { regions, text } = analysis.article;
  const region = regions[lastFrom(regions, offset)];
  const { tokens, sentences } = region?.paragraph ?? { tokens: [], sentences: [] };
  const shift = region?.from ?? 0;
  const steps = [
    holding(tokens, offset, shift),
    holding(analysis.mentions, offset, 0),
    holding(analysis.figures, offset, 0),
    holding(analysis.quotes, offset, 0),
    holding(sentences, offset, shift),
    region && offset <= region.to ? region : null,
    { from: 0, to: text.length },
  ];
  const grown: Span[] = [];
  for (const step of steps) {
    const inner = grown.at(-1);
    if (!step || (inner && !contains(step, inner))) continue;
    grown.push({ from: step.from, to: step.to });
  }
  return grown;
}

function holding(spans: readonly Span[], offset: number, shift: number): Span | null {
  const span = spans[lastFrom(spans, offset - shift)];
  return span && offset - shift <= span.to ? { from: span.from + shift, to: span.to + shift } : null;
}

function contains(outer: Span, inner: Span): boolean {
  const same = outer.from === inner.from && outer.to === inner.to;
  return !same && outer.from <= inner.from && outer.to >= inner.to;
}
