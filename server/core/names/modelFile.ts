/**
 * The file of a trained model: clusters of words, the weights and the calibration of scores.
 *
 * Layout, little-endian: `CDNM`, the schema, FNV-1a of the rest, then sections, each a length in bytes followed by the
 * bytes, at multiples of four; in a zlib stream, or as they are. The columns of a weight table (hashes as differences, a mask of
 * the labels that weigh something, the weights) are sections of their own, because that is how they pack best.
 *
 * Invariant: what is read is what was written, or an Error says why not; no bytes make reading fail in another way.
 */
import { unzlibSync, zlibSync } from 'fflate';
import type { ClusterTable } from './clusterTable.ts';
import { countBits } from './hash.ts';
import { labelCount } from './labels.ts';
import { makeWeightTable, type WeightTable } from './weightTable.ts';
import type { Clusters } from './words.ts';

/** Changes whenever features, labels or the layout do. */
export const schema = 3;

const magic = 0x4d4e4443;
const headerBytes = 12;

/** A trained model. `calibration` holds slope and shift of each type's log odds, in the order of `types`. */
export interface NameModel {
  readonly clusters: Clusters;
  readonly table: WeightTable;
  readonly calibration: Float32Array;
}

/** A table before it is packed: `weights` in steps of `scale`, `hashes` ascending. */
export interface RawTable {
  readonly hashes: Uint32Array;
  readonly weights: Int8Array;
  readonly scale: number;
  readonly steps: Float32Array;
}

/** A model before it is packed. */
export interface RawModel {
  readonly clusters: Clusters;
  readonly table: RawTable;
  readonly calibration: Float32Array;
}

/** Packs a model. */
export function writeModel({ clusters, table, calibration }: RawModel): Uint8Array {
  const sections = [
    bytesOf(Uint32Array.of(clusters.table.seed)),
    bytesOf(clusters.table.cells),
    clusters.middle,
    clusters.coarse,
    ...packTable(table),
    bytesOf(calibration),
  ];
  return withBody(zlibSync(joinSections(sections), { level: 9 }));
}

/** The file with its sections inflated: larger, and opened sooner. Throws where `readModel` does. */
export function inflateModel(file: Uint8Array): Uint8Array {
  return withBody(bodyOf(file));
}

function withBody(body: Uint8Array): Uint8Array {
  const file = new Uint8Array(headerBytes + body.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, schema, true);
  view.setUint32(8, checksum(body), true);
  file.set(body, headerBytes);
  return file;
}

/** Reads a model. Throws an Error that says what is wrong with the bytes. */
export function readModel(file: Uint8Array): NameModel {
  const sections = splitSections(bodyOf(file));
  const [seed, cells, middle, coarse] = sections;
  const clusters: ClusterTable = { seed: numbers(Uint32Array, seed)[0], cells: numbers(Uint16Array, cells) };
  return {
    clusters: { table: clusters, middle, coarse },
    table: unpackTable(sections.slice(4, 9)),
    calibration: numbers(Float32Array, sections[9]),
  };
}

// Sections begin with a length of four bytes, that of the clusters' seed.
const zlibMark = 0x78;

function bodyOf(file: Uint8Array): Uint8Array {
  if (file.length < headerBytes) throw new Error('the name model is cut short');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== magic) throw new Error('this file is no name model');
  const found = view.getUint32(4, true);
  if (found !== schema) throw new Error(`the name model has schema ${found}, not ${schema}`);
  const body = file.subarray(headerBytes);
  if (view.getUint32(8, true) !== checksum(body)) throw new Error('the name model is damaged');
  return body[0] === zlibMark ? unzlibSync(body) : body;
}

function bytesOf(values: Uint16Array | Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function numbers<T>(make: new (buffer: ArrayBuffer) => T, bytes: Uint8Array): T {
  return new make(new Uint8Array(bytes).buffer);
}

function joinSections(sections: readonly Uint8Array[]): Uint8Array {
  const padded = (size: number) => (size + 3) & ~3;
  const joined = new Uint8Array(sections.reduce((sum, { length }) => sum + 4 + padded(length), 0));
  const view = new DataView(joined.buffer);
  let at = 0;
  for (const section of sections) {
    view.setUint32(at, section.length, true);
    joined.set(section, at + 4);
    at += 4 + padded(section.length);
  }
  return joined;
}

function splitSections(joined: Uint8Array): Uint8Array[] {
  const view = new DataView(joined.buffer, joined.byteOffset, joined.byteLength);
  const sections: Uint8Array[] = [];
  for (let at = 0; at + 4 <= joined.length; ) {
    const size = view.getUint32(at, true);
    sections.push(joined.subarray(at + 4, at + 4 + size));
    at += 4 + ((size + 3) & ~3);
  }
  return sections;
}

/** FNV-1a over bytes. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  return hash >>> 0;
}

function packTable({ hashes, weights, scale, steps }: RawTable): Uint8Array[] {
  const differences: number[] = [];
  const masks = new Uint32Array(hashes.length);
  const values: number[] = [];
  let last = 0;
  for (let row = 0; row < hashes.length; row++) {
    for (let rest = hashes[row] - last; ; rest = Math.floor(rest / 128)) {
      differences.push((rest % 128) | (rest >= 128 ? 128 : 0));
      if (rest < 128) break;
    }
    last = hashes[row];
    for (let label = 0; label < labelCount; label++) {
      const weight = weights[row * labelCount + label];
      if (weight === 0) continue;
      masks[row] |= 1 << label;
      values.push(weight);
    }
  }
  // The three bytes of the masks go apart: the upper ones are nearly always alike.
  const planes = new Uint8Array(3 * masks.length);
  masks.forEach((mask, row) => {
    for (let plane = 0; plane < 3; plane++) planes[plane * masks.length + row] = mask >> (8 * plane);
  });
  return [
    bytesOf(Float32Array.of(scale)),
    bytesOf(steps),
    Uint8Array.from(differences),
    planes,
    new Uint8Array(Int8Array.from(values).buffer),
  ];
}

function unpackTable([scale, steps, differences, planes, values]: readonly Uint8Array[]): WeightTable {
  const size = planes.length / 3;
  const hashes = new Uint32Array(size);
  let at = 0;
  let last = 0;
  for (let row = 0; row < size; row++) {
    let factor = 1;
    let byte = differences[at++];
    for (; byte >= 128; byte = differences[at++]) {
      last += (byte - 128) * factor;
      factor *= 128;
    }
    last += byte * factor;
    hashes[row] = last;
  }
  const labels = new Int32Array(size);
  const starts = new Int32Array(size);
  let start = 0;
  for (let row = 0; row < size; row++) {
    labels[row] = planes[row] | (planes[size + row] << 8) | (planes[2 * size + row] << 16);
    starts[row] = start;
    start += countBits(labels[row]);
  }
  const weights = numbers(Int8Array, values);
  return makeWeightTable(
    { hashes, labels, starts, weights },
    numbers(Float32Array, scale)[0],
    numbers(Float32Array, steps),
  );
}
