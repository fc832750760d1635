/**
 * Two values of one quantity that a sentence sets against each other, before and after.
 *
 * Invariant: both stand in one sentence and have one unit; which is the earlier is said by the words before it.
 */

import { DIGITS } from '../marks.ts';
import { leadOf, type Sentence } from '../passage.ts';
import type { Scanned } from '../scanned.ts';
import { wordSet } from '../vocabulary.ts';
import type { Words } from '../words.ts';

/** Two values of one quantity, before and after. */
export interface Change {
  readonly before: Scanned;
  readonly after: Scanned;
}

const against = wordSet('with to against versus');

/** The piece that leads to a figure: before its hedge, its article, `an average of`, `last year's`. */
function markerOf(words: Words, figure: Scanned): number {
  let at = leadOf(figure);
  if (words.is(at, 's') && words.lexeme(at - 2)?.time !== undefined) return at - 4;
  if (words.is(at, 'of') && words.is(at - 1, 'average')) at -= 2;
  return words.lexeme(at)?.role === 'determiner' ? at - 1 : at;
}

export function isAfterWord(words: Words, figure: Scanned, word: string): boolean {
  return words.is(leadOf(figure), word) || words.is(markerOf(words, figure), word);
}

/** `compared with 258`, `against 258`, `from 258`. */
export function isBefore(words: Words, figure: Scanned): boolean {
  if (isAfterWord(words, figure, 'from')) return true;
  const lead = leadOf(figure);
  const at = markerOf(words, figure);
  if (words.is(at, 'against') || words.is(at, 'versus') || words.is(at, 'than')) return true;
  const verb = words.lexeme(at - 1)?.verb;
  if (words.is(at, 'on') && (verb === 'rise' || verb === 'fall' || words.sign(at - 1, '%'))) return true;
  if (words.sign(lead, ':') && words.any(lead - 1, DIGITS) && words.length(lead - 1) === 4) return true;
  return words.isAny(at, against) && words.is(at - 1, 'compared');
}

/** Words that lead to the value after a change: `to 1,200`, `at 36,000`, `revenue of £84m`, `was $12m`. */
const reaching = wordSet(
  'to at of was were is are reached reaching hit totalled totaled totalling stood stands costs made earned',
);

function isReached(words: Words, figure: Scanned): boolean {
  let lead = leadOf(figure);
  if (words.lexeme(lead)?.role === 'determiner' || words.is(lead, 'now')) lead--;
  return words.isAny(lead, reaching);
}

/** The pairs of values that the sentence sets against each other. */
export function changesIn({ words, figures }: Sentence): Change[] {
  const found: Change[] = [];
  for (const before of figures) {
    if (before.range === -1 || !isValue(before) || !isBefore(words, before)) continue;
    let best: Scanned | null = null;
    for (const after of figures) {
      if (after === before || !isAlike(before, after) || !isValue(after)) continue;
      if (!isReached(words, after) || isBefore(words, after) || Math.abs(after.first - before.first) > 24)
        continue;
      if (!best || remoteness(words, before, after) < remoteness(words, before, best)) best = after;
    }
    if (best) found.push({ before, after: best });
  }
  return found;
}

/** How far a value is from the other; one that `to` leads to comes before any other. */
function remoteness(words: Words, before: Scanned, after: Scanned): number {
  return Math.abs(after.first - before.first) + (isAfterWord(words, after, 'to') ? 0 : 100);
}

/** `cost £20 last year and now £30, a rise of 25%`: two values in the order of time, then their change. */
export function changeInOrder({ words, figures }: Sentence, share: Scanned): Change | null {
  const lead = leadOf(share);
  const summed =
    words.is(lead, 'of') &&
    words.lexeme(lead - 1)?.verb !== undefined &&
    words.lexeme(lead - 2)?.role === 'determiner' &&
    words.sign(lead - 3, ',');
  if (!summed) return null;
  const [before, after, more] = figures.filter(
    figure => figure.end < share.first && isValue(figure) && figure.kind !== 'percent',
  );
  if (!before || !after || more || before.kind !== after.kind || before.unit !== after.unit) return null;
  return lead - 3 - after.end > 6 || isBefore(words, after) ? null : { before, after };
}

/** Whether two values have one unit; `from 400 million` may leave its currency to the other. */
function isAlike(before: Scanned, after: Scanned): boolean {
  if (before.kind === after.kind && before.unit === after.unit) return true;
  return before.kind === 'cardinal' && before.scale > 1 && after.kind === 'money' && after.scale > 1;
}

function isValue({ kind, amount }: Scanned): boolean {
  return (
    amount !== null &&
    amount > 0 &&
    (kind === 'cardinal' || kind === 'money' || kind === 'measure' || kind === 'percent')
  );
}
