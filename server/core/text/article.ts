/**
 * An article taken apart: paragraphs with their tokens and sentences, and what each is (headline, caption, …).
 *
 * Invariants: reading never fails; regions stand in order and do not overlap; all text outside them is white
 * space; a paragraph whose text stands in the previous reading is the same object in this one; the result is the
 * same with a previous reading and without.
 *
 * A dateline at the head of a paragraph is a region of its own, of kind `dateline`, and the paragraph follows it.
 */
import type { ArticleText, Paragraph, Region, Span } from '../model.ts';
import { splitBlocks } from './blocks.ts';
import { datelineLength } from './datelines.ts';
import { type Look, lookAt } from './looks.ts';
import { findPublished } from './published.ts';
import { kindsOf } from './regions.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

/** Reads an article. `previous` is an earlier reading of it, whose unchanged paragraphs are used again. */
export function readArticle(text: string, previous?: ArticleText): ArticleText {
  const reader = new Reader(text, previous);
  for (const block of splitBlocks(text)) reader.add(block);
  return reader.finish();
}

// A first paragraph is longer; "Valley Herald - Sunday" and headlines with a dash are not.
const shortestLead = 80;

/** A paragraph with its look, which is kept with it from one reading to the next. */
interface ReadParagraph extends Paragraph {
  readonly look: Look;
}

/** The paragraphs of one reading as they come in. */
class Reader {
  readonly #text: string;
  readonly #known = new Map<string, ReadParagraph>();
  readonly #copies: boolean;
  readonly #spans: (Span & { readonly paragraph: ReadParagraph; readonly dateline: boolean })[] = [];
  #story = false;

  constructor(text: string, previous: ArticleText | undefined) {
    this.#text = text;
    this.#copies = previous !== undefined;
    for (const { paragraph } of previous?.regions ?? []) {
      if (isRead(paragraph)) this.#known.set(paragraph.text, paragraph);
    }
  }

  add({ from, to }: Span): void {
    const own = this.#text.slice(from, to);
    const length = datelineLength(own, !this.#story && own.length >= shortestLead);
    let start = from;
    if (length > 0 && length < own.length) {
      const rest = own.slice(length);
      start = from + length + (rest.length - rest.trimStart().length);
    }
    if (start === from || start === to) {
      this.#push(from, to, own, length > 0);
      return;
    }
    this.#push(from, from + length, own.slice(0, length), true);
    this.#push(start, to, this.#text.slice(start, to), false);
  }

  #push(from: number, to: number, own: string, dateline: boolean): void {
    const paragraph = this.#paragraph(own);
    // The story has begun with its first long paragraph: later ones have no dateline but a sure one.
    if (paragraph.look.kind === 'prose' && paragraph.look.words >= 9) this.#story = true;
    this.#spans.push({ from, to, paragraph, dateline });
  }

  #paragraph(own: string): ReadParagraph {
    const known = this.#known.get(own);
    if (known) return known;
    const text = this.#copies ? ownCopy(own) : own;
    const tokens = tokenise(text);
    const paragraph = { text, tokens, sentences: splitSentences(text, tokens) };
    const read: ReadParagraph = { ...paragraph, look: lookAt(paragraph) };
    this.#known.set(text, read);
    return read;
  }

  finish(): ArticleText {
    const blocks = this.#spans.map(({ paragraph }) => paragraph);
    const kinds = kindsOf(blocks);
    const seen = new Map<Paragraph, number>();
    const regions = this.#spans.map(({ from, to, paragraph, dateline }, i): Region => {
      const repeats = seen.get(paragraph) ?? null;
      if (repeats === null) seen.set(paragraph, i);
      return { from, to, kind: dateline ? 'dateline' : kinds[i], paragraph, repeats };
    });
    const published = findPublished(
      regions,
      blocks.map(block => block.look),
    );
    return { text: this.#text, regions, published };
  }
}

function isRead(paragraph: Paragraph): paragraph is ReadParagraph {
  return 'look' in paragraph;
}

/**
 * A slice keeps the whole text it was cut from alive. While an article is edited each new paragraph would keep one
 * more version of it, so it is cut from a text that holds nothing else.
 */
function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1);
}
