/**
 * Places in the tags by which American copy gives a politician's party and home: `Rep. Ana Ruiz, D-Calif.`.
 *
 * Invariants: a tag stands behind a comma or in brackets, and what follows its hyphen is a place of the United States
 * by the gazetteer; a mention that covers a tag gives way to the place in it, all others stay as they are.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { Memo } from '../memo.ts';
import type { ArticleText, Mention, Paragraph, Span } from '../model.ts';

/** How sure the place in a tag is. */
const tagScore = 0.9;

/** Words of the longest name in a tag (`West Palm Beach`). */
const mostWords = 3;

/** The mentions with the places in tags among them, sorted. */
export function readPartyTags(
  article: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  memo: Memo,
): readonly Mention[] {
  const found: Mention[] = [];
  for (const { from: start, paragraph } of article.regions) {
    if (!mayHaveTag(paragraph.text)) continue;
    for (const { from, to } of memo.of('linking.partyTags', paragraph, own => tagsOf(own, gazetteer))) {
      found.push({ from: start + from, to: start + to, type: 'place', score: tagScore });
    }
  }
  if (found.length === 0) return mentions;
  let next = 0;
  const others = mentions.filter(({ from, to }) => {
    while (next < found.length && found[next].to <= from) next++;
    return next === found.length || found[next].from >= to;
  });
  return [...others, ...found].sort((a, b) => a.from - b.from);
}

/** Most paragraphs have no hyphen at all. */
const mayHaveTag = (text: string) => text.includes('-') && /[DRI]-\p{Lu}/u.test(text);

function tagsOf({ text, tokens }: Paragraph, gazetteer: Gazetteer): readonly Span[] {
  const tags: Span[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const { from } = tokens[i];
    if (text[from + 1] !== '-' || !/^[DRI]-\p{Lu}/u.test(text.slice(from, from + 4))) continue;
    if (!/^[,([]$/.test(text.slice(tokens[i - 1].from, tokens[i - 1].to))) continue;
    const large = (at: number) => /^\p{Lu}/u.test(text.slice(tokens[at]?.from, tokens[at]?.from + 2));
    let end = i + 1;
    while (end < i + mostWords && end < tokens.length && large(end)) end++;
    for (; end > i; end--) {
      const span = { from: from + 2, to: tokens[end - 1].to };
      if (!isAmerican(text.slice(span.from, span.to), gazetteer)) continue;
      tags.push(span);
      break;
    }
  }
  return tags;
}

const isAmerican = (name: string, gazetteer: Gazetteer) =>
  gazetteer.candidates(name).some(({ place }) => place.country === 'US' && place.kind !== 'country');
