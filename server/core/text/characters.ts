/**
 * What kind of character stands at an offset, for the hand-written scanner of `tokens.ts`. Reading a class costs
 * one look into a table for the scripts that news in English uses, one pattern for the others.
 */

/** Classes of characters. `letter` holds marks too, `digit` every kind of number, `other` controls and the unassigned. */
export enum CharClass {
  space,
  letter,
  digit,
  punctuation,
  symbol,
  other,
}

// Latin, Greek, Cyrillic, Hebrew, Arabic, Indic scripts, punctuation, currency and arrows lie below U+2800. A
// larger table would cost start-up time for text that is not English.
const tableEnd = 0x2800;

const table = Uint8Array.from({ length: tableEnd }, (_, code) => classify(String.fromCharCode(code)));

/** The class of the character at `at`; a surrogate pair has the class of its code point. */
export function classAt(text: string, at: number): CharClass {
  const code = text.charCodeAt(at);
  return code < tableEnd ? table[code] : classify(String.fromCodePoint(text.codePointAt(at)!));
}

/** How many code units the character at `at` takes: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, at: number): 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff || at + 1 >= text.length) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}

/** Whether a letter, mark or number stands at `at`; false out of bounds. */
export function isAlphanumeric(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = classAt(text, at);
  return kind === CharClass.letter || kind === CharClass.digit;
}

/** The end of the run of letters, marks and numbers that begins at `from`; `from` where none does. */
export function alphanumericEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < tableEnd ? table[code] : classAt(text, at);
    if (kind !== CharClass.letter && kind !== CharClass.digit) break;
    at += code < tableEnd ? 1 : widthAt(text, at);
  }
  return at;
}

// Percent signs are punctuation in Unicode; for a reader of figures they are symbols like currency signs. The
// zero-width space parts words, accents alone serve as quotation marks, and the soft hyphen and the joiners stand inside them.
function classify(char: string): CharClass {
  if (/[\s\u200b]/.test(char)) return CharClass.space;
  if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(char)) return CharClass.letter;
  if (/\p{N}/u.test(char)) return CharClass.digit;
  if (char === '`' || char === '´') return CharClass.punctuation;
  if (/[\p{S}%‰٪]/u.test(char)) return CharClass.symbol;
  return /\p{P}/u.test(char) ? CharClass.punctuation : CharClass.other;
}
