/**
 * The figures of an article: each paragraph scanned once and remembered, then placed in the article, with dates
 * resolved against the article's own date.
 *
 * Invariant: figures come sorted, do not overlap, and are the same whether or not the memo knew the paragraphs.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Figure, FigureKind, Paragraph, Region, Span } from '../model.ts';
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

/** A scanned paragraph with the subjects of its figures and, where it has any, its sentences. */
export interface ParagraphFigures extends Reading {
  readonly subjects: readonly Subject[];
  readonly sentences: readonly SentenceFigures[];
  /** The kinds that its figures are of, as `maskOf` has them. */
  readonly kinds: number;
}

export const figureKinds: readonly FigureKind[] = [
  'cardinal',
  'ordinal',
  'percent',
  'points',
  'money',
  'measure',
  'duration',
  'age',
  'date',
  'time',
  'ratio',
  'score',
];

/** Kinds of figures as the bits of one number. */
export function maskOf(kinds: readonly FigureKind[]): number {
  return kinds.reduce((mask, kind) => mask | (1 << figureKinds.indexOf(kind)), 0);
}

/** The paragraph's figures and their subjects, remembered with the paragraph. */
export function readParagraph(paragraph: Paragraph, memo: Memo): ParagraphFigures {
  return memo.of('figures', paragraph, ({ text, sentences }) => {
    const { words, figures } = scan(text);
    if (figures.length === 0) return { words, figures, subjects: [], sentences: [], kinds: 0 };
    return {
      words,
      figures,
      subjects: figures.map(figure => readSubject(words, figure)),
      sentences: sentencesOf(words, figures, sentences),
      kinds: maskOf(figures.map(({ kind }) => kind)),
    };
  });
}

function sentencesOf(words: Words, figures: readonly Scanned[], spans: readonly Span[]): SentenceFigures[] {
  const sentences: SentenceFigures[] = [];
  let piece = 0;
  let figure = 0;
  for (const { from, to } of spans) {
    while (piece < words.count && (words.from[piece] as number) < from) piece++;
    const first = piece;
    while (piece < words.count && (words.from[piece] as number) < to) piece++;
    const firstFigure = figure;
    while (figure < figures.length && (figures[figure] as Scanned).from < to) figure++;
    sentences.push({ first, end: piece, firstFigure, endFigure: figure });
  }
  return sentences;
}

/**
 * The figures of an article, in article offsets. A repeated paragraph's figures stand at each of its places.
 * Figures inside a name (`Group of Seven`) are left out.
 */
export function findFigures(article: ArticleText, mentions: readonly Span[], memo: Memo): Figure[] {
  const published = article.published?.date ?? null;
  const figures: Figure[] = [];
  let mention = 0;
  for (const region of article.regions) {
    const { words, figures: scanned, subjects } = readParagraph(region.paragraph, memo);
    for (let index = 0; index < scanned.length; index++) {
      const found = scanned[index] as Scanned;
      const from = region.from + found.from;
      while (mention < mentions.length && (mentions[mention] as Span).to <= from) mention++;
      const name = mentions[mention];
      if (name && name.from <= from && region.from + found.to <= name.to) continue;
      figures.push(figureOf(found, subjects[index] as Subject, words, region, published));
    }
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
  const timed = kind === 'date' || kind === 'time';
  return {
    from: region.from + found.from,
    to: region.from + found.to,
    kind,
    value: normalisedValue(found, words, published),
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
