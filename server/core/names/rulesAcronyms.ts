/**
 * Names followed by their own acronym in brackets: `Coastal Rescue Union (CRU)`. The acronym says where the name
 * begins and that it is a name.
 *
 * Invariant: mentions stay in order and never overlap.
 */
import { joints } from './cues.ts';
import { isCapital } from './rulesRuns.ts';
import type { Found } from './rulesStretches.ts';
import type { Word } from './rulesWords.ts';

/** The mentions with expansions of acronyms made whole. */
export function expandAcronyms(words: readonly Word[], found: readonly Found[]): Found[] {
  let all = [...found];
  for (let i = 1; i + 2 < words.length; i++) {
    if (words[i].text !== '(' || words[i + 1].shape !== 'capitals' || words[i + 2].text !== ')') continue;
    const from = expansionStart(words, i, words[i + 1].text.replaceAll('.', ''));
    if (from === i) continue;
    const known = all.find(mention => mention.from >= from && mention.end === i);
    const type = known && known.type !== 'group' && known.type !== 'person' ? known.type : 'organization';
    all = all.filter(({ from: start, end }) => end <= from || start >= i + 2 || (start >= i && end <= i + 1));
    all.push({ from, end: i, type, score: 0.9 }, { from: i + 1, end: i + 2, type, score: 0.9 });
  }
  return all.sort((a, b) => a.from - b.from);
}

/** Where the words begin whose initials spell the acronym, read backwards from `end`; `end` where none do. */
function expansionStart(words: readonly Word[], end: number, acronym: string): number {
  let letter = acronym.length - 1;
  let from = end;
  for (let i = end - 1; i >= 0 && letter >= 0; i--) {
    const word = words[i];
    const initial = word.text[0].toUpperCase() === acronym[letter];
    if (initial && (isCapital(word) || (letter > 0 && joints.has(word.text)))) {
      letter--;
      from = i;
    } else if (!joints.has(word.text) && word.text !== "'s" && word.text !== '&') return end;
  }
  return letter < 0 ? from : end;
}
