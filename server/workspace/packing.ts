/**
 * Numbers and strings as bytes.
 *
 * Invariant: what was written is read back by the same calls in the same order. Numbers are whole and 0 to 2^32 - 1,
 * seven bits to a byte, the low ones first, as in LEB128.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes numbers into bytes that grow as they are needed. */
export class NumberWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  number(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A list of numbers, its length first. */
  numbers(values: readonly number[]): void {
    this.number(values.length);
    for (const value of values) this.number(value);
  }

  bytes(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Fills up to a multiple of four bytes, at which whole words of 32 bits may begin. */
  align(): void {
    while (this.#length % 4 !== 0) this.number(0);
  }

  /** What was written; without a copy, so nothing is to be written after. */
  done(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(by: number): void {
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + by));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads numbers from bytes, from a place on. */
export class NumberReader {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  number(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.at++];
    if (byte < 128) return byte;
    let value = byte & 127;
    let shift = 7;
    do {
      byte = bytes[this.at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value >>> 0;
  }

  numbers(): number[] {
    const values: number[] = new Array(this.number());
    for (let i = 0; i < values.length; i++) values[i] = this.number();
    return values;
  }
}

/** Strings as bytes: how many, the length of each in UTF-16 code units, then all of them in one piece. */
export function packStrings(strings: readonly string[]): Uint8Array {
  const writer = new NumberWriter();
  writer.numbers(strings.map(({ length }) => length));
  // A half of a surrogate pair alone becomes the sign for what is no character, which is as long in UTF-16.
  writer.bytes(encoder.encode(strings.join('')));
  return writer.done();
}

/** The strings that `packStrings` packed. */
export function unpackStrings(bytes: Uint8Array): string[] {
  const reader = new NumberReader(bytes);
  const lengths = reader.numbers();
  const text = decoder.decode(bytes.subarray(reader.at));
  let from = 0;
  return lengths.map(length => {
    from += length;
    return text.slice(from - length, from);
  });
}
