/**
 * Severity by who speaks: what stands in quoted words, or is given as somebody's statement, is theirs to mend.
 *
 * Invariant: a severity is only ever lowered, by one step; what the calendar or a conversion refutes is lowered in
 * quotes alone, for it is wrong whoever says it.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Finding, Quote, Severity } from '../model.ts';
import { readParagraph } from './paragraphFigures.ts';
import { hasAny } from './passage.ts';
import { wordSet } from './vocabulary.ts';

const lower: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
  hint: 'hint',
};

/** Rules whose findings depend on somebody's figures being right, rather than on the calendar or on units. */
const reported = wordSet(
  'figure.total-of-parts figure.percent-of-whole figure.part-over-whole figure.percent-change figure.fraction figure.shares-over-whole figure.rate-times-count figure.restated figure.subset figure.headline',
);

const attribution = wordSet('said says told according claimed claims estimated reported alleged');

/** The findings with the severity that their speaker leaves them. */
export function soften(
  findings: readonly Finding[],
  article: ArticleText,
  quotes: readonly Quote[],
  memo: Memo,
): Finding[] {
  return findings.map(finding => {
    const quoted = quotes.some(({ from, to }) => from <= finding.from && finding.to <= to);
    const stated = reported.has(finding.code) && isAttributed(finding, article, memo);
    return quoted || stated ? { ...finding, severity: lower[finding.severity] } : finding;
  });
}

/** Whether the sentence of a finding says whose statement it is. */
function isAttributed({ from }: Finding, { regions }: ArticleText, memo: Memo): boolean {
  const region = regions.find(one => one.from <= from && from < one.to);
  if (!region) return false;
  const { words, sentences } = readParagraph(region.paragraph, memo);
  const at = words.at(from - region.from);
  const sentence = sentences.find(({ first, end }) => first <= at && at < end);
  return sentence !== undefined && hasAny(words, sentence.first, sentence.end, attribution);
}
