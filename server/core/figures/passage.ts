/**
 * What the rules of one paragraph read and write: the passage with its figures, and drafts of findings in the
 * paragraph's own offsets.
 *
 * Invariant: a draft depends on the paragraph and the article's date alone, so it can be remembered with them.
 */
import type { Fix, Severity, Span } from '../model.ts';
import type { ParagraphFigures } from './paragraphFigures.ts';
import type { Scanned } from './scanned.ts';
import type { Subject } from './subject.ts';
import type { WordSet, Words } from './words.ts';

/** A finding in the offsets of its paragraph. */
export interface Draft extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Span & { readonly message: string })[];
  readonly fixes: readonly Fix[];
}

/**
 * A paragraph with figures, as rules see it. `published` is the article's own date (`YYYY-MM-DD`), null where unknown.
 */
export interface Passage {
  readonly words: Words;
  readonly figures: readonly Scanned[];
  /** The sentences that hold figures, tables left out. */
  readonly told: readonly Sentence[];
  readonly published: string | null;
}

/** A rule over one paragraph. */
export type PassageRule = (passage: Passage) => Draft[];

/** One sentence of a passage, with its figures and their subjects in order. */
export interface Sentence {
  readonly words: Words;
  readonly first: number;
  readonly end: number;
  readonly figures: readonly Scanned[];
  readonly subjects: readonly Subject[];
  /** The kinds that its figures are of, as `maskOf` has them. */
  readonly kinds: number;
  readonly published: string | null;
}

/** A sentence with more figures than this is a table, whose rows no rule of sentences understands. */
export const mostInSentence = 40;

/** The passage of a paragraph in an article of that date. */
export function passageOf(reading: ParagraphFigures, published: string | null): Passage {
  const { words, figures, sentences } = reading;
  const told: Sentence[] = [];
  for (const { first, end, firstFigure, endFigure, kinds } of sentences) {
    if (endFigure === firstFigure || endFigure - firstFigure > mostInSentence) continue;
    const all = endFigure - firstFigure === figures.length;
    told.push({
      words,
      first,
      end,
      figures: all ? figures : figures.slice(firstFigure, endFigure),
      subjects: all ? reading.subjects : reading.subjects.slice(firstFigure, endFigure),
      kinds,
      published,
    });
  }
  return { words, figures, told, published };
}

/** The sentences of a passage that hold at least `least` figures, tables left out. */
export function sentencesWith({ told }: Passage, least: number): Sentence[] {
  return told.filter(({ figures }) => figures.length >= least);
}

/** What a rule drafts, at most once for each sentence that holds at least `least` figures. */
export function draftsBySentence(
  passage: Passage,
  least: number,
  find: (sentence: Sentence) => Draft | null,
): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of passage.told) {
    const found = sentence.figures.length >= least ? find(sentence) : null;
    if (found) drafts.push(found);
  }
  return drafts;
}

interface DraftParts {
  readonly code: string;
  readonly severity: Severity;
  readonly at: Span;
  readonly message: string;
  readonly related?: readonly (Span & { readonly message: string })[];
  readonly fixes?: readonly Fix[];
}

/** A draft from its parts. */
export function draft({ code, severity, at, message, related = [], fixes = [] }: DraftParts): Draft {
  return { code, severity, from: at.from, to: at.to, message, related, fixes };
}

/** A related place with a remark. */
export function beside({ from, to }: Span, message: string): Span & { message: string } {
  return { from, to, message };
}

/** A fix that replaces one span. */
export function replace(title: string, { from, to }: Span, text: string): Fix {
  return { title, edits: [{ from, to, text }] };
}

/** A figure as written. */
export function written(words: Words, { from, to }: Span): string {
  return words.text.slice(from, to);
}

/** A number as news writes it, with at most so many decimals: `1,234.5`. */
export function plain(value: number, decimals = 1): string {
  formats[decimals] ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals });
  return formats[decimals].format(value);
}

/** By their decimals; making one takes longer than all else that is done for a finding. */
const formats: Intl.NumberFormat[] = [];

/** Whether any of the pieces `[first, end)` is one of the words. */
export function hasAny(words: Words, first: number, end: number, set: WordSet): boolean {
  for (let at = Math.max(0, first); at < end; at++) if (words.isAny(at, set)) return true;
  return false;
}

/** The piece before a figure and its hedge. */
export function leadOf({ first, hedge }: Scanned): number {
  return (hedge && hedge.end === first ? hedge.first : first) - 1;
}
