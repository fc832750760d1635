/**
 * All figure rules over one article.
 *
 * Invariants: rules are pure and do not depend on one another; findings come sorted; what one rule explains no
 * second rule reports at the same place; a paragraph that repeats an earlier one is not reported again.
 */

import type { Memo } from '../memo.ts';
import type {
  ArticleText,
  Chain,
  Figure,
  FigureKind,
  Finding,
  Mention,
  Paragraph,
  Quote,
  Region,
} from '../model.ts';
import { figureKinds, maskOf, type ParagraphFigures, readParagraph } from './paragraphFigures.ts';
import { type Draft, type PassageRule, passageOf } from './passage.ts';
import { placeClaims } from './placedClaims.ts';
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
import { checkMalformed, checkRangeMagnitude, checkReversedRange } from './rules/form.ts';
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
import { wordSet } from './words.ts';

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
interface Asked {
  readonly rule: PassageRule;
  readonly least: number;
  readonly kinds: number;
  readonly against: number;
}

function on(rule: PassageRule, least: number, kinds: readonly FigureKind[], against = figureKinds): Asked {
  return { rule, least, kinds: maskOf(kinds), against: maskOf(against) };
}

/** Whether so many figures of such kinds are what a rule is asked for. */
function suits({ least, kinds, against }: Asked, count: number, found: number): boolean {
  return count >= least && (found & kinds) !== 0 && (found & against) !== 0;
}

/** Rules for which the figures may stand anywhere in the paragraph. */
const paragraphRules: readonly Asked[] = [
  on(checkWeekday, 1, ['date']),
  on(checkImpossibleDate, 1, ['date', 'time']),
  on(checkPeriodOrder, 2, ['date', 'time']),
  on(checkRelativeDate, 2, ['date']),
  on(checkTimeZone, 2, ['time']),
  on(checkReversedRange, 2, figureKinds),
  on(checkRangeMagnitude, 2, ['money']),
  on(checkMalformed, 1, figureKinds),
  on(checkConversion, 2, ['measure']),
  on(checkTemperatureDifference, 2, ['measure']),
];

/** Rules for which they must stand in one sentence. */
const sentenceRules: readonly Asked[] = [
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
  on(checkAverage, 3, figureKinds),
  on(checkTally, 1, ['score']),
];

const groupRules = [findHeadline, findMagnitude, findAnaphor, findIntroduction, findSameWords, findSums];

/** Regions whose text is not the story's own: there only what the calendar alone refutes is reported. */
const silent = wordSet('boilerplate metadata credit teaser byline');

/** The findings of an article by itself. */
export function checkFigures(input: FigureCheckInput): Finding[] {
  const { article, memo, quotes } = input;
  const published = article.published?.date ?? null;
  const findings: Finding[] = [];
  const room = `figure rules ${published ?? ''}`;
  for (const region of article.regions) {
    if (region.repeats !== null) continue;
    for (const draft of draftsOf(region.paragraph, published, room, memo))
      if (draft.severity === 'error' || !silent.has(region.kind)) findings.push(place(draft, region));
  }
  const { all, groups } = placeClaims(article, memo);
  // A claim alone in its group restates nothing.
  for (const group of groups)
    if (group.length > 1)
      for (const rule of groupRules) for (const finding of rule(group)) findings.push(finding);
  findings.push(...findTolls(all), ...findSubsets(all));
  findings.push(...findAges(input), ...findExchangeRates(input), ...findSequenceGaps(input));
  return findings.length === 0 ? findings : soften(distinct(findings), article, quotes, memo);
}

const none: readonly Draft[] = [];

/** The drafts of a paragraph, remembered in a room for as long as the article's own date stays. */
function draftsOf(
  paragraph: Paragraph,
  published: string | null,
  room: string,
  memo: Memo,
): readonly Draft[] {
  const reading = readParagraph(paragraph, memo);
  if (reading.figures.length === 0) return none;
  return memo.of(room, paragraph, () => applyRules(reading, published));
}

function applyRules(reading: ParagraphFigures, published: string | null): readonly Draft[] {
  const passage = passageOf(reading, published);
  const drafts: Draft[] = [];
  for (const asked of paragraphRules)
    if (suits(asked, reading.figures.length, reading.kinds))
      for (const draft of asked.rule(passage)) drafts.push(draft);
  for (const asked of sentenceRules)
    if (passage.told.some(({ figures, kinds }) => suits(asked, figures.length, kinds)))
      for (const draft of asked.rule(passage)) drafts.push(draft);
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
