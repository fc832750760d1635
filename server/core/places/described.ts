/**
 * What an article's own words say a place is: "a suburb of Damascus", "the border town of Hope".
 *
 * Invariant: the words stand in the article beside the name; nothing is made up.
 */
import type { ArticleText, Chain, Mention, Role } from '../model.ts';
import { settlementNouns } from './kinds.ts';

/** Letters on each side that are read. */
const REACH = 80;

const nouns = settlementNouns;
const before = new RegExp(`(?:^|[^\\p{L}-])((?:[\\p{L}'’-]+ ){0,3}(?:${nouns})) of (?:the )?$`, 'u');
const after = new RegExp(
  `^,? (?:which is |is )?(?:an?|the|one of the) ((?:[\\p{L}'’-]+ ){0,4}(?:${nouns})s?(?: (?:of|in|near|outside|on|north|south|east|west|to)(?: [\\p{L}'’-]+){1,5})?)`,
  'u',
);

/** Where the description ends before words that no longer belong to it. */
const tail =
  / (?:and|or|that|which|who|where|when|was|were|is|are|has|have|had|said|after|on|to|for|by|with|as|in|from)$/u;

function trim(text: string): string {
  let words = text;
  while (tail.test(words)) words = words.replace(tail, '');
  return words;
}

/** The first description of the chain's place in the article, null where it has none. */
export function describe(article: ArticleText, mentions: readonly Mention[], chain: Chain): Role | null {
  for (const index of chain.mentions) {
    const { from, to } = mentions[index];
    const follow = after.exec(article.text.slice(to, to + REACH));
    if (follow) {
      const start = to + follow[0].length - follow[1].length;
      const text = trim(follow[1]);
      return { from: start, to: start + text.length, text };
    }
    const lead = article.text.slice(Math.max(0, from - REACH), from);
    const match = / of (?:the )?$/.test(lead) ? before.exec(lead) : null;
    if (match) {
      const words = match[1].replace(/^(?:.* )?(?:the|an?|in|of|from|to|at|on|and|near|for) /u, '');
      const start =
        from - lead.length + match.index + match[0].indexOf(match[1]) + match[1].length - words.length;
      return { from: start, to: start + words.length, text: words };
    }
  }
  return null;
}
