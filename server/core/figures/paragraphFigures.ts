/**
 * What is read of one paragraph's figures: scanned once, with their subjects and sentences, and remembered.
 *
 * Invariant: it depends on the paragraph alone; dates are as stated.
 */
import type { Memo } from '../memo.ts';
import type { FigureKind, Paragraph, Span } from '../model.ts';
import { type Reading, scan } from './scan.ts';
import type { Scanned } from './scanned.ts';
import { readSubject, type Subject } from './subject.ts';
import type { Words } from './words.ts';

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
