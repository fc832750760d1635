/**
 * Which person each naming of an article means.
 *
 * Invariants: full names are settled before short ones, the fullest first, so the outcome does not depend on which
 * form the text uses first; a short form that two persons could bear, and that the text gives to neither, stands
 * for neither of them.
 */
import type { Gazetteer } from '../knowledge.ts';
import { append } from './counts.ts';
import { isHonorific, type NameParts, nameParts, type Sex, withHonorific } from './nameParts.ts';
import type { Naming } from './naming.ts';
import { sexOfGiven } from './nicknames.ts';
import { agreement, agreementKeys, isFull, isTitleWord, personName } from './personNames.ts';
import { type Person, ShortNames } from './shortNames.ts';

/** A naming with its name taken apart. */
interface Named {
  readonly naming: Naming;
  readonly parts: NameParts;
}

/** Namings that mean one person; `couldBe` are the full names of those whom the text leaves in question. */
export interface PersonGroup {
  readonly namings: Naming[];
  readonly couldBe: readonly string[];
}

/** Groups the namings of persons, given in the order of the text. */
export function groupPersons(namings: readonly Naming[], gazetteer: Gazetteer): PersonGroup[] {
  const named = withoutLeadingWords(
    namings.map(naming => ({ naming, parts: partsOf(naming) })),
    gazetteer,
  );
  const owners = fullPersons(named.filter(({ parts }) => isFull(parts)));
  const persons = [...new Set(owners.values())];
  const short = named.filter(({ parts }) => !isFull(parts));
  markShortForms(short, persons);
  const shortNames = new ShortNames(
    persons,
    short.map(({ parts }) => parts),
  );
  const groups = new Map<Person | string, PersonGroup>();
  for (const { naming, parts } of named) {
    const owner = owners.get(naming);
    const persons = owner ? [owner] : shortNames.personsOf(naming, parts);
    const person = persons.length === 1 ? persons[0] : null;
    if (person) {
      person.last = naming;
      person.sex ??= parts.sex;
    }
    const key = person ?? restKey(parts, persons, groups);
    const group = groups.get(key);
    if (group) group.namings.push(naming);
    else
      groups.set(key, { namings: [naming], couldBe: person ? [] : persons.map(({ first }) => first.text) });
  }
  return [...groups.values()];
}

function partsOf({ text, before }: Naming): NameParts {
  const parts = personName(text);
  return before !== '' && isHonorific(before) ? withHonorific(parts, before) : parts;
}

/** A nationality or a title taken for a given name (`Spaniard Ruiz`) is none where `Ruiz` is somebody's surname. */
function withoutLeadingWords(named: readonly Named[], gazetteer: Gazetteer): readonly Named[] {
  const firsts = new Map<string, string>();
  const shared = new Set<string>();
  for (const { parts } of named) {
    if (!isFull(parts)) continue;
    const known = firsts.get(parts.surname);
    if (known === undefined) firsts.set(parts.surname, parts.words[0]);
    else if (known !== parts.words[0]) shared.add(parts.surname);
  }
  if (shared.size === 0) return named;
  return named.map(each => {
    if (each.parts.words.length !== 2 || !shared.has(each.parts.surname)) return each;
    const [lead, ...rest] = each.naming.text.split(/\s+/);
    if (rest.length !== 1 || (!isTitleWord(lead) && gazetteer.demonym(lead) === null)) return each;
    return { naming: each.naming, parts: nameParts(rest[0]) };
  });
}

/** The person of each full naming: forms of one name are one person where only one person fits. */
function fullPersons(named: readonly Named[]): Map<Naming, Person> {
  const byForm = new Map<string, Named[]>();
  for (const each of named) {
    const { key, suffix } = each.parts;
    append(byForm, suffix === null ? key : `${key}|${suffix}`, each);
  }
  const forms = [...byForm.values()].sort((a, b) => fullness(b[0].parts) - fullness(a[0].parts));
  const owners = new Map<Naming, Person>();
  const byKey = new Map<string, Person[]>();
  for (const form of forms) {
    const [{ parts, naming }] = form;
    const sex = form.find(each => each.parts.sex)?.parts.sex ?? null;
    const keys = agreementKeys(parts);
    const person =
      fittingPerson(parts, sex, keys, byKey) ?? newPerson(naming, sex ?? sexOfGiven(parts.given[0]));
    person.forms.push(parts);
    person.sex ??= sex;
    if (naming.from < person.first.from) person.first = naming;
    for (const each of form) owners.set(each.naming, person);
    for (const key of keys) append(byKey, key, person);
  }
  return owners;
}

const fullness = ({ words, key }: NameParts) => words.length * 100 + key.length;

function newPerson(first: Naming, sex: Sex | null): Person {
  return { forms: [], first, last: null, sex, calledByGiven: false, foundSurname: false };
}

/** A key that so many persons of one article share is a roll of names, and tells nothing of any. */
const rollLength = 40;

/** The one person whose forms all agree with a name; a person who bears the very name goes first. */
function fittingPerson(
  parts: NameParts,
  sex: Sex | null,
  keys: readonly string[],
  byKey: ReadonlyMap<string, readonly Person[]>,
): Person | null {
  let near: Set<Person> | null = null;
  for (const key of keys) {
    const persons = byKey.get(key);
    if (!persons || persons.length > rollLength) continue;
    near ??= new Set();
    for (const person of persons) near.add(person);
  }
  if (near === null) return null;
  const fitting = [...near].filter(
    person =>
      !(person.sex && sex && person.sex !== sex) &&
      person.forms.every(form => agreement(form, parts) !== null),
  );
  const exact = fitting.filter(person => person.forms.some(form => agreement(form, parts) === 'same'));
  if (exact.length === 1) return exact[0];
  return fitting.length === 1 ? fitting[0] : null;
}

/** How far before a full name the surname alone is still part of the introduction. */
const introductionWidth = 60;

/** Says of each person which of their short forms the article uses for them, or before them for somebody else. */
function markShortForms(short: readonly Named[], persons: readonly Person[]): void {
  const alone = new Map<string, Naming[]>();
  for (const { naming, parts } of short) append(alone, parts.surname, naming);
  for (const person of persons) {
    person.calledByGiven = person.forms.some(form => alone.has(form.words[0]));
    const { from, region } = person.first;
    person.foundSurname = person.forms.some(form => {
      const before = lastBefore(alone.get(form.surname) ?? [], from);
      return before?.owns === true && before.region === region && from - before.from < introductionWidth;
    });
  }
}

/** The last of the namings, which stand in order, that begins before an offset. */
function lastBefore(namings: readonly Naming[], offset: number): Naming | undefined {
  let low = 0;
  let high = namings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (namings[middle].from < offset) low = middle + 1;
    else high = middle;
  }
  return namings[low - 1];
}

/** Short forms that no full name explains are one person by name, and by sex where honorifics tell. */
function restKey(
  parts: NameParts,
  bearers: readonly Person[],
  groups: ReadonlyMap<Person | string, unknown>,
): string {
  const name = `${parts.key}${bearers.length > 0 ? '?' : ''}`;
  if (!parts.sex) return groups.has(`${name}|`) || !groups.has(`${name}|male`) ? `${name}|` : `${name}|male`;
  return `${name}|${parts.sex}`;
}
