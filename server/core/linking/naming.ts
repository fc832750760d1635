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
      owns: /^['’]s?(?!\p{L})/u.test(article.text.slice(mention.to, mention.to + 3)),
      before: mention.type === 'person' ? wordBefore(article.text, start, mention.from) : '',
    };
  });
}

/** The word, with or without its full stop, that one space parts from an offset; empty where there is none. */
function wordBefore(text: string, start: number, offset: number): string {
  if (!/[ \u00a0]/.test(text.charAt(offset - 1))) return '';
  return /(?:^|[^\p{L}])(\p{L}+)\.?[ \u00a0]$/u.exec(text.slice(start, offset))?.[1] ?? '';
}
