/**
 * Roles set apart from the name by punctuation, and relative clauses: `Ana Ruiz, the party's treasurer,`, `the
 * gunman, Jon Berg,`, `Ana Ruiz, who heads the bank`, `Ana Ruiz of the Herald`.
 *
 * Invariant: an apposition is a noun phrase whose head says what a person is; one that runs into another name is
 * that name's title and not this one's role.
 */
import type { Passage } from './passages.ts';
import { endsRole, isDeterminer, isJoint, isRoleModifier, roleHead } from './roleNouns.ts';
import type { NameTokens, RoleTokens } from './roles.ts';

/** No role in print is longer than this many tokens; what is longer has been misread. */
const longest = 28;

/** A noun phrase that says what a person is, and the token after it. */
interface RolePhrase extends RoleTokens {
  readonly head: number;
}

/** The noun phrase at `start`, up to `limit`, if its head heads a role. */
function rolePhrase(passage: Passage, start: number, bound: number): RolePhrase | null {
  const limit = Math.min(bound, start + longest + 4);
  let first = start;
  while (first < limit && isDeterminer(passage.word(first))) first++;
  const head = phraseHead(passage, first, limit);
  if (head < 0) return null;
  const end = complementEnd(passage, head + 1, limit);
  return end - first > longest || isTitleOfNext(passage, head + 1, end) ? null : { first, head, end };
}

/** Whether the words run into a person's name ("former head of state security Jon Berg"): they are that name's. */
function isTitleOfNext(passage: Passage, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (passage.typeAt(i) !== 'person') continue;
    const before = passage.word(i - 1);
    if (passage.mentionStart(i) === i && !isJoint(before) && !isDeterminer(before) && !isPunctuation(before))
      return true;
  }
  return false;
}

/** The last word of the noun phrase's core, if it heads a role; -1 otherwise. */
function phraseHead(passage: Passage, first: number, limit: number): number {
  let i = first;
  while (i < limit) {
    const word = passage.word(i);
    const type = passage.typeAt(i);
    if (type === 'person' && !/^['’]s?$/.test(passage.word(passage.mentionEnd(i)))) {
      // "Reyes aide" names whose aide it is; "aide Ana Reyes" is somebody else's title.
      if (i > first && roleHead(passage.word(i - 1))) return -1;
    }
    if (type) {
      i = passage.mentionEnd(i);
      continue;
    }
    if (/^['’]s?$/.test(word)) {
      i++;
      continue;
    }
    if (isBreak(word)) break;
    i++;
  }
  const head = i - 1;
  if (head < first || passage.typeAt(head) !== null) return -1;
  return roleHead(passage.word(head)) ? head : -1;
}

const isPunctuation = (word: string) => /^[^\p{L}\p{N}$£€%&]+$/u.test(word);

function isBreak(word: string): boolean {
  return isPunctuation(word) || isJoint(word) || endsRole(word) || isDeterminer(word);
}

/** Where the words that belong to the head end: at punctuation, a verb or a new clause. */
function complementEnd(passage: Passage, start: number, limit: number): number {
  let i = start;
  while (i < limit) {
    const word = passage.word(i);
    if (passage.typeAt(i)) {
      i = passage.mentionEnd(i);
      continue;
    }
    if (isPunctuation(word) && !/^['’]s?$/.test(word)) break;
    if (endsRole(word)) break;
    if (word === 'and' && (isDeterminer(passage.word(i + 1)) || passage.typeAt(i + 1) === 'person')) {
      if (!rolePhrase(passage, i + 1, limit)) break;
    }
    i++;
  }
  while (i > start && (isJoint(passage.word(i - 1)) || isDeterminer(passage.word(i - 1)))) i--;
  return Math.min(i, limit);
}

const openers = new Set([',', '(', '-', '–', '—', '--']);
const clausal = /^(?:who|whom|whose|which|that|when|where|while|but|because)$/;

/** Verbs that begin a clause on what was done to a person, not what they are. */
const participles =
  /^(?:named|voted|elected|appointed|dubbed|crowned|called|made|chosen|picked|selected|known)$/;

/** `Ana Ruiz, the party's treasurer,`; also after an age or in brackets. */
export function appositionAfter({ passage, end, after: opener }: NameTokens): RoleTokens | null {
  if (!openers.has(opener)) return null;
  const limit = passage.sentenceEnd(end);
  let start = end + 1;
  if (passage.word(start) === 'aged') start++;
  if (/^\d{1,3}$/.test(passage.word(start)) && passage.word(start + 1) === ',') start += 2;
  const phrase = rolePhrase(passage, start, limit);
  if (!phrase || passage.typeAt(phrase.head + 1) === 'person' || participles.test(passage.word(start)))
    return null;
  const after = phrase.end < limit ? passage.word(phrase.end) : '';
  if (opener === '(' && after !== ')') return null;
  // "…, the coach said": the words after the comma are the subject of what follows.
  if (after && !isPunctuation(after) && !clausal.test(after)) return null;
  return phrase;
}

/** `The gunman, Jon Berg, was …`, `the party's new treasurer, Ana Ruiz.` */
export function appositionBefore({ passage, first, before, after }: NameTokens): RoleTokens | null {
  if (before !== ',' || passage.isSentenceStart(first)) return null;
  if (!/^(?:[,.;)—–-]|--|)$/.test(after)) return null;
  const comma = first - 1;
  let start = comma;
  while (start > 0 && comma - start < longest && !passage.isSentenceStart(start)) {
    const word = passage.word(start - 1);
    if (isPunctuation(word) && !/^['’.]s?$/.test(word)) break;
    start--;
  }
  // A phrase that itself follows a name and a comma belongs to that name.
  if (passage.word(start - 1) === ',' && passage.typeAt(start - 2) === 'person') return null;
  for (let i = start; i < comma; i++) {
    if (!opensPhrase(passage, i, start)) continue;
    const phrase = rolePhrase(passage, i, comma);
    if (phrase?.end === comma && roleHead(passage.word(phrase.head)) === 'singular') return phrase;
  }
  return null;
}

/** Whether a noun phrase may begin at a token: at an article, or at a name or noun that owns what follows. */
function opensPhrase(passage: Passage, token: number, start: number): boolean {
  if (isDeterminer(passage.word(token))) return true;
  if (passage.typeAt(token) !== null && passage.mentionStart(token) === token) {
    return /^['’]s?$/.test(passage.word(passage.mentionEnd(token)));
  }
  return token === start && isRoleModifier(passage.word(token));
}

const copulas = /^(?:is|was|became|remains|remained|becomes)$/;
const leads =
  /^(?:heads|headed|leads|led|chairs|chaired|runs|ran|directs|directed|founded|owns|owned|edits|edited|represents|represented|manages|managed|coaches|coached|commands|commanded|oversees|oversaw)$/;

/** `Ana Ruiz, who heads the bank`, `Ana Ruiz, who was its treasurer`. */
export function relativeClause({ passage, end, after }: NameTokens): RoleTokens | null {
  if (after !== ',' && after !== 'who') return null;
  const who = after === ',' ? end + 1 : end;
  if (passage.word(who) !== 'who') return null;
  const limit = passage.sentenceEnd(who);
  let verb = who + 1;
  if (/^(?:also|now|once|currently|previously|formerly)$/.test(passage.word(verb))) verb++;
  if (leads.test(passage.word(verb)) && opensObject(passage, verb + 1)) {
    const to = complementEnd(passage, verb + 1, limit);
    return to > verb + 1 && to - verb <= longest ? { first: verb, end: to } : null;
  }
  let start = verb + 1;
  if (/^(?:has|had)$/.test(passage.word(verb)) && passage.word(start) === 'been') start++;
  else if (/^serve[sd]$/.test(passage.word(verb)) && passage.word(start) === 'as') start++;
  else if (!copulas.test(passage.word(verb))) return null;
  const phrase = rolePhrase(passage, start, limit);
  return phrase && passage.typeAt(phrase.head + 1) !== 'person' ? phrase : null;
}

/** Whether what a person heads or runs begins here: an article or a name ("led 3-0" says of nobody what they are). */
const opensObject = (passage: Passage, token: number) =>
  isDeterminer(passage.word(token)) || passage.typeAt(token) !== null;

/** `Ana Ruiz of the Herald`: a body right after `of`. */
export function membership({ passage, first, end, after }: NameTokens): RoleTokens | null {
  if (after !== 'of' || end - first < 2) return null;
  const body = /^the$/i.test(passage.word(end + 1)) ? end + 2 : end + 1;
  return passage.typeAt(body) === 'organization' ? { first: body, end: passage.mentionEnd(body) } : null;
}
