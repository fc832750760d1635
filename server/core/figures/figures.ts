/**
 * The figures of an article: each paragraph scanned once and its figures remembered, with dates resolved against
 * the article's own date, then placed in the article.
 *
 * Invariant: figures come sorted, do not overlap, and are the same whether or not the memo knew the paragraphs.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Figure, Paragraph, Span } from '../model.ts';
import { readParagraph } from './paragraphFigures.ts';
import { pictureDays } from './pictureDays.ts';
import { type DayRange, resolveDate, resolveWithin, tenseAround } from './resolve.ts';
import type { Scanned } from './scanned.ts';
import type { Subject } from './subject.ts';
import type { Words } from './words.ts';

/** The days that dates are resolved by: the article's own, and those around it where it states none. */
interface Days {
  readonly published: string | null;
  readonly around: DayRange | null;
  /** Where figures resolved by these days are remembered. */
  readonly room: string;
}

function daysOf(article: ArticleText, memo: Memo, written: DayRange | null): Days {
  const published = article.published?.date ?? null;
  const around = published === null ? (pictureDays(article, memo) ?? written) : null;
  return { published, around, room: `figures ${published ?? ''} ${around?.from ?? ''} ${around?.to ?? ''}` };
}

/** Reads the paragraphs of an article: a step on the way to its figures. */
export function readFigures({ regions }: ArticleText, memo: Memo): void {
  for (const { paragraph } of regions) readParagraph(paragraph, memo);
}

/**
 * The figures of an article, in article offsets. A repeated paragraph's figures stand at each of its places.
 * Figures inside a name (`Group of Seven`) are left out. `written` is when an article was written that neither says so
 * nor shows it by its pictures.
 */
export function findFigures(
  article: ArticleText,
  mentions: readonly Span[],
  memo: Memo,
  written: DayRange | null = null,
): Figure[] {
  const days = daysOf(article, memo, written);
  const figures: Figure[] = [];
  let mention = 0;
  for (const region of article.regions) {
    for (const found of figuresOf(region.paragraph, days, memo)) {
      const [from, to] = [region.from + found.from, region.from + found.to];
      while (mention < mentions.length && (mentions[mention] as Span).to <= from) mention++;
      const name = mentions[mention];
      if (!name || name.from > from || to > name.to) figures.push(placed(found, from, to));
    }
  }
  return figures;
}

/** A figure of a paragraph in its place. */
function placed({ kind, value, low, high, unit, noun, hedge }: Figure, from: number, to: number): Figure {
  return { from, to, kind, value, low, high, unit, noun, hedge };
}

const none: readonly Figure[] = [];

/** The figures of a paragraph in its own offsets, remembered for as long as the article's days stay. */
function figuresOf(paragraph: Paragraph, days: Days, memo: Memo): readonly Figure[] {
  const { words, figures, subjects } = readParagraph(paragraph, memo);
  if (figures.length === 0) return none;
  return memo.of(days.room, paragraph, () =>
    figures.map((found, index) => figureOf(found, subjects[index] as Subject, words, days)),
  );
}

function figureOf(found: Scanned, subject: Subject, words: Words, days: Days): Figure {
  const { kind, hedge } = found;
  const timed = kind === 'date' || kind === 'time';
  return {
    from: found.from,
    to: found.to,
    kind,
    value: normalisedValue(found, words, days),
    low: timed ? null : found.low,
    high: timed ? null : found.high,
    unit: found.unit,
    noun: subject.nounEnd > subject.nounFirst ? textOf(words, subject.nounFirst, subject.nounEnd) : null,
    hedge: hedge ? textOf(words, hedge.first, hedge.end) : null,
  };
}

function textOf(words: Words, first: number, end: number): string {
  return words.text.slice(words.from[first], words.to[end - 1]);
}

function normalisedValue(found: Scanned, words: Words, days: Days): number | string | null {
  if (found.date) {
    const { published, around } = days;
    const tense = tenseAround(words, found);
    const value = resolveDate(found.date, published, tense);
    return value === null && around !== null ? resolveWithin(found.date, around, tense) : value;
  }
  if (found.kind === 'duration') return isoDuration(found.amount as number, found.unit as string);
  return found.amount;
}

const designators: Readonly<Record<string, readonly [string, string, number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  week: ['P', 'W', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'M', 3],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
};

function isoDuration(amount: number, unit: string): string {
  const [lead, letter, times] = designators[unit] ?? ['P', 'Y', 1];
  return `${lead}${amount * times}${letter}`;
}
