/**
 * The stretches of a text that become its paragraphs: a line each, or the lines of one hard-wrapped paragraph
 * together, or a piece of an over-long line.
 *
 * Invariants: blocks stand in order, do not overlap, begin and end in something other than white space, and all
 * that is outside them is white space; none is longer than `longestBlock`; the cost is linear.
 */
import type { Span } from '../model.ts';

/**
 * An edit redoes its paragraph, so a paragraph bounds what a keystroke costs: eight thousand code units are read
 * in a few milliseconds, and no paragraph that a newspaper prints comes near.
 */
export const longestBlock = 8192;

// Text is wrapped by mail programs and wires at 60 to 80 columns, by some sites at 110; longer lines are paragraphs.
const widestWrap = 120;

/** The blocks of a text. Never throws. */
export function splitBlocks(text: string): Span[] {
  const lines = linesOf(text);
  const blocks: Span[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && !lines[end].afterBlank) end++;
    addGroup(text, lines.slice(first, end), blocks);
    first = end;
  }
  return blocks;
}

/** A line without the white space around it; `afterBlank` where a blank line, or nothing, stands before it. */
interface Line extends Span {
  readonly afterBlank: boolean;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  const lineEnd = /\r\n?|\n|$/g;
  for (let start = 0; start < text.length; start = lineEnd.lastIndex) {
    lineEnd.lastIndex = start;
    const end = lineEnd.exec(text)!.index;
    let from = start;
    let to = end;
    while (from < to && isBlank(text, from)) from++;
    while (to > from && isBlank(text, to - 1)) to--;
    if (from < to) lines.push({ from, to, afterBlank });
    afterBlank = from === to;
    if (end === text.length) break;
  }
  return lines;
}

/** Lines with no blank line between them: wrapped ones are joined, the others are blocks of their own. */
function addGroup(text: string, lines: readonly Line[], blocks: Span[]): void {
  const width = lines.length > 1 ? wrapWidth(text, lines) : 0;
  for (let i = 0; i < lines.length; i++) {
    const from = lines[i].from;
    while (i + 1 < lines.length && width > 0 && isWrapped(text, lines[i], lines[i + 1], width)) i++;
    addPieces(text, from, lines[i].to, blocks);
  }
}

/**
 * The column at which a group of lines was wrapped, 0 where it was not. A line was broken by a program when its
 * neighbour's first word would not have fitted; of lines that are paragraphs only some happen to be that full.
 * Breaking in the middle of sentences tells the two apart where the lines are few.
 */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.to - line.from);
  if (width > widestWrap || width < 40) return 0;
  let full = 0;
  let broken = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (!isFull(text, lines[i], lines[i + 1], width)) continue;
    full++;
    if (
      /[\p{L}\p{N},–—-]/u.test(text[lines[i].to - 1]) &&
      /^[\p{Ll}\p{N}]/u.test(text.slice(lines[i + 1].from, lines[i + 1].from + 2))
    )
      broken++;
  }
  const pairs = lines.length - 1;
  return full >= pairs * 0.7 && broken >= Math.max(1, full * 0.4) ? width : 0;
}

function isWrapped(text: string, line: Line, next: Line, width: number): boolean {
  return isFull(text, line, next, width) && !/^[•*·▪-]\s/.test(text.slice(next.from, next.from + 2));
}

function isFull(text: string, line: Line, next: Line, width: number): boolean {
  let wordEnd = next.from;
  while (wordEnd < next.to && !isBlank(text, wordEnd)) wordEnd++;
  return line.to - line.from + 1 + (wordEnd - next.from) > width;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code < 0x80 ? code < 0x20 && code >= 9 : /[\s\u200b]/.test(text[at]));
}

// ── over-long lines ─────────────────────────────────────────────────────────────────────────────────────

function addPieces(text: string, from: number, to: number, blocks: Span[]): void {
  let start = from;
  while (to - start > longestBlock) {
    const cut = cutBetween(text, start + longestBlock / 2, start + longestBlock);
    let end = cut;
    while (end > start && isBlank(text, end - 1)) end--;
    if (end > start) blocks.push({ from: start, to: end });
    start = cut;
    while (start < to && isBlank(text, start)) start++;
  }
  if (start < to) blocks.push({ from: start, to });
}

/**
 * Where to cut in `(from, to]`: at the end of a sentence, else at a space, else anywhere outside a surrogate pair.
 * Of several places the one whose surroundings hash lowest is taken: so an edit moves the cuts near it and not all
 * that follow, and the pieces further on stay as they were.
 */
function cutBetween(text: string, from: number, to: number): number {
  let best = 0;
  let bestRank = Number.POSITIVE_INFINITY;
  for (let at = from + 1; at <= to; at++) {
    if (!isBlank(text, at - 1)) continue;
    const sentence = /[.!?”"]/.test(text[at - 2]) && /[\p{Lu}“"]/u.test(text[at] ?? '');
    const rank = (sentence ? 0 : 2 ** 32) + hashBefore(text, at);
    if (rank >= bestRank) continue;
    best = at;
    bestRank = rank;
  }
  if (best > 0) return best;
  const low = text.charCodeAt(to);
  return low >= 0xdc00 && low <= 0xdfff ? to - 1 : to;
}

/** A hash of the eight characters before `at` (FNV-1a, 32 bits). */
function hashBefore(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = Math.max(0, at - 8); i < at; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
