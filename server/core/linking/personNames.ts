/**
 * Whether two names of persons can be names of one person, by the names alone.
 *
 * Invariant: symmetric, and independent of anything but the two names.
 */
import { distance } from 'fastest-levenshtein';
import { recall } from '../recall.ts';
import { foldName, type NameParts, nameParts } from './nameParts.ts';
import { initialsOf, isShortFor } from './nicknames.ts';
import { roleHead } from './roleNouns.ts';

/** Titles that are given names too. */
const alsoNames = new Set(
  'dean earl duke king prince major pope guy page marshal judge bishop sergeant baron sultan'.split(' '),
);

/** A name without the titles that the recogniser took for a part of it, if a full name is left. */
export const withoutTitle = (name: string): string =>
  // Of two words neither is left out.
  /\s\S+\s/.test(name) ? cutTitle(name) : name;

const cutTitle = recall(name => {
  const words = name.split(/\s+/);
  let start = 0;
  while (words.length - start > 2 && isTitleWord(words[start])) start++;
  return start === 0 ? name : words.slice(start).join(' ');
});

/** The parts of a person's name, its title left aside. */
export const personName: (name: string) => NameParts = recall(name => nameParts(withoutTitle(name)));

/** Whether a word is a title and no given name. */
export function isTitleWord(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && roleHead(word) !== null && !alsoNames.has(foldName(word));
}

/** How two full names agree: letter for letter, as a longer and a shorter form, or but for spelling. */
export type Agreement = 'same' | 'form' | 'spelling';

/** Whether a name is full: a given name (or an initial) and a surname. */
export function isFull(name: NameParts): boolean {
  return name.given.length > 0;
}

/** How two full names agree, null where they do not. */
export function agreement(a: NameParts, b: NameParts): Agreement | null {
  if (a.suffix && b.suffix && a.suffix !== b.suffix && !/^[a-z]{3}$|^obe$/.test(a.suffix)) return null;
  const left = a.words;
  const right = b.words;
  if (isSame(left, right)) return 'same';
  if (isReordered(left, right)) return 'form';
  const [longer, shorter] = left.length >= right.length ? [left, right] : [right, left];
  if (shorter.length >= 2 && longer.length > shorter.length && isRun(longer, shorter)) return 'form';
  const surname = wordAgreement(left[left.length - 1], right[right.length - 1]);
  if (!surname) return null;
  const given = givenAgreement(a.given, b.given);
  if (!given) return null;
  if (surname === 'spelling' && given === 'spelling' && !soundSame(left, right)) return null;
  return surname === 'spelling' || given === 'spelling' ? 'spelling' : 'form';
}

/** Whether two names of as many words are transliterations of one another in each word. */
function soundSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, i) => skeleton(word) === skeleton(right[i]));
}

/** Equal letter for letter, however the words are parted (`Jong-il`, `Jongil`). */
function isSame(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === right.length) return left.every((word, i) => word === right[i]);
  return left[0][0] === right[0][0] && left.join('') === right.join('');
}

/**
 * Keys of a full name, of which two names that agree share one: all letters, the words in any order, two words at the head
 * or the end, the surname with a first letter that the given name or its pet forms begin with, the given name with
 * the surname's first letter, the sounds of both.
 */
export const agreementKeys = ({ key }: NameParts): readonly string[] => keysOfName(key);

const keysOfName = recall((name): readonly string[] => {
  const words = name.split(' ');
  const first = words[0];
  const last = words[words.length - 1];
  return [
    words.join(''),
    [...words].sort().join(' '),
    `head ${first} ${words[1]}`,
    `tail ${words[words.length - 2]} ${last}`,
    ...initialsOf(first).map(initial => `last ${last} ${initial}`),
    `first ${first} ${last[0]}`,
    `sound ${skeleton(first)} ${skeleton(last)}`,
  ];
});

/** `Yu-na Kim` is `Kim Yu-na`: the family name may stand first or last. */
function isReordered(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length || left.length < 2) return false;
  const last = left.length - 1;
  const turned = (a: readonly string[], b: readonly string[]) =>
    a[0] === b[last] && a.slice(1).join('') === b.slice(0, last).join('');
  return left.length > 2 && (turned(left, right) || turned(right, left));
}

/** Whether `shorter` stands in `longer` as a run of words at its head or its end. */
export function isRun(longer: readonly string[], shorter: readonly string[]): boolean {
  return startsWith(longer, shorter) || endsWith(longer, shorter);
}

export function startsWith(longer: readonly string[], shorter: readonly string[]): boolean {
  return shorter.length <= longer.length && shorter.every((word, i) => word === longer[i]);
}

export function endsWith(longer: readonly string[], shorter: readonly string[]): boolean {
  const from = longer.length - shorter.length;
  return from >= 0 && shorter.every((word, i) => word === longer[from + i]);
}

/** The first given names decide; middle names and initials may be left out but must not clash. */
function givenAgreement(a: readonly string[], b: readonly string[]): Agreement | null {
  const first = givenWordAgreement(a[0], b[0]);
  if (!first) return null;
  if (a.length > 1 && b.length > 1 && a.length === b.length) {
    for (let i = 1; i < a.length; i++) if (!givenWordAgreement(a[i], b[i])) return null;
  }
  return first;
}

function givenWordAgreement(a: string, b: string): Agreement | null {
  if (a === b) return 'same';
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (shorter.length === 1) return longer.startsWith(shorter) ? 'form' : null;
  // Two or three initials written as one word ("JK" for "Joanne").
  if (shorter.length === 2 && !/[aeiouy]/.test(shorter) && longer[0] === shorter[0]) return 'form';
  if (isShortFor(shorter, longer) || isShortFor(longer, shorter)) return 'form';
  return wordAgreement(a, b);
}

/** Two spellings of one word: equal, or so close that a slip or another transliteration explains it. */
export function wordAgreement(a: string, b: string): 'same' | 'spelling' | null {
  if (a === b) return 'same';
  const shorter = Math.min(a.length, b.length);
  // Short words have too many neighbours, and a last vowel often tells the sexes apart (Maria, Mario).
  if (shorter < 5 || ending(a) !== ending(b) || !soundAlike(a[0], b[0])) return null;
  const consonants = skeleton(a);
  if (consonants.length >= 2 && consonants === skeleton(b) && distance(a, b) <= shorter / 2)
    return 'spelling';
  return shorter >= 6 && a[0] === b[0] && distance(a, b) === 1 ? 'spelling' : null;
}

/** Whether two first letters can stand for one sound, so that most pairs of words need no closer look. */
const soundAlike = (a: string, b: string) =>
  a === b || ['kqgcx', 'cszt', 'jyi', 'fvwpb', 'td'].some(sounds => sounds.includes(a) && sounds.includes(b));

const ending = (word: string) => word[word.length - 1].replace('y', 'i');

/** What transliterations write in several ways, and the one letter that stands for it here. */
const sounds: readonly [RegExp, string][] = [
  [/kh|gh|q|g|ck|c(?![eih])/g, 'k'],
  [/ph|v|w/g, 'f'],
  [/sch|sh|ch|cz|tch|c|z/g, 's'],
  [/dh|th|d/g, 't'],
  [/[jy]/g, 'i'],
];

/** The consonants of a word as transliterations agree on them (`qaddafi` and `gadhafi` are both `ktf`). */
export const skeleton: (word: string) => string = recall(word => {
  const sounded = sounds.reduce((text, [from, to]) => text.replace(from, to), word);
  return (
    sounded[0] +
    sounded
      .slice(1)
      .replace(/[aeiouh'-]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
});
