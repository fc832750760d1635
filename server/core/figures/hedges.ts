/**
 * Hedges: the words before or after a figure that widen it to an interval (`more than`, `about`, `or so`).
 *
 * Invariant: a hedge never narrows; a figure without one stands for itself alone.
 */
import type { HedgeKind } from '../model.ts';
import { SIGN } from './marks.ts';
import { know, wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

/** A hedge's pieces `[first, end)`, what it says, and the interval it leaves of a value. */
export interface Hedge {
  readonly first: number;
  readonly end: number;
  readonly kind: HedgeKind;
  /** The closed interval `[low, high]` that a value so hedged may lie in. */
  readonly interval: (value: number) => readonly [number, number];
}

const intervals: Readonly<Record<HedgeKind, (value: number) => readonly [number, number]>> = {
  over: value => [value, Number.POSITIVE_INFINITY],
  least: value => [value, Number.POSITIVE_INFINITY],
  under: value => [Number.NEGATIVE_INFINITY, value],
  most: value => [Number.NEGATIVE_INFINITY, value],
  about: value => [value * 0.9, value * 1.1],
  nearly: value => [value * 0.9, value],
};

/** The closed interval `[low, high]` that a hedge leaves of a value; the value alone where there is none. */
export function intervalOf(kind: HedgeKind | null, value: number): readonly [number, number] {
  return kind === null ? [value, value] : intervals[kind](value);
}

type Phrase = readonly [readonly string[], HedgeKind];

/** The phrases that stand before a figure, by the number of their last word, the longest first. */
const before: ReadonlyMap<number, readonly Phrase[]> = byLast([
  ['more than', 'over'],
  ['greater than', 'over'],
  ['over', 'over'],
  ['above', 'over'],
  ['upwards of', 'over'],
  ['in excess of', 'over'],
  ['exceeding', 'over'],
  ['topped', 'over'],
  ['exceeded', 'over'],
  ['just over', 'over'],
  ['beyond', 'over'],
  ['at least', 'least'],
  ['no fewer than', 'least'],
  ['no less than', 'least'],
  ['not less than', 'least'],
  ['minimum of', 'least'],
  ['as many as', 'most'],
  ['less than', 'under'],
  ['fewer than', 'under'],
  ['under', 'under'],
  ['below', 'under'],
  ['just under', 'nearly'],
  ['a little under', 'nearly'],
  ['up to', 'most'],
  ['at most', 'most'],
  ['no more than', 'most'],
  ['not more than', 'most'],
  ['as much as', 'most'],
  ['maximum of', 'most'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['estimated', 'about'],
  ['an estimated', 'about'],
  ['circa', 'about'],
  ['close to', 'about'],
  ['perhaps', 'about'],
  ['in the region of', 'about'],
  ['something like', 'about'],
  ['order of', 'about'],
  ['approx', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['close on', 'nearly'],
  ['approaching', 'nearly'],
  ['not quite', 'nearly'],
]);

function byLast(phrases: readonly (readonly [string, HedgeKind])[]): Map<number, Phrase[]> {
  const table = new Map<number, Phrase[]>();
  for (const [phrase, kind] of phrases) {
    const words = phrase.split(' ');
    const { id } = know(words.at(-1) as string);
    const there = table.get(id) ?? [];
    table.set(
      id,
      [...there, [words, kind] as const].sort(([a], [b]) => b.length - a.length),
    );
  }
  return table;
}

/** The first words of the phrases behind a figure. */
const behind = wordSet('or plus');

/** The hedge around the figure of pieces `[first, end)`, null where none stands. */
export function readHedge(words: Words, first: number, end: number): Hedge | null {
  return (
    readBefore(words, words.is(first - 1, 'a') || words.is(first - 1, 'the') ? first - 1 : first) ??
    readBehind(words, end)
  );
}

function readBefore(words: Words, first: number): Hedge | null {
  const phrases = before.get(words.ids[first - 1] ?? 0);
  if (phrases === undefined) return null;
  for (const [phrase, kind] of phrases) {
    const start = first - phrase.length;
    if (start >= 0 && isPhrase(words, start, phrase))
      return { first: start, end: first, kind, interval: intervals[kind] };
  }
  return null;
}

function isPhrase(words: Words, start: number, phrase: readonly string[]): boolean {
  for (let at = phrase.length - 1; at >= 0; at--)
    if (!words.is(start + at, phrase[at] as string)) return false;
  return true;
}

function readBehind(words: Words, end: number): Hedge | null {
  if (!words.any(end, SIGN) && !words.isAny(end, behind)) return null;
  if (words.is(end, 'or')) {
    if (words.is(end + 1, 'more'))
      return { first: end, end: end + 2, kind: 'least', interval: intervals.least };
    if (words.is(end + 1, 'so'))
      return { first: end, end: end + 2, kind: 'about', interval: intervals.about };
    if (words.is(end + 1, 'less') || words.is(end + 1, 'fewer'))
      return { first: end, end: end + 2, kind: 'most', interval: intervals.most };
  }
  if (words.sign(end, '+') || (words.hyphen(end) && words.is(end + 1, 'plus'))) {
    return {
      first: end,
      end: words.sign(end, '+') ? end + 1 : end + 2,
      kind: 'least',
      interval: intervals.least,
    };
  }
  if (words.is(end, 'plus') && words.glued(end - 1))
    return { first: end, end: end + 1, kind: 'least', interval: intervals.least };
  return null;
}
