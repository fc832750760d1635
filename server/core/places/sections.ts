/**
 * The file that built place data is kept in: named, versioned, deflated, with a sum over its bytes.
 *
 * Invariant: bytes that are not a whole, undamaged file of the expected name and version are refused with an
 * error that says what is wrong; they are never half read.
 *
 * Layout, little-endian: 4 letters of name, u32 version, u32 Adler-32 of the bytes that follow the head, u32 length
 * once inflated, then the deflated bytes, or inflated ones if there are as many. Inflated: u32 count, one u32 length
 * for each section, the sections.
 */
import { deflateSync, inflateSync } from 'fflate';

const HEADER = 16;

// So few bytes can be summed before the sums must be cut back that both stay below 2^31, where engines count quickest.
const uncut = 3800;

/** Adler-32 (RFC 1950, section 8.2). */
function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let start = 0; start < bytes.length; start += uncut) {
    const end = Math.min(start + uncut, bytes.length);
    for (let at = start; at < end; at++) {
      low += bytes[at];
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return ((high << 16) | low) >>> 0;
}

/** Packs sections into a file. `name` is four ASCII letters. */
export function packSections(name: string, version: number, sections: readonly Uint8Array[]): Uint8Array {
  const lengths = 4 + 4 * sections.length;
  const raw = new Uint8Array(sections.reduce((sum, section) => sum + section.length, lengths));
  const rawView = new DataView(raw.buffer);
  rawView.setUint32(0, sections.length, true);
  let at = lengths;
  sections.forEach((section, index) => {
    rawView.setUint32(4 + 4 * index, section.length, true);
    raw.set(section, at);
    at += section.length;
  });
  const head = new Uint8Array(HEADER);
  for (let index = 0; index < 4; index++) head[index] = name.charCodeAt(index);
  const view = new DataView(head.buffer);
  view.setUint32(4, version, true);
  view.setUint32(12, raw.length, true);
  return withBody(head, deflateSync(raw, { level: 9 }));
}

/** The file with its sections inflated: larger, and opened sooner. */
export function inflateSections(file: Uint8Array): Uint8Array {
  return withBody(file, inflated(file));
}

function withBody(head: Uint8Array, body: Uint8Array): Uint8Array {
  const file = new Uint8Array(HEADER + body.length);
  file.set(head.subarray(0, HEADER));
  file.set(body, HEADER);
  new DataView(file.buffer).setUint32(8, adler32(body), true);
  return file;
}

function inflated(file: Uint8Array): Uint8Array {
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(12, true);
  const body = file.subarray(HEADER);
  return body.length === length ? body : inflateSync(body, { out: new Uint8Array(length) });
}

/** The sections of a file; throws an `Error` that names the file where the bytes are not what is expected. */
export function unpackSections(
  bytes: Uint8Array,
  name: string,
  version: number,
  count: number,
): Uint8Array[] {
  if (bytes.length < HEADER) throw new Error(`${name}: the file is cut short (${bytes.length} bytes)`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const own = String.fromCharCode(...bytes.subarray(0, 4));
  if (own !== name) throw new Error(`${name}: the file starts with ${JSON.stringify(own)}`);
  if (view.getUint32(4, true) !== version) {
    throw new Error(`${name}: version ${view.getUint32(4, true)} of the file, version ${version} expected`);
  }
  if (adler32(bytes.subarray(HEADER)) !== view.getUint32(8, true)) {
    throw new Error(`${name}: the file is damaged or cut short`);
  }
  const raw = inflated(bytes);
  const rawView = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  if (raw.length < 4 || rawView.getUint32(0, true) !== count) {
    throw new Error(`${name}: the file does not have ${count} sections`);
  }
  const sections: Uint8Array[] = [];
  let at = 4 + 4 * count;
  for (let index = 0; index < count; index++) {
    const end = at + rawView.getUint32(4 + 4 * index, true);
    if (end > raw.length) throw new Error(`${name}: section ${index} runs over the end of the file`);
    sections.push(raw.subarray(at, end));
    at = end;
  }
  return sections;
}

/** Writes whole numbers of 0 to 2^32 - 1, seven bits a byte, the lowest first. */
export function packNumbers(values: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (const value of values) {
    let rest = value >>> 0;
    while (rest > 127) {
      bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** Reads `count` whole numbers, as `packNumbers` wrote them. */
export function unpackNumbers(bytes: Uint8Array, count: number): Uint32Array {
  const values = new Uint32Array(count);
  let at = 0;
  for (let index = 0; index < count; index++) {
    let value = bytes[at++];
    if (value > 127) {
      value &= 127;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++];
        value |= (byte & 127) << shift;
        if (!(byte > 127)) break;
      }
    }
    values[index] = value;
  }
  return values;
}

/** Signed numbers as the differences from one to the next, folded to whole numbers (0, -1, 1, -2, …). */
export function packDifferences(values: Iterable<number>): Uint8Array {
  const steps: number[] = [];
  let last = 0;
  for (const value of values) {
    const step = value - last;
    steps.push((step << 1) ^ (step >> 31));
    last = value;
  }
  return packNumbers(steps);
}

/** Reads what `packDifferences` wrote. */
export function unpackDifferences(bytes: Uint8Array, count: number): Int32Array {
  const steps = unpackNumbers(bytes, count);
  const values = new Int32Array(count);
  let last = 0;
  for (let index = 0; index < count; index++) {
    last += (steps[index] >>> 1) ^ -(steps[index] & 1);
    values[index] = last;
  }
  return values;
}
