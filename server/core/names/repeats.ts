/**
 * Repeats of an article's names that the recogniser passed over.
 *
 * Invariants: the mentions handed in are kept as they are; repeats are whole tokens between them.
 */
import type { ArticleText, EntityType, Mention, Region } from '../model.ts';
import { neverNames } from './cues.ts';
import { fold, kind, type Lexicon } from './lexicon.ts';

/** A form that a name may be repeated in. */
interface Form {
  readonly text: string;
  readonly type: EntityType;
  readonly score: number;
}

/** Names that are believed enough to look for. */
const believed = 0.6;

/** More words than any name that is worth looking for. */
const longest = 8;

/** The mentions with the repeats among them, sorted. */
export function findRepeats(
  article: ArticleText,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): readonly Mention[] {
  const beginnings = new Uint8Array(beginningCount);
  const words = freeWords(article, mentions, beginnings);
  const forms = formsOf(article, mentions, beginnings, lexicon);
  if (!forms.size) return mentions;
  for (const form of forms.keys()) beginnings[beginningAt(form, 0)] = mark.sought;
  const repeats = repeatsAmong(words, { article, mentions, forms, beginnings, lexicon });
  return repeats.length > 0 ? merged(mentions, repeats) : mentions;
}

/** Two lists of mentions, each in order, as one. */
function merged(mentions: readonly Mention[], repeats: readonly Mention[]): Mention[] {
  const all: Mention[] = [];
  let next = 0;
  for (const repeat of repeats) {
    while (next < mentions.length && mentions[next].from < repeat.from) all.push(mentions[next++]);
    all.push(repeat);
  }
  while (next < mentions.length) all.push(mentions[next++]);
  return all;
}

const beginningCount = 4097;

/** What begins so: a word outside of mentions, or a form to look for too. */
const mark = { free: 1, sought: 2 };

/** Stands for the beginning of what is no word or in a mention. */
const noBeginning = beginningCount - 1;

/** A number below `noBeginning` for three letters by their codes. */
function beginningOf(first: number, second: number, third: number): number {
  return (first * 67 + second * 5 + third * 41) & (noBeginning - 1);
}

/** The same for the letters at `at`, of which the third counts only if it is one: a name may have two. */
function beginningAt(text: string, at: number): number {
  return beginningOf(text.charCodeAt(at), text.charCodeAt(at + 1), letterAt(text, at + 2));
}

/** The code of the letter of English at `at`, 0 for anything else. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return isLarge(code) || isSmall(code) ? code : 0;
}

/** The forms to look for, by their text; only such as may begin outside of mentions. */
function formsOf(
  article: ArticleText,
  mentions: readonly Mention[],
  free: Uint8Array,
  lexicon: Lexicon,
): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const name of believedNames(article.text, mentions, free)) {
    const score = 0.9 * name.score;
    const look = (form: string, known: Known) => {
      if ((forms.get(form)?.score ?? 0) >= score || isOrdinary(form, known, lexicon)) return;
      forms.set(form, { text: form, type: name.type, score });
    };
    lookForForms(name, free, lexicon, look);
  }
  return forms;
}

/** The names that are believed and may be repeated, each once, with its best score. */
function believedNames(text: string, mentions: readonly Mention[], free: Uint8Array): Iterable<Form> {
  const best = new Map<string, Form>();
  for (const { from, to, type, score } of mentions) {
    if (score < believed) continue;
    if (!mayBegin(text, from, free) && !mayBegin(text, lastWordOf(text, from, to), free)) continue;
    const name = text.slice(from, to);
    if (score > (best.get(name)?.score ?? 0)) best.set(name, { text: name, type, score });
  }
  return best.values();
}

/** Where the last word of `[from, to)` begins. */
function lastWordOf(text: string, from: number, to: number): number {
  let at = to - 1;
  while (at > from && text.charCodeAt(at - 1) !== 0x20) at--;
  return at;
}

/** The beginnings of an article's tokens, in order: of words outside of mentions, which are marked in `marks`, and
 * `noBeginning` for all others. */
function freeWords(
  { text, regions }: ArticleText,
  mentions: readonly Mention[],
  marks: Uint8Array,
): Uint16Array {
  const words = new Uint16Array(regions.reduce((sum, { paragraph }) => sum + paragraph.tokens.length, 0));
  words.fill(noBeginning);
  let token = -1;
  let next = 0;
  for (const { from: start, paragraph } of regions) {
    for (const { from: own, kind } of paragraph.tokens) {
      token++;
      const from = start + own;
      while (next < mentions.length && mentions[next].to <= from) next++;
      if ((next < mentions.length && mentions[next].from <= from) || kind !== 'word') continue;
      const beginning = beginningAt(text, from);
      words[token] = beginning;
      marks[beginning] = mark.free;
    }
  }
  return words;
}

/** Whether what stands at `at` may begin outside of mentions too: as it is, in capitals or in small letters. */
function mayBegin(text: string, at: number, free: Uint8Array): boolean {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const third = letterAt(text, at + 2);
  if (first > 127 || second > 127) return true;
  return (
    free[beginningOf(first, second, third)] === 1 ||
    free[beginningOf(large(first), large(second), large(third))] === 1 ||
    free[beginningOf(small(first), small(second), small(third))] === 1
  );
}

const isLarge = (code: number) => code >= 65 && code <= 90;
const isSmall = (code: number) => code >= 97 && code <= 122;
const large = (code: number) => (isSmall(code) ? code - 32 : code);
const small = (code: number) => (isLarge(code) ? code + 32 : code);

/** What the lists know of a form, whatever its case. */
interface Known {
  readonly folded: string;
  readonly kinds: number;
}

/** A name as written and, for a person, the surname alone; both in capitals too, and a longer name in small
 * letters, but for bodies: `supreme court` describes what `Supreme Court` names. */
function lookForForms(
  { text: name, type }: Form,
  free: Uint8Array,
  lexicon: Lexicon,
  look: (form: string, known: Known) => void,
): void {
  const space = name.lastIndexOf(' ');
  lookForCases(name, space > 0 && type !== 'organization', free, lexicon, look);
  if (type === 'person' && space > 0) lookForCases(name.slice(space + 1), false, free, lexicon, look);
}

/** A form as written, in capitals and, where `inSmall` says so, in small letters, as far as it may begin so. */
function lookForCases(
  form: string,
  inSmall: boolean,
  free: Uint8Array,
  lexicon: Lexicon,
  look: (form: string, known: Known) => void,
): void {
  let known: Known | null = null;
  const lookIfFree = (written: string) => {
    if (free[beginningAt(written, 0)] === 0) return;
    known ??= knownOf(form, lexicon);
    look(written, known);
  };
  lookIfFree(form);
  if (form.length > 4) lookIfFree(form.toUpperCase());
  if (inSmall) lookIfFree(form.toLowerCase());
}

function knownOf(form: string, lexicon: Lexicon): Known {
  const folded = fold(form);
  return { folded, kinds: lexicon.kinds(folded) };
}

/** Kinds of words that may well mean something else when they stand alone. */
const ambiguous = kind.common | kind.title | kind.placeHead | kind.organizationHead;

/** Whether a form might as well be an English word or a title, says too little to be looked for, or is listed as a
 * place: a recogniser that passed over a known place had its reasons. */
function isOrdinary(form: string, { folded, kinds }: Known, lexicon: Lexicon): boolean {
  if (form.length < 2) return true;
  if ((kinds | lexicon.acronym(form)) & kind.place) return true;
  if (!beginsLarge(form)) {
    return !form.includes(' ') || folded.split(' ').every(word => isEnglish(word, lexicon));
  }
  if (form.includes(' ')) return (kinds & kind.title) !== 0;
  return (kinds & (isAcronym(form) ? ambiguous & ~kind.common : ambiguous)) !== 0;
}

/** Whether a form is in capitals, so that it is no word of a sentence: `SIT`, unless all around it is in capitals too. */
const isAcronym = (form: string): boolean => /^[A-Z]{3,6}$/.test(form);

function beginsLarge(form: string): boolean {
  const first = form.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(form);
}

function isEnglish(word: string, lexicon: Lexicon): boolean {
  return (lexicon.kinds(word) & kind.common) !== 0;
}

/** An article and what is looked for in it. */
interface Search {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly forms: ReadonlyMap<string, Form>;
  /** Marks of the forms' beginnings, so that most words need not be looked up. */
  readonly beginnings: Uint8Array;
  readonly lexicon: Lexicon;
}

/** The repeats between the mentions, given the beginnings of the words that stand there. */
function repeatsAmong(words: Uint16Array, search: Search): Mention[] {
  const { article, mentions, beginnings } = search;
  const repeats: Mention[] = [];
  let firstToken = 0;
  let next = 0;
  let free = 0;
  for (const region of article.regions) {
    const { tokens } = region.paragraph;
    for (let i = 0; i < tokens.length; i++) {
      if (beginnings[words[firstToken + i]] !== mark.sought) continue;
      const from = tokens[i].from + region.from;
      if (from < free) continue;
      while (next < mentions.length && mentions[next].from <= from) next++;
      const form = formAt(search, region, i, next < mentions.length ? mentions[next].from : region.to);
      if (!form) continue;
      free = from + form.text.length;
      repeats.push({ from, to: free, type: form.type, score: form.score });
    }
    firstToken += tokens.length;
  }
  return repeats;
}

/** The longest form that stands at a token of a region and ends before `limit`. */
function formAt({ article, forms, lexicon }: Search, region: Region, i: number, limit: number): Form | null {
  const { text } = article;
  const { tokens } = region.paragraph;
  const from = tokens[i].from + region.from;
  for (let last = Math.min(i + longest, tokens.length) - 1; last >= i; last--) {
    const to = tokens[last].to + region.from;
    const form = to <= limit && forms.get(text.slice(from, to));
    if (!form) continue;
    const shouted = form.text === form.text.toUpperCase();
    if (isAcronym(form.text) && isEnglish(form.text.toLowerCase(), lexicon) && !isInSmall(text, from, to))
      continue;
    if (shouted || (endsName(text, to) && beginsName(text, from, form.type, lexicon))) return form;
  }
  return null;
}

/** Whether there are small letters right before or behind a stretch. */
function isInSmall(text: string, from: number, to: number): boolean {
  return /\p{Ll}/u.test(text.slice(Math.max(0, from - 12), from) + text.slice(to, to + 12));
}

/** Whether no longer name goes on here: a capitalised word follows only if it is of the calendar. */
function endsName(text: string, at: number): boolean {
  const word = /^ (\p{Lu}[\p{L}\p{M}]*)/u.exec(text.slice(at, at + 24))?.[1];
  return word === undefined || neverNames.has(word.toLowerCase());
}

/** Whether no longer name began before: a capitalised word stands before only if it is a title or begins a sentence. */
function beginsName(text: string, at: number, type: EntityType, lexicon: Lexicon): boolean {
  const before = /([.!?”"]? ?)(\p{Lu}[\p{L}\p{M}]*)\.? $/u.exec(text.slice(Math.max(0, at - 24), at));
  if (!before) return true;
  const kinds = lexicon.kinds(fold(before[2]));
  return (kinds & kind.common) !== 0 || (type === 'person' && (kinds & kind.title) !== 0);
}
