/**
 * The facts of one article as bytes: what a workspace keeps of thousands of articles, read in place.
 *
 * Invariant: `new PackedFacts(packFacts(facts)).all()` equals `facts`; equal facts pack to equal bytes, and a fact's
 * bytes do not depend on the facts before it.
 */
import type { Fact, HedgeKind } from '../model.ts';

/** Bytes before the records: how many there are. */
const header = 2;

/** Bytes of a record: where its pool starts, from, length, value, grain, group, near, flags, counts of lists. */
const record = 46;

const at = { pool: 0, from: 4, length: 8, value: 12, grain: 20, group: 28, near: 32, flags: 36 } as const;
const counts = { words: 37, names: 38, years: 39, beside: 40, text: 42 } as const;

const hedges: readonly (HedgeKind | undefined)[] = [
  undefined,
  'over',
  'least',
  'under',
  'most',
  'about',
  'nearly',
];
const hedgeBits = 7;
const rateBit = 8;
const tollBit = 16;
const aloneBit = 32;

/** Bytes that a word's hash, a year, a value and a code unit take in the pool. */
const sizes = { word: 3, year: 2, value: 8, unit: 2 } as const;

function poolSize({ words, names, years, beside, text }: Fact): number {
  return (
    (words.length + names.length) * sizes.word +
    (years?.length ?? 0) * sizes.year +
    (beside?.length ?? 0) * sizes.value +
    text.length * sizes.unit
  );
}

/** The bytes of facts. */
export function packFacts(facts: readonly Fact[]): Uint8Array {
  let pool = header + facts.length * record;
  const bytes = new Uint8Array(facts.reduce((sum, fact) => sum + poolSize(fact), pool));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, facts.length);
  facts.forEach((fact, index) => {
    const start = header + index * record;
    view.setUint32(start + at.pool, pool);
    packRecord(view, start, fact);
    pool = packPool(view, pool, fact);
  });
  return bytes;
}

function packRecord(view: DataView, start: number, fact: Fact): void {
  view.setUint32(start + at.from, fact.from);
  view.setUint32(start + at.length, fact.to - fact.from);
  view.setFloat64(start + at.value, fact.value);
  view.setFloat64(start + at.grain, fact.grain);
  view.setUint32(start + at.group, fact.group);
  view.setUint32(start + at.near, fact.near);
  view.setUint8(
    start + at.flags,
    hedges.indexOf(fact.hedge) |
      (fact.rate ? rateBit : 0) |
      (fact.toll ? tollBit : 0) |
      (fact.alone ? aloneBit : 0),
  );
  view.setUint8(start + counts.words, fact.words.length);
  view.setUint8(start + counts.names, fact.names.length);
  view.setUint8(start + counts.years, fact.years?.length ?? 0);
  view.setUint8(start + counts.beside, fact.beside?.length ?? 0);
  view.setUint32(start + counts.text, fact.text.length);
}

function packPool(view: DataView, start: number, { words, names, years, beside, text }: Fact): number {
  let pool = start;
  for (const hash of words) pool = packWord(view, pool, hash);
  for (const hash of names) pool = packWord(view, pool, hash);
  for (const year of years ?? []) {
    view.setUint16(pool, year);
    pool += sizes.year;
  }
  for (const value of beside ?? []) {
    view.setFloat64(pool, value);
    pool += sizes.value;
  }
  for (let i = 0; i < text.length; i++) {
    view.setUint16(pool, text.charCodeAt(i));
    pool += sizes.unit;
  }
  return pool;
}

function packWord(view: DataView, pool: number, hash: number): number {
  view.setUint8(pool, hash >>> 16);
  view.setUint16(pool + 1, hash & 0xffff);
  return pool + sizes.word;
}

/** Facts in bytes that `packFacts` made; indices are `0` to `count`. */
export class PackedFacts {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.count = this.#view.getUint16(0);
  }

  group(index: number): number {
    return this.#view.getUint32(header + index * record + at.group);
  }

  value(index: number): number {
    return this.#view.getFloat64(header + index * record + at.value);
  }

  /** How many of these words, given in order, stand around a fact. */
  common(index: number, words: readonly number[]): number {
    const view = this.#view;
    const start = header + index * record;
    let pool = view.getUint32(start + at.pool);
    const end = pool + view.getUint8(start + counts.words) * sizes.word;
    let count = 0;
    for (let i = 0; i < words.length && pool < end; ) {
      const own = (view.getUint8(pool) << 16) | view.getUint16(pool + 1);
      const word = words[i] as number;
      if (own === word) count++;
      if (own <= word) pool += sizes.word;
      if (word <= own) i++;
    }
    return count;
  }

  /** A fact as plain data. */
  fact(index: number): Fact {
    const view = this.#view;
    const start = header + index * record;
    const flags = view.getUint8(start + at.flags);
    const from = view.getUint32(start + at.from);
    const names = view.getUint32(start + at.pool) + view.getUint8(start + counts.words) * sizes.word;
    const years = names + view.getUint8(start + counts.names) * sizes.word;
    const beside = years + view.getUint8(start + counts.years) * sizes.year;
    const text = beside + view.getUint8(start + counts.beside) * sizes.value;
    const hedge = hedges[flags & hedgeBits];
    return {
      from,
      to: from + view.getUint32(start + at.length),
      text: this.#text(text, view.getUint32(start + counts.text)),
      group: view.getUint32(start + at.group),
      value: view.getFloat64(start + at.value),
      grain: view.getFloat64(start + at.grain),
      words: this.#words(view.getUint32(start + at.pool), names),
      near: view.getUint32(start + at.near),
      names: this.#words(names, years),
      ...(hedge && { hedge }),
      ...(beside > years && { years: this.#years(years, beside) }),
      ...(text > beside && { beside: this.#values(beside, text) }),
      ...((flags & rateBit) !== 0 && { rate: true as const }),
      ...((flags & tollBit) !== 0 && { toll: true as const }),
      ...((flags & aloneBit) !== 0 && { alone: true as const }),
    };
  }

  /** All facts as plain data. */
  all(): Fact[] {
    return Array.from({ length: this.count }, (_, index) => this.fact(index));
  }

  /** Whether a fact is the same as one of other facts, but perhaps for its place. */
  sameBut(index: number, other: PackedFacts, its: number): boolean {
    const [a, b] = [header + index * record, header + its * record];
    for (let i = at.value; i < record; i++) if (this.bytes[a + i] !== other.bytes[b + i]) return false;
    const [x, y] = [this.#view.getUint32(a + at.pool), other.#view.getUint32(b + at.pool)];
    const size = this.#poolEnd(index) - x;
    if (other.#poolEnd(its) - y !== size) return false;
    for (let i = 0; i < size; i++) if (this.bytes[x + i] !== other.bytes[y + i]) return false;
    return true;
  }

  #poolEnd(index: number): number {
    return index + 1 < this.count
      ? this.#view.getUint32(header + (index + 1) * record + at.pool)
      : this.bytes.length;
  }

  #text(pool: number, length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) text += String.fromCharCode(this.#view.getUint16(pool + i * sizes.unit));
    return text;
  }

  #words(from: number, to: number): number[] {
    const words: number[] = [];
    for (let pool = from; pool < to; pool += sizes.word)
      words.push((this.#view.getUint8(pool) << 16) | this.#view.getUint16(pool + 1));
    return words;
  }

  #years(from: number, to: number): number[] {
    const years: number[] = [];
    for (let pool = from; pool < to; pool += sizes.year) years.push(this.#view.getUint16(pool));
    return years;
  }

  #values(from: number, to: number): number[] {
    const values: number[] = [];
    for (let pool = from; pool < to; pool += sizes.value) values.push(this.#view.getFloat64(pool));
    return values;
  }
}
