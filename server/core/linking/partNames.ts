/**
 * The chains of a part of an article as its other parts see them: by one naming each, that of the fullest form.
 *
 * Invariant: they rest on the part alone, wherever it stands.
 */
import type { ArticleText, Chain, Mention } from '../model.ts';
import { type Naming, namings } from './naming.ts';

/** Namings in the order of the text; `index` is the chain's. Parts with the same `key` have the same namings. */
export interface PartNames {
  readonly namings: readonly Naming[];
  readonly key: string;
}

/** What names the chains of a part. */
export function namesOfPart(
  article: ArticleText,
  mentions: readonly Mention[],
  chains: readonly Chain[],
): PartNames {
  const speaking = chains.map((chain, index) => ({
    index,
    mention: fullestMention(article.text, mentions, chain),
  }));
  speaking.sort((a, b) => a.mention.from - b.mention.from || a.mention.to - b.mention.to);
  const all = namings(
    article,
    speaking.map(({ mention }) => mention),
  ).map((naming, i): Naming => ({ ...naming, index: speaking[i].index }));
  const key = JSON.stringify(
    all.map(({ index, type, text, before, owns }) => [index, type, text, before, owns]),
  );
  return { namings: all, key };
}

/** The first mention by the chain's name, which may have a title before it. */
function fullestMention(text: string, mentions: readonly Mention[], { name, mentions: own }: Chain): Mention {
  const holding = own.find(index => text.slice(mentions[index].from, mentions[index].to).endsWith(name));
  return mentions[holding ?? own[0]];
}
