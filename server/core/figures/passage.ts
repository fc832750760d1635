/**
 * What the rules of one paragraph read and write: the passage with its figures, and drafts of findings in the
 * paragraph's own offsets.
 *
 * Invariant: a draft depends on the paragraph and the article's date alone, so it can be remembered with them.
 */
import type { Fix, Severity, Span } from '../model.ts';
import type { ParagraphFigures, SentenceFigures } from './paragraphFigures.ts';
import type { Scanned } from './scanned.ts';
import type { Subject } from './subject.ts';
import type { WordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

/** A finding in the offsets of its paragraph. */
export interface Draft extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Span & { readonly message: string })[];
  readonly fixes: readonly Fix[];
}

/** A paragraph with figures, as rules see it. `published` is the article's own date (`YYYY-MM-DD`), null where unknown. */
export interface Passage {
  readonly words: Words;
  readonly figures: readonly Scanned[];
  readonly published: string | null;
}

/** A rule over one paragraph, and one over each of its sentences. */
export type PassageRule = (passage: Passage) => readonly Draft[];
export type SentenceRule = (sentence: Sentence) => readonly Draft[];

/** One sentence of a passage, with its figures and their subjects in order. */
export interface Sentence extends Passage {
  readonly first: number;
  readonly end: number;
  readonly subjects: readonly Subject[];
}

/** A sentence with more figures than this is a table, whose rows no rule of sentences understands. */
export const mostInSentence = 40;

/** A sentence of a paragraph in an article of that date. */
export function sentenceOf(
  { words, figures, subjects }: ParagraphFigures,
  { first, end, firstFigure, endFigure }: SentenceFigures,
  published: string | null,
): Sentence {
  return {
    words,
    first,
    end,
    figures: figures.slice(firstFigure, endFigure),
    subjects: subjects.slice(firstFigure, endFigure),
    published,
  };
}

const nothing: readonly Draft[] = [];

/** A rule's answer of one draft or none. */
export function drafted(found: Draft | null): readonly Draft[] {
  return found === null ? nothing : [found];
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
