/**
 * What the lexicon knows of a word.
 *
 * Invariant: a field that a word does not have is there and undefined, so that all entries have one shape.
 */

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** What a word does in a clause, as far as reading the neighbourhood of a figure needs it. */
export type WordRole =
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'auxiliary'
  | 'pronoun'
  | 'adverb'
  | 'verb';

/** Verbs and their nouns by what they do to what is counted. */
export type VerbClass =
  | 'kill'
  | 'injure'
  | 'arrest'
  | 'displace'
  | 'rescue'
  | 'rise'
  | 'fall'
  | 'lose'
  | 'buy'
  | 'cost'
  | 'earn';

/** Everything the lexicon knows of one word; one word can be several things (`second`, `quarter`, `pound`). */
export interface Lexeme {
  readonly word: string;
  /** Whether a figure may start with it. */
  readonly starts: boolean;
  /** A cardinal below one hundred: `seven`, `forty`. */
  readonly number: number | undefined;
  /** A multiplier: `hundred`, `million`, `bn`, `dozen`. */
  readonly scale: number | undefined;
  /** A multiplier only where it is glued to digits: `k`, `m`. */
  readonly glued: number | undefined;
  readonly ordinal: number | undefined;
  /** The denominator of a fraction: `half` 2, `quarters` 4. */
  readonly part: number | undefined;
  readonly month: number | undefined;
  /** A month that is also a common word or a given name: taken as a month only beside other date words. */
  readonly doubtful: boolean | undefined;
  /** 0 is Sunday. */
  readonly weekday: number | undefined;
  readonly time: TimeUnit | undefined;
  /** A unit of measure in the spelling of the `convert` package; `/h` after it for speeds. */
  readonly unit: string | undefined;
  /** ISO 4217, `/100` after it for its hundredth. */
  readonly currency: string | undefined;
  readonly role: WordRole | undefined;
  readonly verb: VerbClass | undefined;
  /** A count and its unit of time run together, which lacks its hyphen: `fiveyear`. */
  readonly unhyphened: number | undefined;
  /** A multiple: `fivefold`, `doubled`. */
  readonly fold: number | undefined;
  /** A unit of time that is one long: `monthlong`. */
  readonly long: TimeUnit | undefined;
  /** A word for people of no particular kind. */
  readonly people: boolean | undefined;
}
