/**
 * What a name is, weighed from its own words and from the words around it.
 *
 * Invariant: the answer depends on the words of one paragraph alone. Weights are whole steps of evidence; they
 * are judgements about news English, not fitted numbers.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { EntityType } from '../model.ts';
import { bodyNouns, bodyVerbs, personModifiers, placeNouns, placePrepositions, speechVerbs } from './cues.ts';
import { kind } from './lexicon.ts';
import { isCapital, type Reading } from './rulesRuns.ts';
import type { Word } from './rulesWords.ts';

/** A name's type and how sure the rules are of it, 0 to 1. */
export interface Decision {
  readonly type: EntityType;
  readonly score: number;
}

interface Votes {
  person: number;
  place: number;
  organization: number;
}

/** What is known of a name beside its words: whether a title stands before it, and the kinds of its head word. */
export interface Known {
  readonly titled: boolean;
  readonly head: number;
}

/** Weighs the name `words[from … end)`. Null where it is no name. */
export function decide(reading: Reading, from: number, end: number, known: Known): Decision | null {
  const { words, gazetteer } = reading;
  const votes: Votes = { person: known.titled ? 4 : 0, place: 0, organization: 0 };
  if (known.head & kind.organizationHead) votes.organization += 4;
  if (known.head & kind.placeHead) votes.place += known.head & kind.organizationHead ? 3 : 4;
  const names = words.slice(from, end).filter(word => word.shape !== 'mark');
  if (!isName(names, known) && !(names[0].kinds & kind.surname && personModifiers.has(words[end]?.text)))
    return null;
  if (!known.head) weighOwn(votes, names, gazetteer);
  weighBefore(votes, words, from);
  weighAfter(votes, words, end, names.length);
  const ranked = (Object.entries(votes) as [keyof Votes, number][]).sort((a, b) => b[1] - a[1]);
  const [[type, most], [, second]] = ranked;
  let score = Math.min(0.95, 0.35 + 0.1 * most + 0.05 * (most - second));
  if (words[from].case !== 'running') score -= 0.2;
  if (!known.head && !known.titled && isOrdinary(names[names.length - 1])) score -= 0.25;
  if (names.length === 1 && words[from].opens) score -= 0.1;
  return { type, score: Math.max(0.05, score) };
}

/** Whether the words can be a name at all: not only English words, initials, or a head word without a name. */
function isName(names: readonly Word[], known: Known): boolean {
  if (names.every(word => word.text.length === 1)) return false;
  if (known.titled || known.head) return true;
  const [first] = names;
  const other = kind.organizationHead | kind.given | kind.surname;
  if (names.length === 1 && first.kinds & kind.placeHead && !(first.kinds & other)) return false;
  if (names.length === 1 && /\p{N}/u.test(first.text)) return false;
  return names.some(word => isCapital(word) && !(word.kinds & kind.common));
}

/** An English word that is no surname: what a name seldom ends with. */
function isOrdinary(word: Word): boolean {
  return (word.kinds & kind.common) !== 0 && (word.kinds & kind.surname) === 0;
}

function weighOwn(votes: Votes, names: readonly Word[], gazetteer: Gazetteer): void {
  const first = names[0];
  const last = names[names.length - 1];
  const one = names.length === 1;
  if (first.kinds & kind.given) votes.person += one ? 1 : 3;
  if (last.kinds & kind.surname) votes.person += one ? 1.5 : 2;
  else if (last.kinds & kind.given) votes.person += one ? 0 : 1;
  if (names.length === 2 || names.length === 3) votes.person += 1;
  if (names.some(word => word.text.length === 1)) votes.person += 2;
  if (first.shape === 'capitals' && one) votes.organization += first.text.length < 7 ? 2 : 0;
  if (/^\p{Lu}+\p{Lu}\p{Ll}/u.test(first.text) || names.some(word => word.text === '&'))
    votes.organization += 2;
  if (names.some(word => word.kinds & kind.common)) {
    votes.organization += 1;
    if (!one) votes.person -= 1;
  }
  if (first.kinds & kind.place) votes.place += one ? 3 : 0.5;
  if (first.kinds & kind.organization) votes.organization += one ? 1.5 : 0.5;
  const places = gazetteer.lookup(names.map(word => word.text).join(' '));
  if (places.length) votes.place += one ? prominence(places[0].population, first) : 2;
}

/** How much a place's size speaks for it, less where the word is a personal name too. */
function prominence(population: number | null, { kinds }: Word): number {
  if (kinds & kind.common) return 0;
  const size = population === null ? 1 : population > 500_000 ? 3 : population > 50_000 ? 2 : 1;
  return kinds & (kind.given | kind.surname) ? size - 1 : size;
}

function weighBefore(votes: Votes, words: readonly Word[], from: number): void {
  const before = words[from - 1];
  if (before === undefined) return;
  const second = words[from - 2];
  if (before.text === 'the' || before.text === 'The') {
    votes.organization += 1;
    votes.person -= 2;
  }
  if (placePrepositions.has(before.folded)) votes.place += 2;
  else if (before.text === 'at' || before.text === 'from' || before.text === 'to') votes.place += 0.7;
  if (before.text === 'of' && second && placeNouns.has(second.folded)) votes.place += 4;
  if (before.shape === 'lower' && before.kinds & kind.title) votes.person += 3;
  if (/^by$/i.test(before.text) || before.text === 'with') votes.person += 0.5;
  if (bodyVerbs.has(before.text)) votes.organization += 1;
}

function weighAfter(votes: Votes, words: readonly Word[], end: number, length: number): void {
  const after = words[end];
  if (after === undefined) return;
  const second = words[end + 1];
  if (speechVerbs.has(after.text)) votes.person += length > 1 ? 2 : 1.5;
  if (after.text === 'who') votes.person += 2;
  if (personModifiers.has(after.text)) votes.person += 4;
  if (placeNouns.has(after.text)) votes.place += 3;
  if (bodyNouns.has(after.text)) votes.organization += 1.5;
  if (after.text === ',' && second) {
    if (second.shape === 'number' && second.text.length < 3 && words[end + 2]?.text === ',')
      votes.person += 3;
    if (second.text === 'who') votes.person += 3;
    if (second.kinds & kind.country || second.kinds & kind.place) votes.place += 1;
    const role =
      second.text === 'a' || second.text === 'the' || second.text === 'an' ? words[end + 2] : second;
    if (role?.shape === 'lower' && role.kinds & kind.title) votes.person += 2;
  }
  if (bodyVerbs.has(after.text)) votes.organization += 1;
}
