/**
 * Titles before a name: `former finance minister Ana Ruiz`, `Secretary of State Ana Ruiz`, `novelists Ana Ruiz and
 * Jon Berg`.
 *
 * Invariant: a title ends right before the name (or before the honorific in front of it) and stands in one sentence.
 */
import { isUpper } from '../letters.ts';
import { recall } from '../recall.ts';
import { isHonorific } from './nameParts.ts';
import type { Passage } from './passages.ts';
import {
  breaksRole,
  isAbstract,
  isDeterminer,
  isJoint,
  isOuterModifier,
  isOwning,
  isParticiple,
  isPlainHonorific,
  isRoleModifier,
  roleHead,
} from './roleNouns.ts';
import type { NameTokens, RoleTokens } from './roles.ts';

/** What stands between the names of a list. */
const listing = new Set([',', 'and', '&', 'or']);

/** How many names a plural title reaches over (`novelists A, B and C`). */
const listReach = 6;

/** The title before a name, null where there is none. */
export function titleBefore({ passage, first, before, after }: NameTokens): RoleTokens | null {
  const own = mayEndTitle(before) ? ownTitle(passage, first) : null;
  if (own) {
    const plural = roleHead(passage.word(own.end - 1)) === 'plural';
    return plural && !/^(?:and|,|&|or)$/.test(after) ? null : own;
  }
  return sharedTitle(passage, first);
}

/** Words that end a title behind `number`. */
const numbered = /^(?:one|two|three|four|five)$/;

/** Whether a title may end with a word, which most words before a name tell by themselves. */
const mayEndTitle = recall(
  word =>
    word === '.' ||
    isUpper(word, 0) ||
    inOffices.has(word) ||
    numbered.test(word) ||
    isPlainHonorific(word) ||
    roleHead(word) !== null,
);

function ownTitle(passage: Passage, first: number): RoleTokens | null {
  let last = first - 1;
  if (passage.isSentenceStart(first)) return null;
  while (last > 0 && isHonorificAt(passage, last)) last--;
  const head = headOf(passage, last);
  if (head < 0) return null;
  const start = modifiersBefore(passage, head);
  if (start === head && !isTitleAlone(passage, head)) return null;
  return { first: start, end: last + 1 };
}

/** The plural title that a name shares with the names listed before it. */
function sharedTitle(passage: Passage, first: number): RoleTokens | null {
  let at = first;
  for (let step = 0; step < listReach; step++) {
    let before = at - 1;
    while (listing.has(passage.word(before))) before--;
    if (before === at - 1 || passage.typeAt(before) !== 'person') return null;
    at = passage.mentionStart(before);
    const title = ownTitle(passage, at);
    if (title) return roleHead(passage.word(title.end - 1)) === 'plural' ? title : null;
  }
  return null;
}

function isHonorificAt(passage: Passage, token: number): boolean {
  const word = passage.word(token);
  if (word === '.') return token > 0 && isHonorific(passage.word(token - 1));
  return isPlainHonorific(word);
}

/** Small words inside the name of an office (`Minister of Trade and Industry`, `chief of staff`). */
const inOffices = new Set(['the', 'and', '&', 'state', 'staff', 'police']);

/** The head of the title that ends with token `last`: that token, or the one before `of State` and the like. */
function headOf(passage: Passage, last: number): number {
  if (last < 0) return -1;
  if (isHead(passage, last)) return last;
  if (
    passage.word(last) === '.' &&
    /^\p{Lu}\p{Ll}{1,4}$/u.test(passage.word(last - 1)) &&
    isHead(passage, last - 1)
  )
    return last - 1;
  for (let i = last; i > Math.max(0, last - 7); i--) {
    if (passage.word(i) === 'of' || passage.word(i) === 'for')
      return i < last && isOffice(passage, i - 1, last) ? i - 1 : -1;
    const word = passage.word(i);
    if (!isUpper(word, 0) && !inOffices.has(word)) return -1;
    if (passage.typeAt(i) === 'person' || passage.isSentenceStart(i)) return -1;
  }
  return -1;
}

/** `Minister of the Interior`, `chief of staff`: written large, or one of few written small. */
function isOffice(passage: Passage, head: number, last: number): boolean {
  if (roleHead(passage.word(head)) !== 'singular' || passage.typeAt(head) !== null) return false;
  const end = passage.word(last);
  return isUpper(passage.word(head), 0) ? isUpper(end, 0) : /^(?:state|staff|police|State|Staff)$/.test(end);
}

function isHead(passage: Passage, token: number): boolean {
  const word = passage.word(token);
  if (passage.typeAt(token) !== null) return false;
  if (word === 'lady') return /^first$/i.test(passage.word(token - 1));
  if (numbered.test(word)) return /^(?:number|No)$/i.test(passage.word(token - 1));
  return roleHead(word) !== null;
}

/** Words that are a title by themselves only when written large (`General`), or with a word before them. */
const seldomAlone =
  /^(?:general|major|back|right|center|centre|lock|prop|member|figure|official|state|head|guard|host|model|star|lead|twin|parent|closer|opener|safety|tackle|source|private|fellow|back|international|substitute|count|sp)$/;

function isTitleAlone(passage: Passage, head: number): boolean {
  const word = passage.word(head);
  if (seldomAlone.test(word)) return false;
  // "to head", "will host", "they model": the word is a verb.
  return !(/^\p{Ll}/u.test(word) && verbal.test(passage.word(head - 1)));
}

const verbal = /^(?:to|will|would|can|could|may|might|must|shall|should|who|he|she|they|we|I|you|it|not)$/;

/** The first token of the title whose head is given. */
export function modifiersBefore(passage: Passage, head: number): number {
  let start = head;
  while (start > 0 && !passage.isSentenceStart(start)) {
    const next = stepBack(passage, start - 1, start);
    if (next < 0) break;
    start = next;
  }
  return start;
}

/** The first token of what stands at `token` if it belongs to the title that begins at `start`, else -1. */
function stepBack(passage: Passage, token: number, start: number): number {
  const word = passage.word(token);
  const type = passage.typeAt(token);
  if (type === 'person') {
    const from = passage.mentionStart(token);
    return token - from <= 1 || isOwning(passage.word(start)) ? from : -1;
  }
  if (type) return passage.mentionStart(token);
  if (isOwning(word))
    return token > 0 && isPossessor(passage, token - 1) ? possessorStart(passage, token - 1) : -1;
  if (word === '.')
    return token > 0 && /^\p{Lu}[\p{L}.]{0,4}$/u.test(passage.word(token - 1)) ? token - 1 : -1;
  if (/^(?:and|&|\/)$/.test(word)) return token > 0 && isHead(passage, token - 1) ? token - 1 : -1;
  if (isUpper(word, 0)) return isProperModifier(passage, token, word) ? token : -1;
  if (isParticiple(word)) return opensTitle(passage, token) ? token : -1;
  const large = isUpper(passage.word(start), 0);
  if (large && !isOuterModifier(word)) return -1;
  if (isAbstract(word) && !large) return token;
  return isRoleModifier(word) || /\p{Lu}/u.test(word) ? token : -1;
}

/** Whether nothing that a verb could follow stands before a token. */
function opensTitle(passage: Passage, token: number): boolean {
  const before = passage.word(token - 1);
  return (
    passage.isSentenceStart(token) || isDeterminer(before) || isJoint(before) || /^[,:;(“"]$/.test(before)
  );
}

const calendar =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

function isProperModifier(passage: Passage, token: number, word: string): boolean {
  if (breaksRole(word) || calendar.test(word)) return false;
  return !passage.isSentenceStart(token) || !opener.test(word);
}

/** Words that open a sentence and no title. */
const opener =
  /^(?:.*(?:ly|ing)|Yes|No|Not|Then|Later|Also|Like|Even|Only|Just|Now|Today|Yesterday|Tomorrow|Meanwhile|However|Still|Yet|So|Thus|Here|There|Among|Between|Despite|Unlike|Besides|Instead|Asked|Led|Given|Once|Where|Why|How|What|Both|Neither|Either|Without|Within|Through|Upon|Via|Since|It|He|She|They|We|I|You|Mr|Mrs|Ms|Dr)$/;

const isPossessor = (passage: Passage, token: number) => /^\p{L}/u.test(passage.word(token));

/** `Ruiz's`, `the company's`: the possessor's name, or its noun alone. */
function possessorStart(passage: Passage, token: number): number {
  return passage.typeAt(token) === null ? token : passage.mentionStart(token);
}
