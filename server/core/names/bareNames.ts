/**
 * Names of persons without the titles before them: ranks, offices and honours are no part of a name.
 *
 * Invariant: pure; what is left of a name is at least a word with a capital.
 */
import type { Mention } from '../model.ts';
import { fold, kind, type Lexicon } from './lexicon.ts';

/** The mentions, those of persons without titles at their beginning. */
export function withoutTitles(
  text: string,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): readonly Mention[] {
  const bare = mentions.map(mention => {
    if (mention.type !== 'person') return mention;
    const from = nameBegins(text, mention, lexicon);
    return from === mention.from ? mention : { ...mention, from };
  });
  return bare.some((mention, i) => mention !== mentions[i]) ? bare : mentions;
}

/**
 * Where the name of a mention begins behind its titles. They are words of English that are no names themselves: honours of
 * other languages are names elsewhere (`Pak`).
 */
function nameBegins(text: string, { from, to }: Mention, lexicon: Lexicon): number {
  let begin = from;
  for (let end = text.indexOf(' ', begin); end > 0 && end < to; end = text.indexOf(' ', begin)) {
    const kinds = lexicon.kinds(fold(text.slice(begin, end)));
    if (
      !(kinds & kind.title) ||
      !(kinds & (kind.common | kind.role)) ||
      kinds & kind.given ||
      !/^\p{Lu}/u.test(text.slice(end + 1, end + 3))
    )
      break;
    begin = end + 1;
  }
  return begin;
}
