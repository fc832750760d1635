/**
 * Which organization, place or group each naming of an article means.
 *
 * Invariants: a short form joins a full one only where exactly one full form explains it; places and groups never
 * join a name that the gazetteer gives to another country.
 */
import type { Gazetteer } from '../knowledge.ts';
import { recall, recallFor } from '../recall.ts';
import { append } from './counts.ts';
import { foldName, nameWords } from './nameParts.ts';
import type { Naming } from './naming.ts';

const smallWords = new Set([
  'of',
  'the',
  'and',
  'for',
  'on',
  'in',
  'de',
  'la',
  'du',
  'des',
  'et',
  '&',
  'to',
  'del',
]);
const legalForms = new Set(
  'inc corp corporation co ltd limited plc llc lp ag sa nv gmbh spa ab oyj asa as bv kk company group holdings'.split(
    ' ',
  ),
);

/** The words of a body's name as compared: without articles, or a legal form at the end. */
export const bodyWords: (name: string) => readonly string[] = recall(name => {
  const all = nameWords(bare(name));
  const words = all.filter(word => word !== 'the');
  while (words.length > 1 && legalForms.has(words[words.length - 1])) words.pop();
  return words.length > 0 ? words.map(singular) : all;
});

/** A body's name as one key. */
const bodyKey = recall(name => bodyWords(name).join(' '));

/** A team's or party's name is written in the singular before a noun (`a Tigers fan`, `a Tiger fan`). */
const singular = (word: string) => (word.length > 4 ? word.replace(/(?<![sui])s$/, '') : word);

/** A name without a possessive ending and without what a hyphen has tied to it. */
const bare = (name: string) => untied(name.replace(/['’]s?$/, ''));

/** A name without what a hyphen has tied to it (`ex-Ajax`, `Vienna-based`). */
export const untied = (name: string): string =>
  name.includes('-')
    ? name
        .replace(/^(?:ex|pro|anti|non)-(?=\p{Lu})/u, '')
        .replace(/-(?:based|born|led|backed|run|owned)$/, '')
    : name;

/** Groups the namings of organizations. */
export function groupOrganizations(
  article: string,
  namings: readonly Naming[],
  gazetteer: Gazetteer,
): Naming[][] {
  const groups = byKey(namings, naming => bodyKey(naming.text));
  const forms: Form[] = [];
  for (const [key, members] of groups) {
    const { words, sought } = keysOf(key);
    forms.push({ key, words, sought, members });
  }
  const longer = longerForms(forms);
  const target = new Map<string, string>();
  for (const [short, full] of bracketed(article, namings)) target.set(short, full);
  joinCountries(forms, target, gazetteer);
  for (const form of forms) {
    if (target.has(form.key)) continue;
    const near = new Set<Form>();
    for (const key of form.sought) for (const other of longer.get(key) ?? []) near.add(other);
    if (near.size === 0 || near.size > mostFullForms) continue;
    const full = [...near].filter(
      other => other !== form && isShortBody(form, other) && !isSeat(form, other, gazetteer),
    );
    const longest = full.filter(
      other => !full.some(third => third !== other && isPart(other.words, third.words)),
    );
    if (longest.length === 1) target.set(form.key, longest[0].key);
  }
  return merged(groups, target);
}

/** Forms of one country's name are one body: its side, where it is no place. */
function joinCountries(forms: readonly Form[], target: Map<string, string>, gazetteer: Gazetteer): void {
  const first = new Map<string, string>();
  for (const { key, members } of forms) {
    const code = countryOf(members[0].text, gazetteer);
    if (code === null) continue;
    const known = first.get(code);
    if (known === undefined) first.set(code, key);
    else target.set(key, known);
  }
}

/** The code of the country that a name most likely means, null for another place or none. */
export function countryOf(name: string, gazetteer: Gazetteer): string | null {
  const place = gazetteer.candidates(name)[0]?.place;
  return place?.kind === 'country' ? place.country : null;
}

/** Whether a short name is only the place that a longer one names as its seat (`University of Lune`, `Lune`). */
function isSeat(short: Form, full: Form, gazetteer: Gazetteer): boolean {
  const before = full.words[full.words.length - short.words.length - 1];
  return /^(?:of|in|at)$/.test(before ?? '') && gazetteer.candidates(short.members[0].text).length > 0;
}

/** A name's words, and the keys by which a longer name that it may be a short form of is sought. */
interface BodyKeys {
  readonly words: readonly string[];
  readonly sought: readonly string[];
}

/** The namings of one form of a name. */
interface Form extends BodyKeys {
  readonly key: string;
  readonly members: readonly Naming[];
}

/**
 * Forms of several words by what a short form of theirs may be or begin with: the word at either end, two words side
 * by side, the initials, a clipping.
 */
function longerForms(forms: readonly Form[]): Map<string, Form[]> {
  const table = new Map<string, Form[]>();
  const asked = new Set<string>();
  for (const { sought } of forms) for (const key of sought) asked.add(key);
  for (const form of forms) {
    if (form.words.length < 2) continue;
    for (const key of longKeys(form.key)) if (asked.has(key)) append(table, key, form);
  }
  return table;
}

/** The keys of a name of several words, given as one key. */
const longKeys = recall((name): Iterable<string> => {
  const words = name.split(' ');
  const [first] = words;
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  const ends = [first, words[words.length - 1], first.slice(0, 3), first.slice(0, 4)];
  return new Set([...ends, ...pairs, ...initialismsOf(words)]);
});

const keysOf = recall((name): BodyKeys => {
  const words = name.split(' ');
  return { words, sought: words.length === 1 ? words : [words.slice(0, 2).join(' '), words.join('')] };
});

/** A name that is a part of so many longer ones means none of them. */
const mostFullForms = 20;

/** An acronym given in brackets after its name, as [acronym's key, name's key]. */
function bracketed(article: string, namings: readonly Naming[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 1; i < namings.length; i++) {
    const [full, short] = [namings[i - 1], namings[i]];
    const gap = short.from - full.to;
    if (gap > 3 || !isAcronym(short.text)) continue;
    if (!/^ ?\(["“‘']?$/.test(article.slice(full.to, short.from))) continue;
    const letters = foldName(short.text).replace(/[^a-z]/g, '');
    const words = bodyWords(full.text);
    if (words.length < 2 || !letters || !words.some(word => word[0] === letters[0])) continue;
    pairs.push([bodyKey(short.text), words.join(' ')]);
  }
  return pairs;
}

export const isAcronym = recall(text => /^(?:\p{Lu}\.?[\p{Ll}\d]?&?){2,8}$/u.test(text));

/** Whether a name is a short form of a longer one: its initials, a clipping, or words at its head or its end. */
function isShortBody(short: Form, full: Form): boolean {
  if (short.words.length === 1) {
    const [word] = short.words;
    if (isAcronym(short.members[0].text) && isInitialism(word, full.words)) return true;
    if (full.words.length > 1 && isClipping(word, full.words[0])) return true;
  } else if (short.words.join('').length <= 4 && isInitialism(short.words.join(''), full.words)) return true;
  if (!isPart(short.words, full.words)) return false;
  const tail = full.words.slice(short.words.length);
  if (isHead(short.words, full.words) && tail.length === 1 && tails.has(tail[0])) return true;
  // "UN High Commissioner for Refugees" is an office of the UN, not the UN.
  if (
    isAcronym(short.members[0].text) &&
    (short.words[0].length < 3 || tail.some(word => smallWords.has(word)))
  )
    return false;
  return follows(short, full);
}

/** Words that a body's name may go without: what follows the name proper says only what kind of body it is. */
const tails = new Set(
  (
    'party oil airline airway bank motor energy food system technology industry united city town rover ' +
    'wanderer athletic insurance pharmaceutical telecom mining steel petroleum gas cable software record studio'
  ).split(' '),
);

const isHead = (short: readonly string[], full: readonly string[]) =>
  short.every((word, i) => word === full[i]);

/** `Fed` for `Federal Reserve`. */
const isClipping = (word: string, first: string) =>
  word.length >= 3 &&
  word.length <= 4 &&
  first.length >= word.length + 3 &&
  first.startsWith(word) &&
  !/^(?:i?an|ese|ish|i)$/.test(first.slice(word.length));

/** A short form comes after the full one, headlines apart; a name that comes first stands for itself. */
function follows(short: Form, full: Form): boolean {
  const story = short.members.filter(naming => naming.region > 0);
  return story.length === 0 || full.members[0].from < story[0].from;
}

/** Whether letters are the initials of a name. */
export function isInitialism(letters: string, full: readonly string[]): boolean {
  return letters.length >= 2 && initialismsOf(full).includes(letters);
}

/**
 * The acronyms of a name of several words: small words counted or not, a dropped leading article counted or not; an
 * acronym inside the name lends all its letters (`USGS`, `US Geological Survey`).
 */
export const initialismsOf = (full: readonly string[]): readonly string[] =>
  full.length < 2 ? [] : initialismsOfName(full.join(' '));

const initialismsOfName = recall(name => {
  const full = name.split(' ');
  const initials = (words: readonly string[]) => words.map(word => word[0]).join('');
  const large = full.filter(word => !smallWords.has(word));
  const all = [initials(full), initials(large), `t${initials(large)}`];
  if (large.length > 1 && large[0].length === 2) all.push(large[0] + initials(large.slice(1)));
  return [...new Set(all)];
});

function isPart(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length || short.every(word => smallWords.has(word))) return false;
  const at = (from: number) => short.every((word, i) => word === full[from + i]);
  return at(0) || at(full.length - short.length);
}

/** Groups the namings of places: forms of one country's name are one place, and so are a name and its initials. */
export function groupPlaces(namings: readonly Naming[], gazetteer: Gazetteer): Naming[][] {
  const groups = byKey(namings, naming => placeKey(naming.text, gazetteer));
  const byInitials = new Map<string, string[]>();
  for (const key of groups.keys()) {
    if (key.includes(' ')) for (const letters of initialismsOfName(key)) append(byInitials, letters, key);
  }
  const target = new Map<string, string>();
  for (const [key, [{ text }]] of groups) {
    const full = byInitials.get(key);
    if (full?.length === 1 && key.length > 2 && isAcronym(text)) target.set(key, full[0]);
  }
  if (target.size === 0) return [...groups.values()];
  return merged(groups, target);
}

/** A place's name as compared: a country by its code, any other name by its folded words. */
export const placeKey = (name: string, gazetteer: Gazetteer): string => placeKeyOf(gazetteer, name);

const placeKeyOf = recallFor((gazetteer: Gazetteer, name): string => {
  const plain = bare(name);
  const words = [...nameWords(plain)];
  if (words.length > 1 && words[0] === 'the') words.shift();
  if (words[0] === 'st' || words[0] === 'ste') words[0] = 'saint';
  if (words[0] === 'mt') words[0] = 'mount';
  const country = countryOf(plain, gazetteer);
  return country === null ? words.join(' ') : `country ${country}`;
});

/** Groups the namings of nationalities and of religious and political groups: singular and plural are one. */
export function groupGroups(namings: readonly Naming[], gazetteer: Gazetteer): Naming[][] {
  return [...byKey(namings, naming => groupKey(naming.text, gazetteer)).values()];
}

/** A group's name as compared: a nationality by its country's code, any other name in the singular. */
export const groupKey = (name: string, gazetteer: Gazetteer): string => groupKeyOf(gazetteer, name);

const groupKeyOf = recallFor((gazetteer: Gazetteer, name): string => {
  const plain = name.replace(/['’]s?$/, '');
  const code = gazetteer.demonym(plain);
  if (code) return `people ${code}`;
  return nameWords(plain)
    .map(word => (word.length > 3 ? word.replace(/(?<!s)s$/, '').replace(/m[ea]n$/, 'man') : word))
    .join(' ');
});

function byKey(namings: readonly Naming[], keyOf: (naming: Naming) => string): Map<string, Naming[]> {
  const groups = new Map<string, Naming[]>();
  for (const naming of namings) append(groups, keyOf(naming), naming);
  return groups;
}

/** Joins each group to its target's, along chains of targets. */
function merged(groups: ReadonlyMap<string, Naming[]>, target: ReadonlyMap<string, string>): Naming[][] {
  const result = new Map<string, Naming[]>();
  for (const [key, members] of groups) {
    let end = key;
    for (let step = 0; step < 4; step++) end = target.get(end) ?? end;
    for (const member of members) append(result, end, member);
  }
  return [...result.values()];
}
