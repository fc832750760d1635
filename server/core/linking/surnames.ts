/**
 * Surnames taken for other names, or passed over: where a story names `Jon Lune` in full, `Lune said` is he and not
 * the town, and `Lune` beside `Lune` the man is no company.
 *
 * Invariants: a place becomes a person only where no mention of the article locates it (`in Lune`), and no country
 * or great city does; a body only where the story has the surname alone as a person's too, or says of it what is said
 * of persons alone, and has no longer name of a body with it; what is found anew stands alone among small words; other mentions stay as they are.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { Memo } from '../memo.ts';
import type { ArticleText, Mention } from '../model.ts';
import { findSurnames } from './foundSurnames.ts';
import { foldName, hasSpace, isHonorific } from './nameParts.ts';
import { type Passage, Passages } from './passages.ts';
import { isHuman, isHumanOwn, isLocating, isPersonal } from './personal.ts';

/** A city of a quarter of a million people: stories that mean it need not say where it is. */
const greatCity = 144;

/** From here on the recogniser is surer of a body than a surname can make one doubt. */
const sureBody = 0.9;

/** The mentions, with each place or body that is the surname of a person named in full made a person. */
export function readSurnames(
  article: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  memo: Memo,
): readonly Mention[] {
  const surnames = surnamesOf(article, mentions);
  if (surnames.size === 0) return mentions;
  const names = surnamesAmong(article, mentions, surnames);
  const bearers = bearersOf(article, mentions, names, surnames, gazetteer);
  const bodies = bodiesOf(article, mentions, names, surnames);
  const read =
    bearers.size + bodies.size === 0
      ? mentions
      : mentions.map((mention, i): Mention => {
          const isPerson =
            (mention.type === 'place' && bearers.has(names[i])) ||
            (mention.type === 'organization' && mention.score < sureBody && bodies.has(names[i]));
          return isPerson ? { ...mention, type: 'person' } : mention;
        });
  return findSurnames(article, read, new Set(surnames.values()), memo);
}

/** What a mention without a surname for its name has instead: no surname holds a space. */
const nobody = ' ';

/** The surname that each place or body has for its name, folded. */
function surnamesAmong(
  { text }: ArticleText,
  mentions: readonly Mention[],
  surnames: ReadonlyMap<string, string>,
): string[] {
  const endings = endingsOf(surnames.keys());
  return mentions.map(({ from, to, type }) => {
    if (type !== 'place' && type !== 'organization') return nobody;
    if (!mayEnd(text.charCodeAt(to - 1), endings)) return nobody;
    const name = soleWord(text, from, to);
    return surnames.has(name) ? name : nobody;
  });
}

/** A name of one word folded; empty for one of several, which is nobody's surname. */
const soleWord = (text: string, from: number, to: number) =>
  hasSpace(text, from, to) ? '' : foldName(text.slice(from, to));

/** The letters that folded words end with, as bits; all bits where one ends with another sign than a plain letter. */
function endingsOf(words: Iterable<string>): number {
  let endings = 0;
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    endings |= last > 96 && last < 123 ? 1 << (last - 97) : -1;
  }
  return endings;
}

/** Whether a name that ends with a letter may end so when it is folded: a plain letter stays what it is but for its case. */
function mayEnd(letter: number, endings: number): boolean {
  const small = letter | 32;
  return letter > 127 || small < 97 || small > 122 || (endings & (1 << (small - 97))) !== 0;
}

/** The last words of the full names of persons: folded, with each as written. */
function surnamesOf(article: ArticleText, mentions: readonly Mention[]): Map<string, string> {
  const surnames = new Map<string, string>();
  for (const { from, to, type } of mentions) {
    if (type !== 'person' || !hasSpace(article.text, from, to)) continue;
    const last = article.text.slice(article.text.lastIndexOf(' ', to - 1) + 1, to);
    surnames.set(foldName(last), last);
  }
  return surnames;
}

/** The surnames among the places that the text speaks of as of a person, and never as of a place. */
function bearersOf(
  article: ArticleText,
  mentions: readonly Mention[],
  names: readonly string[],
  surnames: ReadonlyMap<string, string>,
  gazetteer: Gazetteer,
): Set<string> {
  const bearers = new Set<string>();
  if (!mentions.some(({ type }, i) => type === 'place' && surnames.has(names[i]))) return bearers;
  const places = new Set<string>();
  const passages = new Passages(article, mentions);
  mentions.forEach(({ type, from, to }, i) => {
    const name = names[i];
    if (type !== 'place' || !surnames.has(name) || places.has(name)) return;
    if (isGreat(article.text.slice(from, to), gazetteer)) {
      places.add(name);
      return;
    }
    const passage = passages.around(from);
    if (!passage) return;
    const first = passage.tokenAt(from - passage.offset);
    if (passage.kind === 'dateline' || isLocated(passage, first)) places.add(name);
    else if (isHonorific(passage.word(first - 1)) || isPersonal(passage.word(passage.mentionEnd(first)))) {
      bearers.add(name);
    }
  });
  for (const name of places) bearers.delete(name);
  return bearers;
}

/** The surnames among the bodies that are a person's elsewhere in the story, and begin no body's longer name. */
function bodiesOf(
  article: ArticleText,
  mentions: readonly Mention[],
  names: readonly string[],
  surnames: ReadonlyMap<string, string>,
): Set<string> {
  const persons = new Set<string>();
  if (!mentions.some(({ type }, i) => type === 'organization' && surnames.has(names[i]))) return persons;
  const passages = new Passages(article, mentions);
  mentions.forEach((mention, i) => {
    const isPerson = mention.type === 'person';
    const name = isPerson ? soleWord(article.text, mention.from, mention.to) : names[i];
    if (!surnames.has(name) || persons.has(name)) return;
    if (isPerson || (mention.type === 'organization' && isOneWho(passages.around(mention.from), mention))) {
      persons.add(name);
    }
  });
  for (const { type, from, to } of persons.size > 0 ? mentions : []) {
    if (type !== 'organization') continue;
    const name = article.text.slice(from, to);
    if (name.includes(' ')) persons.delete(foldName(name.slice(0, name.indexOf(' '))));
  }
  return persons;
}

/** Whether the words beside a mention are said of persons alone: `Mr Lune`, `Lune, who`, `Lune's widow`. */
function isOneWho(passage: Passage | null, { from }: Mention): boolean {
  if (!passage) return false;
  const first = passage.tokenAt(from - passage.offset);
  if (isHonorific(passage.word(first - 1))) return true;
  const end = passage.mentionEnd(first);
  const next = passage.word(end);
  if (/^['’]s?$/u.test(next)) return isHumanOwn(passage.word(end + 1));
  return isHuman(next === ',' ? passage.word(end + 1) : next);
}

function isGreat(name: string, gazetteer: Gazetteer): boolean {
  const [first] = gazetteer.candidates(name);
  if (first === undefined) return false;
  return first.place.kind === 'country' || (!first.alternate && first.weight >= greatCity);
}

function isLocated(passage: Passage, first: number): boolean {
  return !passage.isSentenceStart(first) && isLocating(passage.word(first - 1));
}
