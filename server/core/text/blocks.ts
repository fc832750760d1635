/**
 * The stretches of a text that become its paragraphs: a line each, or the lines of one hard-wrapped paragraph
 * together, or a piece of an over-long line.
 *
 * Invariants: blocks stand in order, do not overlap, begin and end in something other than white space, and all
 * that is outside them is white space; none is longer than `longestBlock`; the cost is linear.
 */
import { eachLine } from '../lines.ts';
import type { Span } from '../model.ts';

/**
 * An edit redoes its paragraph, so a paragraph bounds what a keystroke costs: eight thousand code units are read
 * in a few milliseconds, and no paragraph that a newspaper prints comes near.
 */
export const longestBlock = 8192;

// Text is wrapped by mail programs and wires at 60 to 80 columns, by some sites at 110; longer lines are paragraphs.
const widestWrap = 120;
const narrowestWrap = 40;

/** The blocks of a text. Never throws. */
export function splitBlocks(text: string): Span[] {
  const groups = groupsOf(text);
  const shared = wrapOf(text, groups);
  const blocks: Span[] = [];
  for (const lines of groups) {
    const wrap = lines.length > 1 ? (shared ?? wrapOf(text, [lines])) : null;
    for (let i = 0; i < lines.length; i++) {
      const first = lines[i];
      while (wrap && i + 1 < lines.length && isWrapped(text, lines[i], lines[i + 1], wrap)) i++;
      addPieces(text, lines[i] === first ? first : { from: first.from, to: lines[i].to }, blocks);
    }
  }
  return blocks;
}

/** The lines of a text, without the white space around them, in groups with no blank line between. */
function groupsOf(text: string): Span[][] {
  const groups: Span[][] = [];
  let afterBlank = true;
  eachLine(text, (start, end) => {
    let from = start;
    let to = end;
    while (from < to && isBlank(text, from)) from++;
    while (to > from && isBlank(text, to - 1)) to--;
    if (from < to && afterBlank) groups.push([{ from, to }]);
    else if (from < to) groups[groups.length - 1].push({ from, to });
    afterBlank = from === to;
  });
  return groups;
}

// ── hard-wrapped text ───────────────────────────────────────────────────────────────────────────────────

/** The column that lines were wrapped at; `dense` where most lines are full, so that a stop at their end is chance. */
interface Wrap {
  readonly width: number;
  readonly dense: boolean;
}

/**
 * How the groups of lines were wrapped, null where each line is a paragraph. A line was broken by a program when
 * the next one's first word would not have fitted; of lines that are paragraphs only some happen to be that full,
 * and they do not break in the middle of sentences.
 */
function wrapOf(text: string, groups: readonly (readonly Span[])[]): Wrap | null {
  let width = 0;
  for (const lines of groups) {
    for (const line of lines) if (lines.length > 1) width = Math.max(width, line.to - line.from);
  }
  if (width > widestWrap || width < narrowestWrap) return null;
  const seen = { pairs: 0, full: 0, open: 0, openAndFull: 0, broken: 0 };
  for (const lines of groups) {
    for (let i = 0; i + 1 < lines.length; i++) {
      const full = isFull(text, lines[i], lines[i + 1], width);
      const open = !isStopped(text, lines[i]);
      seen.pairs++;
      if (full) seen.full++;
      if (open) seen.open++;
      if (full && open) seen.openAndFull++;
      if (full && open && /^[\p{Ll}\p{N}]/u.test(text.slice(lines[i + 1].from, lines[i + 1].from + 2)))
        seen.broken++;
    }
  }
  if (seen.full >= seen.pairs * 0.7 && seen.broken >= Math.max(1, seen.full * 0.4))
    return { width, dense: true };
  const sparse =
    seen.broken >= 3 && seen.openAndFull >= seen.open * 0.7 && seen.broken >= seen.openAndFull * 0.5;
  return sparse ? { width, dense: false } : null;
}

function isWrapped(text: string, line: Span, next: Span, wrap: Wrap): boolean {
  if (!isFull(text, line, next, wrap.width) || /^[•*·▪-]\s/.test(text.slice(next.from, next.from + 2)))
    return false;
  return wrap.dense || !isStopped(text, line);
}

function isFull(text: string, line: Span, next: Span, width: number): boolean {
  const length = line.to - line.from;
  let wordEnd = next.from;
  while (wordEnd < next.to && wordEnd - next.from <= width - length && !isBlank(text, wordEnd)) wordEnd++;
  return length + 1 + (wordEnd - next.from) > width;
}

function isStopped(text: string, line: Span): boolean {
  return /[.!?:]["”’')]?$/.test(text.slice(Math.max(line.from, line.to - 2), line.to));
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code === 0x20 || (code >= 9 && code <= 13) : /[\s\u200b]/.test(text[at]);
}

// ── over-long lines ─────────────────────────────────────────────────────────────────────────────────────

function addPieces(text: string, span: Span, blocks: Span[]): void {
  const { from, to } = span;
  if (to - from <= longestBlock) {
    blocks.push(span);
    return;
  }
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
