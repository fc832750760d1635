/**
 * What a piece of text is and what its word can be, as the bits of one number: most questions that readers ask of a
 * piece are answered by one look at it.
 *
 * Invariant: the bits of a word's classes say which fields its lexeme has; of what is no word of the lexicon none is
 * set.
 */
import type { Lexeme, WordRole } from './lexeme.ts';

/** A run of letters, a run of digits, a single sign. */
export const LETTERS = 1;
export const DIGITS = 1 << 1;
export const SIGN = 1 << 2;
/** It starts with a capital letter. */
export const CAPITAL = 1 << 3;
/** No white space stands between it and the next. */
export const GLUED = 1 << 4;
/** A hyphen or a short dash that can join words. */
export const HYPHEN = 1 << 5;

/** In the lexicon at all. */
export const LEXICAL = 1 << 6;
/** A figure may start with it. */
export const STARTS = 1 << 7;
export const NUMBER = 1 << 8;
export const SCALE = 1 << 9;
/** A multiplier where it is glued to digits. */
export const GLUED_SCALE = 1 << 10;
export const ORDINAL = 1 << 11;
export const PART = 1 << 12;
export const MONTH = 1 << 13;
export const DOUBTFUL = 1 << 14;
export const WEEKDAY = 1 << 15;
export const TIME = 1 << 16;
export const UNIT = 1 << 17;
export const CURRENCY = 1 << 18;
export const PEOPLE = 1 << 19;
/** It has a verb class, whatever its role. */
export const ACT = 1 << 20;
export const SPAN = 1 << 21;
export const FOLD = 1 << 22;
export const DETERMINER = 1 << 23;
export const PREPOSITION = 1 << 24;
export const CONJUNCTION = 1 << 25;
export const AUXILIARY = 1 << 26;
export const PRONOUN = 1 << 27;
export const ADVERB = 1 << 28;
export const VERB = 1 << 29;

/** It has a role in its clause. */
export const ROLE = DETERMINER | PREPOSITION | CONJUNCTION | AUXILIARY | PRONOUN | ADVERB | VERB;

const roles: Readonly<Record<WordRole, number>> = {
  determiner: DETERMINER,
  preposition: PREPOSITION,
  conjunction: CONJUNCTION,
  auxiliary: AUXILIARY,
  pronoun: PRONOUN,
  adverb: ADVERB,
  verb: VERB,
};

/** The classes of a word. */
export function classesOf(lexeme: Lexeme | null): number {
  if (!lexeme) return 0;
  const { starts, role, doubtful, people, unhyphened, long } = lexeme;
  const fields: readonly (readonly [unknown, number])[] = [
    [lexeme.number, NUMBER],
    [lexeme.scale, SCALE],
    [lexeme.glued, GLUED_SCALE],
    [lexeme.ordinal, ORDINAL],
    [lexeme.part, PART],
    [lexeme.month, MONTH],
    [lexeme.weekday, WEEKDAY],
    [lexeme.time, TIME],
    [lexeme.unit, UNIT],
    [lexeme.currency, CURRENCY],
    [lexeme.verb, ACT],
    [unhyphened ?? long, SPAN],
    [lexeme.fold, FOLD],
  ];
  let marks = LEXICAL | (role === undefined ? 0 : roles[role]);
  if (starts) marks |= STARTS;
  if (doubtful) marks |= DOUBTFUL;
  if (people) marks |= PEOPLE;
  for (const [field, mark] of fields) if (field !== undefined) marks |= mark;
  return marks;
}
