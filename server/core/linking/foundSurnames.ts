/**
 * Surnames that the recogniser passed over: the last name of a person whom the story names in full, alone among
 * small words.
 *
 * Invariants: mentions handed in are kept as they are; at the head of a sentence, where every word is written large,
 * a surname is found only before a word for what persons do.
 */

import { isUpper } from '../letters.ts';
import type { Memo } from '../memo.ts';
import type { ArticleText, Mention, Paragraph } from '../model.ts';
import { wordsOf } from '../paragraphWords.ts';
import { shapeOf } from '../wordSet.ts';
import { isHonorific } from './nameParts.ts';
import { isLocating, isPersonal } from './personal.ts';
import { isDeterminer } from './roleNouns.ts';

/** How sure a surname is that only its full name speaks for. */
const foundScore = 0.7;

/** Last words of what was taken for names of persons that are written large as words: bodies' and the calendar's. */
const words = new Set(
  (
    'January February March April May June July August September October November December Sunday Monday Tuesday ' +
    'Wednesday Thursday Friday Saturday Police Army Navy County City State Court Church School Council Party'
  ).split(' '),
);

/** The mentions with the surnames among them, sorted. `surnames` are as written. */
export function findSurnames(
  article: ArticleText,
  mentions: readonly Mention[],
  surnames: ReadonlySet<string>,
  memo: Memo,
): readonly Mention[] {
  const found: Mention[] = [];
  const sought = new Set<number>();
  for (const surname of surnames) sought.add(shapeOf(surname, 0, surname.length));
  const words = wordsOf(article, memo);
  let next = 0;
  for (let r = 0; r < words.length; r++) {
    const { capitals, shapes } = words[r];
    const { from: start, paragraph } = article.regions[r];
    for (let i = 0; i < capitals.length; i++) {
      if (!sought.has(shapes[i])) continue;
      const token = capitals[i];
      const { from, to } = paragraph.tokens[token];
      while (next < mentions.length && mentions[next].to <= start + from) next++;
      if (next < mentions.length && mentions[next].from < start + to) continue;
      const word = paragraph.text.slice(from, to);
      if (surnames.has(word) && word !== word.toUpperCase() && isSurname(paragraph, token))
        found.push({ from: start + from, to: start + to, type: 'person', score: foundScore });
    }
  }
  return found.length === 0 ? mentions : [...mentions, ...found].sort((a, b) => a.from - b.from);
}

/** Whether a surname stands alone, and the words around it let it stand for a person. */
function isSurname({ text, tokens, sentences }: Paragraph, i: number): boolean {
  const word = (at: number) => (tokens[at] ? text.slice(tokens[at].from, tokens[at].to) : '');
  const isLarge = (at: number) => tokens[at]?.kind === 'word' && isUpper(text, tokens[at].from);
  const sentence = sentences.findLast(({ firstToken }) => firstToken <= i);
  const opens = sentence?.firstToken === i;
  const ends = sentence?.endToken === i + 1;
  if (!ends && isLarge(i + 1)) return false;
  // "Mr. Lune" has a full stop between.
  const before = opens ? '' : word(word(i - 1) === '.' ? i - 2 : i - 1);
  if (isHonorific(before)) return true;
  if (!opens && isLarge(i - 1)) return false;
  if (words.has(word(i))) return false;
  if (!ends && isPersonal(word(i + 1))) return true;
  return !opens && !isLocating(before) && !isDeterminer(before);
}
