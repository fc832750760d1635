/**
 * Whom a surname, a given name, a nickname or initials mean in an article.
 *
 * Invariants: asked in the order of the text; whom a short name could mean is looked up once for each name.
 */
import { recall } from '../recall.ts';
import { append } from './counts.ts';
import type { NameParts, Sex } from './nameParts.ts';
import type { Naming } from './naming.ts';
import { isShortFor, shortFormsOf } from './nicknames.ts';
import { endsWith, skeleton, startsWith, wordAgreement } from './personNames.ts';

/** A person named in full; `first` is the first full naming, `last` the last naming given to them so far. */
export interface Person {
  readonly forms: NameParts[];
  first: Naming;
  last: Naming | null;
  sex: Sex | null;
  /** Whether the article also calls them by their given name alone. */
  calledByGiven: boolean;
  /** Whether they were brought in as kin of one who bears the surname alone ("Moss's father, Jon Moss"). */
  foundSurname: boolean;
}

/** How well a short form fits a person: surname before given name before nickname before a spelling variant. */
const ranks: readonly ((form: NameParts, parts: NameParts) => boolean)[] = [
  isSurname,
  (form, { words }) => startsWith(form.words, words),
  (form, { words }) => words.length === 1 && form.words.slice(1).includes(words[0]),
  (form, { words }) => words.length === 1 && isPetName(form, words[0]),
  (form, { words }) => words.length === 1 && isInitials(form, words[0]),
  (form, { words }) =>
    wordAgreement(form.words[form.words.length - 1], words[words.length - 1]) === 'spelling',
];

function isSurname(form: NameParts, { words }: NameParts): boolean {
  return words.length < form.words.length && endsWith(form.words, words);
}

function isPetName(form: NameParts, word: string): boolean {
  return form.nickname?.split(' ').includes(word) || isShortFor(word, form.words[0]);
}

function isInitials(form: NameParts, word: string): boolean {
  return form.words.length > 2 && word === form.words.map(part => part[0]).join('');
}

/** A short name that so many persons of one article could bear means none of them. */
const mostBearers = 20;

export class ShortNames {
  /** Persons by the words, pet forms, initials and sounds of their names. */
  readonly #byKey = new Map<string, Person[]>();
  /** For each short name whom it fits, by rank; ranks that fit nobody are left out. */
  readonly #fitting = new Map<string, readonly (readonly Person[])[]>();

  /** `short` are the names that will be asked for. */
  constructor(persons: readonly Person[], short: readonly NameParts[]) {
    const asked = new Set<string>();
    for (const parts of new Map(short.map(parts => [parts.key, parts])).values())
      for (const key of soughtKeys(parts)) asked.add(key);
    if (asked.size === 0) return;
    for (const person of persons) {
      for (const form of person.forms)
        for (const key of keysOf(form)) if (asked.has(key)) append(this.#byKey, key, person);
    }
  }

  /** The person whom a short form means; several where the text does not say which, none where it names nobody. */
  personsOf(naming: Naming, parts: NameParts): readonly Person[] {
    for (const persons of this.#fit(parts)) {
      const fitting = persons.filter(({ sex }) => !(sex && parts.sex && sex !== parts.sex));
      if (fitting.length === 1) return fitting;
      if (fitting.length > 1) return meant(naming, fitting);
    }
    return [];
  }

  #fit(parts: NameParts): readonly (readonly Person[])[] {
    const name = parts.key;
    const known = this.#fitting.get(name);
    if (known) return known;
    const near = new Set<Person>();
    for (const key of soughtKeys(parts)) for (const person of this.#byKey.get(key) ?? []) near.add(person);
    const bearers = [...near].filter(
      person => !(person.foundSurname && person.forms.some(form => isSurname(form, parts))),
    );
    const fitting = ranks
      .map(rank => bearers.filter(person => person.forms.some(form => rank(form, parts))))
      .filter(persons => persons.length > 0 && persons.length <= mostBearers);
    this.#fitting.set(name, fitting);
    return fitting;
  }
}

/** By what a short name may find those who bear it. */
const soughtKeys = ({ words }: NameParts) => [words[0], words[words.length - 1], soundOf(words)];

/** By what a person named in full is found. */
function* keysOf({ words, nickname }: NameParts): Iterable<string> {
  yield* words;
  yield* shortFormsOf(words[0]);
  if (words.length > 2) yield words.map(word => word[0]).join('');
  yield soundOf(words);
  if (nickname !== null) yield* nickname.split(' ');
}

const soundOf = (words: readonly string[]) => (words.length > 0 ? soundOfWord(words[words.length - 1]) : '');

const soundOfWord = recall(word => `sound ${skeleton(word)}`);

/** A person not named for so many regions has left the story. */
const dormantAfter = 8;

/** Two names of a list begin within so many characters. */
const listWidth = 30;

/**
 * Of several persons who bear a surname, the one whom the text means, or all who are left. A story calls its first bearer by surname and
 * the relatives by given name, so the first one named in full has the surname, unless long out of the story when
 * another was named last; two who come in together have neither, and who is called by given name alone gives it up.
 */
function meant(naming: Naming, bearers: readonly Person[]): readonly Person[] {
  const likely = bearers.filter(person => !person.calledByGiven);
  const persons = likely.length > 0 ? likely : bearers;
  const main = persons.reduce((a, b) => (b.first.from < a.first.from ? b : a));
  if (persons.length === 1 || main.first.from > naming.from || !main.last) return [main];
  let recent = main;
  for (const person of persons) {
    if (person.last && person.last.from > recent.last!.from) recent = person;
  }
  if (recent.last!.region - main.last.region >= dormantAfter) return [recent];
  const together = persons.some(person => person !== main && person.first.from - main.first.from < listWidth);
  return together ? persons : [main];
}
