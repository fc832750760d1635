/**
 * Whether an article is on sport, and on which.
 *
 * Invariant: decided by the words of sport alone, of which no name is one.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Paragraph } from '../model.ts';
import { type ParagraphWords, wordsOf } from '../paragraphWords.ts';
import { sportsAt } from './sport.ts';

/** An article is on sport from so many words of sport, and so many for each hundred of its words. */
const leastSportWords = 6;
const leastShare = 0.012;

/** Whether an article is a report on sport. */
export function isOnSport({ regions }: ArticleText, words: readonly ParagraphWords[]): boolean {
  let all = 0;
  let found = 0;
  for (let r = 0; r < words.length; r++) {
    all += regions[r].paragraph.tokens.length;
    found += words[r].sport;
  }
  return found >= leastSportWords && found >= all * leastShare;
}

/** The sport that an article is on, null where it is on none or its words tell of several. */
export function sportOf(article: ArticleText, memo: Memo): string | null {
  if (!isOnSport(article, wordsOf(article, memo))) return null;
  const counts = new Map<string, number>();
  for (const { paragraph } of article.regions) {
    for (const sport of memo.of('linking.sports', paragraph, sportsNamed)) {
      counts.set(sport, (counts.get(sport) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : null;
}

/** The sports whose words a paragraph has, each as often as it has one. */
function sportsNamed({ text, tokens }: Paragraph): readonly string[] {
  const named: string[] = [];
  for (const { from, to, kind } of tokens) {
    if (kind === 'word' && to - from > 2) named.push(...sportsAt(text, from, to));
  }
  return named;
}
