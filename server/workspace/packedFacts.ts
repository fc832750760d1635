/**
 * The facts of one article as bytes, read in place.
 *
 * Invariant: `new PackedFacts(packFacts(facts)).all()` equals `facts`; equal facts have equal bytes but for the first
 * two numbers, their place.
 */
import { isOneScale, leastNear } from '../core/figures/across.ts';
import type { FactWords } from '../core/figures/factKeys.ts';
import type { Fact, HedgeKind } from '../core/model.ts';
import { NumberReader, NumberWriter } from './packing.ts';

const hedges: readonly (HedgeKind | undefined)[] = [
  undefined,
  'over',
  'least',
  'under',
  'most',
  'about',
  'nearly',
];

/** The first three bits of a fact's flags are its hedge's place in `hedges`. */
const flag = { hedge: 7, rate: 8, toll: 16, alone: 32, more: 64 } as const;

/** The bytes of facts: how many, where each ends behind this table (16 bits, or 32 in long tables), then each. */
export function packFacts(facts: readonly Fact[]): Uint8Array {
  const body = new NumberWriter(64 * facts.length);
  const ends = facts.map(fact => {
    packFact(body, fact);
    return body.length;
  });
  const width = body.length > 0xffff ? 4 : 2;
  const start = 2 + width * facts.length;
  const bytes = new Uint8Array(start + body.length);
  bytes[0] = facts.length;
  bytes[1] = width;
  ends.forEach((end, at) => {
    for (let byte = 0; byte < width; byte++) bytes[2 + at * width + byte] = end >>> (8 * byte);
  });
  bytes.set(body.done(), start);
  return bytes;
}

function packFact(writer: NumberWriter, fact: Fact): void {
  const { from, to, group, words, names, years = [], beside = [], text } = fact;
  const others = names.filter(name => !words.includes(name));
  const more = years.length + beside.length > 0;
  writer.number(from);
  writer.number(to - from);
  writer.number(group);
  writeValue(writer, fact.value);
  writer.number(
    hedges.indexOf(fact.hedge) |
      (fact.rate ? flag.rate : 0) |
      (fact.toll ? flag.toll : 0) |
      (fact.alone ? flag.alone : 0) |
      (more ? flag.more : 0),
  );
  writer.number(fact.near);
  writer.number(words.reduce((mask, word, at) => (names.includes(word) ? mask | (1 << at) : mask), 0));
  writer.numbers(words);
  writer.numbers(others);
  writeValue(writer, fact.grain);
  if (more) {
    writer.numbers(years);
    writer.number(beside.length);
    for (const value of beside) writeValue(writer, value);
  }
  for (let at = 0; at < text.length; at++) writer.number(text.charCodeAt(at));
}

/** What comes before a value that no decimal fraction of a few digits is. */
const binary = 0xffffffff;
const bits = new DataView(new ArrayBuffer(8));

/** Writes a value: as a whole number with up to three decimals where it is one, else as it lies in memory. */
function writeValue(writer: NumberWriter, value: number): void {
  for (let decimals = 0; decimals < 4; decimals++) {
    const whole = Math.round(value * 10 ** decimals);
    if (whole < 0 || whole >= 2 ** 29 || whole / 10 ** decimals !== value) continue;
    writer.number(whole * 4 + decimals);
    return;
  }
  bits.setFloat64(0, value);
  writer.number(binary);
  writer.number(bits.getUint32(0));
  writer.number(bits.getUint32(4));
}

function readValue(reader: NumberReader): number {
  const code = reader.number();
  return code === binary ? joined(reader.number(), reader.number()) : decimal(code);
}

function decimal(code: number): number {
  const decimals = code & 3;
  return decimals === 0 ? code >>> 2 : (code >>> 2) / 10 ** decimals;
}

function joined(high: number, low: number): number {
  bits.setUint32(0, high);
  bits.setUint32(4, low);
  return bits.getFloat64(0);
}

/**
 * Facts in bytes that `packFacts` made, from a place on; what stands around them is of no matter. Their places are `0` to
 * `count`.
 */
export class PackedFacts {
  readonly #bytes: Uint8Array;
  readonly #from: number;
  #at = 0;

  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes;
    this.#from = from;
  }

  get count(): number {
    return this.#bytes[this.#from];
  }

  group(at: number): number {
    this.#seek(at);
    return this.#number();
  }

  /**
   * Whether a fact may speak of the quantity of another, by what is cheapest to see: nearly all fall at that. With
   * `otherwise`, only one that gives another value may.
   */
  isLike(at: number, { group, value, words }: Fact, otherwise: boolean): boolean {
    this.#seek(at);
    if (this.#number() !== group) return false;
    const own = this.#value();
    if ((otherwise && own === value) || !isOneScale(own, value)) return false;
    for (let skipped = 0; skipped < 3; skipped++) this.#number();
    let common = 0;
    let i = 0;
    for (let left = this.#number(); left > 0; left--) {
      const word = this.#number();
      while (i < words.length && words[i] < word) i++;
      if (words[i] === word) common++;
    }
    return common >= leastNear;
  }

  /** Reads what a fact is filed by into `words`. */
  readWords(at: number, words: FactWords): void {
    this.#seek(at);
    words.group = this.#number();
    this.#value();
    const flags = this.#number();
    words.alone = (flags & flag.alone) !== 0;
    words.exactToll = (flags & flag.toll) !== 0 && (flags & flag.hedge) === 0;
    words.near = this.#number();
    words.named = this.#number();
    words.count = this.#number();
    for (let i = 0; i < words.count; i++) words.words[i] = this.#number();
  }

  /** A fact as plain data. */
  fact(at: number): Fact {
    const reader = new NumberReader(this.#bytes, this.#start(at));
    const from = reader.number();
    const to = from + reader.number();
    const group = reader.number();
    const value = readValue(reader);
    const flags = reader.number();
    const near = reader.number();
    const named = reader.number();
    const words = reader.numbers();
    const names = [...words.filter((_, i) => (named >>> i) & 1), ...reader.numbers()];
    const grain = readValue(reader);
    const more = (flags & flag.more) !== 0;
    const years = more ? reader.numbers() : [];
    const beside = more ? Array.from({ length: reader.number() }, () => readValue(reader)) : [];
    const hedge = hedges[flags & flag.hedge];
    return {
      from,
      to,
      text: readText(reader, this.#end(at)),
      group,
      value,
      grain,
      words,
      near,
      names: names.sort((a, b) => a - b),
      ...(hedge && { hedge }),
      ...(years.length > 0 && { years }),
      ...(beside.length > 0 && { beside }),
      ...((flags & flag.rate) !== 0 && { rate: true as const }),
      ...((flags & flag.toll) !== 0 && { toll: true as const }),
      ...((flags & flag.alone) !== 0 && { alone: true as const }),
    };
  }

  /** All facts as plain data. */
  all(): Fact[] {
    return Array.from({ length: this.count }, (_, at) => this.fact(at));
  }

  /** Whether a fact is the same as one of other facts, but perhaps for its place. */
  sameBut(at: number, other: PackedFacts, its: number): boolean {
    this.#seek(at);
    other.#seek(its);
    let [a, b] = [this.#at, other.#at];
    const end = this.#end(at);
    if (end - a !== other.#end(its) - b) return false;
    for (; a < end; a++, b++) if (this.#bytes[a] !== other.#bytes[b]) return false;
    return true;
  }

  /** Goes to what stands behind a fact's place. */
  #seek(at: number): void {
    this.#at = this.#start(at);
    this.#number();
    this.#number();
  }

  /** The next number, as `NumberReader` reads it: without an object for each of the many looks. */
  #number(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++];
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.#at++];
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  #value(): number {
    const code = this.#number();
    return code === binary ? joined(this.#number(), this.#number()) : decimal(code);
  }

  #start(at: number): number {
    return at === 0 ? this.#first() : this.#end(at - 1);
  }

  #end(at: number): number {
    const bytes = this.#bytes;
    const width = bytes[this.#from + 1];
    const entry = this.#from + 2 + at * width;
    let end = 0;
    for (let byte = 0; byte < width; byte++) end |= bytes[entry + byte] << (8 * byte);
    return this.#first() + end;
  }

  /** Where the first fact begins, behind the table. */
  #first(): number {
    return this.#from + 2 + this.#bytes[this.#from + 1] * this.count;
  }
}

function readText(reader: NumberReader, end: number): string {
  let text = '';
  while (reader.at < end) text += String.fromCharCode(reader.number());
  return text;
}
