/**
 * Head words: what makes a run the name of a body or a place (`Savings Bank`, `Mill Road`, `Ministry of Trade`).
 *
 * Invariant: a head's name lies inside one sentence; it may go on behind the run, over small words and commas.
 */
import { joinable, joints, placeOpeners } from './cues.ts';
import { kind } from './lexicon.ts';
import { isCapital, type Reading, type Unit } from './rulesRuns.ts';
import type { Word } from './rulesWords.ts';

/** Where the name that a head word makes ends, and the head's kinds. */
export interface Head {
  readonly end: number;
  readonly kinds: number;
}

/** Whether a list knows a name of several words, so that no word in it is a head by itself. */
function isWhole({ kind: unit, from, end }: Unit): boolean {
  return end > from + 1 && (unit === 'place' || unit === 'organization');
}

/** A word for people before a body of state is a mention of its own: `Iraqi` + `Interior Ministry`. */
export function splitsGroup(head: number): boolean {
  return (head & (kind.government | kind.armed)) !== 0 && (head & kind.organizationHead) !== 0;
}

/** The word that makes the run the name of a body or a place, and where that name ends. */
export function headOf(
  { words, folded, lexicon }: Reading,
  units: readonly Unit[],
  end: number,
): Head | null {
  const { from } = units[0];
  const heads = kind.organizationHead | kind.placeHead;
  for (let i = end - 1; i >= from; i--) {
    if (!isCapital(words[i]) || units.some(unit => isWhole(unit) && unit.from <= i && unit.end > i)) continue;
    const match = lexicon.longest(folded, i, end, heads);
    const kinds = match?.kinds ?? words[i].kinds & heads;
    if (!(kinds & heads)) continue;
    const after = match?.end ?? i + 1;
    const joined =
      kinds & kind.company && !joinable.has(words[after - 1].text) ? after : jointEnd(words, after);
    if (joined > after) return { end: joined, kinds };
    if (i === from && after < end && placeOpeners.has(words[i].text)) return { end, kinds: kind.placeHead };
    if (i > from || after - i > 1) {
      if (i === from + 1 && isPersonal(words, from, i)) return null;
      return { end: after, kinds };
    }
  }
  return null;
}

/** Whether two words are a person's names though the second may end a place's: `Clara Hill`. */
function isPersonal(words: readonly Word[], first: number, last: number): boolean {
  return (words[first].kinds & kind.given) !== 0 && (words[last].kinds & kind.surname) !== 0;
}

/** The end of `of Foreign Affairs`, `for Peace and Justice` after a head; `at` itself where nothing follows. */
function jointEnd(words: readonly Word[], at: number): number {
  if (words[at]?.text !== 'of' && words[at]?.text !== 'for') return at;
  let end = at;
  for (let i = at; i < words.length && !words[i].opens; i++) {
    const word = words[i];
    if (isCapital(word)) {
      if (word.kinds & kind.title && isCapital(words[i - 1])) break;
      end = i + 1;
    } else if (i - end > 1 || !(joints.has(word.text) || lists(words, i) || isJoining(words, i))) break;
    if (word.text === 'and' && beginsAnother(words, i + 1)) break;
  }
  return end;
}

/** Whether another name begins here, and not the second half of `Centre for Bergland and Zell Studies`. */
function beginsAnother(words: readonly Word[], at: number): boolean {
  const next = words[at];
  if (next === undefined || next.kinds & (kind.given | kind.surname)) return true;
  return (next.kinds & kind.place) !== 0 && !(words[at + 1]?.kinds & kind.organizationHead);
}

/** Whether a possessive stands inside a name: `Ministry of Women's Affairs`. */
function isJoining(words: readonly Word[], at: number): boolean {
  return (
    /^['’]s$/.test(words[at].text) && (words[at - 1].kinds & kind.common) !== 0 && isCapital(words[at + 1])
  );
}

/** Whether a comma stands inside a name: `Ministry of Trade, Energy and Mines`. */
function lists(words: readonly Word[], at: number): boolean {
  if (words[at].text !== ',' || !(words[at + 1]?.kinds & kind.common)) return false;
  for (let i = at + 1; i < at + 4; i++) {
    if (words[i]?.text === 'and') return isCapital(words[i + 1]) && (words[i + 1].kinds & kind.common) !== 0;
    if (!isCapital(words[i])) return false;
  }
  return false;
}
