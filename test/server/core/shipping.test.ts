import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../../server/core/names/modelFile.ts';
import { createGazetteer, readGazetteer } from '../../../server/core/places/gazetteer.ts';
import { shipped } from '../../../server/core/shipping.ts';

/** A file as the repository holds it, in the kind of memory that Node reads files into. */
const held = (name: string) => readFileSync(new URL(`../../../server/data/${name}`, import.meta.url));
const asShipped = (name: string) => Buffer.from(shipped(name, held(name)));

describe('data as they are shipped', () => {
  it('hold the same model', () => {
    const [model, own] = [readModel(asShipped('names.bin')), readModel(held('names.bin'))];
    expect(model.calibration).toEqual(own.calibration);
    expect(model.clusters.table.seed).toBe(own.clusters.table.seed);
    expect(Buffer.compare(bytesOf(model.clusters.table.cells), bytesOf(own.clusters.table.cells))).toBe(0);
    expect(Buffer.compare(bytesOf(model.table.slots), bytesOf(own.table.slots))).toBe(0);
  });

  it('hold the same places', () => {
    const [gazetteer, own] = [
      createGazetteer(readGazetteer(asShipped('gazetteer.bin'))),
      createGazetteer(readGazetteer(held('gazetteer.bin'))),
    ];
    for (const name of ['Porto', 'Aleppo', 'Springfield', 'no such place']) {
      expect(gazetteer.lookup(name)).toEqual(own.lookup(name));
    }
  });

  it.each([
    ['names.bin', readModel],
    ['gazetteer.bin', readGazetteer],
  ])('are refused where %s is damaged or cut short', (name, read) => {
    const file = asShipped(name);
    expect(() => read(file.subarray(0, -1))).toThrow();
    file[file.length >> 1] ^= 1;
    expect(() => read(file)).toThrow(/damaged/);
  });

  it('are as held where they are not opened at every start', () => {
    expect(shipped('outlines.bin', held('outlines.bin'))).toEqual(held('outlines.bin'));
  });
});

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint16Array | Int32Array) =>
  Buffer.from(buffer, byteOffset, byteLength);
