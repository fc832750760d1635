/**
 * The plain data that the rooms of the core hand to one another.
 *
 * Invariants that every producer keeps: spans are half-open (`from` inclusive, `to` exclusive), counted in
 * UTF-16 code units, in bounds, `from < to` unless said otherwise, never starting or ending inside a surrogate
 * pair; lists of spans are sorted by `from`, then `to`. Everything here is immutable once made.
 */

/** A stretch of text: `[from, to)` in UTF-16 code units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

// ── text ────────────────────────────────────────────────────────────────────────────────────────────────

export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

/**
 * A token of a paragraph; offsets are relative to the paragraph. A hyphenated or apostrophed word is one token
 * (`al-Assad`, `48-hour`, `O'Brien`, `U.S.`, `1.8`, `290,000`); a possessive `'s`/`’s` is a token of its own;
 * a currency sign, a percent sign, a quotation mark and a bracket are tokens of their own.
 */
export interface Token extends Span {
  readonly kind: TokenKind;
}

/** A sentence of a paragraph: offsets relative to the paragraph, tokens `[firstToken, endToken)` of it. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * What can be known from a paragraph's text alone. The same object is kept from one analysis to the next while
 * the paragraph's text does not change, so other rooms may remember their results by it (see `memo.ts`).
 */
export interface Paragraph {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

export type RegionKind =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'credit'
  | 'subhead'
  | 'paragraph'
  | 'metadata'
  | 'boilerplate'
  | 'teaser';

/** A paragraph in its place in the article. `repeats` is the index of an earlier region with the same text. */
export interface Region extends Span {
  readonly kind: RegionKind;
  readonly paragraph: Paragraph;
  readonly repeats: number | null;
}

/** The article's own date (`YYYY-MM-DD`) and where the text states it. */
export interface Published extends Span {
  readonly date: string;
}

/** An article taken apart. `published` is null where the text does not state the article's own date. */
export interface ArticleText {
  readonly text: string;
  readonly regions: readonly Region[];
  readonly published: Published | null;
}

// ── names ───────────────────────────────────────────────────────────────────────────────────────────────

export type EntityType = 'person' | 'place' | 'organization' | 'group';

/** A span that names an entity, in article offsets. `score` is the recogniser's confidence, 0 to 1. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly score: number;
}

// ── linking ─────────────────────────────────────────────────────────────────────────────────────────────

/** What the article calls a person or body; the span is the role's own words in the article. */
export interface Role extends Span {
  readonly text: string;
}

export type PlaceKind =
  | 'country'
  | 'admin1'
  | 'admin2'
  | 'city'
  | 'district'
  | 'region'
  | 'water'
  | 'terrain'
  | 'facility'
  | 'continent';

/** A place of the gazetteer. Coordinates are WGS 84 degrees; `country` is ISO 3166-1 alpha-2 where there is one. */
export interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
  readonly countryName: string | null;
  readonly region: string | null;
  readonly population: number | null;
  readonly geonameId: number | null;
}

/**
 * The mentions of one entity in one article. `name` is the fullest form; `mentions` are indices into the
 * article's mentions, ascending. `place` is the gazetteer's place for a chain of type `place`, null where it has
 * none; `described` is what the text says of it ("suburb of Damascus"), `area` the listed area in which the article
 * sets a place that the gazetteer does not have. `sport` is what a side plays that is named
 * after its place, where the article's words tell; `couldBe` are the full names of the persons whom a surname leaves
 * in question.
 */
export interface Chain {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly number[];
  readonly roles: readonly Role[];
  readonly place: Place | null;
  readonly described: Role | null;
  readonly area?: Place;
  readonly sport?: string;
  readonly couldBe?: readonly string[];
}

// ── quotes ──────────────────────────────────────────────────────────────────────────────────────────────

/** Quoted words, without the marks; `speaker` is an index into the article's chains, null where unknown. */
export interface Quote extends Span {
  readonly speaker: number | null;
}

// ── figures ─────────────────────────────────────────────────────────────────────────────────────────────

export type FigureKind =
  | 'cardinal'
  | 'ordinal'
  | 'percent'
  | 'points'
  | 'money'
  | 'measure'
  | 'duration'
  | 'age'
  | 'date'
  | 'time'
  | 'ratio'
  | 'score';

/**
 * An expression of a quantity or a time. The span is the expression alone: no hedge, no noun. `value` is a
 * number in the base of `unit`, or ISO 8601 for dates, times and durations; null for a relative date that cannot
 * be resolved. `low` and `high` are the interval that the hedge leaves (±Infinity where open). `hedge` is the
 * hedging words as written, `noun` what is counted as written.
 */
export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly value: number | string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly noun: string | null;
  readonly hedge: string | null;
}

/** The hedges that widen a figure: `more than`, `at least`, `less than`, `up to`, `about`, `nearly`. */
export type HedgeKind = 'over' | 'least' | 'under' | 'most' | 'about' | 'nearly';

/**
 * A figure as other articles see it. Two facts speak of the same quantity where they are of one group and most words
 * around them are the same (`sameQuantity` in `figures/across.ts`). It holds for the date of its article. Words are
 * kept as hashes, ascending; what a fact does not have is left out, so that facts cost little.
 */
export interface Fact extends Span {
  /** The expression with its noun as written. */
  readonly text: string;
  /** The hash of kind and unit, and of the noun for bare counts: 21 bits. */
  readonly group: number;
  readonly value: number;
  /** One unit of the last stated digit. */
  readonly grain: number;
  /** The content words of its clause, 31 at most. */
  readonly words: readonly number[];
  /** Which of them stand next to the figure: bit `i` for the word at `i`. */
  readonly near: number;
  /** The names of its sentence. */
  readonly names: readonly number[];
  readonly hedge?: HedgeKind;
  /** The years that the sentence names. */
  readonly years?: readonly number[];
  /** Other values of the same kind and unit in the sentence and the next. */
  readonly beside?: readonly number[];
  /** It is so much for each of something. */
  readonly rate?: true;
  /** It counts the dead, the injured or the arrested as a whole, which can only grow. */
  readonly toll?: true;
  /** Its article gives no other value of its group. */
  readonly alone?: true;
}

// ── findings ────────────────────────────────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Another place that a finding speaks of; `article` is null for the article that the finding stands in. */
export interface RelatedSpan extends Span {
  readonly article: string | null;
  readonly message: string;
}

/** A replacement that mends a finding. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly from: number; readonly to: number; readonly text: string }[];
}

/** Something a reader should look at. `code` is one of `design`'s finding codes, such as `figure.weekday`. */
export interface Finding extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedSpan[];
  readonly fixes: readonly Fix[];
}
