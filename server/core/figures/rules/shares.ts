/**
 * Shares: percentages, fractions and `one in N` against the two numbers they are taken from, and shares of one
 * whole that exceed it.
 *
 * Invariant: a share is compared within the rounding of its own last digit; a hedge widens it on its own side.
 */

import { LETTERS } from '../marks.ts';
import {
  beside,
  type Draft,
  draft,
  drafted,
  hasAny,
  plain,
  type Sentence,
  type SentenceRule,
  written,
} from '../passage.ts';
import type { Scanned } from '../scanned.ts';
import { wordSet } from '../vocabulary.ts';
import type { Words } from '../words.ts';
import { partAndWhole } from './parts.ts';

/** Percentage points that a share may be off: its rounding and its hedge. */
function interval({ amount, grain, hedge, kind }: Scanned): readonly [number, number] {
  const percent = kind === 'percent' ? (amount as number) : (amount as number) * 100;
  const slack = kind === 'percent' ? grain / 2 : 2;
  switch (hedge?.kind) {
    case undefined:
      return [percent - slack, percent + slack];
    case 'over':
    case 'least':
      return [percent - slack, Math.max(percent + 12, percent * 1.25)];
    case 'under':
    case 'most':
    case 'nearly':
      return [Math.min(percent - 12, percent * 0.75), percent + slack];
    default:
      return [percent * 0.85 - slack, percent * 1.15 + slack];
  }
}

function isShare({ kind, unit }: Scanned): boolean {
  return kind === 'percent' || (kind === 'ratio' && unit === 'share');
}

/** `Of the 50 seats, 40 (75%) went to the party`: part, whole and share in one sentence. */
export const checkPercentOfWhole: SentenceRule = ({ words, figures }) => {
  const drafts: Draft[] = [];
  for (let index = 0; index + 2 < figures.length; index++) {
    const [a, b, share] = [
      figures[index] as Scanned,
      figures[index + 1] as Scanned,
      figures[index + 2] as Scanned,
    ];
    const pair = partAndWhole(words, a, b);
    if (!pair || !isShare(share) || !touches(words, b, share)) continue;
    const [part, whole] = pair;
    const right = ((part.amount as number) / (whole.amount as number)) * 100;
    if (right > 100 || isWithin(right, part, share)) continue;
    drafts.push(
      shareDraft(words, share, right, `${plain(part.amount as number)} of ${plain(whole.amount as number)}`, [
        part,
        whole,
      ]),
    );
  }
  return drafts;
};

function isWithin(right: number, part: Scanned, share: Scanned): boolean {
  const [low, high] = interval(share);
  const rounding = right * (part.grain / 2 / Math.max(1, part.amount as number)) * (part.grain > 1 ? 1 : 0);
  return right >= low - rounding - 1e-9 && right <= high + rounding + 1e-9;
}

function shareDraft(
  words: Words,
  share: Scanned,
  right: number,
  text: string,
  from: readonly Scanned[],
): Draft {
  return draft({
    code: share.kind === 'percent' ? 'figure.percent-of-whole' : 'figure.fraction',
    severity: 'warning',
    at: share,
    message: `${text} is ${plain(right)}%, not ${written(words, share)}.`,
    related: from.map(figure => beside(figure, written(words, figure))),
  });
}

/** Whether the share stands in brackets behind the figure or its noun, or behind `, or`. */
function touches(words: Words, b: Scanned, share: Scanned): boolean {
  const lead = (share.hedge?.end === share.first ? share.hedge.first : share.first) - 1;
  if (lead - b.end > 4) return false;
  return words.sign(lead, '(') || (words.is(lead, 'or') && words.sign(lead - 1, ','));
}

/** `One in five (25%)`, `a quarter of the 1,000 jobs, 300, will go`. */
export const checkFraction: SentenceRule = sentence => {
  const drafts: Draft[] = [];
  const { words, figures } = sentence;
  for (let index = 0; index + 1 < figures.length; index++) {
    const [share, next] = [figures[index] as Scanned, figures[index + 1] as Scanned];
    if (share.kind !== 'ratio' || share.unit !== 'share') continue;
    if (next.kind === 'percent') {
      if (!isGloss(words, share, next)) continue;
      const [low, high] = interval(share);
      const [from, to] = interval(next);
      if (to >= low && from <= high) continue;
      drafts.push(fractionDraft(words, share, next));
    } else {
      const part = figures[index + 2];
      if (part) drafts.push(...shareOfCount(words, share, next, part));
    }
  }
  return drafts;
};

/** Whether the percentage explains the fraction: in brackets, or between dashes or commas right behind its noun. */
function isGloss(words: Words, share: Scanned, next: Scanned): boolean {
  const lead = (next.hedge?.end === next.first ? next.hedge.first : next.first) - 1;
  if (lead - share.end > 5) return false;
  const dash = (words.hyphen(lead) || words.sign(lead, '—')) && !words.glued(lead);
  return words.sign(lead, '(') || (dash && !words.glued(next.end - 1));
}

function fractionDraft(words: Words, share: Scanned, percent: Scanned): Draft {
  const message = `${written(words, share)} is ${plain((share.amount as number) * 100)}%, not ${written(words, percent)}.`;
  return draft({
    code: 'figure.fraction',
    severity: 'warning',
    at: percent,
    message,
    related: [beside(share, 'the fraction')],
  });
}

/** `a quarter of the 1,000 jobs, 300, will go`. */
function shareOfCount(words: Words, share: Scanned, whole: Scanned, part: Scanned): Draft[] {
  if (
    whole.kind !== 'cardinal' ||
    part.kind !== 'cardinal' ||
    !words.is(share.end, 'of') ||
    whole.first - share.end > 3
  )
    return [];
  const enclosed =
    words.sign(part.first - 1, ',') && words.sign(part.end, ',') && part.first - whole.end <= 4;
  const bracketed =
    words.sign(part.first - 1, '(') && words.sign(part.end, ')') && part.first - whole.end <= 4;
  if (!enclosed && !bracketed) return [];
  const right = ((part.amount as number) / (whole.amount as number)) * 100;
  const [low, high] = interval(share);
  if (right >= low && right <= high) return [];
  return [
    shareDraft(words, share, right, `${plain(part.amount as number)} of ${plain(whole.amount as number)}`, [
      whole,
      part,
    ]),
  ];
}

const polls = wordSet(
  'poll polls vote votes voters survey respondents election ballot referendum shareholders asked surveyed polled',
);
const several = wordSet(
  'multiple more both also than whom among compared from up down rose fell while turnout points against women men year last previous earlier aged men over under where who with',
);

/** `48% backed Smith, 39% Jones and 21% Brown`: shares of one whole that exceed it. */
export const checkSharesOverWhole: SentenceRule = sentence => drafted(sharesOver(sentence));

/** Whether a share is the next in a list: a comma or `and` before it, or before the name it follows. */
function isNext(words: Words, first: number): boolean {
  for (let at = first - 1; at >= first - 4; at--) {
    if (words.sign(at, ',') || words.is(at, 'and')) return true;
    if (!words.any(at, LETTERS)) return false;
  }
  return false;
}

function sharesOver({ words, first, end, figures }: Sentence): Draft | null {
  const shares = figures.filter(({ kind, range }) => kind === 'percent' && range === 0);
  const [lead] = shares;
  if (!lead || shares.length < 3 || !hasAny(words, first, end, polls) || hasAny(words, first, end, several))
    return null;
  for (let index = 1; index < shares.length; index++) {
    const [a, b] = [shares[index - 1] as Scanned, shares[index] as Scanned];
    if (!isNext(words, b.first) || b.first - a.end > 8) return null;
  }
  const sum = shares.reduce((total, { amount }) => total + (amount as number), 0);
  const rounding = shares.reduce((total, { grain }) => total + grain / 2, 0);
  if (sum <= 100 + rounding) return null;
  const terms = shares.map(({ amount }) => plain(amount as number, 2)).join(' + ');
  return draft({
    code: 'figure.shares-over-whole',
    severity: 'warning',
    at: lead,
    message: `${terms} = ${plain(sum, 2)}%, more than the whole.`,
    related: shares.slice(1).map(share => beside(share, written(words, share))),
  });
}
