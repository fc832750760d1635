/**
 * The weights of hashed features, eight bits each, in an open-addressed table.
 *
 * Only differences between labels decide, so the table holds the weights of names' labels less that of `outside`, whose
 * own is nothing then. A feature is five numbers of 32 bits, side by side, so that most look-ups touch memory once: its
 * hash, and for each type the weights of its four labels as bytes, 128 above what they are. Sums are kept as lanes of 32
 * bits that two labels share, one in either half; lanes add up as plain numbers.
 *
 * Invariants: a feature that the table does not hold weighs nothing; a lane's halves stay within 16 bits, since a token
 * has a hundred features or so.
 */
import { countBits } from './hash.ts';
import { labelCount, outside, types } from './labels.ts';

/** Lanes of a sum of features: of each type one for its first and third label, one for its second and fourth. */
export const laneCount = (labelCount - 1) / 2;

const slotSize = 1 + types.length;
const middle = 128;
const furthest = 127;

/** Weights of `size` features in steps of `scale`; `steps` from label to label. A slot without weights is free. */
export interface WeightTable {
  readonly size: number;
  readonly scale: number;
  readonly steps: Float32Array;
  readonly slots: Int32Array;
  /** By how much a hash is shifted to number its slot: its upper bits do, so that a file in the order of the hashes fills
   * the table from one end to the other. */
  readonly shift: number;
}

/** Features by themselves: of each its hash, the bits of the labels that it weighs for, and where in `weights` the
 * weights for them begin, in the order of the labels. */
export interface Features {
  readonly hashes: Uint32Array;
  readonly labels: Int32Array;
  readonly starts: Int32Array;
  readonly weights: Int8Array;
}

// Features that weigh for so many labels are the frequent ones. They come first, and get the slots of their own.
const often = 6;

/** Makes the table of features. */
export function makeWeightTable(features: Features, scale: number, steps: Float32Array): WeightTable {
  const { hashes, labels } = features;
  let capacity = 16;
  while (capacity < 1.6 * hashes.length) capacity *= 2;
  const slots = new Int32Array(slotSize * capacity);
  const table = { size: hashes.length, scale, steps, slots, shift: Math.clz32(capacity - 1) };
  for (let feature = 0; feature < hashes.length; feature++) {
    if (isFrequent(labels[feature])) insert(table, features, feature);
  }
  for (let feature = 0; feature < hashes.length; feature++) {
    if (!isFrequent(labels[feature])) insert(table, features, feature);
  }
  return table;
}

const isFrequent = (labels: number) => countBits(labels) >= often;

function insert({ slots, shift }: WeightTable, features: Features, feature: number): void {
  let at = slotSize * (features.hashes[feature] >>> shift);
  while (slots[at + 1] !== 0) at = at + slotSize < slots.length ? at + slotSize : 0;
  slots[at] = features.hashes[feature];
  pack(features, feature, slots, at + 1);
}

/** Packs the weights of a feature; the few that lie further from that of `outside` than a byte can say are cut. */
function pack({ labels, starts, weights }: Features, feature: number, slots: Int32Array, to: number): void {
  let next = starts[feature];
  const base = labels[feature] & (1 << outside) ? weights[next++] : 0;
  for (let type = 0; type < types.length; type++) slots[to + type] = (middle - base) * 0x01010101;
  for (let rest = labels[feature] & ~(1 << outside); rest; rest &= rest - 1) {
    const at = 30 - Math.clz32(rest & -rest);
    const weight = Math.max(-furthest, Math.min(furthest, weights[next++] - base));
    slots[to + (at >> 2)] += (weight + base) << (8 * (at & 3));
  }
}

/** Where the slot of a feature begins, -1 where the table does not hold it. `hash` is a signed number of 32 bits. */
export function findFeature({ slots, shift }: WeightTable, hash: number): number {
  let at = slotSize * (hash >>> shift);
  while (slots[at + 1] !== 0) {
    if (slots[at] === hash) return at;
    at = at + slotSize < slots.length ? at + slotSize : 0;
  }
  return -1;
}

/** What the feature whose slot begins at `at` weighs for a label. */
export function weightOf({ slots }: WeightTable, at: number, label: number): number {
  if (label === outside) return 0;
  return ((slots[at + 1 + ((label - 1) >> 2)] >>> (8 * ((label - 1) & 3))) & 0xff) - middle;
}

const halves = 0x00ff00ff;

/** More features than any token has. */
export const mostFeatures = 256;

// The hashes in the slots that are looked into first, for the length of one call.
const met = new Int32Array(mostFeatures);

/** Adds to the lanes of `sums` that begin at `to` what `count` features weigh, `mostFeatures` at most. */
export function addFeatures(
  table: WeightTable,
  hashes: Int32Array,
  count: number,
  sums: Int32Array,
  to: number,
): void {
  const { slots, shift } = table;
  // The slots lie all over the memory: going to all of them first lets the processor wait for many at a time.
  for (let k = 0; k < count; k++) met[k] = slots[slotSize * (hashes[k] >>> shift)];
  // Written out, so that the sums stay in registers: a loop over lanes would take them through memory.
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  let found = 0;
  for (let k = 0; k < count; k++) {
    const hash = hashes[k];
    const at = met[k] === hash && hash !== 0 ? slotSize * (hash >>> shift) : findFeature(table, hash);
    if (at < 0) continue;
    found++;
    const first = slots[at + 1];
    const second = slots[at + 2];
    const third = slots[at + 3];
    const fourth = slots[at + 4];
    a = (a + (first & halves)) | 0;
    b = (b + ((first >>> 8) & halves)) | 0;
    c = (c + (second & halves)) | 0;
    d = (d + ((second >>> 8) & halves)) | 0;
    e = (e + (third & halves)) | 0;
    f = (f + ((third >>> 8) & halves)) | 0;
    g = (g + (fourth & halves)) | 0;
    h = (h + ((fourth >>> 8) & halves)) | 0;
  }
  const above = found * (middle + (middle << 16));
  sums[to] += a - above;
  sums[to + 1] += b - above;
  sums[to + 2] += c - above;
  sums[to + 3] += d - above;
  sums[to + 4] += e - above;
  sums[to + 5] += f - above;
  sums[to + 6] += g - above;
  sums[to + 7] += h - above;
}

/** Adds to the first lanes of `sums` those of `lanes` that begin at the `count` of `starts` from `first` on. */
export function addLanes(
  lanes: Int32Array,
  starts: Int32Array,
  first: number,
  count: number,
  sums: Int32Array,
): void {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = first; k < first + count; k++) {
    const from = starts[k];
    a = (a + lanes[from]) | 0;
    b = (b + lanes[from + 1]) | 0;
    c = (c + lanes[from + 2]) | 0;
    d = (d + lanes[from + 3]) | 0;
    e = (e + lanes[from + 4]) | 0;
    f = (f + lanes[from + 5]) | 0;
    g = (g + lanes[from + 6]) | 0;
    h = (h + lanes[from + 7]) | 0;
  }
  sums[0] += a;
  sums[1] += b;
  sums[2] += c;
  sums[3] += d;
  sums[4] += e;
  sums[5] += f;
  sums[6] += g;
  sums[7] += h;
}

/** Takes the lanes that begin at `from` apart into the scores of all labels from `to` on; that of `outside` is 0.
 * Returns the greatest of the others. */
export function spreadLanes(
  lanes: Int32Array,
  from: number,
  scale: number,
  scores: Float32Array,
  to: number,
): number {
  let greatest = Number.NEGATIVE_INFINITY;
  scores[to + outside] = 0;
  for (let lane = from, label = to + 1; lane < from + laneCount; lane += 2, label += 4) {
    for (let k = 0; k < 2; k++) {
      const lower = (lanes[lane + k] << 16) >> 16;
      const upper = (lanes[lane + k] - lower) >> 16;
      scores[label + k] = lower * scale;
      scores[label + k + 2] = upper * scale;
      greatest = Math.max(greatest, lower, upper);
    }
  }
  return greatest * scale;
}
