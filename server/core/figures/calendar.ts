/**
 * The proleptic Gregorian calendar in plain numbers. Months are 1 to 12, weekdays 0 (Sunday) to 6.
 *
 * Invariant: no clock and no time zone of the machine is read; days are counted from 1970-01-01.
 */

export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number | null, month: number): number {
  if (month === 2) return year === null || isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86400000);
}

export function weekdayOf(year: number, month: number, day: number): number {
  return weekdayOfDay(dayNumber(year, month, day));
}

export function weekdayOfDay(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/**
 * `YYYY-MM-DD` of a day number. Years are counted from March, so that a leap day is the last of its year, in eras of
 * 400 years, which are equally long (Hinnant, chrono-compatible low-level date algorithms, 2013).
 */
export function isoDate(day: number): string {
  const fromEra = day + 719468;
  const era = Math.floor(fromEra / 146097);
  const inEra = fromEra - era * 146097;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const inMonth = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const civil = year + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(civil).padStart(4, '0')}-${two(month)}-${two(inMonth)}`;
}

/** A number of at most two digits with both. */
export function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** The day number of `YYYY-MM-DD`. */
export function dayOf(iso: string): number {
  return dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

/** `YYYY-Www` of the week that a day lies in (ISO 8601: weeks start on Monday, week 1 holds 4 January). */
export function isoWeek(day: number): string {
  const thursday = day - ((weekdayOfDay(day) + 6) % 7) + 3;
  const year = Number(isoDate(thursday).slice(0, 4));
  const week = 1 + Math.floor((thursday - dayNumber(year, 1, 1)) / 7);
  return `${year}-W${two(week)}`;
}

/** `YYYY-MM` some months away from a date. */
export function isoMonth(iso: string, shift: number): string {
  const months = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + shift;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

/** Hours east of Greenwich by a zone's usual abbreviation; null where it changes with the season. */
export const zoneOffsets: Readonly<Record<string, number | null>> = {
  GMT: 0,
  UTC: 0,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  EST: -5,
  EDT: -4,
  CDT: -5,
  CST: -6,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  SGT: 8,
  HKT: 8,
  PKT: 5,
  WAT: 1,
  CAT: 2,
  SAST: 2,
  EAT: 3,
  NZST: 12,
  NZDT: 13,
  IST: 5.5,
  ET: null,
  PT: null,
  CT: null,
};

/** Abbreviations that stand for zones in several parts of the world. */
export const ambiguousZones: ReadonlySet<string> = new Set(['IST', 'CST', 'BST', 'AST', 'ET', 'PT', 'CT']);
