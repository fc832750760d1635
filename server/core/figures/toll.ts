/**
 * Tolls: counts of the dead, the injured, the arrested, the displaced and of jobs lost, by verb (`12 were killed`) or
 * by noun (`12 deaths`, `the three detainees`, `510 job losses`).
 *
 * Invariant: those who do it are never counted among those it is done to (`three gunmen killed 12 people`).
 */

import { recall } from '../recall.ts';
import { lexicon } from './lexicon.ts';
import { LETTERS } from './marks.ts';
import type { Scanned } from './scanned.ts';
import { modifiersIn, type Subject } from './subject.ts';
import { wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

export type TollClass = 'kill' | 'injure' | 'arrest' | 'displace' | 'jobs';

export interface Toll {
  readonly class: TollClass;
  /** Its noun or a participle right behind it names the toll, so that `the` or `all` takes up the whole of it. */
  readonly named: boolean;
}

const verbs = wordSet('kill injure arrest displace');

/** Nouns that name a toll and are not in the lexicon as its verb. */
const nouns = new Map<string, TollClass>(
  Object.entries({
    victim: 'kill',
    corpse: 'kill',
    body: 'kill',
    fatality: 'kill',
    death: 'kill',
    casualty: 'injure',
    injury: 'injure',
    suspect: 'arrest',
    detainee: 'arrest',
    arrest: 'arrest',
    prisoner: 'arrest',
    evacuee: 'displace',
    refugee: 'displace',
    redundancy: 'jobs',
    layoff: 'jobs',
  } as const),
);

const posts = wordSet('job position post role');
const losses = wordSet('loss cut');

/** What a noun says of a toll. */
const ofNoun = recall((noun): { isPost: boolean; isLoss: boolean; own: TollClass | undefined } => ({
  isPost: posts.has(noun),
  isLoss: losses.has(noun),
  own: nouns.get(noun) ?? participle(noun),
}));
const noNoun = { isPost: false, isLoss: false, own: undefined };

/** The toll that a figure states, null where it states none. */
export function readToll(words: Words, figure: Scanned, subject: Subject): Toll | null {
  if (figure.kind !== 'cardinal' || subject.standing === 'rate') return null;
  const { noun, verb, verbGap } = subject;
  const { isPost, isLoss, own } = noun === null ? noNoun : ofNoun(noun);
  if (isPost) return verb === 'fall' || verb === 'lose' ? { class: 'jobs', named: false } : null;
  if (isLoss && modifiersIn(words, subject).some(word => posts.has(word)))
    return { class: 'jobs', named: true };
  if (own !== undefined) return { class: own, named: true };
  if (verb === null || !verbs.has(verb) || verbGap > widestGap) return null;
  const after = words.lexeme(subject.nounEnd + verbGap)?.verb === verb;
  if (!after) return { class: verb as TollClass, named: false };
  return isPassive(words, subject.nounEnd + verbGap)
    ? { class: verb as TollClass, named: verbGap === 0 }
    : null;
}

/** `killed more than 12`, `12 people were killed`: a verb further off has another object. */
const widestGap = 2;

/** `the 12 injured`, `all five of those killed`: a participle in the place of the noun. */
function participle(noun: string): TollClass | undefined {
  const verb = lexicon.get(noun)?.verb;
  return verb !== undefined && verbs.has(verb) ? (verb as TollClass) : undefined;
}

const intransitive = wordSet('died die dies dying dead fled flee fleeing perished deaths');

/** Whether the verb behind a noun is suffered by it: an auxiliary before it, or no object behind it. */
function isPassive(words: Words, at: number): boolean {
  if (words.isAny(at, intransitive) || words.lexeme(at - 1)?.role === 'auxiliary') return true;
  const next = words.lexeme(at + 1);
  return (
    !words.any(at + 1, LETTERS) ||
    next?.role === 'preposition' ||
    next?.role === 'auxiliary' ||
    next?.role === 'conjunction' ||
    next?.role === 'adverb' ||
    next?.weekday !== undefined
  );
}
