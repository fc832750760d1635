/**
 * Which person each naming of an article means.
 *
 * Invariants: full names are settled before short ones, the fullest first, so the outcome does not depend on which
 * form the text uses first; a short form that two persons could bear, and that the text gives to neither, stands
 * for neither of them.
 */

import type { Gazetteer } from '../knowledge.ts';
import { isHonorific, type NameParts, nameParts, type Sex } from './nameParts.ts';
import type { Naming } from './naming.ts';
import { isShortFor, sexOfGiven } from './nicknames.ts';
import {
  agreement,
  endsWith,
  isFull,
  isTitleWord,
  startsWith,
  withoutTitle,
  wordAgreement,
} from './personNames.ts';

/** A naming with its name taken apart. */
interface Named {
  readonly naming: Naming;
  readonly parts: NameParts;
}

/** A person named in full, with the namings given to them so far. */
interface Person {
  readonly forms: NameParts[];
  readonly namings: Naming[];
  sex: Sex | null;
  /** Whether the article also calls them by their given name alone. */
  calledByGiven: boolean;
  /** Whether the surname alone stood right before they were named: it is somebody else's ("Moss's father, Jon Moss"). */
  foundSurname: boolean;
}

/** Groups the namings of persons: those of one group mean one person. */
export function groupPersons(namings: readonly Naming[], gazetteer: Gazetteer): Naming[][] {
  const named = withoutLeadingWords(
    namings.map(naming => ({ naming, parts: partsOf(naming) })),
    gazetteer,
  );
  const persons = fullPersons(named.filter(({ parts }) => isFull(parts)));
  markShortForms(named, persons);
  const rest = new Map<string, Naming[]>();
  for (const each of named) {
    if (isFull(each.parts)) continue;
    const person = personOf(each, persons);
    if (person) {
      person.namings.push(each.naming);
      person.sex ??= each.parts.sex;
    } else {
      const key = restKey(each, rest);
      const group = rest.get(key);
      if (group) group.push(each.naming);
      else rest.set(key, [each.naming]);
    }
  }
  return [...persons.map(person => person.namings), ...rest.values()];
}

/** How far before a full name the surname alone is still part of the introduction. */
const introductionWidth = 60;

function markShortForms(named: readonly Named[], persons: readonly Person[]): void {
  const short = named.filter(({ parts }) => !isFull(parts));
  const alone = new Set(short.map(({ parts }) => parts.surname));
  for (const person of persons) {
    const first = person.namings.reduce((a, b) => (b.from < a.from ? b : a));
    const surnames = person.forms.map(form => form.surname);
    person.calledByGiven = person.forms.some(form => alone.has(form.words[0]));
    person.foundSurname = short.some(
      ({ naming, parts }) =>
        naming.region === first.region &&
        naming.from < first.from &&
        first.from - naming.from < introductionWidth &&
        surnames.includes(parts.surname),
    );
  }
}

/** A nationality or a title taken for a given name (`Spaniard Ruiz`) is none where `Ruiz` is somebody's surname. */
function withoutLeadingWords(named: readonly Named[], gazetteer: Gazetteer): Named[] {
  const firsts = new Map<string, Set<string>>();
  for (const { parts } of named) {
    if (!isFull(parts)) continue;
    const known = firsts.get(parts.surname);
    if (known) known.add(parts.words[0]);
    else firsts.set(parts.surname, new Set([parts.words[0]]));
  }
  return named.map(each => {
    const [lead, ...rest] = each.naming.text.split(/\s+/);
    if (rest.length !== 1 || (firsts.get(each.parts.surname)?.size ?? 0) < 2) return each;
    if (!isTitleWord(lead) && gazetteer.demonym(lead) === null) return each;
    return { naming: each.naming, parts: nameParts(rest[0]) };
  });
}

function partsOf(naming: Naming): NameParts {
  return nameParts(withoutTitle(naming.text), isHonorific(naming.before) ? naming.before : null);
}

/** Persons by their full names: forms of one name are one person where only one person fits. */
function fullPersons(named: readonly Named[]): Person[] {
  const byForm = new Map<string, Named[]>();
  for (const each of named) {
    const key = `${each.parts.words.join(' ')}|${each.parts.suffix ?? ''}`;
    const known = byForm.get(key);
    if (known) known.push(each);
    else byForm.set(key, [each]);
  }
  const forms = [...byForm.values()].sort((a, b) => fullness(b[0].parts) - fullness(a[0].parts));
  const persons: Person[] = [];
  for (const form of forms) {
    const { parts } = form[0];
    const fitting = persons.filter(person => fits(person, parts));
    const exact = fitting.filter(person => person.forms.some(other => agreement(other, parts) === 'same'));
    const person = exact.length === 1 ? exact[0] : fitting.length === 1 ? fitting[0] : undefined;
    const all = form.map(each => each.naming);
    const sex = form.find(each => each.parts.sex)?.parts.sex ?? null;
    if (person) {
      person.forms.push(parts);
      person.namings.push(...all);
      person.sex ??= sex;
    } else
      persons.push({
        forms: [parts],
        namings: all,
        sex: sex ?? sexOfGiven(parts.given[0]),
        calledByGiven: false,
        foundSurname: false,
      });
  }
  return persons;
}

const fullness = (parts: NameParts) => parts.words.length * 100 + parts.words.join('').length;

function fits(person: Person, parts: NameParts): boolean {
  if (person.sex && parts.sex && person.sex !== parts.sex) return false;
  return person.forms.every(form => agreement(form, parts) !== null);
}

/** How well a short form fits a person: surname before given name before nickname before a spelling variant. */
const bySurname = (form: NameParts, { words }: NameParts) => endsWith(form.words.slice(1), words);
const ranks: readonly ((form: NameParts, parts: NameParts) => boolean)[] = [
  bySurname,
  (form, { words }) => startsWith(form.words, words),
  (form, { words }) => words.length === 1 && form.words.slice(1).includes(words[0]),
  (form, { words }) => words.length === 1 && isPetName(form, words[0]),
  (form, { words }) => words.length === 1 && isInitials(form, words[0]),
  (form, { words }) =>
    wordAgreement(form.words[form.words.length - 1], words[words.length - 1]) === 'spelling',
];

function isPetName(form: NameParts, word: string): boolean {
  return form.nickname?.split(' ').includes(word) || isShortFor(word, form.words[0]);
}

function isInitials(form: NameParts, word: string): boolean {
  return form.words.length > 2 && word === form.words.map(part => part[0]).join('');
}

/** The person whom a short form means, undefined where the text does not say. */
function personOf(each: Named, persons: readonly Person[]): Person | undefined {
  for (const rank of ranks) {
    const fitting = persons.filter(
      person =>
        !(person.foundSurname && person.forms.some(form => bySurname(form, each.parts))) &&
        !(person.sex && each.parts.sex && person.sex !== each.parts.sex) &&
        person.forms.some(form => rank(form, each.parts)),
    );
    if (fitting.length === 1) return fitting[0];
    if (fitting.length > 1) return meant(each.naming, fitting);
  }
  return undefined;
}

/** A person not named for so many regions has left the story. */
const dormantAfter = 8;

/**
 * Of several persons who bear a surname, the one whom the text means. A story calls its first bearer by surname and
 * the relatives by given name, so the first one named in full has the surname, unless long out of the story when
 * another was named last; two who come in together have neither, and who is called by given name alone gives it up.
 */
function meant(naming: Naming, bearers: readonly Person[]): Person | undefined {
  const likely = bearers.filter(person => !person.calledByGiven);
  const persons = (likely.length > 0 ? likely : [...bearers]).sort(
    (a, b) => introduction(a) - introduction(b),
  );
  if (persons.length === 1) return persons[0];
  const [main, ...others] = persons;
  const last = lastBefore(main.namings, naming.from);
  if (!last) return main;
  const recent = others
    .map(person => ({ person, naming: lastBefore(person.namings, naming.from) }))
    .filter(other => other.naming !== undefined && other.naming.from > last.from)
    .sort((a, b) => b.naming!.from - a.naming!.from)[0];
  if (recent && recent.naming!.region - last.region >= dormantAfter) return recent.person;
  return others.some(other => cameInTogether(main, other)) ? undefined : main;
}

const introduction = (person: Person) => Math.min(...person.namings.map(({ from }) => from));

/** Whether two persons were first named in one list: "Ana and Jon Ruiz" leave no one the bare surname. */
function cameInTogether(a: Person, b: Person): boolean {
  const [first, second] = [introduction(a), introduction(b)];
  return Math.abs(first - second) < listWidth;
}

/** Two names of a list begin within so many characters. */
const listWidth = 30;

function lastBefore(namings: readonly Naming[], offset: number): Naming | undefined {
  let last: Naming | undefined;
  for (const naming of namings) if (naming.from < offset && (!last || naming.from > last.from)) last = naming;
  return last;
}

/** Short forms that no full name explains are one person by name, and by sex where honorifics tell. */
function restKey({ parts }: Named, rest: ReadonlyMap<string, unknown>): string {
  const name = parts.words.join(' ');
  if (!parts.sex) return rest.has(`${name}|`) || !rest.has(`${name}|male`) ? `${name}|` : `${name}|male`;
  return `${name}|${parts.sex}`;
}
