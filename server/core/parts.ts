/**
 * The parts in which an article is read that is longer than any story, so that an edit redoes one of them.
 *
 * Invariants: parts stand in order, and every region is in one of them; where a part begins depends on the paragraphs
 * within reach of it, so an edit moves the borders next to it and not those further on; what the head of the article
 * says of it (its kinds of regions, its date, what repeats what) is told from the whole.
 */

import { ownCopy } from './letters.ts';
import type { ArticleText, Paragraph, Region } from './model.ts';

/**
 * The longest article that is read as a whole, in UTF-16 code units: ten thousand words, more than a newspaper prints
 * under one headline. A keystroke in it costs a few milliseconds.
 */
export const longestWhole = 65_536;

/** What to say of an article of so many UTF-16 code units; null where it is read as a whole. */
export function partsNotice(length: number): string | null {
  if (length <= longestWhole) return null;
  const limit = longestWhole.toLocaleString('en-US');
  return `is longer than ${limit} characters, so it is read in parts: what stands far apart in it is not compared`;
}

// Long enough for a story with all its names, short enough to be read between two keystrokes.
const shortestPart = 8192;
const longestPart = 16_384;

/** Regions `[first, end)` of an article, which make up a part of it. */
export interface PartRange {
  readonly first: number;
  readonly end: number;
}

/** Where the parts of an article lie. */
export function partRanges({ regions }: ArticleText): PartRange[] {
  const ranges: PartRange[] = [];
  for (let first = 0; first < regions.length; ) {
    const end = partEnd(regions, first);
    ranges.push({ first, end });
    first = end;
  }
  return ranges;
}

/**
 * The end of the part that begins at region `first`. Of the paragraphs at which the next could begin the one whose
 * text hashes lowest is taken, so that after an edit the borders soon fall where they fell before.
 */
function partEnd(regions: readonly Region[], first: number): number {
  const { from } = regions[first];
  if (regions[regions.length - 1].to - from <= longestPart) return regions.length;
  let best = 0;
  let bestRank = Number.POSITIVE_INFINITY;
  for (let i = first + 1; i < regions.length; i++) {
    const length = regions[i].from - from;
    if (length < shortestPart || regions[i - 1].kind === 'dateline') continue;
    if (length > longestPart && best > 0) break;
    const rank = rankOf(regions[i].paragraph);
    if (rank >= bestRank) continue;
    best = i;
    bestRank = rank;
  }
  return best > 0 ? best : regions.length;
}

// Paragraphs seldom begin with the same five words.
const rankedLength = 32;

/** A hash of a paragraph's first words (FNV-1a, 32 bits). */
function rankOf({ text }: Paragraph): number {
  let hash = 0x811c9dc5;
  const end = Math.min(text.length, rankedLength);
  for (let i = 0; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * The text of a part as an article of its own: spans are counted from where it begins. It has the date of the whole,
 * whose span is empty; a region that repeats one of the whole says so with -1.
 */
export function textOfPart(
  { text, regions, published }: ArticleText,
  { first, end }: PartRange,
): ArticleText {
  const { from } = regions[first];
  return {
    text: ownCopy(text.slice(from, regions[end - 1].to)),
    regions: regions.slice(first, end).map(region => {
      const repeats = region.repeats === null ? null : -1;
      return { ...region, from: region.from - from, to: region.to - from, repeats };
    }),
    published: published && { date: published.date, from: 0, to: 0 },
  };
}

/** Whether a part of an article is, but for where it stands, one that was read before. */
export function isSamePart(article: ArticleText, { first, end }: PartRange, known: ArticleText): boolean {
  if (known.regions.length !== end - first || known.published?.date !== article.published?.date) return false;
  const { from } = article.regions[first];
  return known.regions.every((old, i) => {
    const now = article.regions[first + i];
    return (
      now.paragraph === old.paragraph &&
      now.from - from === old.from &&
      now.kind === old.kind &&
      (now.repeats === null) === (old.repeats === null)
    );
  });
}
