/**
 * Totals and their parts: sums in one sentence.
 *
 * Invariant: a sum below its total is reported only where the sentence closes the list (a colon or dash, `the
 * remaining`, `the other`, a contrast such as full time and part time); a sum above it always is.
 */

import { LETTERS } from '../marks.ts';
import {
  beside,
  type Draft,
  draft,
  drafted,
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
import { isCount, open, partAndWhole } from './parts.ts';

const closing = wordSet('remaining other rest remainder others');

/** `41 people: 22 men, 11 women and six children`: a total that its parts do not add up to. */
export const checkTotal: SentenceRule = sentence => drafted(sumIn(sentence));

interface Parts {
  readonly total: Scanned;
  readonly parts: readonly Scanned[];
  readonly closed: boolean;
}

function sumIn(told: Sentence): Draft | null {
  const figures = told.figures.filter(({ kind }) => kind !== 'date' && kind !== 'time' && kind !== 'ordinal');
  if (figures.length < 3) return null;
  const sentence = { ...told, figures };
  for (let index = 0; index < sentence.figures.length; index++) {
    const found = listAfter(sentence, index) ?? splitOf(sentence, index) ?? totalBehind(sentence, index);
    if (!found) continue;
    const { total, parts, closed } = found;
    const low = parts.reduce((sum, part) => sum + (part.low as number), 0);
    const high = parts.reduce((sum, part) => sum + (part.high as number), 0);
    const slack = total.grain > 1 ? total.grain / 2 : 0;
    const over = low > (total.high as number) + slack;
    const under = high < (total.low as number) - slack;
    // A list that adds up explains its own parts: none of them is a total of the rest.
    if (!over && !under && parts.length > 1) return null;
    if (!over && !(under && closed)) continue;
    return sumDraft(sentence.words, total, parts);
  }
  return null;
}

function sumDraft(words: Words, total: Scanned, parts: readonly Scanned[]): Draft {
  const sum = parts.reduce((value, part) => value + (part.amount as number), 0);
  const terms = parts.map(part => plain(part.amount as number, 3)).join(' + ');
  return draft({
    code: 'figure.total-of-parts',
    severity: 'warning',
    at: total,
    message: `${terms} = ${plain(sum, 3)}, not ${plain(total.amount as number, 3)}.`,
    related: parts.map(part => beside(part, `part: ${written(words, part)}`)),
  });
}

/** `38.50 dollars a share`: no part of a sum. */
function isRate(words: Words, { end }: Scanned): boolean {
  return words.is(end, 'a') || words.is(end, 'per') || words.is(end, 'each') || words.is(end, 'apiece');
}

/** Whether two figures count in one unit: bare counts, or money of one currency. */
function alike(a: Scanned, b: Scanned): boolean {
  return a.kind === b.kind && a.unit === b.unit && a.range === 0 && b.range === 0;
}

/** `T noun: a X, b Y and c Z`, with a colon or a dash before the list. */
function listAfter(sentence: Sentence, index: number): Parts | null {
  const { words, figures, end } = sentence;
  const total = figures[index] as Scanned;
  const first = figures[index + 1];
  if (!first) return null;
  if (!(isCount(total) || total.kind === 'money') || !alike(total, first) || (total.amount as number) < 3)
    return null;
  const lead = leadOf(first);
  if (!(isListMark(words, lead) || hasColon(words, total.end, lead)) || lead - total.end > 8) return null;
  if (hasAny(words, total.end, lead, open)) return null;
  const parts = [first];
  let stop = end;
  for (let next = index + 2; next < figures.length; next++) {
    const part = figures[next] as Scanned;
    const last = parts[parts.length - 1] as Scanned;
    const closed = closedBetween(words, last.end, part.first);
    if (closed >= 0 || !alike(total, part)) {
      stop = closed >= 0 ? closed : part.first;
      if (closed < 0) return null;
      break;
    }
    if (!isJoint(words, last.end, part.first)) return null;
    parts.push(part);
  }
  if (
    parts.length < 2 ||
    parts.some(part => isRate(words, part)) ||
    hasAny(words, lead, stop, open) ||
    hasSubset(words, first.first, stop)
  )
    return null;
  return { total, parts, closed: true };
}

const composed = wordSet('made consisting consists consisted composed comprised');

/** A colon, a spaced dash, `comprising`, `made up of`. */
function isListMark(words: Words, at: number): boolean {
  if (
    words.sign(at, ':') ||
    words.is(at, 'comprising') ||
    words.is(at, 'comprises') ||
    words.is(at, 'namely')
  )
    return true;
  if (words.is(at, 'of') && (words.isAny(at - 1, composed) || words.isAny(at - 2, composed))) return true;
  const dash = words.hyphen(at) || words.sign(at, '—');
  return dash && !words.glued(at);
}

/** A colon a few words before the first part: `200 seats: the Greens hold 90`. */
function hasColon(words: Words, from: number, lead: number): boolean {
  for (let at = Math.max(from, lead - 3); at < lead; at++) if (words.sign(at, ':')) return true;
  return false;
}

/** The piece between two figures that ends a list (a spaced dash, a bracket, a semicolon), -1 where none does. */
function closedBetween(words: Words, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (words.sign(at, '—') || words.sign(at, ';') || words.sign(at, '(') || words.sign(at, ')')) return at;
    if (words.hyphen(at) && !words.glued(at) && !words.glued(at - 1)) return at;
  }
  return -1;
}

/** Whether a comma or `and` alone joins two parts, with at most a short noun phrase before it. */
function isJoint(words: Words, from: number, to: number): boolean {
  if (to - from > 9) return false;
  for (let at = from; at < to; at++)
    if (words.sign(at, ',') || words.is(at, 'and') || words.is(at, 'plus')) return true;
  return false;
}

const subsets = wordSet('them whom which');

/** `12 men, three of them soldiers`: a part of a part. */
function hasSubset(words: Words, first: number, end: number): boolean {
  for (let at = first; at + 1 < end; at++)
    if (words.is(at, 'of') && words.isAny(at + 1, subsets)) return true;
  return false;
}

/** `Of the T noun, a … and the other b …`, `T noun, a of whom … and b …`, `T seats, with a … and b …`. */
function splitOf(sentence: Sentence, index: number): Parts | null {
  const { words, figures, end } = sentence;
  const total = figures[index] as Scanned;
  const parts = figures.slice(index + 1);
  const [a] = parts as [Scanned];
  const b = parts[parts.length - 1] as Scanned;
  if (
    !(isCount(total) || total.kind === 'money') ||
    (total.amount as number) < 3 ||
    parts.length < 2 ||
    parts.length > mostParts
  )
    return null;
  if (
    !parts.every(part => alike(total, part)) ||
    isRate(words, total) ||
    parts.some(part => isRate(words, part))
  )
    return null;
  const before = figures[index - 1];
  if (before && partAndWhole(words, before, total)) return null;
  const rest = hasAny(words, b.first - 2, b.end + 1, closing);
  const whole = isWhole(words, total, a) ?? (rest && words.sign(leadOf(a), ';') ? 'comma' : null);
  if (whole === null || !isChained(words, parts) || hasAny(words, total.end, end, open)) return null;
  const covered =
    parts.reduce((sum, part) => sum + (part.amount as number), 0) / (total.amount as number) >= mostlyCovered;
  if (!rest && mayOverlap(words, a, b)) return null;
  const closed = covered || rest || isContrast(sentence, a, b);
  return { total, parts, closed };
}

/** `60 take Latin and 50 take Greek`: one verb for both parts, whose members may be the same; not a participle. */
function mayOverlap(words: Words, a: Scanned, b: Scanned): boolean {
  const verb = words.word(a.end);
  return (
    words.any(a.end, LETTERS) &&
    words.is(b.end, verb) &&
    (words.lexeme(a.end)?.role ?? 'verb') === 'verb' &&
    !/(?:ed|held|born|built|sold|made)$/.test(verb)
  );
}

/** Parts that a sentence splits a whole into; with more, some belong to another whole. */
const mostParts = 4;

/** Whether each part is joined to the next by a comma, the last by `and` or `while`. */
function isChained(words: Words, parts: readonly Scanned[]): boolean {
  return parts.slice(1).every((part, at) => {
    const previous = parts[at] as Scanned;
    return at + 2 === parts.length ? splits(words, previous, part) : comma(words, previous.end, part.first);
  });
}

/** `30 sheep and 12 goats, 42 animals in all`; `12 in the north and 15 in the south, giving it a total of 27`. */
function totalBehind({ words, figures }: Sentence, index: number): Parts | null {
  const total = figures[index] as Scanned;
  const parts = figures.slice(0, index).filter(part => alike(total, part));
  if (!isCount(total) || parts.length !== index || parts.length < 2 || parts.length > mostParts) return null;
  const lead = leadOf(total);
  const given =
    words.is(lead, 'of') && words.is(lead - 1, 'total') && hasAny(words, lead - 5, lead - 1, giving);
  const inAll = words.sign(lead, ',') && hasAny(words, total.end, total.end + 4, inTotal);
  const last = parts[parts.length - 1] as Scanned;
  if (!(given || inAll) || !isChained(words, parts) || total.first - last.end > 14) return null;
  if (hasAny(words, (parts[0] as Scanned).first - 3, total.first, open)) return null;
  return { total, parts, closed: true };
}

const giving = wordSet('giving making gives makes');
const inTotal = wordSet('all total altogether');

/** Two parts that make up this much of a total are meant to make up all of it. */
const mostlyCovered = 0.8;

/** How a total announces its parts: `of its T`, `a of whom`, `with a`; null where it does not. */
function isWhole(words: Words, total: Scanned, a: Scanned): 'of' | 'whom' | 'with' | 'comma' | null {
  const lead = leadOf(total);
  const of = words.is(lead, 'of') || (words.lexeme(lead)?.role === 'determiner' && words.is(lead - 1, 'of'));
  if (of && a.first - total.end < 14 && comma(words, total.end, a.first)) return 'of';
  if (words.is(a.end, 'of') && words.isAny(a.end + 1, subsets)) return 'whom';
  const before = leadOf(a);
  if (words.isAny(before, subsets) && words.is(before - 1, 'of') && comma(words, total.end, a.first))
    return 'whom';
  if (words.is(before, 'with') && comma(words, total.end, a.first)) return 'with';
  const counted =
    words.any(total.end, LETTERS) &&
    words.lexeme(total.end)?.role === undefined &&
    !words.isAny(total.end, people) &&
    !words.is(lead, 'another');
  const peers =
    words.lexeme(a.end)?.role === 'preposition' && hasWord(words, total.end, before, words.word(a.end));
  return counted && !peers && words.sign(before, ',') && before - total.end <= 6 && isApposed(words, a)
    ? 'comma'
    : null;
}

const people = wordSet('men women boys girls males females adults children');

function hasWord(words: Words, from: number, to: number, word: string): boolean {
  for (let at = from; at < to; at++) if (words.is(at, word)) return true;
  return false;
}

/** Whether a part has no noun of its own (`400 in the stalls`) or one for people of a sex or age. */
function isApposed(words: Words, { end }: Scanned): boolean {
  return words.lexeme(end)?.role === 'preposition' || words.isAny(end, people);
}

function comma(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words.sign(at, ',') || words.sign(at, ';')) return true;
  return false;
}

/** Whether `and` leads to the second part. */
function splits(words: Words, a: Scanned, b: Scanned): boolean {
  for (let at = Math.max(a.end, b.first - 4); at < b.first; at++)
    if (words.is(at, 'and') || words.is(at, 'while')) return true;
  return false;
}

/** `held by A … held by B`, `full time … part time`: two parts told apart by one word in one frame. */
function isContrast({ words, end }: Sentence, a: Scanned, b: Scanned): boolean {
  const left = wordsAfter(words, a.end, b.first);
  const right = wordsAfter(words, b.end, end);
  const tail = right.slice(0, 4);
  return tail.some(word => word.length > 2 && left.includes(word) && words.text.length > 0);
}

function wordsAfter(words: Words, from: number, to: number): string[] {
  const found: string[] = [];
  for (let at = from; at < to && at < from + 10; at++) {
    const role = words.lexeme(at)?.role;
    if (
      words.any(at, LETTERS) &&
      role !== 'determiner' &&
      role !== 'conjunction' &&
      role !== 'pronoun' &&
      role !== 'auxiliary'
    )
      found.push(words.word(at));
  }
  return found;
}
