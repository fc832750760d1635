/**
 * What the context of tokens weighs, remembered by the words that make it.
 *
 * The features of a token that a few words decide come in four groups: with the words beside it, by the first and last
 * word of its run, by the words on either side of the run, and in the run's core. A story puts the same names into the same
 * company again and again, so most groups of a token have been weighed before.
 *
 * Invariants: bounded; a group's key holds all that its features depend on, so what is remembered never changes a sum.
 */
import {
  emitCore,
  emitNeighbours,
  emitRest,
  emitRunSides,
  emitRunWords,
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

/** Groups of features: the lowest bits of the last part of a key. None is 0, so no key is that of an empty slot. */
enum Group {
  neighbours = 1,
  runWords,
  runSides,
  core,
}
const groupBits = 3;

// Some twelve articles' worth; a group takes the place of the one that had its slot before.
const slotCount = 1 << 13;
// A key of three numbers, and the lanes.
const keySize = 3;
const slotSize = keySize + laneCount;

/** Makes an empty memory. */
export function createContextMemory(table: WeightTable): ContextMemory {
  const slots = new Int32Array(slotSize * slotCount);
  const features = new Int32Array(mostFeatures);
  let count = 0;
  const note: Emit = (template, a, b, c) => {
    features[count++] = mix(template, a, b, c);
  };

  /** Where the lanes of a group begin. */
  const find = (scene: Scene, i: number, group: Group, a: number, b: number, form: number): number => {
    const c = (form << groupBits) | group;
    const key = slotSize * (mix(0, a, b, c) & (slotCount - 1));
    const lanes = key + keySize;
    if (slots[key] !== a || slots[key + 1] !== b || slots[key + 2] !== c) {
      slots[key] = a;
      slots[key + 1] = b;
      slots[key + 2] = c;
      count = 0;
      emitGroup(group, scene, i, note);
      slots.fill(0, lanes, lanes + laneCount);
      addFeatures(table, features, count, slots, lanes);
    }
    return lanes;
  };

  const addNeighbours = (scene: Scene, i: number, numbers: Int32Array, sums: Int32Array) => {
    const at = i + reach;
    const form =
      (scene.mode << 3) | (i === 0 ? 4 : 0) | (scene.line ? 2 : 0) | (scene.runFrom[i] < 0 ? 1 : 0);
    const beside = pair(numbers[at - 1], numbers[at + 1]);
    addRow(slots, find(scene, i, Group.neighbours, beside, numbers[at], form), sums);
  };

  const addRun = (scene: Scene, i: number, numbers: Int32Array, sums: Int32Array) => {
    const [from, to] = [scene.runFrom[i], scene.runTo[i]];
    const [first, end] = [from + reach, to + reach];
    const where = placeIn(i, from, to);
    const form = (((lengthOfRun(from, to) << 2) | scene.mode) << 2) | where;
    const ends = pair(numbers[first], numbers[end - 1]);
    addRow(slots, find(scene, i, Group.runWords, ends, scene.runLists[i], form), sums);
    const before = pair(numbers[first - 2], numbers[first - 1]);
    const after = pair(numbers[end], numbers[end + 1]);
    addRow(slots, find(scene, i, Group.runSides, before, after, where), sums);
  };

  const addCore = (scene: Scene, i: number, numbers: Int32Array, sums: Int32Array) => {
    const [from, to] = [scene.coreFrom[i], scene.coreTo[i]];
    const form = (((lengthOfCore(from, to) << 2) | scene.mode) << 2) | placeIn(i, from, to);
    const sides = pair(numbers[from + reach - 1], numbers[to + reach]);
    addRow(slots, find(scene, i, Group.core, sides, numbers[to + reach - 1], form), sums);
  };

  return {
    add(scene, i, numbers, sums) {
      addNeighbours(scene, i, numbers, sums);
      if (scene.runFrom[i] >= 0) {
        addRun(scene, i, numbers, sums);
        addCore(scene, i, numbers, sums);
      }
      count = 0;
      emitRest(scene, i, note);
      addFeatures(table, features, count, sums, 0);
    },
    forget() {
      slots.fill(0);
    },
  };
}

/** Two numbers of words, of 16 bits each, as one. */
const pair = (first: number, second: number) => (first << 16) | second;

function emitGroup(group: Group, scene: Scene, i: number, emit: Emit): void {
  if (group === Group.neighbours) emitNeighbours(scene, i, emit);
  else if (group === Group.runWords) emitRunWords(scene, i, emit);
  else if (group === Group.runSides) emitRunSides(scene, i, emit);
  else emitCore(scene, i, emit);
}

/** Adds the lanes that begin at `from` to those of `sums`. */
function addRow(lanes: Int32Array, from: number, sums: Int32Array): void {
  for (let lane = 0; lane < laneCount; lane++) sums[lane] += lanes[from + lane];
}
