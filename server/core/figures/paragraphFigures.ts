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
import { firstPiece, type Words } from './words.ts';

/** A sentence by its pieces `[first, end)` and its figures `[firstFigure, endFigure)`. */
export interface SentenceFigures {
  readonly first: number;
  readonly end: number;
  readonly firstFigure: number;
  readonly endFigure: number;
  /** The kinds and other traits of its figures, as `maskOf` has them. */
  readonly kinds: number;
}

/** A scanned paragraph with the subjects of its figures and, where it has any, its sentences. */
export interface ParagraphFigures extends Reading {
  readonly subjects: readonly Subject[];
  readonly sentences: readonly SentenceFigures[];
  /** The kinds and other traits of its figures, as `maskOf` has them. */
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

/** What rules are asked for by: the kinds of figures, the end of a range, digits in broken groups. */
export type FigureTrait = FigureKind | 'range' | 'malformed';

const bits = Object.fromEntries(
  [...figureKinds, 'range', 'malformed'].map((trait, index) => [trait, 1 << index]),
) as Record<FigureTrait, number>;

/** Traits of figures as the bits of one number. */
export function maskOf(traits: readonly FigureTrait[]): number {
  return traits.reduce((mask, trait) => mask | bits[trait], 0);
}

/** The paragraph's figures and their subjects, remembered with the paragraph. */
export function readParagraph(paragraph: Paragraph, memo: Memo): ParagraphFigures {
  return memo.of('figures', paragraph, read);
}

function read({ text, sentences }: Paragraph): ParagraphFigures {
  const { words, figures } = scan(text);
  if (figures.length === 0) return { words, figures, subjects: [], sentences: [], kinds: 0 };
  return {
    words,
    figures,
    subjects: figures.map(figure => readSubject(words, figure)),
    sentences: sentencesOf(words, figures, sentences),
    kinds: kindsOf(figures, 0, figures.length),
  };
}

function kindsOf(figures: readonly Scanned[], first: number, end: number): number {
  let kinds = 0;
  for (let at = first; at < end; at++) {
    const { kind, range, malformed } = figures[at] as Scanned;
    kinds |= bits[kind];
    if (range !== 0) kinds |= bits.range;
    if (malformed) kinds |= bits.malformed;
  }
  return kinds;
}

function sentencesOf(words: Words, figures: readonly Scanned[], spans: readonly Span[]): SentenceFigures[] {
  const sentences: SentenceFigures[] = [];
  let end = firstPiece;
  let endFigure = 0;
  for (const { from, to } of spans) {
    let first = end;
    while (first < words.end && (words.from[first] as number) < from) first++;
    end = first;
    while (end < words.end && (words.from[end] as number) < to) end++;
    const firstFigure = endFigure;
    while (endFigure < figures.length && (figures[endFigure] as Scanned).from < to) endFigure++;
    const kinds = kindsOf(figures, firstFigure, endFigure);
    sentences.push({ first, end, firstFigure, endFigure, kinds });
  }
  return sentences;
}
