/**
 * Runs of capitalised words and the units they are made of: titles, groups, listed bodies and places, and words
 * that no list explains.
 *
 * Invariant: the units of a run stand in order, do not overlap and lie inside the run.
 */
import type { Gazetteer } from '../knowledge.ts';
import { neverNames, openingParticles, particles, plainCapitals } from './cues.ts';
import { kind, type Lexicon } from './lexicon.ts';
import type { Word } from './rulesWords.ts';

export type UnitKind = 'title' | 'group' | 'organization' | 'place' | 'word';

/** A unit of a run: words `[from, end)`. */
export interface Unit {
  readonly kind: UnitKind;
  readonly from: number;
  readonly end: number;
}

/** The knowledge that the rules look things up in. */
export interface Sources {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

/** A paragraph's words as the rules go through them. */
export interface Reading extends Sources {
  readonly words: readonly Word[];
  /** The words' folded forms, for look-ups of several. */
  readonly folded: readonly string[];
}

export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && (word.shape === 'capital' || word.shape === 'capitals');
}

/** Whether a run of capitalised words begins here. */
export function beginsRun(words: readonly Word[], i: number): boolean {
  if (isCapital(words[i])) return true;
  return openingParticles.has(words[i].text) && isCapital(words[i + 1]) && words[i - 1]?.shape !== 'number';
}

/** No name has more words: a page set in capitals is read in pieces. */
const longest = 40;

/** The end of the run that begins at a word. Particles, initials' points, `&` and a joining 's stay inside. */
export function runEnd(reading: Reading, from: number): number {
  const { words } = reading;
  let end = listedEnd(reading, from);
  for (;;) {
    const next = words[end];
    if (next === undefined || next.opens || end - from >= longest || breaksHeadline(words[end - 1]))
      return end;
    if (isCapital(next) && !next.joined) {
      if (breaksHeadline(next)) return end;
      end = listedEnd(reading, end);
      continue;
    }
    const bridge = bridgeEnd(words, end);
    if (bridge === end) return end;
    end = bridge + 1;
  }
}

/** The end of the longest listed name at a capitalised word, small words inside it included: `Bank of England`. */
function listedEnd({ words, folded, lexicon }: Reading, from: number): number {
  const wanted = kind.organization | kind.place | kind.title;
  const end = lexicon.longest(folded, from, words.length, wanted)?.end ?? from + 1;
  for (let i = from + 1; i < end; i++) if (words[i].opens || words[i].text === ',') return from + 1;
  return isCapital(words[end - 1]) ? end : from + 1;
}

/** In a headline an ordinary word ends a run though it has a capital. */
function breaksHeadline(word: Word): boolean {
  const named = kind.title | kind.organizationHead | kind.placeHead | kind.given | kind.surname | kind.prefix;
  return word.case !== 'running' && (word.kinds & kind.common) !== 0 && (word.kinds & named) === 0;
}

/** The index of the capitalised word that goes on the run after small things in between, or `at` itself. */
function bridgeEnd(words: readonly Word[], at: number): number {
  const before = words[at - 1];
  const next = words[at];
  const after = words[at + 1];
  const last = words[at + 2];
  const small = next.shape === 'lower' && particles.has(next.text);
  if (small && after?.shape === 'lower' && particles.has(after.text) && isCapital(last)) return at + 2;
  if (!isCapital(after) || after.opens) return at;
  if (next.text === '.') return before.text.length === 1 || before.kinds & kind.title ? at + 1 : at;
  if (next.text === '&') return at + 1;
  if (/^["“‘(]$/.test(next.text))
    return before.kinds & kind.given && isCapital(words[at + 3]) ? nicknameEnd(words, at) : at;
  if (/^['’]s$/.test(next.text)) return before.kinds & kind.common ? at + 1 : at;
  return small ? at + 1 : at;
}

/** The word after a nickname between a given name and a surname: `Jorge “Coco” Ruiz`. */
function nicknameEnd(words: readonly Word[], at: number): number {
  return /^["”’)]$/.test(words[at + 2].text) ? at + 3 : at;
}

/** Whether a word is one of the calendar and the like here: `May` is, `May Wong` is not. */
export function isNever(words: readonly Word[], i: number): boolean {
  const { folded, kinds } = words[i];
  return neverNames.has(folded) && !(kinds & (kind.given | kind.surname) && isCapital(words[i + 1]));
}

/** Takes a run apart. */
export function unitsOf(reading: Reading, from: number, end: number): Unit[] {
  const units: Unit[] = [];
  for (let i = from; i < end; ) {
    const unit = unitAt(reading, i, end);
    units.push(unit);
    i = unit.end;
  }
  return units;
}

function unitAt(reading: Reading, i: number, end: number): Unit {
  const { words, folded, lexicon } = reading;
  const word = words[i];
  let best: Unit = { kind: 'word', from: i, end: i + 1 };
  if (word.shape === 'mark') return best;
  const consider = (unit: UnitKind, wanted: number) => {
    const match = lexicon.longest(folded, i, end, wanted)?.end ?? (word.kinds & wanted ? i + 1 : i);
    if (match === i || (match === i + 1 && !standsAlone(reading, i, unit))) return;
    if (best.kind === 'word' || match > best.end) best = { kind: unit, from: i, end: match };
  };
  consider('organization', kind.organization);
  consider('place', kind.place);
  consider('group', kind.group);
  consider('title', kind.title);
  const known = gazetteerEnd(reading, i, end);
  if (known > best.end) best = { kind: 'place', from: i, end: known };
  return best;
}

/** The end of the longest name of two words or more that the gazetteer has. */
function gazetteerEnd({ words, gazetteer }: Reading, from: number, end: number): number {
  let name = words[from].text;
  let best = from;
  if (words[from].folded === 'the') return best;
  for (let i = from + 1; i < Math.min(end, from + 4); i++) {
    if (words[i].shape === 'mark') break;
    name += ` ${words[i].text}`;
    if (!(words[i].kinds & kind.organizationHead) && gazetteer.lookup(name).length) best = i + 1;
  }
  return best;
}

/** Whether a word may go on a person's name: `Christian Moll`, but `Christian Democrats`, `Christian Aid`. */
function isPersonal(word: Word | undefined): boolean {
  const other = kind.common | kind.organizationHead | kind.group | kind.title;
  return word !== undefined && word.shape === 'capital' && !word.opens && (word.kinds & other) === 0;
}

/** Whether a listed single word is more likely that than a part of a person's name or an English word. */
function standsAlone({ words, lexicon, gazetteer }: Reading, i: number, unit: UnitKind): boolean {
  const { kinds, shape, folded, text } = words[i];
  const personal = kind.given | kind.surname;
  if (isNever(words, i)) return false;
  if (shape === 'capitals') {
    if (plainCapitals.has(folded)) return unit === 'title';
    if (lexicon.acronym(text)) return (kinds & (unit === 'title' ? kind.title : kind[unit as 'place'])) !== 0;
  }
  if (unit === 'title') return !(kinds & kind.surname) || !isCapital(words[i - 1]);
  if (unit === 'group') return !(kinds & kind.given && isPersonal(words[i + 1]));
  if (unit === 'place') return (kinds & (kind.common | personal)) === 0 || (kinds & kind.country) !== 0;
  // A club that bears its town's name is weighed like every other name.
  if (kinds & kind.club && gazetteer.lookup(text).length) return false;
  return (kinds & (kind.common | personal | kind.place | kind.group | kind.organizationHead)) === 0;
}
