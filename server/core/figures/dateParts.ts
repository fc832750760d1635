/**
 * What a text states of a date or a time; what it does not state is null.
 */

/** A stretch of time counted from the article's own date: `last week` is `{ unit: 'week', shift: -1 }`. */
export interface RelativeTime {
  readonly unit: 'day' | 'week' | 'month' | 'year' | 'weekend' | 'weekday';
  readonly shift: number;
}

/** What the text states of a date; what it does not state is null. Hours are 0 to 23 where the text is sound. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly zone: string | null;
  readonly relative: RelativeTime | null;
  /** `end of August`, a `decade` (`1990s`), or neither. */
  readonly shape: 'end' | 'decade' | null;
}

export interface DateReading {
  readonly first: number;
  readonly end: number;
  readonly parts: DateParts;
}

/** The parts of a date; what is not given is null. */
export function partsOf(stated: Partial<DateParts>): DateParts {
  return {
    year: stated.year ?? null,
    month: stated.month ?? null,
    day: stated.day ?? null,
    weekday: stated.weekday ?? null,
    hour: stated.hour ?? null,
    minute: stated.minute ?? null,
    zone: stated.zone ?? null,
    relative: stated.relative ?? null,
    shape: stated.shape ?? null,
  };
}
