/**
 * The day by which months without a year are read in an article that does not state its own date: that of its
 * pictures. A news picture is taken on the day of its story or a little before, so the year of `in February` beside
 * it is as good as stated; which day `Friday` or `last week` is, it does not say.
 *
 * Invariant: there is such a day only where all dated pictures agree on it within a month, none comes from an
 * archive, and no part of the story looks back on a later year.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Region } from '../model.ts';
import { dayNumber, daysInMonth, isoDate } from './calendar.ts';
import type { DateParts } from './dateParts.ts';
import { maskOf, type ParagraphFigures, readParagraph } from './paragraphFigures.ts';
import { hasAny } from './passage.ts';
import { resolveDate, type Tense, tenseAround } from './resolve.ts';
import { wordSet } from './words.ts';

/** The pictures of one story are taken within so many days. */
const oneStory = 31;

const archived = wordSet('file archive archives archived archival undated');
const dated = maskOf(['date']);

/** The latest day of the article's pictures (`YYYY-MM-DD`), null where they do not date the story. */
export function pictureDate({ regions }: ArticleText, memo: Memo): string | null {
  const days = regions.flatMap(region => daysOf(region, memo));
  if (days.length === 0) return null;
  const last = Math.max(...days);
  if (last - Math.min(...days) > oneStory) return null;
  const date = isoDate(last);
  const year = Number(date.slice(0, 4));
  return regions.some(({ paragraph }) => looksBackOn(readParagraph(paragraph, memo), year + 1)) ? null : date;
}

/** The days on which a region says that its picture was taken. */
function daysOf({ kind, paragraph }: Region, memo: Memo): number[] {
  if (kind !== 'caption' && kind !== 'credit') return [];
  const { words, figures } = readParagraph(paragraph, memo);
  if (hasAny(words, 0, words.count, archived)) return [];
  return figures.flatMap(({ date }) => {
    if (date?.year == null || date.month === null || date.day === null) return [];
    const sound = date.day >= 1 && date.month <= 12 && date.day <= daysInMonth(date.year, date.month);
    return sound ? [dayNumber(date.year, date.month, date.day)] : [];
  });
}

/** Whether a paragraph tells of a year, or a later one, as past. */
function looksBackOn({ words, figures, kinds }: ParagraphFigures, year: number): boolean {
  if ((kinds & dated) === 0) return false;
  return figures.some(
    found =>
      (found.date?.year ?? 0) >= year && tenseAround(words, found) === 'past' && found.date?.shape === null,
  );
}

/** Months after a picture's that may have passed before its story was printed. */
const printed = 2;

/** A month or day without a year by the day of the pictures; null where it may be of this year or of the last. */
export function resolveByPicture(parts: DateParts, day: string, tense: Tense): string | null {
  if (parts.month === null || parts.relative !== null) return null;
  const after = parts.month - Number(day.slice(5, 7));
  const isNext = (after + 12) % 12 > 0 && (after + 12) % 12 <= printed;
  if (isNext && parts.day === null && tense === 'past') return null;
  return resolveDate(parts, day, tense);
}
