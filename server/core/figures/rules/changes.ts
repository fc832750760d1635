/**
 * Changes: percentages, percentage points and multiples against the two values they lie between.
 *
 * Invariant: both values and the change stand in one sentence, in one unit; the change is compared within the
 * rounding of all three, so only what no rounding explains is reported.
 */
import {
  beside,
  type Draft,
  draft,
  hasAny,
  leadOf,
  plain,
  type Sentence,
  type SentenceRule,
  written,
} from '../passage.ts';
import type { Scanned } from '../scanned.ts';
import { wordSet } from '../vocabulary.ts';
import type { Words } from '../words.ts';
import { type Change, changeInOrder, changesIn, isAfterWord, isBefore } from './beforeAfter.ts';

/** Values written out in full are meant to be exact to half a per cent. */
const exact = 0.005;

/** How far a value may be from what it rounds. */
function rounding({ amount, grain, scale, hedge }: Scanned): number {
  const value = amount as number;
  if (hedge) return Math.max(grain / 2, value * 0.05);
  return scale > 1 ? grain / 2 : Math.min(grain / 2, value * exact);
}

/** The lowest and highest change in per cent that the rounding of both values allows. */
function changeInterval({ before, after }: Change): readonly [number, number] {
  const a = before.amount as number;
  const b = after.amount as number;
  const low = (b - rounding(after)) / (a + rounding(before)) - 1;
  const high = (b + rounding(after)) / Math.max(a - rounding(before), a * 0.1) - 1;
  return [low * 100, high * 100];
}

/** `cut by 50%, to 100,000 from 146,000`: the percentage does not follow from the values. */
export const checkPercentChange: SentenceRule = sentence => {
  const drafts: Draft[] = [];
  const shares = sharesIn(sentence);
  if (shares.length === 0 || hasAny(sentence.words, sentence.first, sentence.end, perhaps)) return drafts;
  const pairs = changesIn(sentence).filter(({ before }) => before.kind !== 'percent');
  const found = pairs.map(pair => {
    const share = nearest(sentence.words, shares, pair);
    return share ? changeDraft(sentence, pair, share, shares) : null;
  });
  if (pairs.length === 0) {
    for (const share of shares) {
      const pair = changeInOrder(sentence, share);
      if (pair) found.push(changeDraft(sentence, pair, share, shares));
    }
  }
  drafts.push(...found.filter(one => one !== null));
  return drafts;
};

const perhaps = wordSet('margin inflation-adjusted currency-adjusted');

/** The percentages, and the fractions by which something changed (`by a fifth`) as such. */
function sharesIn({ words, figures }: Sentence): Scanned[] {
  const shares: Scanned[] = [];
  for (const figure of figures) {
    const { kind, range, unit, second, amount } = figure;
    if (kind === 'percent' && range === 0) shares.push(figure);
    else if (kind === 'ratio' && unit === 'share' && second === null && words.is(leadOf(figure), 'by'))
      shares.push({ ...figure, amount: (amount as number) * 100, grain: 4 });
  }
  return shares;
}

/** The percentage that the pair belongs to: the nearest, with no stop and no other percentage between. */
function nearest(words: Words, shares: readonly Scanned[], { before, after }: Change): Scanned | null {
  const first = Math.min(before.first, after.first);
  const end = Math.max(before.end, after.end);
  let best: Scanned | null = null;
  let distance = 16;
  for (const share of shares) {
    const gap = share.end <= first ? first - share.end : share.first >= end ? share.first - end : 0;
    if (gap >= distance || crosses(words, share, first, end)) continue;
    distance = gap;
    best = share;
  }
  return best && isChange(words, best) ? best : null;
}

function crosses(words: Words, share: Scanned, first: number, end: number): boolean {
  if (share.first >= end + 4 && !isSetOff(words, end, share.first)) return true;
  const [from, to] = share.end <= first ? [share.end, first] : [end, share.first];
  for (let at = from; at < to; at++) if (words.sign(at, ';') || words.isAny(at, elsewhere)) return true;
  return false;
}

/** Words behind which another clause begins, with changes of its own. */
const elsewhere = wordSet(
  'while but whereas after as when because despite following and although with amid if',
);

/** Whether a comma, dash or bracket sets a percentage behind the values off from them. */
function isSetOff(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (words.sign(at, ',') || words.sign(at, '(') || words.hyphen(at) || words.sign(at, '—')) return true;
  return false;
}

/** Whether a percentage is said to be a change: a verb or noun of rise or fall stands by it. */
function isChange(words: Words, share: Scanned): boolean {
  return directionOf(words, share) !== 0;
}

/** +1 for a rise, -1 for a fall, by the nearest word of change before or behind the percentage; 0 for neither. */
function directionOf(words: Words, share: Scanned): number {
  for (let step = 1; step <= 5; step++) {
    for (const at of [share.first - step, share.end + step - 1]) {
      if (at >= share.end && step > 3) continue;
      const verb = words.lexeme(at)?.verb;
      if (verb === 'rise') return 1;
      if (verb === 'fall' || verb === 'lose') return -1;
    }
  }
  return 0;
}

function changeDraft(
  sentence: Sentence,
  pair: Change,
  share: Scanned,
  shares: readonly Scanned[],
): Draft | null {
  const { words } = sentence;
  const direction = directionOf(words, share);
  const [low, high] = changeInterval(pair);
  const fits = ({ amount, grain, hedge }: Scanned, sign: number) => {
    const p = (amount as number) * sign;
    const slack = grain / 2 + 0.5 + (hedge ? Math.abs(p) * 0.1 : 0);
    return p >= low - slack && p <= high + slack;
  };
  if (fits(share, direction)) return null;
  if (shares.some(other => other !== share && fits(other, directionOf(words, other) || direction)))
    return null;
  const a = pair.before.amount as number;
  const b = pair.after.amount as number;
  const right = (b / a - 1) * 100;
  const base = fits({ ...share, amount: (1 - a / b) * 100 * direction }, direction)
    ? ''
    : baseHint(share, a, b);
  const word = right < 0 ? 'fall' : 'rise';
  return draft({
    code: 'figure.percent-change',
    severity: 'warning',
    at: share,
    message: `From ${plain(a, 3)} to ${plain(b, 3)} is a ${word} of ${plain(Math.abs(right))}%, not ${described(words, share, direction, right)}.${base}`,
    related: [beside(pair.before, 'before'), beside(pair.after, 'after')],
  });
}

function described(words: Words, share: Scanned, direction: number, right: number): string {
  const text = written(words, share);
  return direction * right < 0 ? `a ${direction < 0 ? 'fall' : 'rise'} of ${text}` : text;
}

/** A remark where the percentage was taken of the later value. */
function baseHint(share: Scanned, a: number, b: number): string {
  return Math.abs(Math.abs(1 - a / b) * 100 - (share.amount as number)) <= share.grain / 2
    ? ' It is that share of the later value.'
    : '';
}

/** `from 4% to 7%, an increase of 3 per cent`: points are meant. */
export const checkPercentagePoints: SentenceRule = sentence => {
  const drafts: Draft[] = [];
  const { words } = sentence;
  const shares = sentence.figures.filter(({ kind }) => kind === 'percent');
  // Two of them are the values, and one more is their change.
  if (shares.length < 3) return drafts;
  for (const { before, after } of changesIn(sentence)) {
    if (before.kind !== 'percent') continue;
    const share = shares.find(
      figure =>
        figure !== before &&
        figure !== after &&
        isChange(words, figure) &&
        !isBefore(words, figure) &&
        !isAfterWord(words, figure, 'to'),
    );
    if (!share) continue;
    const points = Math.abs((after.amount as number) - (before.amount as number));
    const relative = (points / (before.amount as number)) * 100;
    const stated = share.amount as number;
    if (Math.abs(stated - points) > 0.051 || Math.abs(stated - relative) <= Math.max(0.5, share.grain / 2))
      continue;
    drafts.push(
      draft({
        code: 'figure.percentage-points',
        severity: 'warning',
        at: share,
        message: `From ${plain(before.amount as number, 2)}% to ${plain(after.amount as number, 2)}% is ${plain(points, 2)} percentage points, or ${plain(relative)}%.`,
        related: [beside(before, 'before'), beside(after, 'after')],
        fixes: [
          {
            title: `Change to ${plain(points, 2)} percentage points`,
            edits: [{ from: share.from, to: share.to, text: `${plain(points, 2)} percentage points` }],
          },
        ],
      }),
    );
  }
  return drafts;
};

/** `doubled, from 10 to 30`: the multiple does not follow from the values. */
export const checkMultiple: SentenceRule = sentence => {
  const drafts: Draft[] = [];
  const { words, figures } = sentence;
  const fold = figures.find(({ kind, unit }) => kind === 'ratio' && unit === 'fold');
  if (!fold) return drafts;
  for (const { before, after } of changesIn(sentence)) {
    if (Math.min(before.first, after.first) - fold.end > 5 || before.first < fold.end) continue;
    const ratio = (after.amount as number) / (before.amount as number);
    const stated = fold.amount as number;
    const over = fold.hedge?.kind === 'over' || words.is(fold.first - 1, 'than');
    const under =
      fold.hedge?.kind === 'nearly' ||
      words.is(fold.first - 1, 'almost') ||
      words.is(fold.first - 1, 'nearly');
    const slack = stated < 1 ? 0.08 : 0.25;
    const low = under ? stated * 0.8 : stated - slack;
    const high = over ? stated * 1.5 + 0.5 : stated + slack;
    if (ratio >= low && ratio <= high) continue;
    const message = `${plain(after.amount as number, 3)} is ${plain(ratio, 2)} times ${plain(before.amount as number, 3)}.`;
    drafts.push(
      draft({
        code: 'figure.multiple',
        severity: 'information',
        at: fold,
        message,
        related: [beside(before, 'before'), beside(after, 'after')],
      }),
    );
  }
  return drafts;
};
