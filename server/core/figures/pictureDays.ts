/**
 * The days by which months without a year are read in an article that does not state its own date: those of its
 * pictures. A news picture is taken on the day of its story or a little before, so the year of `in February` beside
 * it is as good as stated; which day `Friday` or `last week` is, it does not say.
 *
 * Invariant: there are such days only where all dated pictures are of one month, none comes from an
 * archive, and no part of the story looks back on a later year.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Region } from '../model.ts';
import { dayNumber, daysInMonth, isoDate } from './calendar.ts';
import { maskOf, type ParagraphFigures, readParagraph } from './paragraphFigures.ts';
import { hasAny } from './passage.ts';
import { type DayRange, tenseAround } from './resolve.ts';
import { wordSet } from './vocabulary.ts';
import { firstPiece } from './words.ts';

/** The pictures of one story are taken within so many days. */
const oneStory = 31;

const archived = wordSet('file archive archives archived archival undated');
const dated = maskOf(['date']);

/** News is printed within so many days of its pictures. */
const printed = 60;

/** The days between which the article was written, by its latest picture; null where its pictures do not tell. */
export function pictureDays({ regions }: ArticleText, memo: Memo): DayRange | null {
  const days = regions.flatMap(region => daysOf(region, memo));
  if (days.length === 0) return null;
  const last = Math.max(...days);
  if (last - Math.min(...days) > oneStory) return null;
  const year = Number(isoDate(last).slice(0, 4));
  if (regions.some(({ paragraph }) => looksBackOn(readParagraph(paragraph, memo), year + 1))) return null;
  return { from: isoDate(last), to: isoDate(last + printed) };
}

/** The days on which a region says that its picture was taken. */
function daysOf({ kind, paragraph }: Region, memo: Memo): number[] {
  if (kind !== 'caption' && kind !== 'credit') return [];
  const { words, figures } = readParagraph(paragraph, memo);
  if (hasAny(words, firstPiece, words.end, archived)) return [];
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
