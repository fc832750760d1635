/**
 * Lanes by keys of three numbers, in a table of fixed size: two keys share a place, the one that came last and the one
 * before it.
 *
 * Invariant: what is found under a key was kept under it.
 */
import { mix } from './hash.ts';
import { laneCount } from './weightTable.ts';

const keySize = 3;
// The rest is left free, so that most slots lie in one line of the processor's memory.
const slotSize = 16;
const placeSize = 2 * slotSize;

/** The last number of a key is never 0, so that none is that of a free slot. */
export interface LaneMemory {
  /** All that is kept; the lanes of a key lie together in it. */
  readonly lanes: Int32Array;
  /** The place that a key has. */
  placeOf(a: number, b: number, c: number): number;
  /** Where the lanes begin of the key that has this place; -1 where it is not kept. */
  find(place: number, a: number, b: number, c: number): number;
  keep(place: number, a: number, b: number, c: number, lanes: Int32Array): void;
  /** Goes to places that will be asked for, each `step` numbers of `places` after the other: they lie all over the memory,
   * and the processor waits for many at a time. */
  touch(places: Int32Array, from: number, end: number, step: number): void;
  forget(): void;
}

/** Makes an empty memory of so many places, a power of two, of 128 bytes each. */
export function createLaneMemory(placeCount: number): LaneMemory {
  const slots = new Int32Array(placeSize * placeCount);
  const touched = new Int32Array(1);

  const isIn = (slot: number, a: number, b: number, c: number) =>
    slots[slot] === a && slots[slot + 1] === b && slots[slot + 2] === c;

  return {
    lanes: slots,
    placeOf: (a, b, c) => placeSize * (mix(0, a, b, c) & (placeCount - 1)),
    find(place, a, b, c) {
      if (isIn(place, a, b, c)) return place + keySize;
      return isIn(place + slotSize, a, b, c) ? place + slotSize + keySize : -1;
    },
    keep(place, a, b, c, lanes) {
      for (let k = 0; k < keySize + laneCount; k++) slots[place + slotSize + k] = slots[place + k];
      slots[place] = a;
      slots[place + 1] = b;
      slots[place + 2] = c;
      for (let lane = 0; lane < laneCount; lane++) slots[place + keySize + lane] = lanes[lane];
    },
    touch(places, from, end, step) {
      let all = 0;
      for (let k = from; k < end; k += step) all ^= slots[places[k]];
      // Kept, so that the engine does not leave the loop out.
      touched[0] = all;
    },
    forget() {
      slots.fill(0);
    },
  };
}
