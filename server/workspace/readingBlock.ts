/**
 * Packed readings of several articles with the words that they share: what threads answer and what the cache holds.
 *
 * Invariant: a block stands by itself; equal readings in equal order make equal blocks.
 */
import type { Gazetteer } from '../core/knowledge.ts';
import { PackedReading, packReading, type ReadingWords } from './packedReading.ts';
import { NumberReader, NumberWriter, packStrings, unpackStrings } from './packing.ts';
import type { Reading } from './reading.ts';
import { Vocabulary } from './vocabulary.ts';

/** Grows whenever a block's layout or the meaning of what it holds changes, so that those of another make are not read. */
export const BLOCK_VERSION = 3;

/** Gathers readings into a block. `Label` is whatever plain data their maker wants to know of each. */
export class BlockWriter<Label> {
  readonly #gazetteer: Gazetteer;
  readonly #dictionary = new Vocabulary({ lasts: false });
  readonly #readings: Uint8Array[] = [];
  readonly #labels: Label[] = [];

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  get size(): number {
    return this.#readings.length;
  }

  add(article: string, reading: Reading, label: Label): void {
    this.#readings.push(packReading(article, reading, this.#gazetteer, this.#dictionary));
    this.#labels.push(label);
  }

  /** The block, in memory of its own that can be handed to another thread. */
  done(): Uint8Array<ArrayBuffer> {
    const words = packStrings(this.#dictionary.all());
    const table = new NumberWriter();
    table.number(words.length);
    table.numbers(this.#readings.map(({ length }) => length));
    return packBlock(this.#labels, [table.done(), words, ...this.#readings]);
  }
}

/** Readings of several blocks in one. */
export function joinReadings<Label extends { readonly article: string }>(
  readings: readonly { readonly label: Label; readonly reading: PackedReading }[],
  gazetteer: Gazetteer,
): Uint8Array<ArrayBuffer> {
  const writer = new BlockWriter<Label>(gazetteer);
  for (const { label, reading } of readings) {
    const { findings } = reading;
    writer.add(label.article, { contribution: reading.contribution(), findings }, label);
  }
  return writer.done();
}

function packBlock(labels: readonly unknown[], rest: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const packed = packStrings([JSON.stringify(labels)]);
  const writer = new NumberWriter(packed.length + 10 + rest.reduce((sum, { length }) => sum + length, 0));
  writer.number(BLOCK_VERSION);
  writer.number(packed.length);
  writer.bytes(packed);
  for (const bytes of rest) writer.bytes(bytes);
  return writer.done().slice();
}

/** The bytes of a block with other labels. */
export function relabelBlock(bytes: Uint8Array, labels: readonly unknown[]): Uint8Array {
  return packBlock(labels, [bytes.subarray(openBlock(bytes).rest)]);
}

/** The labels of a block, and where what follows them begins. Throws where the bytes are of another version. */
export function openBlock<Label>(bytes: Uint8Array): {
  readonly labels: readonly Label[];
  readonly rest: number;
} {
  const reader = new NumberReader(bytes);
  if (reader.number() !== BLOCK_VERSION) throw new Error('a block of readings of another version');
  const length = reader.number();
  const rest = reader.at + length;
  return { labels: JSON.parse(unpackStrings(bytes.subarray(reader.at, rest))[0]), rest };
}

/**
 * A block's readings. Their words get numbers in `vocabulary`, and their bytes are copied out of the block, so that it
 * can go while they stay.
 */
export class ReadingBlock<Label> {
  readonly labels: readonly Label[];
  readonly #words: ReadingWords;
  readonly #readings: Uint8Array;
  /** Where each reading begins among the readings. */
  readonly #starts: readonly number[];

  /**
   * Throws where the bytes are of another version; those of this version are trusted. `own` gives each label as it is to
   * be held: one that was read from bytes has strings of its own, of which others may be held already.
   */
  constructor(bytes: Uint8Array, vocabulary: Vocabulary, own: (label: Label) => Label = label => label) {
    const { labels, rest } = openBlock<Label>(bytes);
    this.labels = labels.map(own);
    const reader = new NumberReader(bytes, rest);
    const words = reader.number();
    let end = 0;
    this.#starts = reader.numbers().map(length => {
      end += length;
      return end - length;
    });
    const readings = reader.at + words;
    const numbers = vocabulary.adopt(unpackStrings(bytes.subarray(reader.at, readings)));
    this.#words = { vocabulary, numbers };
    // Not `slice`, which for a buffer of Node copies nothing.
    this.#readings = new Uint8Array(bytes.subarray(readings));
  }

  reading(index: number): PackedReading {
    return new PackedReading(this.#readings, this.#words, this.#starts[index]);
  }
}
