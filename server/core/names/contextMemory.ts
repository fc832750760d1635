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
  emitAfter,
  emitAfterCore,
  emitAfterRun,
  emitAround,
  emitBefore,
  emitBeforeCore,
  emitBeforeRun,
  emitCoreLast,
  emitListsInRun,
  emitRest,
  emitRunFirst,
  emitRunLast,
  emitRunLists,
  lengthOfCore,
  lengthOfRun,
  placeIn,
} from './contextFeatures.ts';
import { mix } from './hash.ts';
import type { Scene } from './scene.ts';
import { type Emit, offsets } from './templates.ts';
import { addFeatures, laneCount, mostFeatures, type WeightTable } from './weightTable.ts';

/** How far a token's features reach into the words around it. */
export const reach = offsets.length >> 1;

export interface ContextMemory {
  /**
   * Adds to the lanes of `sums` what the context of token `i` weighs. `numbers` are those of the sentence's words, from
   * `reach` on; where two scenes are read, equal words have equal numbers.
   */
  add(scene: Scene, i: number, numbers: Int32Array, sums: Int32Array): void;
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
}

/** Groups of several parts, numbered behind them. */
enum Group {
  neighbours = 12,
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
};

const kindBits = 4;

// Three megabytes: of ten parts that are not in a group any more, eight are still here after thousands of articles, where
// an eighth of it keeps half. A row takes the place of the one that had its slot before.
const slotCount = 1 << 16;
// A key of three numbers, and the lanes.
const keySize = 3;
const slotSize = keySize + laneCount;

/** Makes an empty memory. */
export function createContextMemory(table: WeightTable): ContextMemory {
  const slots = new Int32Array(slotSize * slotCount);
  const features = new Int32Array(mostFeatures);
  // What a part weighs, and what the parts of a group add up to, while they are weighed.
  const ofPart = new Int32Array(laneCount);
  const ofGroup = new Int32Array(laneCount);
  let count = 0;
  const note: Emit = (template, a, b, c) => {
    features[count++] = mix(template, a, b, c);
  };

  /** Where the slot of a key begins. The last number of a key is never 0, so that none is that of a free slot. */
  const slotOf = (a: number, b: number, c: number) => slotSize * (mix(0, a, b, c) & (slotCount - 1));

  const isKept = (slot: number, a: number, b: number, c: number) =>
    slots[slot] === a && slots[slot + 1] === b && slots[slot + 2] === c;

  const keep = (slot: number, a: number, b: number, c: number, lanes: Int32Array) => {
    slots[slot] = a;
    slots[slot + 1] = b;
    slots[slot + 2] = c;
    for (let lane = 0; lane < laneCount; lane++) slots[slot + keySize + lane] = lanes[lane];
  };

  /** Adds what a part weighs. `a`, `b` and `form` are all that its features depend on. */
  const addPart = (
    part: Part,
    scene: Scene,
    i: number,
    a: number,
    b: number,
    form: number,
    sums: Int32Array,
  ) => {
    const c = keyEnd(form, part);
    const slot = slotOf(a, b, c);
    if (!isKept(slot, a, b, c)) {
      count = 0;
      emitPart[part](scene, i, note);
      clear(ofPart);
      addFeatures(table, features, count, ofPart, 0);
      keep(slot, a, b, c, ofPart);
    }
    addRow(slots, slot + keySize, sums);
  };

  const addNeighbours = (scene: Scene, i: number, numbers: Int32Array, sums: Int32Array) => {
    const { mode } = scene;
    const before = numbers[i + reach - 1];
    const word = numbers[i + reach];
    const after = numbers[i + reach + 1];
    const form = (mode << 3) | (i === 0 ? 4 : 0) | (scene.line ? 2 : 0) | (scene.runFrom[i] < 0 ? 1 : 0);
    const a = pair(before, after);
    const c = keyEnd(form, Group.neighbours);
    const slot = slotOf(a, word, c);
    if (!isKept(slot, a, word, c)) {
      clear(ofGroup);
      addPart(Part.before, scene, i, before, word, form, ofGroup);
      addPart(Part.after, scene, i, word, after, mode, ofGroup);
      addPart(Part.around, scene, i, a, scene.words[i].written, mode, ofGroup);
      keep(slot, a, word, c, ofGroup);
    }
    addRow(slots, slot + keySize, sums);
  };

  const addRunWords = (scene: Scene, i: number, numbers: Int32Array, sums: Int32Array) => {
    const from = scene.runFrom[i];
    const to = scene.runTo[i];
    const where = placeIn(i, from, to);
    const length = lengthOfRun(from, to);
    const first = numbers[from + reach];
    const last = numbers[to + reach - 1];
    const lists = scene.runLists[i];
    const form = (((length << 2) | scene.mode) << 2) | where;
    const a = pair(first, last);
    const c = keyEnd(form, Group.runWords);
    const slot = slotOf(a, lists, c);
    if (!isKept(slot, a, lists, c)) {
      clear(ofGroup);
      addPart(Part.runFirst, scene, i, first, length, where, ofGroup);
      addPart(Part.runLast, scene, i, last, 0, where, ofGroup);
      addPart(Part.runLists, scene, i, lists, 0, form, ofGroup);
      keep(slot, a, lists, c, ofGroup);
    }
    addRow(slots, slot + keySize, sums);
  };

  const addRunSides = (scene: Scene, i: number, numbers: Int32Array, sums: Int32Array) => {
    const from = scene.runFrom[i] + reach;
    const to = scene.runTo[i] + reach;
    const where = placeIn(i + reach, from, to);
    const before = pair(numbers[from - 2], numbers[from - 1]);
    const after = pair(numbers[to], numbers[to + 1]);
    const c = keyEnd(where, Group.runSides);
    const slot = slotOf(before, after, c);
    if (!isKept(slot, before, after, c)) {
      clear(ofGroup);
      addPart(Part.beforeRun, scene, i, before, 0, where, ofGroup);
      addPart(Part.afterRun, scene, i, after, 0, where, ofGroup);
      keep(slot, before, after, c, ofGroup);
    }
    addRow(slots, slot + keySize, sums);
    const sides = pair(numbers[from - 1], numbers[to]);
    addPart(Part.listsInRun, scene, i, sides, numbers[i + reach], where, sums);
  };

  const addCore = (scene: Scene, i: number, numbers: Int32Array, sums: Int32Array) => {
    const from = scene.coreFrom[i];
    const to = scene.coreTo[i];
    const where = placeIn(i, from, to);
    const length = lengthOfCore(from, to);
    const before = numbers[from + reach - 1];
    const last = numbers[to + reach - 1];
    const after = numbers[to + reach];
    const form = (((length << 2) | scene.mode) << 2) | where;
    const a = pair(before, after);
    const c = keyEnd(form, Group.core);
    const slot = slotOf(a, last, c);
    if (!isKept(slot, a, last, c)) {
      clear(ofGroup);
      addPart(Part.coreLast, scene, i, last, length, where, ofGroup);
      addPart(Part.beforeCore, scene, i, before, length, where, ofGroup);
      addPart(Part.afterCore, scene, i, after, 0, form, ofGroup);
      keep(slot, a, last, c, ofGroup);
    }
    addRow(slots, slot + keySize, sums);
  };

  return {
    add(scene, i, numbers, sums) {
      addNeighbours(scene, i, numbers, sums);
      if (scene.runFrom[i] >= 0) {
        addRunWords(scene, i, numbers, sums);
        addRunSides(scene, i, numbers, sums);
        addCore(scene, i, numbers, sums);
      }
      count = 0;
      emitRest(scene, i, note);
      if (count > 0) addFeatures(table, features, count, sums, 0);
    },
    forget() {
      slots.fill(0);
    },
  };
}

/** Two numbers of words, of 16 bits each, as one. */
const pair = (first: number, second: number) => (first << 16) | second;

const keyEnd = (form: number, kind: Part | Group) => ((form + 1) << kindBits) | kind;

function clear(lanes: Int32Array): void {
  for (let lane = 0; lane < laneCount; lane++) lanes[lane] = 0;
}

/** Adds the lanes that begin at `from` to those of `sums`. */
function addRow(lanes: Int32Array, from: number, sums: Int32Array): void {
  for (let lane = 0; lane < laneCount; lane++) sums[lane] += lanes[from + lane];
}
