/**
 * What an article calls a body: `Lune Motor, the country's largest carmaker,`, `the aid group Lune Relief`, `Lune
 * Bank, which is a lender to farmers`.
 *
 * Invariant: a role says more than that the body is one ("the company", "the group" are no roles), and what may be
 * another member of a list ("the ministry, the army and the police") is none.
 */
import { isBodyHead, isBodyModifier, isBodyPlural, isPlainBody } from './bodyNouns.ts';
import type { Passage } from './passages.ts';
import { isDeterminer, isMark, isOwning } from './roleNouns.ts';
import { rolePhrase } from './rolePhrases.ts';
import type { NameTokens, RoleTokens } from './roles.ts';

const clausal = new Set(['which', 'that', 'where', 'whose', 'but', 'said', 'says']);

/** `Lune Motor, a maker of cars,`, `Lune Bank (the lender)`. */
export function bodyAfter({ passage, first, end, after }: NameTokens): RoleTokens | null {
  if (after !== ',' || isListed(passage, first)) return null;
  const limit = passage.sentenceEnd(end);
  const phrase = bodyPhrase(passage, end + 1, limit);
  if (!phrase) return null;
  const next = phrase.end < limit ? passage.word(phrase.end) : '.';
  if (!isMark(next) && !clausal.has(next)) return null;
  // "the ministry, the state bank, and the army" are three bodies.
  return next === ',' && /^(?:and|or|&)$/.test(passage.word(phrase.end + 1)) ? null : phrase;
}

/** `Lune Bank, which is the oldest lender in Norland`. */
export function bodyClause({ passage, end, after }: NameTokens): RoleTokens | null {
  if (after !== ',' || passage.word(end + 1) !== 'which') return null;
  if (!/^(?:is|was|remains|became)$/.test(passage.word(end + 2))) return null;
  return bodyPhrase(passage, end + 3, passage.sentenceEnd(end));
}

/** `Norland carmaker Lune Motor`, `the human rights group Lune Watch`. */
export function bodyBefore({ passage, first, before }: NameTokens): RoleTokens | null {
  const head = first - 1;
  if (!isBodyHead(before) || passage.isSentenceStart(first) || passage.typeAt(head) !== null) return null;
  let start = head;
  while (start > 0 && !passage.isSentenceStart(start)) {
    const type = passage.typeAt(start - 1);
    if (type === 'group' || type === 'place') start = passage.mentionStart(start - 1);
    else if (type === null && isBodyModifier(passage.word(start - 1))) start--;
    else break;
  }
  if (start === head && !isPlainBody(before)) return null;
  const lead = passage.isSentenceStart(start) ? '' : passage.word(start - 1);
  return isLead(lead) ? { first: start, end: first } : null;
}

/** Words after which a noun phrase begins: an article, a preposition, a mark; a verb might govern the noun itself. */
const isLead = (word: string) =>
  word === '' ||
  isDeterminer(word) ||
  isMark(word) ||
  /^(?:of|by|from|with|at|for|and|to|in|between|against|like|as)$/.test(word);

/** The noun phrase at `start` if it says of a body what it is. */
function bodyPhrase(passage: Passage, start: number, limit: number): RoleTokens | null {
  if (passage.word(start) === 'one' && passage.word(start + 1) === 'of') {
    const phrase = rolePhrase(passage, start + 2, limit, isBodyPlural);
    return phrase && phrase.head > phrase.first ? { first: start, end: phrase.end } : null;
  }
  const determiner = passage.word(start);
  const owned = passage.typeAt(start) !== null && isOwning(passage.word(passage.mentionEnd(start)));
  if (!isDeterminer(determiner) && !owned) return null;
  const phrase = rolePhrase(passage, start, limit, isBodyHead);
  if (!phrase) return null;
  const bare = phrase.head === phrase.first && phrase.end === phrase.head + 1;
  return bare && (determiner === 'the' || !isPlainBody(passage.word(phrase.head))) ? null : phrase;
}

/** Whether a name is a later member of a list, whose next member may stand behind it. */
function isListed(passage: Passage, first: number): boolean {
  const before = /^the$/i.test(passage.word(first - 1)) ? first - 2 : first - 1;
  return passage.word(before) === ',' || passage.word(before) === 'and';
}
