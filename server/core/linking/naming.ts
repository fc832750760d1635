/**
 * A mention as the linking room reads it: its words and the words right before it.
 *
 * Invariant: a naming depends on the paragraph that the mention stands in and on nothing beyond it.
 */
import type { ArticleText, EntityType, Mention } from '../model.ts';

/** `index` is the mention's place among the article's mentions, `region` its region's (-1 outside all regions). */
export interface Naming {
  readonly index: number;
  readonly type: EntityType;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly region: number;
  /** For a person, the word before the name in its paragraph; empty at its start or after anything but a space. */
  readonly before: string;
  /** Whether the name owns what follows (`Moss's`). */
  readonly owns: boolean;
}

/** How far back the word before a name is looked for; no honorific is longer. */
const reach = 24;

/** The namings of all mentions, in order. */
export function namings(article: ArticleText, mentions: readonly Mention[]): Naming[] {
  let region = 0;
  return mentions.map((mention, index) => {
    while (region < article.regions.length && article.regions[region].to <= mention.from) region++;
    const home = article.regions[region];
    const inside = home !== undefined && home.from <= mention.from;
    const start = Math.max(inside ? home.from : 0, mention.from - reach);
    return {
      index,
      type: mention.type,
      from: mention.from,
      to: mention.to,
      text: article.text.slice(mention.from, mention.to),
      region: inside ? region : -1,
      owns: isOwner(article.text, mention.to),
      before: mention.type === 'person' ? wordBefore(article.text, start, mention.from) : '',
    };
  });
}

/** Whether a possessive ending stands at an offset. */
function isOwner(text: string, offset: number): boolean {
  const mark = text[offset];
  return (mark === "'" || mark === '’') && /^.s?(?!\p{L})/u.test(text.slice(offset, offset + 3));
}

/** The word, with or without its full stop, that one space parts from an offset; empty where there is none. */
function wordBefore(text: string, start: number, offset: number): string {
  const space = text[offset - 1];
  if (space !== ' ' && space !== '\u00a0') return '';
  const end = text[offset - 2] === '.' ? offset - 2 : offset - 1;
  let from = end;
  while (from > start && isLetter(text.charCodeAt(from - 1))) from--;
  return text.slice(from, end);
}

const isLetter = (code: number) =>
  code < 128 ? (code | 32) > 96 && (code | 32) < 123 : /\p{L}/u.test(String.fromCharCode(code));
