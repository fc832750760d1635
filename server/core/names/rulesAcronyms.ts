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
  const all: Found[] = [];
  let next = 0;
  for (let i = 1; i + 2 < words.length; i++) {
    if (words[i].text !== '(' || words[i + 1].shape !== 'capitals' || words[i + 2].text !== ')') continue;
    const from = expansionStart(words, i, words[i + 1].text.replaceAll('.', ''));
    if (from === i || from < (all.at(-1)?.end ?? 0)) continue;
    while (next < found.length && found[next].end <= from) all.push(found[next++]);
    let type: Found['type'] = 'organization';
    for (; next < found.length && found[next].from < i + 2; next++) {
      if (found[next].end === i && found[next].type === 'place') type = 'place';
    }
    all.push({ from, end: i, type, score: 0.9 }, { from: i + 1, end: i + 2, type, score: 0.9 });
  }
  return [...all, ...found.slice(next)];
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
