/**
 * A stated count against the list that follows it.
 *
 * Invariant: only a closed list of noun phrases at one level is counted; where an `and` may belong to a name, every
 * way of counting is allowed.
 */

import { DIGITS, LETTERS } from '../marks.ts';
import {
  beside,
  type Draft,
  draft,
  hasAny,
  plain,
  type Sentence,
  type SentenceRule,
  written,
} from '../passage.ts';
import type { Scanned } from '../scanned.ts';
import { wordSet } from '../vocabulary.ts';
import type { Words } from '../words.ts';

const open = wordSet(
  'including includes include such among notably especially eg like particularly mainly etc example instance possibly both each all either neither one',
);
const groups = wordSet(
  'pairs groups teams couples sets kinds types parts halves sides stages phases times ways things points words letters lines questions people men women days years months weeks hours goals tries runs',
);

/** `four priorities would be education, crime and economic development`: three items for a count of four. */
export const checkCountOfList: SentenceRule = sentence => {
  const drafts: Draft[] = [];
  for (let index = 0; index < sentence.figures.length; index++) {
    const found = listFor(sentence, sentence.figures[index] as Scanned, index);
    if (found) drafts.push(found);
  }
  return drafts;
};

function listFor(sentence: Sentence, figure: Scanned, index: number): Draft | null {
  const { words } = sentence;
  if (
    figure.kind !== 'cardinal' ||
    figure.range !== 0 ||
    figure.hedge ||
    (figure.amount as number) > 20 ||
    (figure.amount as number) < 2
  )
    return null;
  const subject = sentence.subjects[index];
  if (!subject || subject.nounEnd <= subject.nounFirst || subject.nounEnd - subject.nounFirst > 5)
    return null;
  const head = subject.nounEnd - 1;
  if (!subject.plural || words.isAny(head, groups)) return null;
  const loose = words.is(figure.end, 'of') && words.lexeme(figure.end + 1)?.role !== 'determiner';
  if (loose) return null;
  const start = listStart(sentence, subject.nounEnd);
  if (!start || (start.apposed && (subject.definite || words.capital(head)))) return null;
  const items = countItems(words, start.from, start.to, start.named);
  const part = sentence.figures[index - 1];
  if (part && figure.first - part.end <= 3 && isListed(part, items)) return null;
  if (!items || ((figure.amount as number) >= items.low && (figure.amount as number) <= items.high))
    return null;
  const list = { from: words.from[start.from] as number, to: words.to[start.to - 1] as number };
  return draft({
    code: 'figure.count-of-list',
    severity: 'warning',
    at: { from: figure.from, to: words.to[head] as number },
    message: `${written(words, figure)} ${words.word(head)}, but the list has ${plain(items.high)}.`,
    related: [beside(list, 'the list')],
  });
}

/** `Five of the nine streets - A, B, C, D and E`: the list names the part. */
function isListed({ amount }: Scanned, items: Items | null): boolean {
  return items !== null && amount !== null && amount >= items.low && amount <= items.high;
}

interface List {
  readonly from: number;
  readonly to: number;
  /** Introduced by words alone, so that only names are safe to count. */
  readonly named: boolean;
  /** Behind a comma alone, where it may as well go on with others (`the two sides, Norway and Chile`). */
  readonly apposed?: boolean;
}

const copulas = wordSet('are were namely');

/** Where the list begins and ends: after a colon, a dash, `are`, `would be`, or `, in` before names. */
function listStart({ words, end }: Sentence, from: number): List | null {
  const stop = sentenceEnd(words, end);
  if (words.sign(from, '(')) return { from: from + 1, to: clauseEnd(words, from + 1, stop), named: true };
  const colon = colonAfter(words, from, stop);
  if (colon > 0) return { from: colon + 1, to: clauseEnd(words, colon + 1, stop), named: false };
  if (isDash(words, from)) {
    const close = dashAfter(words, from + 1, stop);
    const lead = words.is(from + 1, 'for') || words.is(from + 1, 'in') ? 1 : 0;
    return { from: from + 1 + lead, to: close, named: false };
  }
  if (words.isAny(from, copulas))
    return { from: from + 1, to: clauseEnd(words, from + 1, stop), named: false };
  if (words.is(from, 'would') && words.is(from + 1, 'be'))
    return { from: from + 2, to: clauseEnd(words, from + 2, stop), named: false };
  if (words.sign(from, ',') && isNameList(words, from + 1, stop))
    return { from: from + 1, to: clauseEnd(words, from + 1, stop), named: true, apposed: true };
  if (words.sign(from, ',') && (words.is(from + 1, 'in') || words.is(from + 1, 'namely'))) {
    return { from: from + 2, to: clauseEnd(words, from + 2, stop), named: true };
  }
  return null;
}

/** `, Oslo, Rome and Lima.`: names alone, with a comma among them, to the end of the sentence. */
function isNameList(words: Words, from: number, stop: number): boolean {
  let commas = 0;
  for (let at = from; at < stop; at++) {
    if (words.sign(at, ',')) commas++;
    else if (!words.capital(at) && !words.is(at, 'and') && !words.is(at, 'the') && !words.hyphen(at))
      return false;
  }
  return commas > 0;
}

/** A colon behind the noun, or behind a few words more (`to choose from:`); 0 where there is none. */
function colonAfter(words: Words, from: number, stop: number): number {
  for (let at = from; at < stop && at < from + 4; at++) {
    if (words.sign(at, ':')) return at;
    if (!words.any(at, LETTERS) || words.lexeme(at)?.role === 'conjunction') return 0;
  }
  return 0;
}

function isDash(words: Words, at: number): boolean {
  return (words.hyphen(at) && !words.glued(at)) || words.sign(at, '—');
}

function sentenceEnd(words: Words, end: number): number {
  let stop = end;
  while (
    stop > 0 &&
    (words.sign(stop - 1, '.') ||
      words.sign(stop - 1, '”') ||
      words.sign(stop - 1, '"') ||
      words.sign(stop - 1, '!'))
  )
    stop--;
  return stop;
}

function clauseEnd(words: Words, from: number, stop: number): number {
  for (let at = from; at < stop; at++) {
    if (
      words.sign(at, ';') ||
      words.sign(at, '(') ||
      words.sign(at, ')') ||
      words.sign(at, ':') ||
      words.sign(at, '"') ||
      words.sign(at, '“')
    )
      return at;
    if (isDash(words, at) && !words.glued(at - 1)) return at;
    if (words.sign(at, '.') && !words.glued(at) && words.length(at - 1) > 2) return at;
  }
  return stop;
}

function dashAfter(words: Words, from: number, stop: number): number {
  for (let at = from; at < stop; at++) if (isDash(words, at) && !words.glued(at - 1)) return at;
  return clauseEnd(words, from, stop);
}

interface Items {
  readonly low: number;
  readonly high: number;
}

/** The number of items in a list, as a range where an `and` may join two items or lie inside a name. */
function countItems(words: Words, from: number, to: number, named: boolean): Items | null {
  if (to - from < 3 || to - from > 60 || hasAny(words, from, to, open) || hasStops(words, from, to))
    return null;
  const segments = segmentsOf(words, from, to);
  if (hasAny(words, from, to, alternatives)) return null;
  const ands = segments.map(([first, end]) => andsIn(words, first, end));
  const last = ands.length - 1;
  if (last < 0 || (last === 0 && ands[0] === 0)) return null;
  if (segments.some(([first, end]) => !isItem(words, first, end, named))) return null;
  const final = ands[last] as number;
  const [first] = segments[last] as readonly [number, number];
  const serial = words.is(first, 'and');
  if (last > 0 && final === 0)
    return segments.length > 2 ? { low: segments.length, high: segments.length } : null;
  const inner = ands.slice(0, last).reduce((sum, count) => sum + count, 0);
  const base = segments.length + (serial ? 0 : 1);
  const free = final - 1;
  return { low: base, high: base + inner + Math.max(0, free) };
}

const alternatives = wordSet('or');

function segmentsOf(words: Words, from: number, to: number): (readonly [number, number])[] {
  const segments: (readonly [number, number])[] = [];
  let first = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !(words.sign(at, ',') && !words.any(at + 1, DIGITS))) continue;
    if (at > first) segments.push([first, at]);
    first = at + 1;
  }
  return segments;
}

function andsIn(words: Words, first: number, end: number): number {
  let count = 0;
  for (let at = first; at < end; at++) if (words.is(at, 'and')) count++;
  return count;
}

/** Words with the form of a verb that are as often nouns. */
const nouns = wordSet(
  'set report reports work works find finds file files vote votes need needs sign signs leave visit visits drive break hold lives',
);

function hasStops(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const role = words.lexeme(at)?.role;
    if (words.any(at, DIGITS) || role === 'auxiliary' || role === 'pronoun') return true;
    if (role === 'verb' && !words.capital(at) && !words.isAny(at, nouns)) return true;
    if (role === 'conjunction' && !words.is(at, 'and') && !words.is(at, 'or')) return true;
    if (words.lexeme(at)?.number !== undefined) return true;
  }
  return false;
}

const leads = wordSet('the a an his her their its and or');

/** A noun phrase: up to seven words, no clause, starting with no preposition; a name where only names are safe. */
function isItem(words: Words, from: number, end: number, named: boolean): boolean {
  let first = from;
  while (first < end && words.isAny(first, leads)) first++;
  let letters = 0;
  for (let at = first; at < end; at++) if (words.any(at, LETTERS)) letters++;
  if (letters === 0 || letters > 16) return false;
  if (words.lexeme(first)?.role === 'preposition' || words.lexeme(first)?.role === 'adverb') return false;
  return !named || words.capital(first);
}
