/**
 * Surnames that the recogniser passed over: the last name of a person whom the story names in full, alone among
 * small words.
 *
 * Invariants: mentions handed in are kept as they are; at the head of a sentence, where every word is written large,
 * a surname is found only before a word for what persons do.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Mention, Paragraph } from '../model.ts';
import { isHonorific } from './nameParts.ts';
import { isLocating, isPersonal } from './personal.ts';
import { isDeterminer } from './roleNouns.ts';

/** How sure a surname is that only its full name speaks for. */
const foundScore = 0.7;

/** Shorter words are more often something else (`Li`, `No`). */
const shortest = 3;

/** Surnames that are words of the calendar, and are written large as such. */
const calendar = new Set(
  'January February March April May June July August September October November December Sunday Monday'.split(
    ' ',
  ),
);

/** A word written large between words that are not, with those around it; `opens` says that it begins a sentence. */
interface Capital {
  readonly from: number;
  readonly word: string;
  readonly before: string;
  readonly after: string;
  readonly opens: boolean;
}

/** The mentions with the surnames among them, sorted. `surnames` are as written. */
export function findSurnames(
  article: ArticleText,
  mentions: readonly Mention[],
  surnames: ReadonlySet<string>,
  memo: Memo,
): readonly Mention[] {
  const found: Mention[] = [];
  let next = 0;
  for (const { from: start, paragraph } of article.regions) {
    for (const capital of memo.of('linking.capitals', paragraph, loneCapitals)) {
      if (!surnames.has(capital.word) || !isSurname(capital)) continue;
      const from = start + capital.from;
      const to = from + capital.word.length;
      while (next < mentions.length && mentions[next].to <= from) next++;
      if (next < mentions.length && mentions[next].from < to) continue;
      found.push({ from, to, type: 'person', score: foundScore });
    }
  }
  return found.length === 0 ? mentions : [...mentions, ...found].sort((a, b) => a.from - b.from);
}

/** Whether the words around a surname let it stand for a person. */
function isSurname({ word, before, after, opens }: Capital): boolean {
  if (isHonorific(before) || isPersonal(after)) return true;
  return !opens && !calendar.has(word) && !isLocating(before) && !isDeterminer(before);
}

function loneCapitals({ text, tokens, sentences }: Paragraph): readonly Capital[] {
  const word = (i: number) => (i < tokens.length && i >= 0 ? text.slice(tokens[i].from, tokens[i].to) : '');
  const isLarge = (i: number) => tokens[i]?.kind === 'word' && isUpper(text, tokens[i].from);
  const lone: Capital[] = [];
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      const { from, to } = tokens[i];
      if (to - from < shortest || !isLarge(i) || (i + 1 < endToken && isLarge(i + 1))) continue;
      const opens = i === firstToken;
      // "Mr. Lune" has a full stop between.
      const before = opens ? '' : word(word(i - 1) === '.' ? i - 2 : i - 1);
      if (!opens && isLarge(i - 1) && !isHonorific(before)) continue;
      lone.push({ from, word: word(i), before, after: i + 1 < endToken ? word(i + 1) : '', opens });
    }
  }
  return lone;
}

function isUpper(text: string, at: number): boolean {
  const letter = text.charCodeAt(at);
  return letter < 128 ? letter > 64 && letter < 91 : /^\p{Lu}/u.test(text.slice(at, at + 2));
}
