/**
 * The features of a token that several words of its sentence make together: pairs of neighbours, and the run of
 * capitalised words that it stands in with what surrounds that run.
 */
import { mix } from './hash.ts';
import { kind } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { type Emit, contextTemplate as t } from './templates.ts';
import { Case, type Word } from './words.ts';

/** What stands beyond the ends of a sentence. */
export const nothing: Word = {
  written: Case.other,
  capital: false,
  long: false,
  opens: false,
  joins: false,
  lists: 0,
  hash: 1,
  shape: 1,
  fine: -1,
  middle: -1,
  coarse: -1,
  country: 0,
  foldedHash: 1,
  text: '',
  lower: '',
  folded: '',
};

const wordAt = (words: readonly Word[], i: number): Word => (i >= 0 && i < words.length ? words[i] : nothing);

/** Emits the features of the token at `i`. */
export function emitContext(scene: Scene, i: number, emit: Emit): void {
  emitBefore(scene, i, emit);
  emitAfter(scene, i, emit);
  emitAround(scene, i, emit);
  if (scene.runFrom[i] >= 0) {
    emitRunFirst(scene, i, emit);
    emitRunLast(scene, i, emit);
    emitRunLists(scene, i, emit);
    emitBeforeRun(scene, i, emit);
    emitAfterRun(scene, i, emit);
    emitCoreLast(scene, i, emit);
    emitBeforeCore(scene, i, emit);
    emitAfterCore(scene, i, emit);
    emitListsInRun(scene, i, emit);
    emitBeside(scene, i, emit);
    emitApposition(scene, i, emit);
  }
  emitMatch(scene, i, emit);
  emitAcronym(scene, i, emit);
}

/** How a word is written, and the sentence that it stands in. */
const formOf = ({ written }: Word, mode: number): number => written * 4 + mode;

/** Of the token with the word before it, and where it stands. */
export function emitBefore({ words, mode, line, runFrom }: Scene, i: number, emit: Emit): void {
  const word = words[i];
  const before = wordAt(words, i - 1);
  const form = formOf(word, mode);
  emit(t.shapesBefore, before.shape, word.shape);
  emit(
    t.position,
    i === 0 ? 0 : before.written === Case.other ? before.hash : 1,
    form,
    runFrom[i] < 0 ? 0 : 1,
  );
  if (!word.capital) return;
  emit(t.coarseBefore, before.coarse, word.coarse);
  emit(t.wordBeforeAndCase, before.hash, word.written);
  emit(t.listsBefore, before.lists, word.lists);
  emit(t.listsAndMode, word.lists, form);
  emit(t.lineAndLists, Number(line), word.lists & ~kind.common, mode);
  emit(t.fineBeforeAndCase, before.fine, form);
}

/** Of the token with the word after it. */
export function emitAfter({ words, mode }: Scene, i: number, emit: Emit): void {
  const word = words[i];
  const after = wordAt(words, i + 1);
  emit(t.shapesAfter, word.shape, after.shape);
  if (!word.capital) return;
  emit(t.coarseAfter, word.coarse, after.coarse);
  emit(t.wordAfterAndCase, after.hash, word.written);
  emit(t.listsAfter, word.lists, after.lists);
  emit(t.fineAfterAndCase, after.fine, formOf(word, mode));
}

/** Of the words on both sides of the token, and how it is written between them. */
export function emitAround({ words, mode }: Scene, i: number, emit: Emit): void {
  const word = words[i];
  const before = wordAt(words, i - 1);
  const after = wordAt(words, i + 1);
  emit(t.shapesAround, before.written, formOf(word, mode), after.written);
  if (word.capital) emit(t.wordsAround, before.hash, after.hash);
}

/** Where in `[from, to)` a token is: 1 at its beginning, 2 at its end, 3 alone in it, 0 inside. */
export const placeIn = (i: number, from: number, to: number): number =>
  (i === from ? 1 : 0) + (i === to - 1 ? 2 : 0);

/** The length of a run, as far as it is told apart. */
export const lengthOfRun = (from: number, to: number): number => Math.min(to - from, 5);

/** The same for a run's core. */
export const lengthOfCore = (from: number, to: number): number => Math.min(to - from, 4);

/** Of the token in its run, by the first word of the run. */
export function emitRunFirst({ words, runFrom, runTo }: Scene, i: number, emit: Emit): void {
  const from = runFrom[i];
  const to = runTo[i];
  const where = placeIn(i, from, to);
  emit(t.runFirstWord, words[from].hash, where);
  emit(t.firstLists, words[from].lists, where, lengthOfRun(from, to));
}

/** Of the token in its run, by the last word of the run. */
export function emitRunLast({ words, runFrom, runTo }: Scene, i: number, emit: Emit): void {
  const to = runTo[i];
  const last = words[to - 1];
  const where = placeIn(i, runFrom[i], to);
  emit(t.runLastWord, last.hash, where);
  emit(t.runLastLists, last.lists, where);
  emit(t.runLastCluster, last.fine, where);
}

/** Of the token in its run, by the length of the run and the lists of its words. */
export function emitRunLists({ mode, runFrom, runTo, runLists }: Scene, i: number, emit: Emit): void {
  const from = runFrom[i];
  const to = runTo[i];
  const where = placeIn(i, from, to);
  const length = lengthOfRun(from, to);
  emit(t.runLength, length, where, mode);
  for (let rest = runLists[i]; rest; rest &= rest - 1) {
    emit(t.runLists, 31 - Math.clz32(rest & -rest), where, Math.min(length, 3));
  }
}

/** Of the token in its run, by the two words before the run. */
export function emitBeforeRun({ words, runFrom, runTo }: Scene, i: number, emit: Emit): void {
  const from = runFrom[i];
  const before = wordAt(words, from - 1);
  const where = placeIn(i, from, runTo[i]);
  emit(t.beforeRun, before.hash, where);
  emit(t.beforeRunCluster, before.fine, where);
  emit(t.twoBeforeRun, mix(0, wordAt(words, from - 2).hash, before.hash), where);
}

/** Of the token in its run, by the two words after the run. */
export function emitAfterRun({ words, runFrom, runTo }: Scene, i: number, emit: Emit): void {
  const to = runTo[i];
  const after = wordAt(words, to);
  const where = placeIn(i, runFrom[i], to);
  emit(t.afterRun, after.hash, where);
  emit(t.afterRunCluster, after.fine, where);
  emit(t.twoAfterRun, mix(0, after.hash, wordAt(words, to + 1).hash), where);
}

/** Of the token in the part of its run that looks like one name, by the last word of that. */
export function emitCoreLast({ words, coreFrom, coreTo }: Scene, i: number, emit: Emit): void {
  const from = coreFrom[i];
  const to = coreTo[i];
  const last = words[to - 1];
  const where = placeIn(i, from, to);
  const length = lengthOfCore(from, to);
  emit(t.coreLastLists, last.lists, where, length);
  emit(t.coreLastCluster, last.fine, where, length);
}

/** The same by the word before. */
export function emitBeforeCore({ words, coreFrom, coreTo }: Scene, i: number, emit: Emit): void {
  const from = coreFrom[i];
  const to = coreTo[i];
  const before = wordAt(words, from - 1);
  const where = placeIn(i, from, to);
  const length = lengthOfCore(from, to);
  emit(t.beforeCore, before.hash, where, length);
  emit(t.beforeCoreLists, before.lists, where, length);
}

/** The same by the word after, and by its length. */
export function emitAfterCore({ words, coreFrom, coreTo, mode }: Scene, i: number, emit: Emit): void {
  const from = coreFrom[i];
  const to = coreTo[i];
  const where = placeIn(i, from, to);
  const length = lengthOfCore(from, to);
  emit(t.afterCore, wordAt(words, to).hash, where, length);
  emit(t.coreLength, length, where, mode);
}

/** Of the token in its run, by its own lists and the words on either side of the run. */
export function emitListsInRun({ words, runFrom, runTo }: Scene, i: number, emit: Emit): void {
  const from = runFrom[i];
  const to = runTo[i];
  const before = wordAt(words, from - 1);
  const after = wordAt(words, to);
  const { lists } = words[i];
  const where = placeIn(i, from, to);
  emit(t.aroundRun, before.middle, after.middle, where);
  emit(t.beforeRunAndLists, before.middle, lists, where);
  emit(t.afterRunAndLists, after.middle, lists, where);
}

const reachBeside = 3;

/** A word of the run before the token's own, where little stands between: names that are listed together are mostly of one
 * kind. -1 where there is none. */
export function runBeside({ runFrom }: Scene, i: number): number {
  const from = runFrom[i];
  for (let k = from - 2; k >= 0 && k >= from - reachBeside; k--) if (runFrom[k] >= 0) return k;
  return -1;
}

/** Of the token in its run, with the run before it. */
export function emitBeside(scene: Scene, i: number, emit: Emit): void {
  const beside = runBeside(scene, i);
  if (beside < 0) return;
  const { words, runFrom, runTo } = scene;
  const from = runFrom[i];
  const where = placeIn(i, from, runTo[i]);
  const between = words[from - 1].hash;
  emit(t.besideRun, words[beside].middle, between, where);
  emit(t.besideRunLists, words[beside].lists, mix(0, between, words[i].lists), where);
}

/** Of the token in its run, with what the words behind the run call it. */
export function emitApposition(scene: Scene, i: number, emit: Emit): void {
  const { words, runFrom, runTo } = scene;
  const noun = appositionNoun(words, runTo[i]);
  if (noun < 0) return;
  const where = placeIn(i, runFrom[i], runTo[i]);
  emit(t.appositionWord, words[noun].hash, where);
  emit(t.appositionCluster, words[noun].fine, where);
}

/** Of the token in a listed name of several words. */
export function emitMatch({ words, matchAt, matchKinds }: Scene, i: number, emit: Emit): void {
  const at = matchAt[i];
  if (at === 0) return;
  const capital = Number(words[i].capital);
  emit(t.matchKinds, at, matchKinds[i]);
  for (let rest = matchKinds[i]; rest; rest &= rest - 1) {
    emit(t.match, at, 31 - Math.clz32(rest & -rest), capital);
  }
}

/** Of the token in an abbreviation that the sentence spells out, or in the words that it stands for. */
export function emitAcronym({ acronym }: Scene, i: number, emit: Emit): void {
  if (acronym[i]) emit(t.acronym, acronym[i]);
}

const articles = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their']);
const appositionReach = 6;

/** What the words after a name and a comma call it: `spokesman` in `Lena Orr, a spokesman for the ferries`. `to` is the
 * name's end; -1 where they call it nothing. */
export function appositionNoun(words: readonly Word[], to: number): number {
  if (to + 1 >= words.length || words[to].text !== ',' || !articles.has(words[to + 1].lower)) return -1;
  let noun = -1;
  for (let i = to + 2; i < words.length && i < to + 2 + appositionReach; i++) {
    const word = words[i];
    if (word.written !== Case.lower) {
      if (word.written === Case.other) break;
      continue;
    }
    if (noun >= 0 && word.text.length <= 4 && closesNoun.has(word.text)) break;
    noun = i;
  }
  return noun;
}

const closesNoun = new Set([
  'of',
  'for',
  'in',
  'at',
  'on',
  'who',
  'that',
  'and',
  'to',
  'from',
  'with',
  'by',
  'near',
]);
