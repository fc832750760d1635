/**
 * Sentences of a paragraph.
 *
 * Invariants: every token belongs to exactly one sentence; sentences stand in order; whether one ends is told from
 * a bounded number of tokens around, so the cost is linear.
 *
 * The rules are the usual ones of rule-based splitters: a terminal mark with its closing quotation marks and
 * brackets ends a sentence unless its stop belongs to an abbreviation or what follows goes on. Where an
 * abbreviation could also stand last ("in the U.S."), only a word that commonly opens sentences ends it.
 */

import { isUpper } from '../letters.ts';
import type { Sentence, Token } from '../model.ts';
import { isTitleAbbreviation } from './abbreviations.ts';

/** The sentences that the tokens of a paragraph make up. Never throws. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  const reader: Reader = { text, tokens, quoted: false };
  let first = 0;
  const close = (end: number) => {
    sentences.push({ from: tokens[first].from, to: tokens[end - 1].to, firstToken: first, endToken: end });
    first = end;
  };
  for (let i = 0; i < tokens.length; i++) {
    if (isStraightQuote(reader, i)) reader.quoted = !reader.quoted;
    if (!isTerminal(text, tokens[i])) continue;
    const end = closersEnd(reader, i + 1);
    for (let k = i + 1; k < end; k++) if (isStraightQuote(reader, k)) reader.quoted = !reader.quoted;
    if (end < tokens.length && endsSentence(reader, i, end)) close(end);
    i = end - 1;
  }
  if (first < tokens.length) close(tokens.length);
  return sentences;
}

/** `quoted` tells whether a straight double quotation mark is open. */
interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  quoted: boolean;
}

/** The first letter code of a token is enough to rule most of them out. */
function isTerminal(text: string, token: Token): boolean {
  const last = text.charCodeAt(token.to - 1);
  return last === 0x2e || last === 0x21 || last === 0x3f || last === 0x2026 || last === 0x3002;
}

function isStraightQuote({ text, tokens }: Reader, i: number): boolean {
  const { kind, from, to } = tokens[i];
  if (kind !== 'punctuation' || to > from + 2) return false;
  const first = text.charCodeAt(from);
  return to === from + 1 ? first === 0x22 : first === 0x27 && text.charCodeAt(from + 1) === 0x27;
}

/** The end of the further terminals, closing quotation marks and brackets from token `i` on. */
function closersEnd(reader: Reader, i: number): number {
  const { text, tokens } = reader;
  let quoted = reader.quoted;
  let at = i;
  for (; at < tokens.length; at++) {
    const { from, to, kind } = tokens[at];
    const touches = tokens[at - 1].to === from;
    if (kind !== 'punctuation') break;
    const mark = text.slice(from, Math.min(to, from + 2));
    // A curly closing mark closes wherever it stands, a straight one where one is open, the others next to the stop.
    if (mark === '”' || mark === '»') continue;
    if ((mark === '"' || mark === "''") && (quoted || touches)) {
      if (!touches && !quoted) break;
      quoted = !quoted;
      continue;
    }
    if (!touches || !/^[’'’)\].!?…]/.test(mark)) break;
  }
  return at;
}

/** Whether the sentence ends between the terminal token `i` with its closers and token `next`. */
function endsSentence(reader: Reader, i: number, next: number): boolean {
  const { text, tokens } = reader;
  const stop = tokens[i];
  const closed = next > i + 1;
  const following = text.slice(tokens[next].from, Math.min(tokens[next].to, tokens[next].from + longestWord));
  if (stop.kind === 'word' || stop.kind === 'number')
    return endsAfterAbbreviation(reader, i, next, following);
  if (stop.kind === 'symbol') return false;
  // Scripts without spaces have a stop of their own, which does nothing else.
  if (text[stop.from] === '。') return true;
  const touching = tokens[next - 1].to === tokens[next].from;
  if (tokens[next].kind === 'punctuation' && !opens.test(following)) return false;
  if (/^\p{Ll}/u.test(following)) return !touching && opensInLowerCase(reader, i, next, following);
  // "wall.He" lacks a space; ".5" and "1.B" do not.
  if (touching && !closed) return isUpper(text, tokens[next].from) && followsWord(reader, i);
  const mark = text[stop.to - 1];
  return !(closed && (mark === '?' || mark === '!') && isAttribution(reader, next));
}

const opens = /^["“‘'([«¿¡•·*—–-]|^``/;

// No word that these rules know is longer.
const longestWord = 16;

/** After "Mr." never, after "U.S." only before a word that commonly opens a sentence or a quotation. */
function endsAfterAbbreviation(reader: Reader, i: number, next: number, following: string): boolean {
  const { text, tokens } = reader;
  const word = text.slice(tokens[i].from, tokens[i].to - 1);
  if (next > i + 1) return /^["“‘]?\p{Lu}/u.test(following) && !isTitleAbbreviation(word);
  if (isTitleAbbreviation(word)) return word === 'St' && openers.has(following);
  if (openers.has(following)) return true;
  return /^["“‘]/.test(following) && next + 1 < tokens.length && isUpper(text, tokens[next + 1].from);
}

/** Edited copy begins few sentences in lower case: names such as "al-Khoury", "iPhone", "de la Cruz" do. */
function opensInLowerCase(reader: Reader, i: number, next: number, following: string): boolean {
  const { text, tokens } = reader;
  if (next > i + 1 || text[tokens[i].to - 1] !== '.' || tokens[i].to - tokens[i].from > 1) return false;
  if (/\p{Lu}/u.test(following)) return true;
  if (particles.has(following) && next + 1 < tokens.length && isUpper(text, tokens[next + 1].from))
    return true;
  return i > 0 && tokens[i - 1].to - tokens[i - 1].from >= 5 && tokens[i - 1].kind === 'word';
}

function followsWord({ tokens }: Reader, i: number): boolean {
  return i > 0 && tokens[i - 1].kind === 'word' && tokens[i - 1].to - tokens[i - 1].from > 1;
}

/** `“Why?” Quill asked.`: a question in quotation marks goes on where a verb of speech follows its speaker. */
function isAttribution({ text, tokens }: Reader, from: number): boolean {
  for (let i = from; i < tokens.length && i < from + 6; i++) {
    if (tokens[i].kind !== 'word') return false;
    if (tokens[i].to - tokens[i].from <= longestWord && speech.has(text.slice(tokens[i].from, tokens[i].to)))
      return true;
  }
  return false;
}

const speech: ReadonlySet<string> = new Set(
  'said says asked asks told wrote writes shouted yelled cried replied answered added exclaimed wondered tweeted'.split(
    ' ',
  ),
);

const particles: ReadonlySet<string> = new Set(
  'al el de del della den der di da dos du la le van von bin ibn ben abu ter ten'.split(' '),
);

/** Words that open sentences far more often than they begin a name. */
const openers: ReadonlySet<string> = new Set(
  (
    'The He She It They We I You In But And A An This That These Those There On At For From With By To As If When While ' +
    'After Before Since Until Although Though However Meanwhile Also Still Yet So Or Nor Not No His Her Its Their Our My ' +
    'Your Some Many Most Both Each Several One Two Three Four Five Six Ten What Who Why How Where Which Under During ' +
    'Among According Despite Because Once Now Then Later Earlier Here Asked Police Officials Authorities Others ' +
    "Last Such Even Only Just More Another Of About Over Between It’s It's He’s She’s That’s There’s I’m We’re We’ve " +
    'They’re Instead Additionally Moreover Nevertheless Nonetheless Separately'
  ).split(' '),
);
