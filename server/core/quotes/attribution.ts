/**
 * To whom a sentence attributes the words that it quotes.
 *
 * Invariant: it reads the sentences that the quote stands in and no others, outside quotation marks only. A clause
 * that attributes the words to somebody it does not name is `attributed` with an unknown subject: nobody else may
 * then be taken for the speaker.
 */
import { WordSet } from '../wordSet.ts';
import type { Passage } from './passage.ts';
import type { QuotedSpan } from './quotedSpans.ts';
import { type Subject, subjectAfter, subjectBefore, unknown } from './subject.ts';

/** `at` is the token that the attribution's subject is looked for from; pronouns look back from there. */
export interface Attribution {
  readonly attributed: boolean;
  readonly subject: Subject;
  readonly at: number;
}

const none: Attribution = { attributed: false, subject: unknown, at: 0 };

// Attribution stands at the quote's side; a verb further on belongs to another clause.
const longestClause = 16;

// Far more than a sentence has; it bounds the look back in text that has no full stops.
const longestSentence = 200;

/** The attribution of the `k`-th quoted span of a passage. */
export function attributionOf(passage: Passage, k: number): Attribution {
  const { spans } = passage;
  const { firstToken, endToken } = spans[k];
  const start = Math.max(passage.sentenceAt(firstToken - 1).firstToken, firstToken - longestSentence);
  const end = Math.min(
    passage.sentenceAt(Math.min(endToken, passage.length - 1)).endToken,
    endToken + longestSentence,
  );
  const next = spans[k + 1];
  const close = closeOf(passage, spans[k]);
  const after: Range = { from: close + 1, to: next ? Math.min(end, next.firstToken - 1) : end };
  const said = isSpeech(passage, spans[k], close) ? saidAfter(passage, after) : none;
  if (said.attributed) return said;
  const told = saidBefore(passage, firstToken - 1, start);
  if (told.attributed) return told;
  return saidLast(passage, after);
}

/** Whether the sentence goes on from the quote with a comma or at once with its speaker, as in `…," she said`. */
export function isSpeech(passage: Passage, span: QuotedSpan, close: number): boolean {
  if (
    isSpeechVerb(passage, close + 1) ||
    (isSpeechVerb(passage, close + 2) && !/^\W/.test(passage.raw(close + 1)))
  )
    return true;
  return (
    passage.isSign(close - 1, ',?!') ||
    passage.isSign(close + 1, ',') ||
    passage.isSign(span.endToken - 1, '?!')
  );
}

/** The token of the quote's closing mark. */
export function closeOf(passage: Passage, span: QuotedSpan): number {
  return passage.isSign(span.endToken, ',.') ? span.endToken + 1 : span.endToken;
}

/** The subjects of the verbs of speech before token `end`, outside quotes, in order. */
export function speechSubjects(passage: Passage, end: number): Attribution[] {
  const found: Attribution[] = [];
  for (const { firstToken, endToken } of passage.paragraph.sentences) {
    for (let i = firstToken; i < endToken && i < end; i++) {
      if (passage.isQuoted(i) || !isSpeechVerb(passage, i)) continue;
      const subject = subjectOf(passage, i, Math.max(firstToken, i - longestSentence));
      found.push({ attributed: true, subject, at: i });
    }
  }
  return found;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** "…," said Ney. "…," the harbour master said. "…," according to Ney. */
function saidAfter(passage: Passage, { from, to }: Range): Attribution {
  let i = from;
  while (i < to && passage.isSign(i, ',–—-')) i++;
  if (passage.speechAt(i) === 'according' && passage.word(i + 1) === 'to')
    return found(subjectAfter(passage, i + 2, to), i);
  if (isSpeechVerb(passage, i)) return found(subjectAfter(passage, i + 1, to), i);
  for (let v = i + 1; v < to && v < i + longestClause; v++) {
    if (isSpeechVerb(passage, v)) return found(subjectBefore(passage, v, i), v);
  }
  return none;
}

/** Ney said: "…". Ney nodded, adding that "…". Ney: "…". According to Ney, the plan is "…". */
function saidBefore(passage: Passage, open: number, start: number): Attribution {
  if (
    passage.isSign(open - 1, ':') &&
    open - 2 >= start &&
    passage.isSpeaker(open - 2) &&
    passage.mentionStart(open - 2) === start
  ) {
    return found({ kind: 'mention', mention: passage.mentionAt(open - 2) }, open - 2);
  }
  for (let v = open - 1; v >= start; v--) {
    if (passage.isQuoted(v)) continue;
    const speech = passage.speechAt(v);
    if (speech === 'according' && passage.word(v + 1) === 'to')
      return found(subjectAfter(passage, v + 2, open), v);
    if (speech !== 'participle' && (speech === null || !isSpeechVerb(passage, v))) continue;
    const subject = subjectOf(passage, v, start);
    if (subject.kind === 'unknown' && nouns.has(passage.word(v))) continue;
    return found(subject, v);
  }
  return none;
}

/** The plan is "…" in the water, Ney said. */
function saidLast(passage: Passage, { from, to }: Range): Attribution {
  let comma = -1;
  for (let i = from; i < to; i++) {
    if (passage.isSign(i, ',')) comma = i;
    const speech = passage.speechAt(i);
    if (speech === null) continue;
    if (speech === 'according' && passage.word(i + 1) === 'to')
      return found(subjectAfter(passage, i + 2, to), i);
    if (comma >= 0 && isSpeechVerb(passage, i) && i - comma < longestClause) {
      return found(
        i === comma + 1 ? subjectAfter(passage, i + 1, to) : subjectBefore(passage, i, comma + 1),
        i,
      );
    }
  }
  return none;
}

function found(subject: Subject, at: number): Attribution {
  return { attributed: true, subject, at };
}

function subjectOf(passage: Passage, verb: number, start: number): Subject {
  // "Ney left at noon and told reporters": a second verb shares the sentence's subject.
  if (/^(?:and|but)$/.test(passage.word(verb - 1))) return sentenceSubject(passage, start, verb - 1);
  if (passage.speechAt(verb) !== 'participle')
    return subjectBefore(passage, verb, clauseStart(passage, verb, start));
  // "was quoted as saying" has its subject before it; other participles carry on the sentence's.
  if (passage.word(verb - 1) === 'as') return subjectBefore(passage, verb, start);
  return sentenceSubject(passage, start, verb);
}

/** A quote between bounds the look back: what stands before it belongs to another clause. */
function clauseStart(passage: Passage, verb: number, start: number): number {
  let from = verb;
  while (from > start && !passage.isQuoted(from - 1)) from--;
  return from;
}

/** The name or pronoun that a sentence begins with, after an opening phrase such as "In Orr,". */
function sentenceSubject(passage: Passage, start: number, end: number): Subject {
  for (let i = start; i < end && i < start + longestClause; i++) {
    const word = passage.word(i);
    if (word === 'he' || word === 'she') return { kind: 'pronoun', pronoun: word };
    if (/^(?:they|it|we|who|i|that)$/.test(word)) return unknown;
    if (!passage.isPerson(i)) continue;
    let last = i;
    while (passage.mentionAt(last + 1) === passage.mentionAt(i)) last++;
    if (/^['’]s?$/.test(passage.raw(last + 1))) return unknown;
    return subjectBefore(passage, last + 1, start);
  }
  return unknown;
}

function isSpeechVerb(passage: Passage, i: number): boolean {
  if (passage.speechAt(i) !== 'verb' || passage.mentionAt(i) >= 0) return false;
  // "was accused of", "is called": the subject is spoken of; "the stated aim": no verb at all.
  return !passage.isOf(i - 1, notSpeaking);
}

const notSpeaking = new WordSet(
  'is was were are been being be the a an its his her their this so to'.split(' '),
);

/** Verbs that are as often nouns or adjectives: they count only where their subject is plain. */
const nouns: ReadonlySet<string> = new Set(
  'calls claims notes states called described reported asked'.split(' '),
);
