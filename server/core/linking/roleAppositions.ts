/**
 * Roles set apart from the name by punctuation, and relative clauses: `Ana Ruiz, the party's treasurer,`, `the
 * gunman, Jon Berg,`, `Ana Ruiz, who heads the bank`, `Ana Ruiz of the Herald`.
 *
 * Invariant: an apposition is a noun phrase whose head says what a person is; one that runs into another name is
 * that name's title and not this one's role.
 */
import type { Passage } from './passages.ts';
import { isDeterminer, isMark, isOwning, isRoleModifier, roleHead } from './roleNouns.ts';
import { complementEnd, longest, rolePhrase } from './rolePhrases.ts';
import type { NameTokens, RoleTokens } from './roles.ts';

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
  if (passage.word(start + 1) === ',' && /^\d{1,3}$/.test(passage.word(start))) start += 2;
  const phrase = rolePhrase(passage, start, limit);
  if (!phrase || passage.typeAt(phrase.head + 1) === 'person' || participles.test(passage.word(start)))
    return null;
  const after = phrase.end < limit ? passage.word(phrase.end) : '';
  if (opener === '(' && after !== ')') return null;
  // "…, the coach said": the words after the comma are the subject of what follows.
  if (after && !isMark(after) && !clausal.test(after)) return null;
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
    if (isMark(word) && !/^['’.]s?$/.test(word)) break;
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
    return isOwning(passage.word(passage.mentionEnd(token)));
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
