/**
 * The reading of one article as bytes: what is kept of a closed article in memory, sent between threads and cached.
 *
 * Invariant: a reading that was packed gives the same answers as the plain one. Words that many articles use are
 * numbers of their block's dictionary (see `readingBlock.ts`); all else stands in the bytes.
 */
import type { ChainSummary, Contribution } from '../core/contribution.ts';
import type { Gazetteer } from '../core/knowledge.ts';
import type { Finding, Role, Span } from '../core/model.ts';
import { readDetails, readSpans, writeDetails } from './chainDetails.ts';
import { type ChainFiling, fileChains, NONE, readFiling, writeFiling } from './filing.ts';
import type { Held } from './held.ts';
import { PackedFacts, packFacts } from './packedFacts.ts';
import { NumberReader, NumberWriter, packStrings, unpackStrings } from './packing.ts';
import type { Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The words of a packed reading: the vocabulary that they are kept in, and their numbers there by those in the bytes;
 * null where these are the same.
 */
export interface ReadingWords {
  readonly vocabulary: Vocabulary;
  readonly numbers: Int32Array | null;
}

/**
 * The parts of a packed reading, which stand one after the other behind their lengths: facts, fingerprint, filings
 * and details of the chains (each behind a table of their lengths), line starts, and the strings of this article
 * alone: its own findings as JSON, its headline, its roles, the names that its surnames could be.
 */
const parts = ['facts', 'fingerprint', 'filings', 'details', 'lines', 'strings'] as const;
type Part = (typeof parts)[number];

/**
 * The numbers that a packed reading begins with: the word of its date and whether it has a headline, 0 for none; and how
 * many chains and findings of its own it has.
 */
const Head = { Published: 0, Headline: 1, Chains: 2, Findings: 3 } as const;
type Head = (typeof Head)[keyof typeof Head];
const HEADS = 4;

/** Packs the reading of an article; the words of its filings get numbers in `dictionary`. */
export function packReading(
  article: string,
  { contribution, findings }: Reading,
  gazetteer: Gazetteer,
  dictionary: Vocabulary,
): Uint8Array {
  const { published, headline, chains, lineStarts, fingerprint, facts } = contribution;
  const filings = fileChains(article, contribution, gazetteer, dictionary);
  const strings = [JSON.stringify(findings), headline ?? ''];
  const packed: Record<Part, Uint8Array> = {
    facts: packFacts(facts),
    fingerprint: packAscending(fingerprint),
    filings: packTable(filings, writeFiling),
    details: packTable(chains, (writer, chain) => writeDetails(writer, chain, strings)),
    lines: packAscending(lineStarts),
    strings: packStrings(strings),
  };
  const writer = new NumberWriter(2048);
  const head: Record<Head, number> = {
    [Head.Published]: published === null ? 0 : dictionary.number(published) + 1,
    [Head.Headline]: headline === null ? 0 : 1,
    [Head.Chains]: chains.length,
    [Head.Findings]: findings.length,
  };
  for (let i = 0; i < HEADS; i++) writer.number(head[i as Head]);
  for (const part of parts) writer.number(packed[part].length);
  for (const part of parts) writer.bytes(packed[part]);
  return writer.done();
}

/** Packs the reading of an article that stands by itself: its words go into the vocabulary where they are kept. */
export function holdReading(
  article: string,
  reading: Reading,
  gazetteer: Gazetteer,
  vocabulary: Vocabulary,
): PackedReading {
  const bytes = packReading(article, reading, gazetteer, vocabulary).slice();
  return new PackedReading(bytes, { vocabulary, numbers: null });
}

/** Numbers in ascending order as their differences. */
function packAscending(values: ArrayLike<number>): Uint8Array {
  const writer = new NumberWriter(values.length * 2 + 5);
  writer.number(values.length);
  for (let i = 0, before = 0; i < values.length; i++) {
    writer.number(values[i] - before);
    before = values[i];
  }
  return writer.done();
}

/** Records one after the other behind a table of their lengths, so that one is found without reading the others. */
function packTable<T>(records: readonly T[], write: (writer: NumberWriter, record: T) => void): Uint8Array {
  const lengths: number[] = [];
  const all = new NumberWriter();
  for (const record of records) {
    const from = all.length;
    write(all, record);
    lengths.push(all.length - from);
  }
  const table = new NumberWriter(2 * lengths.length + 5);
  for (const length of lengths) table.number(length);
  const writer = new NumberWriter(all.length + table.length + 5);
  writer.number(table.length);
  writer.bytes(table.done());
  writer.bytes(all.done());
  return writer.done();
}

const withTexts = (spans: readonly Span[], strings: readonly string[], first: number): Role[] =>
  spans.map((span, i) => ({ ...span, text: strings[first + i] }));

/**
 * A reading in bytes that `packReading` made, from a place on: those of a block serve all of its readings, since an array
 * for each would take up more than half as much again as the objects that an archive is held by.
 */
export class PackedReading implements Held {
  readonly #bytes: Uint8Array;
  readonly #from: number;
  readonly #words: ReadingWords;

  constructor(bytes: Uint8Array, words: ReadingWords, from = 0) {
    this.#bytes = bytes;
    this.#from = from;
    this.#words = words;
  }

  get published(): string | null {
    const number = this.#head(Head.Published);
    return number === 0 ? null : this.#word(number - 1);
  }

  get headline(): string | null {
    return this.#head(Head.Headline) === 0 ? null : this.#strings()[1];
  }

  get size(): number {
    return this.#head(Head.Chains);
  }

  get lineStarts(): Uint32Array {
    const reader = new NumberReader(this.#bytes, this.#part('lines')[0]);
    const starts = new Uint32Array(reader.number());
    for (let i = 0, start = 0; i < starts.length; i++) {
      start += reader.number();
      starts[i] = start;
    }
    return starts;
  }

  get fingerprint(): readonly number[] {
    const reader = new NumberReader(this.#bytes, this.#part('fingerprint')[0]);
    const hashes: number[] = new Array(reader.number());
    for (let i = 0, hash = 0; i < hashes.length; i++) {
      hash += reader.number();
      hashes[i] = hash;
    }
    return hashes;
  }

  get facts(): PackedFacts {
    return new PackedFacts(this.#bytes, this.#part('facts')[0]);
  }

  get findings(): readonly Finding[] {
    return this.#head(Head.Findings) === 0 ? [] : (JSON.parse(this.#strings()[0]) as Finding[]);
  }

  filing(index: number): ChainFiling {
    return readFiling(this.#record('filings', index), this.#words.numbers);
  }

  filings(): ChainFiling[] {
    const reader = this.#record('filings', 0);
    return Array.from({ length: this.size }, () => readFiling(reader, this.#words.numbers));
  }

  mentions(index: number): readonly Span[] {
    return this.#has(index) ? readSpans(this.#record('details', index)) : [];
  }

  roles(index: number): readonly Role[] {
    if (!this.#has(index)) return [];
    const { roles, firstRole } = readDetails(this.#record('details', index));
    return roles.length > 0 ? withTexts(roles, this.#strings(), firstRole) : [];
  }

  spoken(index: number): readonly Span[] {
    return this.#has(index) ? (readDetails(this.#record('details', index)).spoken ?? []) : [];
  }

  chain(index: number): ChainSummary | null {
    if (!this.#has(index)) return null;
    return this.#chain(this.filing(index), this.#record('details', index));
  }

  #chain({ type, name, aliases, place, sport }: ChainFiling, reader: NumberReader): ChainSummary {
    const { vocabulary } = this.#words;
    const { mentions, roles, firstRole, spoken, others, firstOther } = readDetails(reader);
    const strings = roles.length > 0 || others !== null ? this.#strings() : [];
    return {
      type,
      name: vocabulary.word(name),
      aliases: vocabulary.words(aliases),
      mentions,
      roles: withTexts(roles, strings, firstRole),
      place: place === NONE ? null : JSON.parse(vocabulary.word(place)),
      ...(sport !== NONE && { sport: vocabulary.word(sport) }),
      ...(others !== null && { couldBe: strings.slice(firstOther, firstOther + others) }),
      ...(spoken && { spoken }),
    };
  }

  contribution(): Contribution {
    const details = this.#record('details', 0);
    return {
      published: this.published,
      headline: this.headline,
      lineStarts: this.lineStarts,
      chains: this.filings().map(filing => this.#chain(filing, details)),
      facts: this.facts.all(),
      fingerprint: this.fingerprint,
    };
  }

  #head(wanted: Head): number {
    const reader = new NumberReader(this.#bytes, this.#from);
    for (let i = 0; i < wanted; i++) reader.number();
    return reader.number();
  }

  #has(index: number): boolean {
    return index >= 0 && index < this.size;
  }

  #word(number: number): string {
    const { vocabulary, numbers } = this.#words;
    return vocabulary.word(numbers ? numbers[number] : number);
  }

  #strings(): string[] {
    const [from, to] = this.#part('strings');
    return unpackStrings(this.#bytes.subarray(from, to));
  }

  /** Where a part begins and ends. */
  #part(wanted: Part): [from: number, to: number] {
    const reader = new NumberReader(this.#bytes, this.#from);
    for (let i = 0; i < HEADS; i++) reader.number();
    let from = 0;
    let length = 0;
    let isFound = false;
    for (const part of parts) {
      const each = reader.number();
      if (part === wanted) {
        length = each;
        isFound = true;
      } else if (!isFound) {
        from += each;
      }
    }
    return [reader.at + from, reader.at + from + length];
  }

  /** A reader at one chain's record in a table. */
  #record(part: Part, index: number): NumberReader {
    const reader = new NumberReader(this.#bytes, this.#part(part)[0]);
    const records = reader.number() + reader.at;
    let before = 0;
    for (let i = 0; i < index; i++) before += reader.number();
    reader.at = records + before;
    return reader;
  }
}
