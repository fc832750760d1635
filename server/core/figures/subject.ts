/**
 * What a figure counts: the head noun and its modifiers, the verb class of its clause, whether it is a total, a
 * part, a change or a rate, and the content words that tell its setting.
 *
 * Invariant: read from one paragraph's pieces alone, looking at a bounded number of them, never past a full stop.
 */
import pluralize from 'pluralize';
import type { VerbClass } from './lexeme.ts';
import { ACT, DETERMINER, LETTERS, NUMBER, ROLE, SCALE, SIGN } from './marks.ts';
import type { Scanned } from './scanned.ts';
import { WordSet, wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

/** How a figure stands to what it counts. */
export type Standing = 'total' | 'part' | 'change' | 'rate' | 'plain';

export interface Subject {
  /** The head noun's lemma, null where none was found. */
  readonly noun: string | null;
  /** The noun phrase's pieces `[nounFirst, nounEnd)`, empty where there is none. */
  readonly nounFirst: number;
  readonly nounEnd: number;
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

/** The singular of a noun in lower case that has the form of a plural. */
function singularOf(plural: string): string {
  const lemma = lemmas.get(plural);
  if (lemma !== undefined) return lemma;
  if (isRegular(plural)) return plural.slice(0, -1);
  const known = singulars.get(plural);
  if (known !== undefined) return known;
  const singular = pluralize.singular(plural);
  if (singulars.size < mostSingulars) singulars.set(plural, singular);
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

const irregular = new WordSet([...lemmas.keys()]);

/** Whether a piece has the form of a plural noun, told without cutting it out of its text. */
function isPlural(words: Words, at: number): boolean {
  if (words.isAny(at, irregular)) return true;
  const { text } = words;
  const to = words.to[at] as number;
  if ((text.charCodeAt(to - 1) | 32) !== letters.s || words.length(at) < 4) return false;
  const before = text.charCodeAt(to - 2) | 32;
  // Not `class`, `status` or `crisis`.
  return before !== letters.s && before !== letters.u && before !== letters.i && !words.isAny(at, uncountedS);
}

const letters = { i: 105, s: 115, u: 117 } as const;

/** Where the noun phrase of a figure would start: behind `of`, an article after that, and a hyphen. */
function phraseAfter(words: Words, end: number): number {
  let at = end;
  if (words.is(at, 'of')) {
    at++;
    if (words.any(at, DETERMINER)) at++;
  }
  return words.hyphen(at) ? at + 1 : at;
}

/** The head of the noun phrase that starts at a piece, -1 where a verb or a stop stands there. */
function headFrom(words: Words, first: number): number {
  let at = first;
  let last = -1;
  let plural = false;
  for (let steps = 0; steps < 6 && words.any(at, LETTERS); steps++) {
    if (words.any(at, ROLE | NUMBER | SCALE)) break;
    const act = words.any(at, ACT);
    const next = isPlural(words, at);
    if (plural && (act || !next)) break;
    if (act && last < 0 && !next && !/(?:ed|ing)$/.test(words.word(at))) break;
    last = at;
    plural = next;
    at++;
    if (words.any(at, SIGN)) {
      if (words.hyphen(at) && words.glued(at - 1) && words.glued(at) && words.any(at + 1, LETTERS)) at++;
      else if (words.sign(at, '’') || words.sign(at, "'")) break;
    }
  }
  return last;
}

/** Whether a count carries its noun behind a hyphen, as in `three-point plan`. */
export function isCompound(words: Words, { kind, first, end }: Scanned): boolean {
  return (
    kind === 'cardinal' &&
    end - first > 2 &&
    words.hyphen(end - 2) &&
    words.any(end - 1, LETTERS) &&
    !words.any(end - 1, NUMBER | SCALE)
  );
}

/** The nearest word with a verb class within a few pieces behind the noun or before the figure, not past a stop; -1. */
function verbAround(words: Words, first: number, end: number): number {
  for (let at = end; at < end + 9; at++) {
    if (words.any(at, ACT)) return at;
    if (isStop(words, at)) break;
  }
  for (let at = first - 1; at >= first - 7; at--) {
    if (words.any(at, ACT)) return at;
    if (isStop(words, at)) break;
  }
  return -1;
}

function isStop(words: Words, at: number): boolean {
  if (!words.any(at, SIGN)) return false;
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
  const compound = isCompound(words, figure);
  const start = compound ? end - 1 : phraseAfter(words, end);
  const head = compound ? start : headFrom(words, start);
  const named = head >= 0;
  const nounFirst = named ? start : end;
  const nounEnd = named ? head + 1 : end;
  if (!isCounted(figure)) return subjectAt(nounFirst, nounEnd);
  const lead = figure.hedge && figure.hedge.end === first ? figure.hedge.first : first;
  const partial = words.isAny(lead - 1, partials) || words.isAny(end, rests);
  const verbAt = verbAround(words, lead, nounEnd);
  const plural = named && isPlural(words, head);
  return {
    noun: named ? (plural ? singularOf(words.word(head)) : words.word(head)) : null,
    nounFirst,
    nounEnd,
    plural,
    verb: verbAt < 0 ? null : (words.lexeme(verbAt)?.verb ?? null),
    verbGap: verbAt < 0 ? 0 : verbAt < lead ? lead - 1 - verbAt : verbAt - nounEnd,
    standing: standingOf(words, figure, partial),
    definite: words.isAny(lead - 1, definites) || (words.is(lead - 1, 'all') && words.has(end)),
    partial,
  };
}

const rests = wordSet('more other others further');

/** The subject of a figure that counts nothing. */
function subjectAt(nounFirst: number, nounEnd: number): Subject {
  return {
    noun: null,
    nounFirst,
    nounEnd,
    plural: false,
    verb: null,
    verbGap: 0,
    standing: 'plain',
    definite: false,
    partial: false,
  };
}

/** The words of a subject's noun phrase before its head. */
export function modifiersIn(words: Words, { nounFirst, nounEnd }: Subject): string[] {
  const modifiers: string[] = [];
  for (let at = nounFirst; at < nounEnd - 1; at++) if (words.any(at, LETTERS)) modifiers.push(words.word(at));
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
  for (let at = first - 1; at >= first - 4; at--) if (words.isAny(at, totals)) return 'total';
  return 'plain';
}
