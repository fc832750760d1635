/**
 * Stretches of a run between titles, read as mentions.
 *
 * Invariant: mentions are found in order and never overlap.
 */
import type { EntityType } from '../model.ts';
import { directions, eventHeads, eventOpeners, ideologies, plainCapitals } from './cues.ts';
import { kind } from './lexicon.ts';
import { headOf, splitsGroup } from './rulesHeads.ts';
import { isNever, type Reading, type Unit, unitsOf } from './rulesRuns.ts';
import { decide } from './rulesType.ts';
import type { Word } from './rulesWords.ts';

/** A mention over words `[from, end)`. */
export interface Found {
  readonly from: number;
  readonly end: number;
  readonly type: EntityType;
  readonly score: number;
}

/** How sure a list makes the rules. */
const listed = 0.85;

/** Reads the run `[from, end)` into `found`; returns where reading goes on, at or behind its end. */
export function readRun(reading: Reading, from: number, end: number, found: Found[]): number {
  const { words } = reading;
  const units = unitsOf(reading, from, end);
  let titled = titleEndsAt(reading, from);
  let next = end;
  for (let u = 0; u < units.length; ) {
    if (units[u].kind === 'title' && u + 1 < units.length) {
      u++;
      titled = words[units[u].from].shape !== 'mark';
      continue;
    }
    let last = u;
    while (last + 1 < units.length && units[last + 1].kind !== 'title') last++;
    const stretch = units.slice(u, last + 1);
    next = Math.max(next, readStretch(reading, stretch, titled, found));
    titled = false;
    u = last + 1;
  }
  return next;
}

/** Whether lower-case words that make up a title end right before a word: `secretary of state Ann Moll`. */
function titleEndsAt({ words, folded, lexicon }: Reading, at: number): boolean {
  for (let i = Math.max(0, at - 4); i < at; i++) {
    if (words[i].shape === 'lower' && lexicon.longest(folded, i, at, kind.role)?.end === at) return true;
  }
  return false;
}

function readStretch(reading: Reading, all: readonly Unit[], titled: boolean, found: Found[]): number {
  const { words } = reading;
  let units = all;
  const end = units[units.length - 1].end;
  while (units.length && isFiller(words, units[0].from, 2) && units[0].kind === 'word')
    units = units.slice(1);
  if (!units.length) return end;
  const from = units[0].from;
  if (units.length === 1 && units[0].kind === 'title') return end;
  if (end - from > 1 && words[from].case === 'running' && eventHeads.has(words[end - 1].folded)) return end;
  if (eventOpeners.has(words[from].folded) || (from > 0 && eventOpeners.has(words[from - 1].folded)))
    return end;
  const rest = units[0].kind === 'group' && units.length > 1 ? units.slice(1) : units;
  const head = titled ? null : headOf(reading, rest, end);
  if (!head) {
    readUnits(reading, units, titled, found);
    return end;
  }
  const whole = rest === units || !splitsGroup(head.kinds) ? from : rest[0].from;
  if (whole > from) found.push({ from, end: whole, type: 'group', score: listed });
  const decision = decide(reading, whole, head.end, { titled: false, head: head.kinds });
  if (decision) found.push({ from: whole, end: head.end, ...decision });
  const after = units.filter(unit => unit.from >= head.end);
  if (after.length) readUnits(reading, after, false, found);
  return Math.max(end, head.end);
}

/** Whether a listed word after a title may be a surname: `Mr London`. */
function mayBePersonal(words: readonly Word[], { kind: unit, from, end }: Unit): boolean {
  const known = kind.country | kind.organizationHead;
  return (
    end === from + 1 && unit !== 'group' && words[from].shape === 'capital' && !(words[from].kinds & known)
  );
}

/** Letters before a sum of money: `US$`, `HK$`. */
function isCurrency(words: readonly Word[], { from, end }: Unit): boolean {
  return end === from + 1 && words[from].shape === 'capitals' && /^[$€£¥]$/.test(words[end]?.text ?? '');
}

function readUnits(reading: Reading, units: readonly Unit[], titled: boolean, found: Found[]): void {
  const { words } = reading;
  let personal = titled;
  for (let u = 0; u < units.length; ) {
    const unit = units[u];
    if (isCurrency(words, unit)) {
      u++;
      continue;
    }
    const next = units[u + 1];
    if (next?.kind === 'place' && unit.kind === 'word' && directions.has(words[unit.from].text)) {
      found.push({ from: unit.from, end: next.end, type: 'place', score: listed });
      u += 2;
      continue;
    }
    if (next?.kind === 'organization' && isBodyOfState(words, unit, next)) {
      found.push({ from: unit.from, end: next.end, type: 'organization', score: listed });
      u += 2;
      continue;
    }
    const asName = unit.kind === 'word' || (personal && mayBePersonal(words, unit));
    if (!asName && unit.kind !== 'title') {
      found.push({ from: unit.from, end: unit.end, type: unit.kind as EntityType, score: listed });
      u++;
    } else {
      let last = u;
      while (last + 1 < units.length && goesOn(words, unit, units[last + 1], units[last + 2])) last++;
      readName(reading, unit.from, units[last].end, personal, found);
      u = last + 1;
    }
    personal = false;
  }
}

/** Whether a country's name belongs to the body of state named after it: `U.S. State Department`. */
function isBodyOfState(words: readonly Word[], country: Unit, body: Unit): boolean {
  return (
    country.kind === 'place' && (words[country.from].kinds & kind.country) !== 0 && body.end > body.from + 1
  );
}

/** Whether a unit goes on a name that has begun: a listed word may be a surname, a city a middle name. */
function goesOn(words: readonly Word[], first: Unit, next: Unit, after: Unit | undefined): boolean {
  if (next.kind === 'word') return true;
  if (next.end > next.from + 1) return false;
  if (words[next.from].kinds & (kind.given | kind.surname)) return true;
  return next.kind === 'place' && after?.kind === 'word' && (words[first.from].kinds & kind.given) !== 0;
}

/** Reads words that no list explains as one name. */
function readName(reading: Reading, start: number, stop: number, titled: boolean, found: Found[]): void {
  const { words } = reading;
  let from = start;
  let end = stop;
  while (from < end && !titled && isFiller(words, from, end - from)) from++;
  while (end > from && (words[end - 1].shape === 'mark' || isNever(words, end - 1))) end--;
  if (from === end || (end - from === 1 && ideologies.has(words[from].folded))) return;
  if (end - from === 1 && words[from].shape === 'capitals' && isCode(words, from)) return;
  const decision = decide(reading, from, end, { titled, head: 0 });
  if (decision) found.push({ from, end, ...decision });
}

/** Capitals that are a common abbreviation, a unit or a part of a number: `CEO`, `40 MW`, `GG 0431`. */
function isCode(words: readonly Word[], i: number): boolean {
  return (
    plainCapitals.has(words[i].folded) || words[i - 1]?.shape === 'number' || words[i + 1]?.shape === 'number'
  );
}

/** A word with a capital for its place alone: at the beginning of a sentence, in the calendar. */
function isFiller(words: readonly Word[], i: number, length: number): boolean {
  const word = words[i];
  if (word.shape === 'mark' || isNever(words, i)) return true;
  if (word.shape === 'capitals' && plainCapitals.has(word.folded)) return true;
  if (word.folded === 'the') return true;
  const ordinary = (word.kinds & kind.common) !== 0;
  return ordinary && (word.opens || word.case !== 'running') && (length === 1 || !(word.kinds & kind.given));
}
