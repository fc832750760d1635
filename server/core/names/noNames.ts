/**
 * What is written like the name of a person or a place and is none: a day of the calendar, a feast, an ailment, a storm, a
 * direction.
 *
 * Invariant: pure; a word that the article knows as a part of somebody's full name stays, whatever else it may be, and so
 * does one behind a title.
 */
import type { Mention } from '../model.ts';
import { WordSet } from '../wordSet.ts';
import { feastsAndAilments, neverNames } from './cues.ts';
import { fold, kind, type Lexicon } from './lexicon.ts';

/** A place and persons all the same. */
const named = new Set(['earth', 'god', 'allah']);
const listed = new WordSet([...neverNames, ...feastsAndAilments].filter(word => !named.has(word)));

/** The mentions of a text without those that are no names. */
export function withoutNoNames(
  text: string,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): readonly Mention[] {
  const things = thingsAmong(text, mentions);
  const isDoubtful = ({ from, to, type }: Mention) =>
    things?.has(text.slice(from, to)) ||
    ((type === 'person' || type === 'place') && listed.holds(text, from, to)) ||
    (type === 'place' &&
      directions.holds(text, from, to) &&
      !namesHalf(text, mentions, text.slice(from, to)));
  if (!mentions.some(isDoubtful)) return mentions;
  const names = wordsOfFullNames(text, mentions);
  return mentions.filter(
    mention =>
      !isDoubtful(mention) ||
      names.has(text.slice(mention.from, mention.to)) ||
      (mention.type === 'person' && isTitled(text, mention.from, lexicon)),
  );
}

/** Whether the word before `at` is a title: `Mr. May`, `Minister March`. */
function isTitled(text: string, at: number, lexicon: Lexicon): boolean {
  const before = /(\p{Lu}[\p{L}.]*) $/u.exec(text.slice(Math.max(0, at - 20), at))?.[1];
  return before !== undefined && (lexicon.kinds(fold(before)) & kind.title) !== 0;
}

/** The West is a part of the world; the others are places only where an article is about half a country. */
const directions = new WordSet(['north', 'south', 'east']);

/** Whether one of the mentions is of a country, or its people, whose name begins with the direction: `North Korea`. */
function namesHalf(text: string, mentions: readonly Mention[], direction: string): boolean {
  return mentions.some(({ from, to, type }) => {
    if ((type !== 'place' && type !== 'group') || !text.startsWith(`${direction} `, from)) return false;
    return to > from + direction.length && !continents.test(text.slice(from + direction.length, to));
  });
}

const continents = /^ (?:Africa|America|Asia|Atlantic|Europe|Pacific|Pole|Sea)/;

/** What stands behind `Hurricane` and the like, or before `virus`; null where nothing does. */
function thingsAmong(text: string, mentions: readonly Mention[]): ReadonlySet<string> | null {
  let things: Set<string> | null = null;
  for (const { from, to } of mentions) {
    const isStorm = endsLikeStorm(text, from - 2) && storm.test(text.slice(Math.max(0, from - 16), from));
    if (!isStorm && !text.startsWith(' virus', to)) continue;
    things ??= new Set();
    things.add(text.slice(from, to));
  }
  return things;
}

const storm = /\b(?:hurricane|typhoon|cyclone|tropical storm) $/i;

/** Whether the letter at `at` may be the last one of a word for a storm: most words are told by theirs. */
function endsLikeStorm(text: string, at: number): boolean {
  const small = text.charCodeAt(at) | 32;
  return small === 0x65 || small === 0x6e || small === 0x6d;
}

/** The words of names of persons that have more than one. */
function wordsOfFullNames(text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { from, to, type } of mentions) {
    if (type !== 'person') continue;
    const parts = text.slice(from, to).split(/\s+/);
    if (parts.length > 1) for (const part of parts) words.add(part);
  }
  return words;
}
