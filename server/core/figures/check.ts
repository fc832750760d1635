/**
 * All figure rules over one article.
 *
 * Invariants: rules are pure and do not depend on one another; findings come sorted; what one rule explains no
 * second rule reports at the same place; a paragraph that repeats an earlier one is not reported again.
 */

import type { Memo } from '../memo.ts';
import type { ArticleText, Chain, Figure, Finding, Mention, Paragraph, Quote, Region } from '../model.ts';
import { readParagraph } from './figures.ts';
import type { Draft, PassageRule } from './passage.ts';
import { claimsByGroup } from './placedClaims.ts';
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
import { checkPart, checkTotal } from './rules/totals.ts';
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

const passageRules: readonly PassageRule[] = [
  checkWeekday,
  checkImpossibleDate,
  checkPeriodOrder,
  checkRelativeDate,
  checkTimeZone,
  checkDuration,
  checkAge,
  checkReversedRange,
  checkRangeMagnitude,
  checkMalformed,
  checkConversion,
  checkTemperatureDifference,
  checkTotal,
  checkPart,
  checkPercentOfWhole,
  checkFraction,
  checkSharesOverWhole,
  checkPercentChange,
  checkPercentagePoints,
  checkMultiple,
  checkCountOfList,
  checkRateTimesCount,
  checkAverage,
  checkTally,
];

const groupRules = [findHeadline, findMagnitude, findAnaphor, findIntroduction, findSameWords, findSums];

/** Regions whose text is not the story's own: there only what the calendar alone refutes is reported. */
const silent = wordSet('boilerplate metadata credit teaser byline');

/** The findings of an article by itself. */
export function checkFigures(input: FigureCheckInput): Finding[] {
  const { article, memo, quotes } = input;
  const published = article.published?.date ?? null;
  const findings: Finding[] = [];
  for (const region of article.regions) {
    if (region.repeats !== null) continue;
    const drafts = draftsOf(region.paragraph, published, memo);
    const heard = silent.has(region.kind) ? drafts.filter(({ severity }) => severity === 'error') : drafts;
    for (const draft of heard) findings.push(place(draft, region));
  }
  const groups = claimsByGroup(article, memo);
  for (const rule of groupRules) for (const group of groups.values()) findings.push(...rule(group));
  const claims = [...groups.values()].flat();
  findings.push(...findTolls(claims), ...findSubsets(claims));
  findings.push(...findAges(input), ...findExchangeRates(input), ...findSequenceGaps(input));
  return soften(distinct(findings), article, quotes, memo);
}

/** The drafts of a paragraph, remembered with it for as long as the article's own date stays. */
function draftsOf(paragraph: Paragraph, published: string | null, memo: Memo): readonly Draft[] {
  return memo.of(`figure rules ${published ?? ''}`, paragraph, () => {
    const reading = readParagraph(paragraph, memo);
    if (reading.figures.length === 0) return [];
    const passage = { ...reading, published };
    return passageRules.flatMap(rule => rule(passage));
  });
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
