/**
 * What the context of tokens weighs, remembered by the words that make it.
 *
 * The features of a token that a few words decide come in groups: with the words beside it, by the first and last word of
 * its run, by the words on either side of the run, in the run's core, and by its own lists in that company. A story puts
 * the same names into the same company again and again, so most groups of a token have been weighed before. Where one has
 * not, most of its parts have: the word before has met this word, if not with the same word after it.
 *
 * Invariants: bounded; a key holds all that its features depend on, so what is remembered never changes a sum.
 */
import {
  appositionNoun,
  emitAcronym,
  emitAfter,
  emitAfterCore,
  emitAfterRun,
  emitApposition,
  emitAround,
  emitBefore,
  emitBeforeCore,
  emitBeforeRun,
  emitBeside,
  emitCoreLast,
  emitListsInRun,
  emitMatch,
  emitRunFirst,
  emitRunLast,
  emitRunLists,
  lengthOfCore,
  lengthOfRun,
  placeIn,
  runBeside,
} from './contextFeatures.ts';
import { mix } from './hash.ts';
import { createLaneMemory } from './laneMemory.ts';
import { maxSentence, type Scene } from './scene.ts';
import { type Emit, offsets } from './templates.ts';
import { addFeatures, addLanes, laneCount, mostFeatures, type WeightTable } from './weightTable.ts';

/** How far a token's features reach into the words around it. */
export const reach = offsets.length >> 1;

export interface ContextMemory {
  /**
   * Gets at hand what the contexts of some tokens weigh, the first `count` of `tokens`. `numbers` are those of the
   * sentence's words, from `reach` on; where two scenes are read, equal words have equal numbers.
   */
  prepare(scene: Scene, tokens: Int16Array, count: number, numbers: Int32Array): void;
  /** Adds to the lanes of `sums` what the context of the `k`th token weighs that was prepared last. */
  add(k: number, sums: Int32Array): void;
  /** Forgets all contexts: words have got other numbers. */
  forget(): void;
}

/** Parts of groups: the lowest bits of the last number of a key. */
enum Part {
  before,
  after,
  around,
  runFirst,
  runLast,
  runLists,
  beforeRun,
  afterRun,
  coreLast,
  beforeCore,
  afterCore,
  listsInRun,
  beside,
  apposition,
  match,
}

/** Groups of several parts, numbered behind them. */
enum Group {
  neighbours = 16,
  runWords,
  runSides,
  core,
}

const emitPart: Readonly<Record<Part, (scene: Scene, i: number, emit: Emit) => void>> = {
  [Part.before]: emitBefore,
  [Part.after]: emitAfter,
  [Part.around]: emitAround,
  [Part.runFirst]: emitRunFirst,
  [Part.runLast]: emitRunLast,
  [Part.runLists]: emitRunLists,
  [Part.beforeRun]: emitBeforeRun,
  [Part.afterRun]: emitAfterRun,
  [Part.coreLast]: emitCoreLast,
  [Part.beforeCore]: emitBeforeCore,
  [Part.afterCore]: emitAfterCore,
  [Part.listsInRun]: emitListsInRun,
  [Part.beside]: emitBeside,
  [Part.apposition]: emitApposition,
  [Part.match]: emitMatch,
};

const kindBits = 5;
const kindMask = (1 << kindBits) - 1;

// Four megabytes: of ten parts that are not in a group any more, eight are still here after thousands of articles, where
// an eighth of it keeps half.
const placeCount = 1 << 15;

// Keys of a token, at most: four groups, and four parts that are weighed by themselves. The three numbers of a key are
// followed by its place.
const mostKeys = 8;
const keyStep = 4;
const placeInKey = 3;

/** Makes an empty memory. */
export function createContextMemory(table: WeightTable): ContextMemory {
  const memory = createLaneMemory(placeCount);
  const features = new Int32Array(mostFeatures);
  // What a part weighs, and what the parts of a group add up to, while they are weighed.
  const ofPart = new Int32Array(laneCount);
  const ofGroup = new Int32Array(laneCount);
  // The tokens that are prepared, their keys one after the other, and where those of each begin and all end.
  let sentence: { scene: Scene; tokens: Int16Array; numbers: Int32Array } | null = null;
  const keys = new Int32Array(keyStep * mostKeys * maxSentence);
  const keysFrom = new Int32Array(maxSentence + 1);
  // Where the lanes begin of those keys of a token that are kept, and the keys of the others.
  const kept = new Int32Array(mostKeys);
  const missing = new Int32Array(mostKeys);
  let end = 0;
  let count = 0;
  const note: Emit = (template, a, b, c) => {
    features[count++] = mix(template, a, b, c);
  };

  const addKey = (a: number, b: number, form: number, kind: Part | Group) => {
    const c = keyEnd(form, kind);
    keys[end] = a;
    keys[end + 1] = b;
    keys[end + 2] = c;
    keys[end + placeInKey] = memory.placeOf(a, b, c);
    end += keyStep;
  };

  /** Adds the keys of the groups that a token has. */
  const addKeys = (scene: Scene, i: number, numbers: Int32Array) => {
    const word = numbers[i + reach];
    addKey(
      pair(numbers[i + reach - 1], numbers[i + reach + 1]),
      word,
      formBeside(scene, i),
      Group.neighbours,
    );
    if (scene.matchAt[i] !== 0)
      addKey(scene.matchKinds[i], scene.matchAt[i], Number(scene.words[i].capital), Part.match);
    if (scene.runFrom[i] < 0) return;
    const from = scene.runFrom[i];
    const to = scene.runTo[i];
    const where = placeIn(i, from, to);
    const before = numbers[from + reach - 1];
    const after = numbers[to + reach];
    addKey(
      pair(numbers[from + reach], numbers[to + reach - 1]),
      scene.runLists[i],
      formOf(lengthOfRun(from, to), scene.mode, where),
      Group.runWords,
    );
    addKey(
      pair(numbers[from + reach - 2], before),
      pair(after, numbers[to + reach + 1]),
      where,
      Group.runSides,
    );
    addKey(pair(before, after), word, where, Part.listsInRun);
    const coreFrom = scene.coreFrom[i];
    const coreTo = scene.coreTo[i];
    addKey(
      pair(numbers[coreFrom + reach - 1], numbers[coreTo + reach]),
      numbers[coreTo + reach - 1],
      formOf(lengthOfCore(coreFrom, coreTo), scene.mode, placeIn(i, coreFrom, coreTo)),
      Group.core,
    );
    const beside = runBeside(scene, i);
    if (beside >= 0) addKey(pair(numbers[beside + reach], before), word, where, Part.beside);
    const noun = appositionNoun(scene.words, to);
    if (noun >= 0) addKey(numbers[noun + reach], 0, where, Part.apposition);
  };

  /** What a part weighs. */
  const weighPart = (part: Part, scene: Scene, i: number): Int32Array => {
    count = 0;
    emitPart[part](scene, i, note);
    ofPart.fill(0);
    addFeatures(table, features, count, ofPart, 0);
    return ofPart;
  };

  /** Adds to `ofGroup` what a part weighs. `a`, `b` and `form` are all that its features depend on. */
  const addPart = (part: Part, scene: Scene, i: number, a: number, b: number, form: number) => {
    const c = keyEnd(form, part);
    const place = memory.placeOf(a, b, c);
    const at = memory.find(place, a, b, c);
    if (at >= 0) {
      addRow(memory.lanes, at, ofGroup);
      return;
    }
    const lanes = weighPart(part, scene, i);
    memory.keep(place, a, b, c, lanes);
    addRow(lanes, 0, ofGroup);
  };

  const addNeighbours = (scene: Scene, i: number, numbers: Int32Array) => {
    const before = numbers[i + reach - 1];
    const word = numbers[i + reach];
    const after = numbers[i + reach + 1];
    addPart(Part.before, scene, i, before, word, formBeside(scene, i));
    addPart(Part.after, scene, i, word, after, scene.mode);
    addPart(Part.around, scene, i, pair(before, after), scene.words[i].written, scene.mode);
  };

  const addRunWords = (scene: Scene, i: number, numbers: Int32Array) => {
    const from = scene.runFrom[i];
    const to = scene.runTo[i];
    const where = placeIn(i, from, to);
    const length = lengthOfRun(from, to);
    addPart(Part.runFirst, scene, i, numbers[from + reach], length, where);
    addPart(Part.runLast, scene, i, numbers[to + reach - 1], 0, where);
    addPart(Part.runLists, scene, i, scene.runLists[i], 0, formOf(length, scene.mode, where));
  };

  const addRunSides = (scene: Scene, i: number, numbers: Int32Array) => {
    const from = scene.runFrom[i] + reach;
    const to = scene.runTo[i] + reach;
    const where = placeIn(i + reach, from, to);
    addPart(Part.beforeRun, scene, i, pair(numbers[from - 2], numbers[from - 1]), 0, where);
    addPart(Part.afterRun, scene, i, pair(numbers[to], numbers[to + 1]), 0, where);
  };

  const addCore = (scene: Scene, i: number, numbers: Int32Array) => {
    const from = scene.coreFrom[i];
    const to = scene.coreTo[i];
    const where = placeIn(i, from, to);
    const length = lengthOfCore(from, to);
    addPart(Part.coreLast, scene, i, numbers[to + reach - 1], length, where);
    addPart(Part.beforeCore, scene, i, numbers[from + reach - 1], length, where);
    addPart(Part.afterCore, scene, i, numbers[to + reach], 0, formOf(length, scene.mode, where));
  };

  const addParts: Readonly<Record<Group, (scene: Scene, i: number, numbers: Int32Array) => void>> = {
    [Group.neighbours]: addNeighbours,
    [Group.runWords]: addRunWords,
    [Group.runSides]: addRunSides,
    [Group.core]: addCore,
  };

  /** What a group, or the part by itself, weighs. */
  const weigh = (kind: Part | Group, scene: Scene, i: number, numbers: Int32Array): Int32Array => {
    if (kind < Group.neighbours) return weighPart(kind as Part, scene, i);
    ofGroup.fill(0);
    addParts[kind as Group](scene, i, numbers);
    return ofGroup;
  };

  return {
    prepare(scene, tokens, tokenCount, numbers) {
      sentence = { scene, tokens, numbers };
      end = 0;
      for (let k = 0; k < tokenCount; k++) {
        keysFrom[k] = end;
        addKeys(scene, tokens[k], numbers);
      }
      keysFrom[tokenCount] = end;
      memory.touch(keys, placeInKey, end, keyStep);
    },
    add(k, sums) {
      const { scene, tokens, numbers } = sentence!;
      const i = tokens[k];
      let keptCount = 0;
      let missingCount = 0;
      for (let key = keysFrom[k]; key < keysFrom[k + 1]; key += keyStep) {
        const at = memory.find(keys[key + placeInKey], keys[key], keys[key + 1], keys[key + 2]);
        if (at >= 0) kept[keptCount++] = at;
        else missing[missingCount++] = key;
      }
      // What is kept first: it may have to make room.
      addLanes(memory.lanes, kept, 0, keptCount, sums);
      for (let m = 0; m < missingCount; m++) {
        const key = missing[m];
        const lanes = weigh(keys[key + 2] & kindMask, scene, i, numbers);
        memory.keep(keys[key + placeInKey], keys[key], keys[key + 1], keys[key + 2], lanes);
        addRow(lanes, 0, sums);
      }
      if (scene.acronym[i] !== 0) {
        count = 0;
        emitAcronym(scene, i, note);
        addFeatures(table, features, count, sums, 0);
      }
    },
    forget: memory.forget,
  };
}

/** What decides the neighbours' features beside the words. */
function formBeside({ mode, line, runFrom }: Scene, i: number): number {
  return (mode << 3) | (i === 0 ? 4 : 0) | (line ? 2 : 0) | (runFrom[i] < 0 ? 1 : 0);
}

/** The length of a run or core, how its sentence is written, and a token's place in it, as one number. */
const formOf = (length: number, mode: number, where: number) => (((length << 2) | mode) << 2) | where;

/** Two numbers of words, of 16 bits each, as one. */
const pair = (first: number, second: number) => (first << 16) | second;

const keyEnd = (form: number, kind: Part | Group) => ((form + 1) << kindBits) | kind;

/** Adds the lanes that begin at `from` to those of `sums`. */
function addRow(lanes: Int32Array, from: number, sums: Int32Array): void {
  for (let lane = 0; lane < laneCount; lane++) sums[lane] += lanes[from + lane];
}
