/**
 * The figures of an article: each paragraph scanned once and remembered, then placed in the article, with dates
 * resolved against the article's own date.
 *
 * Invariant: figures come sorted, do not overlap, and are the same whether or not the memo knew the paragraphs.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Figure, Paragraph, Region, Span } from '../model.ts';
import { resolveDate, type Tense } from './resolve.ts';
import { type Reading, scan } from './scan.ts';
import type { Scanned } from './scanned.ts';
import { readSubject, type Subject } from './subject.ts';
import { type Words, wordSet } from './words.ts';

/** A sentence by its pieces `[first, end)` and its figures `[firstFigure, endFigure)`. */
export interface SentenceFigures {
  readonly first: number;
  readonly end: number;
  readonly firstFigure: number;
  readonly endFigure: number;
}

/** A scanned paragraph with its sentences and the subjects of its figures. */
export interface ParagraphFigures extends Reading {
  readonly subjects: readonly Subject[];
  readonly sentences: readonly SentenceFigures[];
}

/** The paragraph's figures and their subjects, remembered with the paragraph. */
export function readParagraph(paragraph: Paragraph, memo: Memo): ParagraphFigures {
  return memo.of('figures', paragraph, ({ text, sentences }) => {
    const reading = scan(text);
    return {
      ...reading,
      subjects: reading.figures.map(figure => readSubject(reading.words, figure)),
      sentences: sentencesOf(reading, sentences),
    };
  });
}

function sentencesOf({ words, figures }: Reading, sentences: readonly Span[]): SentenceFigures[] {
  let figure = 0;
  return sentences.map(({ from, to }) => {
    const firstFigure = figure;
    while (figure < figures.length && (figures[figure] as Scanned).from < to) figure++;
    return { first: words.at(from), end: words.at(to), firstFigure, endFigure: figure };
  });
}

/**
 * The figures of an article, in article offsets. A repeated paragraph's figures stand at each of its places.
 * Figures inside a name (`Group of Seven`) are left out.
 */
export function findFigures(article: ArticleText, mentions: readonly Span[], memo: Memo): Figure[] {
  const figures: Figure[] = [];
  let mention = 0;
  for (const region of article.regions) {
    const { words, figures: scanned, subjects } = readParagraph(region.paragraph, memo);
    scanned.forEach((found, index) => {
      const from = region.from + found.from;
      const to = region.from + found.to;
      while (mention < mentions.length && (mentions[mention] as Span).to <= from) mention++;
      const name = mentions[mention];
      if (name && name.from <= from && to <= name.to) return;
      figures.push(
        figureOf(found, subjects[index] as Subject, words, region, article.published?.date ?? null),
      );
    });
  }
  return figures;
}

function figureOf(
  found: Scanned,
  subject: Subject,
  words: Words,
  region: Region,
  published: string | null,
): Figure {
  const { kind, hedge } = found;
  const open = (value: number | null) => (kind === 'date' || kind === 'time' ? null : value);
  return {
    from: region.from + found.from,
    to: region.from + found.to,
    kind,
    value: normalisedValue(found, words, published),
    low: open(found.low),
    high: open(found.high),
    unit: found.unit,
    noun: subject.nounEnd > subject.nounFirst ? textOf(words, subject.nounFirst, subject.nounEnd) : null,
    hedge: hedge ? textOf(words, hedge.first, hedge.end) : null,
  };
}

function textOf(words: Words, first: number, end: number): string {
  return words.text.slice(words.from[first], words.to[end - 1]);
}

function normalisedValue(found: Scanned, words: Words, published: string | null): number | string | null {
  if (found.date) return resolveDate(found.date, published, tenseAround(words, found));
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

const ahead = wordSet(
  'will would due scheduled expected plans planned shall upcoming next set likely until may',
);

/** Whether the words before a date, back to the sentence's start, look ahead. */
function tenseAround(words: Words, found: Scanned): Tense {
  for (
    let at = found.first - 1;
    at >= 0 && at >= found.first - 14 && !(words.sign(at, '.') && !words.glued(at));
    at--
  ) {
    if (words.isAny(at, ahead)) return 'future';
  }
  return 'past';
}
