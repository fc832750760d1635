/**
 * Who is the subject of a verb of speech: a name, a pronoun, a description, or nobody that can be told.
 *
 * Invariant: precision first. A name that hangs on a preposition ("a spokesman for Ney said"), that is one of
 * several ("Ney and Ito said") or that owns the speaker ("Ney's office said") is no subject. Each look reads a
 * bounded number of tokens.
 */
import type { Passage } from './passage.ts';
import { auxiliaries, honorifics, prepositions } from './speech.ts';

/** A subject: a mention's index, a pronoun, the words of a description ("un special envoy"), or unknown. */
export type Subject =
  | { readonly kind: 'mention'; readonly mention: number }
  | { readonly kind: 'pronoun'; readonly pronoun: 'he' | 'she' }
  | { readonly kind: 'description'; readonly words: readonly string[] }
  | { readonly kind: 'unknown' };

export const unknown: Subject = { kind: 'unknown' };

// An apposition between a name and its verb is rarely longer.
const longestApposition = 30;
const longestDescription = 8;

/** The subject before the verb at token `verb`, not further back than token `start`. */
export function subjectBefore(passage: Passage, verb: number, start: number): Subject {
  let i = verb - 1;
  while (i >= start && auxiliaries.has(passage.word(i)) && passage.mentionAt(i) < 0) i--;
  if (i < start) return unknown;
  const word = passage.word(i);
  if (word === 'he' || word === 'she') return pronounAt(passage, i, start);
  if (passage.isSpeaker(i)) return named(passage, i, start);
  if (word === 'who') return relative(passage, i, start);
  if (word === ',' || word === ')' || word === '–' || word === '—' || word === '-')
    return apposed(passage, i, start);
  return described(passage, i, start);
}

/** The subject behind an inverted verb or "according to": "said police chief Ada Ney, who". */
export function subjectAfter(passage: Passage, from: number, end: number): Subject {
  let owned = false;
  const words: string[] = [];
  for (let i = from; i < end && i < from + 12; i++) {
    const word = passage.word(i);
    if (i === from && (word === 'he' || word === 'she')) return { kind: 'pronoun', pronoun: word };
    if (passage.isPerson(i) && isOwner(passage, i)) {
      // "said Ney's agent Ada Ito"
      i = mentionEnd(passage, i);
      continue;
    }
    if (passage.isPerson(i)) return owned ? unknown : nameAlone(passage, i, end);
    if (passage.isSpeaker(i)) {
      if (i === from || (i === from + 1 && passage.word(from) === 'the')) {
        const past = mentionEnd(passage, i);
        if (past >= end || /^[,.;:”"—–-]|^(?:on|in|at|as|and|which)$/.test(passage.word(past)))
          return named(passage, i, i);
      }
      continue;
    }
    if (word === 'of') owned = true;
    else if (word === ',') {
      // "the head of the board, Ada Ney": what the commas part is the same person.
      if (!passage.isPerson(i + 1) || i === from) break;
      owned = false;
    } else if (/^['’]s$/.test(word) || passage.raw(i) === '’') owned = false;
    else if (!/^[\p{L}.'’-]+$/u.test(word) || prepositions.has(word) || stops.has(word)) break;
    words.push(word);
  }
  return words[0] === 'the' && words.length > 1 ? { kind: 'description', words: words.slice(1) } : unknown;
}

const stops: ReadonlySet<string> = new Set(
  'who that which when while as and or but because if than after he she it they we i was is were are has had not'.split(
    ' ',
  ),
);

function mentionEnd(passage: Passage, i: number): number {
  const mention = passage.mentionAt(i);
  let end = i;
  while (end < passage.length && passage.mentionAt(end) === mention) end++;
  return end;
}

function isOwner(passage: Passage, i: number): boolean {
  return /^['’]s?$/.test(passage.raw(mentionEnd(passage, i)));
}

/** A person behind the verb, unless others are named with it. */
function nameAlone(passage: Passage, i: number, end: number): Subject {
  const past = mentionEnd(passage, i);
  const word = past < end ? passage.word(past) : '';
  if (word === 'and' && (passage.isPerson(past + 1) || passage.isPerson(past + 2))) return unknown;
  return { kind: 'mention', mention: passage.mentionAt(i) };
}

/** Whether the name at token `i` hangs on nothing: a clause may be about it, and a pronoun stand for it. */
export function standsFree(passage: Passage, i: number): boolean {
  return !isOwner(passage, i) && named(passage, i, passage.sentenceAt(i).firstToken).kind === 'mention';
}

function pronounAt(passage: Passage, i: number, start: number): Subject {
  if (i > start && passage.word(i - 1) === 'and') {
    const other =
      i - 2 >= start &&
      (passage.isPerson(i - 2) || passage.word(i - 2) === 'she' || passage.word(i - 2) === 'he');
    if (other) return unknown;
  }
  return { kind: 'pronoun', pronoun: passage.word(i) === 'he' ? 'he' : 'she' };
}

function named(passage: Passage, i: number, start: number): Subject {
  const mention = passage.mentionAt(i);
  let before = passage.mentionStart(i) - 1;
  // Titles stand between a preposition and its name: "for President Ney".
  const title = (at: number) =>
    honorifics.has(passage.word(at)) || /^\p{Lu}[\p{L}.-]*$/u.test(passage.raw(at));
  while (
    before >= start &&
    passage.mentionAt(before) < 0 &&
    title(before) &&
    !prepositions.has(passage.word(before))
  )
    before--;
  if (before < start || passage.mentionAt(before) >= 0) return { kind: 'mention', mention };
  const word = passage.word(before);
  if (prepositions.has(word)) return unknown;
  if ((word === 'and' || word === 'or') && before > start) {
    const other =
      passage.mentionAt(before - 1) >= 0 ||
      passage.word(before - 1) === 'he' ||
      passage.word(before - 1) === 'she';
    if (other) return unknown;
  }
  return { kind: 'mention', mention };
}

function relative(passage: Passage, who: number, start: number): Subject {
  let i = who - 1;
  if (i >= start && passage.word(i) === ',') i--;
  return i >= start && passage.isPerson(i) ? named(passage, i, start) : unknown;
}

/** "Ney, the harbour master, said": back over the commas to a person that stands before one of them. */
function apposed(passage: Passage, comma: number, start: number): Subject {
  let passed = 0;
  for (let i = comma - 1; i > start && i >= comma - longestApposition; i--) {
    const word = passage.word(i);
    if (/^[.!?;:”“"]$/.test(word)) break;
    if (word !== ',' && word !== '(' && word !== '–' && word !== '—') continue;
    if (passage.isPerson(i - 1)) return named(passage, i - 1, start);
    if (++passed >= 3) break;
  }
  return unknown;
}

/** "the special envoy said": the words from a definite article on; "an official", "officials" stay unknown. */
function described(passage: Passage, last: number, start: number): Subject {
  const words: string[] = [];
  for (let i = last; i >= start && i > last - longestDescription; i--) {
    const word = passage.word(i);
    if (word === 'the') return words.length > 0 ? { kind: 'description', words: words.reverse() } : unknown;
    if (!/^[\p{L}.'’-]+$/u.test(word) || prepositions.has(word)) return unknown;
    words.push(word);
  }
  return unknown;
}
