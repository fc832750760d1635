/**
 * One article end to end: the only place where the rooms of the core meet.
 *
 * Invariants: never throws on any text; the result depends on the text and the knowledge alone, not on `memo` or
 * `previous`, which only make it cheaper.
 */
import { checkInSteps } from './figures/check.ts';
import { factsOf, fingerprint } from './figures/facts.ts';
import { findFigures, readFigures } from './figures/figures.ts';
import { type AnalysedPart, joinParts } from './joined.ts';
import type { Knowledge, Reason, Recogniser } from './knowledge.ts';
import { KnownParts } from './knownParts.ts';
import { linkInSteps } from './linking/chains.ts';
import { sensesInSteps } from './linking/senses.ts';
import { findVariants } from './linking/variants.ts';
import { Memo } from './memo.ts';
import type { ArticleText, Chain, Fact, Figure, Finding, Mention, Quote } from './model.ts';
import { longestWhole, partRanges } from './parts.ts';
import { resolveInSteps } from './places/resolve.ts';
import { findQuotes } from './quotes/quotes.ts';
import { finish, finishTogether, valueFrom } from './steps.ts';
import { readArticle, readInSteps } from './text/article.ts';

/** All that Copydesk knows of one article by itself. */
export interface Analysis {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  /** What the article states that other articles may state too. */
  readonly facts: readonly Fact[];
  /** Hashes of the article's runs of words, by which copies of one agency story are told. */
  readonly fingerprint: readonly number[];
  /** The parts that a long article was read in. What stands in different ones was not held against each other. */
  readonly parts?: readonly AnalysedPart[];
}

/** How far an analysis has come: what the next one, of this text or a later one, need not do again. */
export type Progress = Pick<Analysis, 'article' | 'parts'>;

/**
 * Analyses an article, a long one in parts. `previous` is an earlier analysis of it, or how far one had come, made with
 * the same memo and knowledge.
 */
export function analyse(
  text: string,
  knowledge: Knowledge,
  memo = new Memo(),
  previous?: Progress,
): Analysis {
  return finish(analyseInSteps(text, knowledge, memo, previous));
}

/** An article up to here, in UTF-16 code units, is analysed within a few milliseconds, so in one step. */
const longestStep = 12_288;

/** The same in steps of a few milliseconds each, between which other work can be done; each tells how far it has come. */
export function* analyseInSteps(
  text: string,
  knowledge: Knowledge,
  memo: Memo,
  previous?: Progress,
): Generator<Progress | undefined, Analysis> {
  const article = yield* readInSteps(text, previous?.article);
  if (text.length <= longestStep) return finish(analyseWhole(article, knowledge, memo));
  if (text.length <= longestWhole) return yield* analyseWhole(article, knowledge, memo);
  const known = new KnownParts(previous?.parts ?? []);
  const ranges = partRanges(article);
  const parts = ranges.map(range => known.find(article, range));
  for (const [i, range] of ranges.entries()) {
    parts[i] ??= known.find(article, range);
    if (parts[i]) continue;
    parts[i] = known.add(article, range, own => finish(analyseWhole(own, knowledge, memo)));
    yield { article, parts: parts.filter(part => part !== null) };
  }
  return joinParts(article, parts as AnalysedPart[], knowledge.gazetteer, memo);
}

/** Articles that are best analysed side by side: with more, what they leave in memory costs more than it saves. */
export const sideBySide = 10;

/**
 * Analyses articles side by side, a room reading all of them before the next room does. That takes about a fifth less
 * time than one after the other: the code of all rooms is far larger than what a processor keeps at hand.
 */
export function analyseTogether(texts: readonly string[], knowledge: Knowledge): Analysis[] {
  return finishTogether(texts.map(text => analyseByRooms(text, knowledge))).map(valueFrom);
}

/** Analyses an article from scratch, a room or a part of one in each step; a long one in a single step, for it has the code
 * to itself. */
export function* analyseByRooms(text: string, knowledge: Knowledge): Generator<unknown, Analysis> {
  if (text.length > longestStep) return analyse(text, knowledge);
  const article = readArticle(text);
  yield;
  return yield* analyseWhole(article, knowledge, new Memo());
}

/** Room by room, some in steps of their own. What they find in paragraphs is in the memo, so that the article alone is the
 * progress. */
function* analyseWhole(
  article: ArticleText,
  { recogniser, gazetteer }: Knowledge,
  memo: Memo,
): Generator<Progress | undefined, Analysis> {
  recogniser.read?.(article, memo);
  yield { article };
  const recognised = recogniser.recognise(article, memo);
  yield { article };
  const mentions = yield* sensesInSteps(article, recognised, gazetteer, memo);
  yield { article };
  const linked = yield* linkInSteps(article, mentions, gazetteer, memo);
  yield { article };
  const chains = yield* resolveInSteps(article, mentions, linked, gazetteer, memo);
  yield { article };
  readFigures(article, memo);
  yield { article };
  const figures = findFigures(article, mentions, memo);
  yield { article };
  const quotes = findQuotes(article, mentions, chains, memo);
  yield { article };
  const findings = [
    ...(yield* checkInSteps({ article, mentions, chains, quotes, figures, memo })),
    ...findVariants(article, mentions, chains),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  yield { article };
  const facts = factsOf(article, memo);
  return {
    article,
    mentions,
    chains,
    quotes,
    figures,
    findings,
    facts,
    fingerprint: fingerprint(article, memo),
  };
}

/** Why a mention of an analysis has its type, the weightiest reason first; empty where there is no model to ask. */
export function explainMention(analysis: Analysis, mention: Mention, recogniser: Recogniser): Reason[] {
  const part = analysis.parts?.findLast(({ from }) => from <= mention.from);
  const { own, from } = part ?? { own: analysis, from: 0 };
  const inPart = { ...mention, from: mention.from - from, to: mention.to - from };
  return recogniser.explain?.(own.article, inPart) ?? [];
}
