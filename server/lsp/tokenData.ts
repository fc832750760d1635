/**
 * Semantic tokens as the protocol writes them: five numbers each, of which line and character are counted from the
 * token before.
 *
 * Invariants: a token stands on one line, since not every client takes longer ones; tokens written part by part are
 * those of the whole written at once.
 */
import type { SemanticTokensEdit } from 'vscode-languageserver';
import type { Span } from '../core/model.ts';
import { type Mark, markModifiers, markTypes } from '../features/highlight.ts';
import { type Encoding, type Lines, positionFinder } from './convert.ts';

/** Where a token begins. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** Tokens of a text, counted from its start; `first` and `last` are where those begin. */
export interface TokenRun {
  readonly first: Place;
  readonly last: Place;
  /** All numbers but the first token's place. */
  readonly rest: Uint32Array;
}

const start: Place = { line: 0, character: 0 };

/** The tokens of some marks of a text; null where there are none. */
export function tokenRun(marks: readonly Mark[], lines: Lines, encoding: Encoding): TokenRun | null {
  const positionOf = positionFinder(lines, encoding);
  const numbers: number[] = [];
  let first: Place | null = null;
  let last = start;
  for (const mark of marks) {
    const type = markTypes.indexOf(mark.type);
    const modifiers = mark.modifiers.reduce((bits, name) => bits | (1 << markModifiers.indexOf(name)), 0);
    const isOnOneLine = positionOf(mark.from).line === positionOf(mark.to).line;
    for (const { from, to } of isOnOneLine ? [mark] : lineParts(lines.text(), mark)) {
      const place = positionOf(from);
      first ??= place;
      numbers.push(...step(last, place), positionOf(to).character - place.character, type, modifiers);
      last = place;
    }
  }
  return first && { first, last, rest: Uint32Array.from(numbers.slice(2)) };
}

/** The stretches of a span that stand on one line each, without the line ends. */
function lineParts(text: string, { from, to }: Span): Span[] {
  return Array.from(text.slice(from, to).matchAll(/[^\r\n]+/g), ({ 0: line, index }) => {
    return { from: from + index, to: from + index + line.length };
  });
}

/** A place as it is counted from the one before. */
function step(before: Place, { line, character }: Place): [number, number] {
  return [line - before.line, line === before.line ? character - before.character : character];
}

/**
 * The tokens of the parts of a text, given with the place where each begins. They are kept from one keystroke to the
 * next, two hundred thousand numbers of a long article, so they are no burden to the collector of garbage.
 */
export function joinRuns(
  runs: readonly { readonly from: Place; readonly run: TokenRun | null }[],
): Uint32Array {
  const joined = new Uint32Array(runs.reduce((sum, { run }) => sum + (run ? run.rest.length + 2 : 0), 0));
  let last = start;
  let at = 0;
  for (const { from, run } of runs) {
    if (!run) continue;
    joined.set(step(last, moved(run.first, from)), at);
    joined.set(run.rest, at + 2);
    at += run.rest.length + 2;
    last = moved(run.last, from);
  }
  return joined;
}

/** A place counted from another. */
function moved({ line, character }: Place, from: Place): Place {
  return { line: from.line + line, character: line === 0 ? from.character + character : character };
}

/** What turns some numbers into others: the stretch between what they have in common at both ends. */
export function tokenEdits(before: ArrayLike<number>, after: Uint32Array): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (head + tail === before.length && before.length === after.length) return [];
  const deleteCount = before.length - head - tail;
  return [{ start: head, deleteCount, data: [...after.subarray(head, after.length - tail)] }];
}
