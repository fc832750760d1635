/**
 * An article taken apart: paragraphs with their tokens and sentences, and what each is (headline, caption, …).
 *
 * Invariants: reading never fails; regions stand in order and do not overlap; all text outside them is white
 * space; a paragraph whose text stands in the previous reading is the same object in this one.
 */
import type { ArticleText, Paragraph, Region } from '../model.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

/** Reads an article. `previous` is an earlier reading of it, whose unchanged paragraphs are used again. */
export function readArticle(text: string, previous?: ArticleText): ArticleText {
  const known = new Map<string, Paragraph>();
  for (const region of previous?.regions ?? []) known.set(region.paragraph.text, region.paragraph);
  const seen = new Map<string, number>();
  const regions: Region[] = [];
  for (const match of text.matchAll(/\S(?:[^\r\n]*\S)?/g)) {
    const own = match[0];
    let paragraph = known.get(own);
    if (!paragraph) {
      const tokens = tokenise(own);
      paragraph = { text: own, tokens, sentences: splitSentences(own, tokens) };
      known.set(own, paragraph);
    }
    const repeats = seen.get(own) ?? null;
    if (repeats === null) seen.set(own, regions.length);
    regions.push({
      from: match.index,
      to: match.index + own.length,
      kind: regions.length === 0 ? 'headline' : 'paragraph',
      paragraph,
      repeats,
    });
  }
  return { text, regions, published: null };
}
