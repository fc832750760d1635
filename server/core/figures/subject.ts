/**
 * What a figure counts: the head noun and its modifiers, the verb class of its clause, whether it is a total, a
 * part, a change or a rate, and the content words that tell its setting.
 *
 * Invariant: read from one paragraph's pieces alone, looking at a bounded number of them, never past a full stop.
 */
import pluralize from 'pluralize';
import type { Lexeme, VerbClass } from './lexeme.ts';
import { lexicon } from './lexicon.ts';
import type { Scanned } from './scanned.ts';
import { LETTERS, SIGN, WordSet, type Words, wordSet } from './words.ts';

/** How a figure stands to what it counts. */
export type Standing = 'total' | 'part' | 'change' | 'rate' | 'plain';

export interface Subject {
  /** The head noun's lemma, null where none was found. */
  readonly noun: string | null;
  /** The noun phrase's pieces `[nounFirst, nounEnd)`, empty where there is none. */
  readonly nounFirst: number;
  readonly nounEnd: number;
  readonly modifiers: readonly string[];
  /** The head noun is written in the plural. */
  readonly plural: boolean;
  readonly verb: VerbClass | null;
  /** Pieces between the figure with its noun and that verb. */
  readonly verbGap: number;
  readonly standing: Standing;
  /** `the eight unions`, `these six players`, `all 12 of those killed`: a set already spoken of. */
  readonly definite: boolean;
  /** `the other nine`, `another 12`, `a further 200`, `the first two`: not the whole set. */
  readonly partial: boolean;
}

const lemmas = new Map<string, string>([
  ['people', 'person'],
  ['persons', 'person'],
  ['civilians', 'civilian'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['troops', 'troop'],
  ['staff', 'staff'],
  ['police', 'police'],
  ['personnel', 'personnel'],
  ['lives', 'life'],
  ['deaths', 'death'],
]);

/** The singular of a noun in lower case. */
export function lemmaOf(noun: string): string {
  const lemma = lemmas.get(noun);
  if (lemma !== undefined) return lemma;
  if (!looksPlural(noun)) return noun;
  if (isRegular(noun)) return noun.slice(0, -1);
  const known = singulars.get(noun);
  if (known !== undefined) return known;
  const singular = pluralize.singular(noun);
  if (singulars.size < mostSingulars) singulars.set(noun, singular);
  return singular;
}

/** Singulars that `pluralize` was asked for: it takes long, and news has few plurals that are not regular. */
const singulars = new Map<string, string>();
const mostSingulars = 4096;

/** Words whose singular is not theirs without the `s`, although it looks so. */
const plurals = wordSet('corps gallows headquarters highjinks jeans mews pliers scissors');

/** Whether a plural is its singular and an `s`, by its last letters: what `pluralize` would find out at length. */
function isRegular(plural: string): boolean {
  const before = plural[plural.length - 2] as string;
  const letter = before === 'e' ? (plural[plural.length - 3] as string) : before;
  return (before === 'e' ? 'bdgkmnpr' : 'bdfgklmnprtwy').includes(letter) && !plurals.has(plural);
}

const uncountedS = wordSet(
  'news politics economics series species always perhaps across less plus sports besides overseas mathematics',
);

/** Whether a lower-case word has the form of a plural noun. */
function looksPlural(word: string): boolean {
  if (lemmas.has(word)) return true;
  if (word.length < 4 || !word.endsWith('s') || uncountedS.has(word)) return false;
  return !/(?:ss|us|is|ous)$/.test(word);
}

const irregular = new WordSet([...lemmas.keys()]);

/** Whether a piece has the form of a plural noun; most are told without being cut out of their text. */
function isPlural(words: Words, at: number): boolean {
  if (words.isAny(at, irregular)) return true;
  const last = words.text.charCodeAt((words.to[at] as number) - 1);
  return (last | 32) === letterS && looksPlural(words.word(at));
}

const letterS = 115;

const endsPhrase = (lexeme: Lexeme | null): boolean => lexeme?.role !== undefined;

/** The noun phrase that follows a figure: its head's index, null where a verb or a stop follows. */
function headAfter(words: Words, end: number): { first: number; head: number } | null {
  let at = end;
  if (words.is(at, 'of')) {
    at++;
    if (words.lexeme(at)?.role === 'determiner') at++;
  }
  if (words.hyphen(at)) at++;
  const first = at;
  let last = -1;
  for (let steps = 0; steps < 6 && words.kind[at] === LETTERS; steps++) {
    const lexeme = words.lexeme(at);
    if (endsPhrase(lexeme) || isSpelledNumber(lexeme)) break;
    if (last >= 0 && isPlural(words, last) && (lexeme?.verb !== undefined || !isPlural(words, at))) break;
    if (lexeme?.verb !== undefined && last < 0 && !isPlural(words, at) && !/(?:ed|ing)$/.test(words.word(at)))
      break;
    last = at;
    at++;
    if (words.hyphen(at) && words.glued(at - 1) && words.glued(at) && words.kind[at + 1] === LETTERS) at++;
    else if (words.sign(at, '’') || words.sign(at, "'")) break;
  }
  return last < 0 ? null : { first, head: last };
}

/** Whether a count carries its noun behind a hyphen, as in `three-point plan`. */
export function isCompound(words: Words, { kind, first, end }: Scanned): boolean {
  return (
    kind === 'cardinal' &&
    end - first > 2 &&
    words.hyphen(end - 2) &&
    words.kind[end - 1] === LETTERS &&
    !isSpelledNumber(words.lexeme(end - 1))
  );
}

function isSpelledNumber(lexeme: Lexeme | null): boolean {
  return lexeme?.number !== undefined || lexeme?.scale !== undefined;
}

/** The nearest word with a verb class within a few pieces behind the noun or before the figure, not past a stop; -1. */
function verbAround(words: Words, first: number, end: number): number {
  const last = Math.min(end + 9, words.count);
  for (let at = end; at < last && !isStop(words, at); at++) if (words.isAny(at, verbs)) return at;
  for (let at = first - 1; at >= 0 && at >= first - 7 && !isStop(words, at); at--)
    if (words.isAny(at, verbs)) return at;
  return -1;
}

/** Words with a verb class. */
const verbs = new WordSet(
  [...lexicon.values()].filter(({ verb }) => verb !== undefined).map(({ word }) => word),
);

function isStop(words: Words, at: number): boolean {
  if (words.kind[at] !== SIGN) return false;
  return words.sign(at, ';') || words.sign(at, ':') || (words.sign(at, '.') && !words.glued(at));
}

const partials = wordSet(
  'other another further additional extra more remaining first last next past final top latest previous only just least including best same new biggest largest big main leading following every each second third any',
);
const definites = wordSet('the these those');

/** Whether a figure counts or measures something, rather than tells a day, a place in an order or a result. */
export function isCounted({ kind }: Scanned): boolean {
  return kind !== 'date' && kind !== 'time' && kind !== 'ordinal' && kind !== 'score';
}

/** Reads the subject of a figure; where that counts nothing, its noun phrase alone. */
export function readSubject(words: Words, figure: Scanned): Subject {
  const { first, end } = figure;
  const phrase = isCompound(words, figure) ? { first: end - 1, head: end - 1 } : headAfter(words, end);
  const nounFirst = phrase?.first ?? end;
  const nounEnd = phrase ? phrase.head + 1 : end;
  if (!isCounted(figure)) return subjectAt(nounFirst, nounEnd);
  const lead = figure.hedge && figure.hedge.end === first ? figure.hedge.first : first;
  const partial = words.isAny(lead - 1, partials) || words.isAny(end, rests);
  const verbAt = verbAround(words, lead, nounEnd);
  return {
    noun: phrase ? lemmaOf(words.word(phrase.head)) : null,
    nounFirst,
    nounEnd,
    modifiers: phrase ? modifiersIn(words, phrase.first, phrase.head) : none,
    plural: phrase !== null && isPlural(words, phrase.head),
    verb: words.lexeme(verbAt)?.verb ?? null,
    verbGap: verbAt < 0 ? 0 : verbAt < lead ? lead - 1 - verbAt : verbAt - nounEnd,
    standing: standingOf(words, figure, partial),
    definite:
      words.isAny(lead - 1, definites) || (words.is(lead - 1, 'all') && words.kind[end] !== undefined),
    partial,
  };
}

const none: readonly string[] = [];
const rests = wordSet('more other others further');

/** The subject of a figure that counts nothing. */
function subjectAt(nounFirst: number, nounEnd: number): Subject {
  return {
    noun: null,
    nounFirst,
    nounEnd,
    modifiers: none,
    plural: false,
    verb: null,
    verbGap: 0,
    standing: 'plain',
    definite: false,
    partial: false,
  };
}

function modifiersIn(words: Words, first: number, head: number): readonly string[] {
  if (first === head) return none;
  const modifiers: string[] = [];
  for (let at = first; at < head; at++) if (words.kind[at] === LETTERS) modifiers.push(words.word(at));
  return modifiers;
}

const totals = wordSet('total altogether overall all toll');
const rates = wordSet('per each apiece every daily weekly monthly annually yearly');
const articles = wordSet('a an');
const periods = wordSet('day week month year hour minute second');

function standingOf(words: Words, { kind, first, end }: Scanned, partial: boolean): Standing {
  for (let at = end; at < end + 4; at++) {
    if (words.isAny(at, rates)) return 'rate';
    if (words.isAny(at, articles) && words.isAny(at + 1, periods)) return 'rate';
  }
  if (kind === 'measure')
    for (let at = end; at < end + 10; at++)
      if (words.is(at, 'every') && words.isAny(at + 1, periods)) return 'rate';
  if (words.is(first - 1, 'by')) return 'change';
  if (partial || words.is(end, 'of')) return 'part';
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) if (words.isAny(at, totals)) return 'total';
  return 'plain';
}
