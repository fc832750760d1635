/**
 * Agreement over an article: one name, one label.
 */
import type { ArticleText, Mention } from '../model.ts';
import type { Lexicon } from './lexicon.ts';

export function agree(_article: ArticleText, mentions: readonly Mention[], _lexicon: Lexicon): Mention[] {
  return [...mentions];
}
