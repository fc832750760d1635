/**
 * What an analysis draws on, as the rooms of the core see it: interfaces only, so that each room can be replaced.
 * The command line and the language server read the bytes and hand over the finished knowledge.
 */
import type { Memo } from './memo.ts';
import type { ArticleText, Mention, Place } from './model.ts';

/**
 * What a name of a place may mean. `id` names the place within its gazetteer, `within` the areas that hold it, the
 * smallest first. `weight`, 0 to 255, is how likely the place is meant where nothing else is known: eight for each
 * doubling of its people. `alternate` says that the name is not the place's first one; `capital` is 1 for the
 * capital of a country, 2 of a first-level, 3 of a second-level region, 0 otherwise.
 */
export interface PlaceCandidate {
  readonly id: number;
  readonly place: Place;
  readonly alternate: boolean;
  readonly weight: number;
  readonly capital: number;
  readonly within: readonly number[];
  /** The countries that it lies in, as ISO 3166-1 alpha-2: one, or more for a sea, a river or a border lake. */
  readonly countries: readonly string[];
}

/** Names of places. Case and accents do not matter in a look-up; "U.S.", "US" and "USA" are one name. */
export interface Gazetteer {
  /** The places that bear the name, the most prominent first; empty where none does. */
  lookup(name: string): readonly Place[];
  /** The same places with what speaks for each, in the same order. */
  candidates(name: string): readonly PlaceCandidate[];
  /** The other names of a place that this gazetteer gave out, in Latin letters without accents; empty for others. */
  alternates(place: Place): readonly string[];
  /** The country (or first-level region's country) that a word for people or things belongs to, as ISO 3166-1
   * alpha-2: `Russian`, `Swiss`, `Americans`; null where the word is none. */
  demonym(word: string): string | null;
  /** A country by its ISO 3166-1 alpha-2 code. */
  country(code: string): Place | null;
}

/** What spoke for the type of a mention, or against it where `weight` (in log odds) is below zero. */
export interface Reason {
  readonly text: string;
  readonly weight: number;
}

/** Finds the names in an article. */
export interface Recogniser {
  /** Reads the article's paragraphs into the memo: a step on the way to its mentions, left out where there is none. */
  read?(article: ArticleText, memo: Memo): void;
  /** The mentions of the article, sorted, never overlapping. Never throws. */
  recognise(article: ArticleText, memo: Memo): Mention[];
  /** Why one of its mentions has its type, the weightiest reason first; left out where there is no model to ask. */
  explain?(article: ArticleText, mention: Mention): Reason[];
}

/** All knowledge of one session; it does not change while it lives. */
export interface Knowledge {
  readonly recogniser: Recogniser;
  readonly gazetteer: Gazetteer;
  /** What had to be left out, in sentences for the user; empty where nothing was. */
  readonly notices: readonly string[];
}
