/**
 * Tokens of a paragraph, as `Token` in `model.ts` describes them.
 *
 * Invariants: lossless – tokens stand in order, do not overlap, and all between them is white space (of any kind:
 * no-break, thin and zero-width spaces too); no token begins or ends inside a surrogate pair; the scanner moves
 * forward only, but for look-aheads of bounded length, so its cost is linear in the text.
 */
import { codeAt, isUpper } from '../letters.ts';
import type { Token, TokenKind } from '../model.ts';
import { isAbbreviation, isAbbreviationBeforeNumber, mayBeAbbreviation } from './abbreviations.ts';
import { addressEnd } from './addresses.ts';
import { alphanumericEnd, CharClass, classAt, isAlphanumeric, widthAt } from './characters.ts';

const apostrophe = 0x27;
const hyphen = 0x2d;
const dot = 0x2e;
const space = 0x20;

/** The tokens of a text, in order; offsets relative to it. Never throws. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  // Most news has no address in it: one search tells whether words need a look for one at all.
  const addressed = text.includes('@') || text.includes('://') || text.includes('www.');
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === CharClass.space) {
      at++;
      continue;
    }
    const address = addressed ? addressEnd(text, at) : at;
    const to = address > at ? address : endOf(text, at, kind);
    tokens.push({ from: at, to, kind: address > at ? 'symbol' : kindOf(text, at, to, kind) });
    at = to;
  }
  return tokens;
}

function endOf(text: string, at: number, kind: CharClass): number {
  if (kind === CharClass.letter) return wordEnd(text, at);
  if (kind === CharClass.digit) return numberEnd(text, at);
  const code = text.charCodeAt(at);
  if (code === dot && !isAlphanumeric(text, at - 1) && isDigit(text, at + 1)) return numberEnd(text, at + 1);
  if (isApostrophe(code) && isPossessive(text, at)) return at + 2;
  if (code === 0x23 && isLetter(text, at + 1) && !isAlphanumeric(text, at - 1)) return wordEnd(text, at + 1);
  if (kind === CharClass.symbol) return symbolEnd(text, at);
  return runEnd(text, at);
}

function kindOf(text: string, from: number, to: number, kind: CharClass): TokenKind {
  if (kind === CharClass.letter) return 'word';
  if (kind === CharClass.digit) return 'number';
  const code = text.charCodeAt(from);
  if (code === dot && isDigit(text, from + 1)) return 'number';
  if (isApostrophe(code) && to === from + 2 && isLetter(text, from + 1)) return 'word';
  if (code === 0x23 && to > from + 1) return 'symbol';
  return kind === CharClass.punctuation ? 'punctuation' : 'symbol';
}

// ── words ───────────────────────────────────────────────────────────────────────────────────────────────

function wordEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    at = alphanumericEnd(text, at);
    const code = codeAt(text, at);
    if (code === space) return at;
    if (code === dot) {
      const end = stopEnd(text, from, at);
      if (end === at) return at;
      at = end;
      // "U.S.A", "bbc.co.uk" go on by themselves, "U.S.-led" with a hyphen; nothing else follows a stop.
      if (codeAt(text, at - 1) !== dot || isChain(text, at - 1)) continue;
    }
    if (!joinsWords(text, at)) return at;
    at++;
  }
}

/** The end of what a full stop at `at` makes with the word that began at `from`; `at` where it ends a sentence. */
function stopEnd(text: string, from: number, at: number): number {
  if (isChain(text, at)) return at + 1;
  if (isSingleLetter(text, at - 1)) {
    // The last stop of "U.S."; else "J. K. Rowling", "J.-P. Dupont", "J.Smith": one capital before another.
    if (codeAt(text, at - 2) === dot) return at + 1;
    return isUpper(text, at - 1) && capitalFollows(text, at + 1) ? at + 1 : at;
  }
  if (at - from > longestAbbreviation || !mayBeAbbreviation(text, from, at)) return domainEnd(text, at);
  const word = text.slice(from, at);
  if (word === 'Ph' && text.startsWith('D.', at + 1)) return at + 3;
  if (isAbbreviation(word)) return at + 1;
  if (isAbbreviationBeforeNumber(word) && isDigit(text, skipSpace(text, at + 1))) return at + 1;
  return domainEnd(text, at);
}

/** Whether the stop at `at` stands between two single letters: "U.S", "a.m". */
function isChain(text: string, at: number): boolean {
  return isSingleLetter(text, at - 1) && isLetter(text, at + 1) && !isAlphanumeric(text, at + 2);
}

function isSingleLetter(text: string, at: number): boolean {
  return isLetter(text, at) && !isLetter(text, at - 1);
}

// The longest chain or abbreviation worth a look; longer words are not sliced for it.
const longestAbbreviation = 12;

function capitalFollows(text: string, at: number): boolean {
  const next = skipSpace(text, at);
  return isUpper(text, next) || (isHyphen(codeAt(text, at)) && isUpper(text, at + 1));
}

/** `Booking.com`, `bbc.co.uk`: a dot before a common domain ending belongs to the name. */
function domainEnd(text: string, at: number): number {
  const end = alphanumericEnd(text, at + 1);
  return end > at + 1 && end - at <= 5 && domains.has(text.slice(at + 1, end)) ? end : at;
}

const domains: ReadonlySet<string> = new Set('com org net gov edu info co uk io tv eu au'.split(' '));

// ── numbers ─────────────────────────────────────────────────────────────────────────────────────────────

/** `290,000`, `1.8`, `10:30`, `1.2bn`, `48-hour`, `18-to-24-month`; not `2-1`, nor the stop of a sentence. */
function numberEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (isDigit(text, at)) at += widthAt(text, at);
    const code = codeAt(text, at);
    if (!(code === dot || code === 0x2c || code === 0x3a) || !isDigit(text, at + 1)) break;
    at++;
  }
  if (isLetter(text, at)) return numberWordEnd(text, at);
  return isHyphen(codeAt(text, at)) && isLetter(text, at + 1) ? numberWordEnd(text, at + 1) : at;
}

function numberWordEnd(text: string, from: number): number {
  const at = alphanumericEnd(text, from);
  // "8a.m.", "5p.m.": the chain of letters keeps its stops.
  if (at === from + 1 && codeAt(text, at) === dot && isLetter(text, at + 1)) return wordEnd(text, from);
  return isHyphen(codeAt(text, at)) && isAlphanumeric(text, at + 1) ? wordEnd(text, at + 1) : at;
}

// ── the rest ────────────────────────────────────────────────────────────────────────────────────────────

/** An emoji with its joiners, tones and variation selectors, or the two halves of a flag, is one symbol. */
function symbolEnd(text: string, from: number): number {
  const first = text.codePointAt(from)!;
  let at = from + widthAt(text, from);
  if (first < 0x80 || first < 0x2000) return runEnd(text, from);
  if (isRegional(first) && at < text.length && isRegional(text.codePointAt(at)!)) return at + 2;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    if (code === 0xfe0f || code === 0x20e3 || (code >= 0x1f3fb && code <= 0x1f3ff)) at += widthAt(text, at);
    else if (code === 0x200d && at + 1 < text.length && classAt(text, at + 1) === CharClass.symbol) {
      at += 1 + widthAt(text, at + 1);
    } else break;
  }
  return at;
}

/**
 * Two hyphens, apostrophes, backquotes or stops, and three or more of any other mark, are one token: a rule of a
 * thousand dashes says no more than one of ten.
 */
function runEnd(text: string, from: number): number {
  const width = widthAt(text, from);
  if (width === 2) return from + 2;
  const code = text.charCodeAt(from);
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) === code) at++;
  const shortest = code === hyphen || code === apostrophe || code === 0x60 || code === dot ? 2 : 3;
  return at - from >= shortest ? at : from + 1;
}

function isRegional(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

function isApostrophe(code: number): boolean {
  return code === apostrophe || code === 0x2019;
}

function isHyphen(code: number): boolean {
  return code === hyphen || code === 0x2010 || code === 0x2011;
}

/** Marks inside a word: hyphens, apostrophes (turned or accented by mistake too), `AT&T`, `a_b`. */
function joinsWords(text: string, at: number): boolean {
  const code = codeAt(text, at);
  const mark =
    isHyphen(code) ||
    isApostrophe(code) ||
    code === 0x2018 ||
    code === 0xb4 ||
    code === 0x26 ||
    code === 0x5f;
  return mark && isAlphanumeric(text, at + 1) && !isPossessive(text, at);
}

/** An apostrophe at `at` with an `s` that ends its word, after a letter, number, stop or closing mark. */
function isPossessive(text: string, at: number): boolean {
  if (!isApostrophe(codeAt(text, at)) || at === 0) return false;
  const s = codeAt(text, at + 1);
  if ((s !== 0x73 && s !== 0x53) || isAlphanumeric(text, at + 2)) return false;
  return classAt(text, at - 1) !== CharClass.space;
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classAt(text, at) === CharClass.letter;
}

function isDigit(text: string, at: number): boolean {
  return at < text.length && classAt(text, at) === CharClass.digit;
}

// A line of a million blanks is passed over once by the scanner; a look-ahead does not go beyond three of them.
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < from + 3 && at < text.length && classAt(text, at) === CharClass.space) at++;
  return at;
}
