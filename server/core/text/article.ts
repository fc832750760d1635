/**
 * An article taken apart: paragraphs with their tokens and sentences, and what each is (headline, caption, …).
 *
 * Invariants: reading never fails; regions stand in order and do not overlap; all text outside them is white
 * space; a paragraph whose text stands in the previous reading is the same object in this one; the result is the
 * same with a previous reading and without.
 *
 * A dateline at the head of a paragraph is a region of its own, of kind `dateline`, and the paragraph follows it.
 */

import { ownCopy } from '../letters.ts';
import type { ArticleText, Paragraph, Region, Span } from '../model.ts';
import { finish } from '../steps.ts';
import { splitBlocks } from './blocks.ts';
import { datelineLength, longestDateline } from './datelines.ts';
import { type Look, lookAt } from './looks.ts';
import { findPublished } from './published.ts';
import { kindsOf } from './regions.ts';
import { splitSentences } from './sentences.ts';
import { TextTable } from './textTable.ts';
import { tokenise } from './tokens.ts';

/** Reads an article. `previous` is an earlier reading of it, whose unchanged paragraphs are used again. */
export function readArticle(text: string, previous?: ArticleText): ArticleText {
  return finish(readInSteps(text, previous));
}

/** New paragraphs that are read in one step, in UTF-16 code units: they take a few milliseconds. */
const stepLength = 65_536;

/** The same in steps, between which other work can be done. */
export function* readInSteps(text: string, previous?: ArticleText): Generator<undefined, ArticleText> {
  const reader = new Reader(text, previous);
  let read = 0;
  for (const block of splitBlocks(text)) {
    reader.add(block);
    if (reader.read - read < stepLength) continue;
    read = reader.read;
    yield;
  }
  return reader.finish();
}

// A first paragraph is longer; "Valley Herald - Sunday" and headlines with a dash are not.
const shortestLead = 80;

/** A paragraph with its look, which is kept with it from one reading to the next. */
interface ReadParagraph extends Paragraph {
  readonly look: Look;
}

/** A paragraph in its place. */
interface Placed extends Span {
  readonly paragraph: ReadParagraph;
  readonly dateline: boolean;
}

// An edit changes a paragraph or two; the ones behind them are found again this far on.
const aheadAtMost = 3;

// After a keystroke one is new: a look through the others costs less than a table of them, which is worth it for many.
const looked = 4;

/** The paragraphs of one reading as they come in. */
class Reader {
  readonly #text: string;
  readonly #regions: readonly Region[];
  readonly #previous: readonly ReadParagraph[];
  readonly #placed: Placed[] = [];
  /** Paragraphs that the previous reading did not have. */
  readonly #fresh: ReadParagraph[] = [];
  #known: TextTable<ReadParagraph> | null = null;
  #next = 0;
  #story = false;
  #read = 0;

  constructor(text: string, previous: ArticleText | undefined) {
    this.#text = text;
    this.#regions = previous?.regions ?? [];
    this.#previous = this.#regions.map(region => region.paragraph).filter(isRead);
  }

  /** The length of the paragraphs that were not known before. */
  get read(): number {
    return this.#read;
  }

  add({ from, to }: Span): void {
    const head = this.#text.slice(from, Math.min(to, from + longestDateline));
    const length = datelineLength(head, !this.#story && to - from >= shortestLead);
    if (length === 0 || length === to - from) {
      this.#place(from, to, length > 0);
      return;
    }
    const rest = this.#text.slice(from + length, to);
    const start = to - rest.trimStart().length;
    this.#place(from, start < to ? from + length : to, true);
    if (start < to) this.#place(start, to, false);
  }

  #place(from: number, to: number, dateline: boolean): void {
    const paragraph = this.#expected(from, to) ?? this.#paragraph(this.#text.slice(from, to));
    // The story has begun with its first long paragraph: later ones have no dateline but a sure one.
    if (paragraph.look.kind === 'prose' && paragraph.look.words >= 9) this.#story = true;
    this.#placed.push({ from, to, paragraph, dateline });
  }

  /** The paragraph that came next in the previous reading, where it stands here too: nothing needs to be hashed. */
  #expected(from: number, to: number): ReadParagraph | null {
    for (let i = this.#next; i < this.#previous.length && i < this.#next + aheadAtMost; i++) {
      const paragraph = this.#previous[i];
      if (paragraph.text.length !== to - from || paragraph.text !== this.#text.slice(from, to)) continue;
      this.#next = i + 1;
      return paragraph;
    }
    return null;
  }

  #paragraph(own: string): ReadParagraph {
    const known = this.#find(own);
    if (known) return known;
    const text = ownCopy(own);
    const tokens = tokenise(text);
    const sentences = splitSentences(text, tokens);
    const paragraph: ReadParagraph = { text, tokens, sentences, look: lookAt(text, tokens) };
    this.#fresh.push(paragraph);
    this.#known?.add(paragraph);
    this.#read += text.length;
    return paragraph;
  }

  /** The paragraph of a text, of the previous reading or of this one. */
  #find(own: string): ReadParagraph | undefined {
    if (!this.#known && this.#fresh.length >= looked) {
      this.#known = new TextTable([...this.#previous, ...this.#fresh]);
    }
    if (this.#known) return this.#known.find(own);
    const isIt = ({ text }: ReadParagraph) => text.length === own.length && text === own;
    return this.#fresh.find(isIt) ?? this.#previous.findLast(isIt);
  }

  finish(): ArticleText {
    const looks = this.#placed.map(({ paragraph, dateline }): Look => {
      return dateline ? { ...paragraph.look, kind: 'dateline' } : paragraph.look;
    });
    const kinds = kindsOf(this.#placed.map(({ paragraph }, i) => ({ text: paragraph.text, look: looks[i] })));
    const seen = new Map<Paragraph, number>();
    const regions = this.#placed.map(({ from, to, paragraph }, i): Region => {
      const repeats = seen.get(paragraph) ?? null;
      if (repeats === null) seen.set(paragraph, i);
      return this.#region(i, { from, to, kind: kinds[i], paragraph, repeats });
    });
    return { text: this.#text, regions, published: findPublished(regions, looks) };
  }

  /** The region that stood there before, where it is the same: what is kept for long is not made anew. */
  #region(i: number, region: Region): Region {
    const old = this.#regions[i];
    const isSame =
      old?.paragraph === region.paragraph &&
      old.from === region.from &&
      old.to === region.to &&
      old.kind === region.kind &&
      old.repeats === region.repeats;
    return isSame ? old : region;
  }
}

function isRead(paragraph: Paragraph): paragraph is ReadParagraph {
  return 'look' in paragraph;
}
