/**
 * Names inside hyphenated words: `Lisbon-backed` names Lisbon, `US-Japan` names two countries, `Jean-Claude` is
 * one name and is left whole.
 *
 * Invariant: parts are in order, do not overlap, and lie inside the word.
 */
import type { Span } from '../model.ts';
import { fold, kind, type Lexicon } from './lexicon.ts';

const hyphen = /[-‐‑]/;

/** Words after a name and a hyphen that are no regular participles. */
const tails = new Set(
  'led born made run held built won bred style era bound friendly area wide speaking majority only like free'.split(
    ' ',
  ),
);

/** What makes a word for a country, a people or a body able to stand beside another: `US-Japan`, `Sino-Indian`. */
const partner = kind.country | kind.place | kind.group;

/**
 * The parts of a hyphenated word that stand as words of their own, relative to it; null where the word is one:
 * it has no hyphen, or it is a name with a hyphen in it.
 */
export function splitCompound(word: string, lexicon: Lexicon): Span[] | null {
  if (!hyphen.test(word) || known(word, lexicon)) return null;
  const parts = partsOf(word);
  if (parts.length < 2 || parts.some(({ from, to }) => from === to)) return null;
  const text = (span: Span) => word.slice(span.from, span.to);
  let end = parts.length;
  if (isTail(text(parts[end - 1]))) end--;
  const core = parts.slice(0, end);
  if (!core.some(part => isCapital(text(part)) && part.to - part.from > 1)) return null;
  const split = core.length === 2 && core.every(part => isPartner(text(part), lexicon));
  if (!split && core.length === parts.length) return null;
  const names = split ? core : [{ from: core[0].from, to: core[core.length - 1].to }];
  return [...names, ...parts.slice(end)];
}

function partsOf(word: string): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (let i = 0; i <= word.length; i++) {
    if (i < word.length && !hyphen.test(word[i])) continue;
    parts.push({ from, to: i });
    from = i + 1;
  }
  return parts;
}

function known(word: string, lexicon: Lexicon): boolean {
  return (lexicon.kinds(fold(word)) & ~kind.common) !== 0;
}

function isCapital(word: string): boolean {
  return word[0] !== word[0].toLowerCase();
}

/** What follows a name and a hyphen: a participle (`Lisbon-backed`) or one of a few other words. */
function isTail(word: string): boolean {
  return tails.has(word) || /^[a-z]{2,}ed$/.test(word);
}

function isPartner(word: string, lexicon: Lexicon): boolean {
  const kinds = lexicon.acronym(word) || lexicon.kinds(fold(word));
  return isCapital(word) && (kinds & partner) !== 0 && (kinds & (kind.given | kind.surname)) === 0;
}
