/**
 * All figure rules over one article.
 *
 * Invariants: rules are pure and do not depend on one another; findings come sorted; what one rule explains no
 * second rule reports at the same place; a paragraph that repeats an earlier one is not reported again.
 */

import type { Memo } from '../memo.ts';
import type { ArticleText, Chain, Figure, Finding, Mention, Quote, Region } from '../model.ts';
import {
  type FigureTrait,
  figureKinds,
  maskOf,
  type ParagraphFigures,
  readParagraph,
} from './paragraphFigures.ts';
import {
  type Draft,
  mostInSentence,
  type PassageRule,
  type Sentence,
  type SentenceRule,
  sentenceOf,
} from './passage.ts';
import { type GroupRule, type PlacedClaim, placeClaims } from './placedClaims.ts';
import { findAges } from './rules/ages.ts';
import {
  checkImpossibleDate,
  checkPeriodOrder,
  checkRelativeDate,
  checkTimeZone,
  checkWeekday,
} from './rules/calendarDates.ts';
import { checkAge, checkDuration } from './rules/calendarSpans.ts';
import { checkMultiple, checkPercentagePoints, checkPercentChange } from './rules/changes.ts';
import { findExchangeRates } from './rules/exchange.ts';
import { checkMalformed, checkRangeMagnitude, checkReversedDays, checkReversedRange } from './rules/form.ts';
import { checkCountOfList } from './rules/lists.ts';
import { checkPart } from './rules/parts.ts';
import { checkAverage, checkRateTimesCount, checkTally } from './rules/rates.ts';
import {
  findAnaphor,
  findHeadline,
  findIntroduction,
  findMagnitude,
  findSameWords,
} from './rules/restated.ts';
import { findSequenceGaps } from './rules/sequence.ts';
import { checkFraction, checkPercentOfWhole, checkSharesOverWhole } from './rules/shares.ts';
import { findSubsets } from './rules/subsets.ts';
import { findSums } from './rules/sums.ts';
import { findTolls } from './rules/tolls.ts';
import { checkTotal } from './rules/totals.ts';
import { checkConversion, checkTemperatureDifference } from './rules/units.ts';
import { soften } from './soften.ts';
import { wordSet } from './vocabulary.ts';

/** What the rules may look at. The memo is the one that `findFigures` was given. */
export interface FigureCheckInput {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly Figure[];
  readonly memo: Memo;
}

/**
 * A rule with what it is asked for: so many figures in a paragraph or in one sentence, one of them of these kinds and
 * one of those that it is held against.
 */
interface Asked<Rule> {
  readonly rule: Rule;
  readonly least: number;
  readonly kinds: number;
  readonly against: number;
}

function on<Rule>(
  rule: Rule,
  least: number,
  kinds: readonly FigureTrait[],
  against: readonly FigureTrait[] = kinds,
): Asked<Rule> {
  return { rule, least, kinds: maskOf(kinds), against: maskOf(against) };
}

/** Whether so many figures of such kinds are what a rule is asked for. */
function suits({ least, kinds, against }: Asked<unknown>, count: number, found: number): boolean {
  return count >= least && (found & kinds) !== 0 && (found & against) !== 0;
}

/** Rules for which the figures may stand anywhere in the paragraph. */
const paragraphRules: readonly Asked<PassageRule>[] = [
  on(checkWeekday, 1, ['date']),
  on(checkImpossibleDate, 1, ['date', 'time']),
  on(checkPeriodOrder, 2, ['date', 'time']),
  on(checkRelativeDate, 2, ['date']),
  on(checkTimeZone, 2, ['time']),
  on(checkReversedDays, 2, ['cardinal'], ['date']),
  on(checkReversedRange, 2, ['range']),
  on(checkRangeMagnitude, 2, ['money'], ['range']),
  on(checkMalformed, 1, ['malformed', 'percent']),
  on(checkConversion, 2, ['measure']),
  on(checkTemperatureDifference, 2, ['measure']),
];

/** Rules for which they must stand in one sentence. */
const sentenceRules: readonly Asked<SentenceRule>[] = [
  on(checkDuration, 2, ['duration'], ['date']),
  on(checkAge, 2, ['date']),
  on(checkTotal, 3, ['cardinal', 'money']),
  on(checkPart, 2, ['cardinal']),
  on(checkPercentOfWhole, 3, ['percent', 'ratio'], ['cardinal']),
  on(checkFraction, 2, ['ratio']),
  on(checkSharesOverWhole, 3, ['percent']),
  on(checkPercentChange, 3, ['percent', 'ratio']),
  on(checkPercentagePoints, 3, ['percent']),
  on(checkMultiple, 3, ['ratio']),
  on(checkCountOfList, 1, ['cardinal']),
  on(checkRateTimesCount, 3, ['cardinal']),
  on(checkAverage, 3, ['range']),
  on(checkTally, 1, ['score']),
];

/** Rules over the claims of one group, which are of one kind. A claim alone in its group restates nothing. */
const groupRules: readonly Asked<GroupRule>[] = [
  on(findHeadline, 2, figureKinds),
  on(findMagnitude, 2, ['money']),
  on(findAnaphor, 2, ['cardinal']),
  on(findIntroduction, 2, ['cardinal']),
  on(findSameWords, 2, figureKinds),
  on(findSums, 2, ['money']),
];

/** Rules over the whole article, by the figures anywhere in it. */
const articleRules: readonly Asked<(input: FigureCheckInput) => readonly Finding[]>[] = [
  on(findAges, 1, ['age']),
  on(findExchangeRates, 1, ['money']),
  on(findSequenceGaps, 1, ['ordinal']),
];

/** Regions whose text is not the story's own: there only what the calendar alone refutes is reported. */
const silent = wordSet('boilerplate metadata credit teaser byline');

/** The findings of an article by itself, in steps: its paragraphs by themselves, its claims, its claims together. */
export function* checkInSteps(input: FigureCheckInput): Generator<undefined, Finding[]> {
  const { article, memo, quotes } = input;
  const published = article.published?.date ?? null;
  const findings: Finding[] = [];
  const room = `figure rules ${published ?? ''}`;
  let count = 0;
  let kinds = 0;
  for (const region of article.regions) {
    if (region.repeats !== null) continue;
    const reading = readParagraph(region.paragraph, memo);
    if (reading.figures.length === 0) continue;
    count += reading.figures.length;
    kinds |= reading.kinds;
    for (const draft of memo.of(room, region.paragraph, () => applyRules(reading, published)))
      if (draft.severity === 'error' || !silent.has(region.kind)) findings.push(place(draft, region));
  }
  yield;
  const { all, groups } = placeClaims(article, memo);
  yield;
  for (const group of groups) {
    if (group.length < 2) continue;
    const kind = maskOf([(group[0] as PlacedClaim).claim.figure.kind]);
    for (const asked of groupRules)
      if (suits(asked, group.length, kind)) for (const finding of asked.rule(group)) findings.push(finding);
  }
  findings.push(...findTolls(all), ...findSubsets(all));
  for (const asked of articleRules) if (suits(asked, count, kinds)) findings.push(...asked.rule(input));
  return findings.length === 0 ? findings : soften(distinct(findings), article, quotes, memo);
}

/** The drafts of a paragraph, which depend on it and on the article's own date alone. */
function applyRules(reading: ParagraphFigures, published: string | null): readonly Draft[] {
  const drafts: Draft[] = [];
  const { words, figures, kinds } = reading;
  const passage = { words, figures, published };
  for (const asked of paragraphRules)
    if (suits(asked, figures.length, kinds)) for (const draft of asked.rule(passage)) drafts.push(draft);
  for (const told of reading.sentences) {
    const count = told.endFigure - told.firstFigure;
    if (count === 0 || count > mostInSentence) continue;
    let sentence: Sentence | null = null;
    for (const asked of sentenceRules) {
      if (!suits(asked, count, told.kinds)) continue;
      sentence ??= sentenceOf(reading, told, published);
      for (const draft of asked.rule(sentence)) drafts.push(draft);
    }
  }
  return drafts;
}

/** A draft in article offsets. */
function place(draft: Draft, region: Region): Finding {
  const by = region.from;
  return {
    from: draft.from + by,
    to: draft.to + by,
    code: draft.code,
    severity: draft.severity,
    message: draft.message,
    related: draft.related.map(({ from, to, message }) => ({
      article: null,
      from: from + by,
      to: to + by,
      message,
    })),
    fixes: draft.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(edit => ({ ...edit, from: edit.from + by, to: edit.to + by })),
    })),
  };
}

/** Sorted, and without a finding whose place an earlier one already covers. */
function distinct(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  let covered = 0;
  for (const finding of [...findings].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (finding.from < covered) continue;
    kept.push(finding);
    covered = finding.to;
  }
  return kept;
}
