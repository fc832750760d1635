/**
 * Acronyms that an article introduces in brackets behind what they stand for: `the special investigation team (SIT)` is a
 * body, `a first information report (FIR)` and `the Harbour Dues Act (HDA)` are none. Behind the name of a body, the name and
 * its acronym vote together (agreement.ts).
 *
 * Invariants: pure; mentions in and out are sorted and never overlap; an acronym that the lists know as a body is left alone.
 */
import type { Mention, Span } from '../model.ts';
import { bodyHeads, joints, plainCapitals, thingHeads, thingNouns } from './cues.ts';
import { kind, type Lexicon } from './lexicon.ts';

/** Belief in an acronym that is introduced as that of a body. */
const introduced = 0.75;

/** The mentions with the acronyms that stand for bodies, and without those that stand for other things. */
export function withExpanded(
  text: string,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): readonly Mention[] {
  const { bodies, things } = acronymsIn(text, mentions, lexicon);
  if (bodies.length === 0 && things.size === 0) return mentions;
  const kept = mentions.filter(
    mention => !bodies.some(body => meet(body, mention)) && !things.has(text.slice(mention.from, mention.to)),
  );
  const added = bodies.map((body): Mention => ({ ...body, type: 'organization', score: introduced }));
  return [...kept, ...added].sort((a, b) => a.from - b.from);
}

const bracketed = /\(([A-Z]{2,6})\)/y;

/** Characters before a bracket among which an expansion is looked for. */
const reach = 90;

/** The acronyms of which the text says what they stand for: where those of bodies stand, and which are none. */
function acronymsIn(text: string, mentions: readonly Mention[], lexicon: Lexicon) {
  const bodies: Span[] = [];
  const things = new Set<string>();
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    bracketed.lastIndex = at;
    const letters = bracketed.exec(text)?.[1];
    if (!letters || isKnown(letters, lexicon)) continue;
    const words = expansionOf(letters.toLowerCase(), text.slice(Math.max(0, at - reach), at));
    if (!words) continue;
    const acronym = { from: at + 1, to: at + 1 + letters.length };
    const expansion = { from: at - 1 - words.join(' ').length, to: at - 1 };
    const isName = mentions.some(mention => meet(expansion, mention));
    const head = headOf(words);
    if (isDescribed(words) && !isName && bodyHeads.has(head)) bodies.push(acronym);
    else if (thingHeads.has(head) || (!isName && (isDescribed(words) || isThing(text, acronym.to + 1)))) {
      things.add(letters);
    }
  }
  return { bodies, things };
}

const meet = (a: Span, b: Span) => a.from < b.to && b.from < a.to;

const isKnown = (letters: string, lexicon: Lexicon) =>
  (lexicon.acronym(letters) & kind.organization) !== 0 || plainCapitals.has(letters.toLowerCase());

/** Whether words describe what they stand for, and are no name. The first may begin a sentence. */
const isDescribed = (words: readonly string[]) => words.slice(1).every(word => /^\p{Ll}/u.test(word));

/** Whether a noun for a thing follows at `at`: `(IG) project`. */
const isThing = (text: string, at: number) =>
  thingNouns.has(/^ ([a-z]+)/.exec(text.slice(at, at + 16))?.[1] ?? '');

/** The words at the end of a text that begin with the letters in turn; null where they do not. */
function expansionOf(letters: string, before: string): string[] | null {
  const words = /(?:[\p{L}’'-]+ )+$/u.exec(before)?.[0].trimEnd().split(' ') ?? [];
  let first = words.length;
  for (let left = letters.length; left > 0; first--) {
    if (first === 0) return null;
    const taken = lettersOf(words[first - 1], letters.slice(0, left));
    if (taken === 0 && (first === words.length || !joints.has(words[first - 1]))) return null;
    left -= taken;
  }
  return words.slice(first);
}

/** How many of the last letters are the first ones of the parts of a word: `non-governmental` has two. */
function lettersOf(word: string, letters: string): number {
  const initials = word
    .toLowerCase()
    .split('-')
    .map(part => part.slice(0, 1))
    .join('');
  if (letters.endsWith(initials)) return initials.length;
  return letters.endsWith(initials[0]) ? 1 : 0;
}

/** The word that says what all of them are: the last one, or that before `of` and the like. */
function headOf(words: readonly string[]): string {
  const joint = words.findIndex((word, i) => i > 0 && word !== 'and' && joints.has(word));
  return words[joint < 0 ? words.length - 1 : joint - 1].toLowerCase();
}
