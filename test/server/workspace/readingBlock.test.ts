import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainSummary } from '../../../server/core/contribution.ts';
import type { Finding, Place, Span } from '../../../server/core/model.ts';
import { fileChains } from '../../../server/workspace/filing.ts';
import { holdReading } from '../../../server/workspace/packedReading.ts';
import type { Reading } from '../../../server/workspace/reading.ts';
import {
  BlockWriter,
  joinReadings,
  ReadingBlock,
  relabelBlock,
} from '../../../server/workspace/readingBlock.ts';
import { Vocabulary } from '../../../server/workspace/vocabulary.ts';
import { gazetteer } from '../core/linking/marked.ts';

const seed = 20160826;

const word = fc.constantFrom(
  'Ana',
  'Ruiz',
  'Édith',
  '🎉',
  'Port',
  'Board',
  "O'Brien",
  '“x”',
  'al-Masri',
  '李',
);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' '));
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(5_000_000), fc.nat(60))
  .map(([from, length]) => ({ from, to: from + length }));
const spans = fc.array(span, { maxLength: 4 });
const ascending = fc
  .uniqueArray(fc.nat(0xffffffff), { maxLength: 70 })
  .map(list => list.sort((a, b) => a - b));
const place: fc.Arbitrary<Place> = fc.record({
  name,
  kind: fc.constantFrom('city', 'country', 'water'),
  lat: fc.double({ min: -90, max: 90, noNaN: true }).map(value => value + 0),
  lon: fc.double({ min: -180, max: 180, noNaN: true }).map(value => value + 0),
  country: fc.option(fc.constantFrom('CH', 'SY')),
  countryName: fc.option(name),
  region: fc.option(name),
  population: fc.option(fc.nat()),
  geonameId: fc.option(fc.nat()),
});
const chain: fc.Arbitrary<ChainSummary> = fc
  .record(
    {
      type: fc.constantFrom('person', 'place', 'organization', 'group'),
      name,
      aliases: fc.array(name, { minLength: 1, maxLength: 3 }),
      mentions: spans,
      roles: fc.array(
        fc.tuple(span, name).map(([{ from, to }, text]) => ({ from, to, text })),
        { maxLength: 3 },
      ),
      place: fc.option(place),
      spoken: fc.array(span, { minLength: 1, maxLength: 3 }),
      sport: fc.constantFrom('rugby', 'cricket'),
      couldBe: fc.array(name, { maxLength: 3 }),
    },
    { requiredKeys: ['type', 'name', 'aliases', 'mentions', 'roles', 'place'] },
  )
  .map(each => each as ChainSummary);
const finding: fc.Arbitrary<Finding> = fc.tuple(span, name).map(([{ from, to }, message]) => ({
  from,
  to,
  code: 'figure.weekday',
  severity: 'error',
  message,
  related: [],
  fixes: [],
}));
const reading: fc.Arbitrary<Reading> = fc.record({
  contribution: fc.record({
    published: fc.option(fc.constantFrom('2016-08-26', '2024-02-29')),
    headline: fc.option(name),
    lineStarts: ascending.map(list => Uint32Array.from([0, ...list])),
    chains: fc.array(chain, { maxLength: 6 }),
    facts: fc.constant([]),
    fingerprint: ascending,
  }),
  findings: fc.array(finding, { maxLength: 2 }),
});

const article = 'file:///a.txt';

describe('a packed reading', () => {
  it('says what the plain one says, whole and chain by chain', () => {
    fc.assert(
      fc.property(reading, made => {
        const packed = holdReading(article, made, gazetteer, new Vocabulary());
        expect(packed.contribution()).toEqual(made.contribution);
        expect(packed.findings).toEqual(made.findings);
        expect(packed.size).toBe(made.contribution.chains.length);
        for (const [i, each] of made.contribution.chains.entries()) expect(packed.chain(i)).toEqual(each);
        for (const [i, each] of made.contribution.chains.entries()) {
          expect(packed.mentions(i)).toEqual(each.mentions);
          expect(packed.roles(i)).toEqual(each.roles);
          expect(packed.spoken(i)).toEqual(each.spoken ?? []);
        }
        expect([packed.mentions(-1), packed.roles(-1), packed.spoken(-1)]).toEqual([[], [], []]);
        expect([packed.chain(-1), packed.chain(packed.size)]).toEqual([null, null]);
      }),
      { seed },
    );
  });

  it('is filed as the plain one is', () => {
    fc.assert(
      fc.property(reading, made => {
        const vocabulary = new Vocabulary();
        const packed = holdReading(article, made, gazetteer, vocabulary);
        const filings = fileChains(article, made.contribution, gazetteer, vocabulary);
        expect(packed.filings()).toEqual(filings);
        for (const [i, filing] of filings.entries()) expect(packed.filing(i)).toEqual(filing);
      }),
      { seed },
    );
  });
});

describe('a block', () => {
  /** A block in which each reading is labelled with its place. */
  const blockOf = (readings: readonly Reading[], vocabulary: Vocabulary) => {
    const writer = new BlockWriter<{ readonly article: string } | null>(gazetteer);
    for (const [i, each] of readings.entries()) writer.add(`${i}`, each, { article: `${i}` });
    const bytes = writer.done();
    return { bytes, block: new ReadingBlock<{ readonly article: string } | null>(bytes, vocabulary) };
  };

  it('gives back its readings, whatever the vocabulary knew before', () => {
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 5 }), fc.array(name), (readings, known) => {
        const vocabulary = new Vocabulary();
        vocabulary.adopt(known);
        const { block } = blockOf(readings, vocabulary);
        expect(block.labels).toEqual(readings.map((_, i) => ({ article: `${i}` })));
        for (const [i, each] of readings.entries()) {
          expect(block.reading(i).contribution()).toEqual(each.contribution);
          expect(block.reading(i).findings).toEqual(each.findings);
        }
      }),
      { seed },
    );
  });

  it('keeps its readings under other labels, and joined with others', () => {
    fc.assert(
      fc.property(fc.array(reading, { minLength: 2, maxLength: 4 }), readings => {
        const vocabulary = new Vocabulary();
        const { bytes, block } = blockOf(readings, vocabulary);
        const labels = readings.map((_, i) => (i === 0 ? null : { article: `new ${i}` }));
        const relabelled = new ReadingBlock(relabelBlock(bytes, labels), vocabulary);
        expect(relabelled.labels).toEqual(labels);
        expect(relabelled.reading(1).contribution()).toEqual(readings[1].contribution);
        const joined = joinReadings(
          [
            { label: { article: '1' }, reading: block.reading(1) },
            { label: { article: '0' }, reading: relabelled.reading(0) },
          ],
          gazetteer,
        );
        expect(new ReadingBlock(joined, vocabulary).reading(1).contribution()).toEqual(
          readings[0].contribution,
        );
      }),
      { seed },
    );
  });

  it('of another version is not read', () => {
    const { bytes } = blockOf([], new Vocabulary());
    bytes[0]++;
    expect(() => new ReadingBlock(bytes, new Vocabulary())).toThrow('another version');
  });
});
