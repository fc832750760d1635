/**
 * Noun phrases that say what a person or a body is: `the party's treasurer`, `a maker of pumps`.
 *
 * Invariant: a phrase's head is its last word before what belongs to it, and one that runs into another name is that
 * name's title.
 */
import type { Passage } from './passages.ts';
import { breaksRole, endsRole, isDeterminer, isJoint, isMark, isOwning, roleHead } from './roleNouns.ts';
import type { RoleTokens } from './roles.ts';

/** Whether a word heads a role. */
export type IsHead = (word: string) => boolean;

const isRoleHead: IsHead = word => roleHead(word) !== null;

/** No role in print is longer than this many tokens; what is longer has been misread. */
export const longest = 28;

/** A noun phrase that says what a person or body is, and the token after it. */
export interface RolePhrase extends RoleTokens {
  readonly head: number;
}

/** The noun phrase at `start`, up to `bound`, if its head heads a role: by `isHead`, that of a person. */
export function rolePhrase(
  passage: Passage,
  start: number,
  bound: number,
  isHead: IsHead = isRoleHead,
): RolePhrase | null {
  const limit = Math.min(bound, start + longest + 4);
  let first = start;
  while (first < limit && isDeterminer(passage.word(first))) first++;
  const head = phraseHead(passage, first, limit, isHead);
  if (head < 0) return null;
  const end = complementEnd(passage, head + 1, limit);
  return end - first > longest || isTitleOfNext(passage, head + 1, end) ? null : { first, head, end };
}

/** Whether the words run into a person's name ("former head of state security Jon Berg"): they are that name's. */
function isTitleOfNext(passage: Passage, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (passage.typeAt(i) !== 'person') continue;
    const before = passage.word(i - 1);
    if (passage.mentionStart(i) === i && !isJoint(before) && !isDeterminer(before) && !isMark(before))
      return true;
  }
  return false;
}

/** The last word of the noun phrase's core, if it heads a role; -1 otherwise. */
function phraseHead(passage: Passage, first: number, limit: number, isHead: IsHead): number {
  let i = first;
  while (i < limit) {
    const word = passage.word(i);
    const type = passage.typeAt(i);
    if (type === 'person' && !isOwning(passage.word(passage.mentionEnd(i)))) {
      // "Reyes aide" names whose aide it is; "aide Ana Reyes" is somebody else's title.
      if (i > first && isHead(passage.word(i - 1))) return -1;
    }
    if (type) {
      i = passage.mentionEnd(i);
      continue;
    }
    if (isOwning(word)) {
      i++;
      continue;
    }
    if (breaksRole(word)) break;
    i++;
  }
  const head = i - 1;
  if (head < first || passage.typeAt(head) !== null) return -1;
  return isHead(passage.word(head)) ? head : -1;
}

/** Where the words that belong to the head end: at punctuation, a verb or a new clause. */
export function complementEnd(passage: Passage, start: number, limit: number): number {
  let i = start;
  while (i < limit) {
    const word = passage.word(i);
    if (passage.typeAt(i)) {
      i = passage.mentionEnd(i);
      continue;
    }
    if (endsRole(word)) break;
    if (word === 'and' && (isDeterminer(passage.word(i + 1)) || passage.typeAt(i + 1) === 'person')) {
      if (!rolePhrase(passage, i + 1, limit)) break;
    }
    i++;
  }
  while (i > start && (isJoint(passage.word(i - 1)) || isDeterminer(passage.word(i - 1)))) i--;
  return Math.min(i, limit);
}
