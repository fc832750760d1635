/**
 * One analysis out of those of an article's parts.
 *
 * Invariant: it holds what the parts hold, in offsets of the whole, and chains of one name are one chain. What only a
 * reader of the whole could tell is not in it: figures that contradict each other from one part to another, a name
 * that is a person's in one and a town's in the next.
 */
import type { Analysis } from './analyse.ts';
import { mostFacts } from './figures/facts.ts';
import { sketchOf } from './figures/sketch.ts';
import type { Gazetteer } from './knowledge.ts';
import { joinChains } from './linking/joinedChains.ts';
import { namesOfPart, type PartNames } from './linking/partNames.ts';
import type { Memo } from './memo.ts';
import type { ArticleText, Chain, Fact, Finding, Quote, Span } from './model.ts';

/**
 * A part of an article, analysed. `own` is counted from where the part begins; the spans of `placed` are in the whole,
 * its indices are the part's own.
 */
export interface AnalysedPart {
  readonly from: number;
  readonly own: Analysis;
  readonly names: PartNames;
  readonly placed: Placed;
}

type Placed = Pick<Analysis, 'mentions' | 'chains' | 'figures' | 'findings'>;

/** A part that begins at `from` in the whole, by its analysis. */
export function placePart(own: Analysis, from: number): AnalysedPart {
  const names = namesOfPart(own.article, own.mentions, own.chains);
  return { from, own, names, placed: placed(own, from) };
}

/** The same part where it begins at `from`. */
export function movePart({ own, names }: AnalysedPart, from: number): AnalysedPart {
  return { from, own, names, placed: placed(own, from) };
}

/**
 * Each kind of thing is copied in a place of its own, which the engine then learns the shape of: an edit at the head of
 * a long article moves ten thousands of them.
 */
function placed(own: Analysis, from: number): Placed {
  return {
    mentions: own.mentions.map(each => ({ ...each, from: each.from + from, to: each.to + from })),
    chains: own.chains.map((chain): Chain => {
      const roles = chain.roles.map(role => shift(role, from));
      return { ...chain, roles, described: chain.described && shift(chain.described, from) };
    }),
    figures: own.figures.map(each => ({ ...each, from: each.from + from, to: each.to + from })),
    findings: own.findings.map(finding => shiftFinding(finding, from)),
  };
}

function shiftFinding(finding: Finding, by: number): Finding {
  return {
    ...shift(finding, by),
    related: finding.related.map(related => shift(related, by)),
    fixes: finding.fixes.map(({ title, edits }) => ({ title, edits: edits.map(edit => shift(edit, by)) })),
  };
}

function shift<T extends Span>(span: T, by: number): T {
  return { ...span, from: span.from + by, to: span.to + by };
}

/** Joins the parts of an article, given in order. */
export function joinParts(
  article: ArticleText,
  parts: readonly AnalysedPart[],
  gazetteer: Gazetteer,
  memo: Memo,
): Analysis {
  const all = parts.map(({ placed }) => placed);
  const { chains, indices } = joinChains(
    parts.map(({ names, placed: { mentions, chains } }) => ({ names, chains, count: mentions.length })),
    gazetteer,
    memo,
  );
  return {
    article,
    mentions: concatenated(all.map(({ mentions }) => mentions)),
    chains,
    quotes: concatenated(parts.map((part, i) => quotesOf(part, indices[i]))),
    figures: concatenated(all.map(({ figures }) => figures)),
    findings: concatenated(all.map(({ findings }) => findings)),
    facts: firstFacts(parts),
    fingerprint: sketchOf(parts.map(({ own }) => own.fingerprint)),
    parts,
  };
}

/** The quotes of a part in the whole, each with the speaker's place among the chains of the whole. */
function quotesOf({ own, from: by }: AnalysedPart, indices: readonly number[]): Quote[] {
  return own.quotes.map(({ from, to, speaker }) => {
    return { from: from + by, to: to + by, speaker: speaker === null ? null : indices[speaker] };
  });
}

/** As many facts as an article may have. */
function firstFacts(parts: readonly AnalysedPart[]): Fact[] {
  const facts: Fact[] = [];
  for (const { own, from } of parts) {
    for (const fact of own.facts.slice(0, mostFacts - facts.length)) facts.push(shift(fact, from));
  }
  return facts;
}

/** The lists as one: `concat` copies them whole, several times as fast as `flat`. */
function concatenated<T>(lists: readonly (readonly T[])[]): T[] {
  return ([] as T[]).concat(...lists);
}
