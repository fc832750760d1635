import { readFileSync } from 'node:fs';
import { geoContains, geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../server/core/places/fold.ts';
import { createGazetteer, readGazetteer } from '../../../../server/core/places/gazetteer.ts';
import { readOutlines } from '../../../../server/core/places/outlines.ts';

const folder = new URL('../../../../server/data/', import.meta.url);
const outlines = readOutlines(readFileSync(new URL('outlines.bin', folder)));
const EARTH_KM = 6371;

function readList(name: string): string[][] {
  return readFileSync(new URL(`places/${name}`, folder), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'));
}

/** Kilometres from a point to a country; null where the outlines do not have it. */
function distanceTo(code: string, lat: number, lon: number): number | null {
  const pieces = outlines.filter(outline => outline.code === code);
  if (pieces.length === 0) return null;
  if (pieces.some(({ polygon }) => geoContains(polygon, [lon, lat]))) return 0;
  const corners = pieces.flatMap(({ polygon }) => polygon.coordinates[0]);
  return Math.min(...corners.map(corner => geoDistance(corner as [number, number], [lon, lat]) * EARTH_KM));
}

const features = readList('features.tsv');
/** What may lie far out at sea, where the outlines have no land of its country. */
const afloat = new Set([
  'sea',
  'gulf',
  'strait',
  'island/archipelago',
  'disputed territory',
  'nuclear site',
  'oil/gas field',
]);
/** Bases on islands that the outlines do not have. */
const onIslands = new Set(['Futenma', 'Kadena Air Base', 'Great Barrier Reef', 'Diego Garcia']);

describe('the list of features', () => {
  it('has whole rows in order', () => {
    expect(features.length).toBeGreaterThan(2000);
    for (const row of features) {
      expect(row, row[0]).toHaveLength(6);
      expect(Math.abs(Number(row[4])), row[0]).toBeLessThanOrEqual(90);
      expect(Math.abs(Number(row[5])), row[0]).toBeLessThanOrEqual(180);
      expect(row[3], row[0]).toMatch(/^(?:[A-Z]{2}(?:\/[A-Z]{2})*)?$/);
    }
    const names = features.map(([name]) => name);
    expect([...names].sort((a, b) => (a < b ? -1 : 1))).toEqual(names);
  });

  it('puts each in its country or near it', () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const [name, , kind, countries, lat, lon] of features) {
      const far = countries.split('/').map(code => distanceTo(code, Number(lat), Number(lon)));
      const known = far.filter(distance => distance !== null);
      if (known.length === 0 || onIslands.has(name)) continue;
      seen++;
      // The outlines are coarse: a headland or a small island may lie well outside them.
      if (Math.min(...known) > (afloat.has(kind) ? 4000 : 200))
        wrong.push(`${name} ${Math.min(...known)} km`);
    }
    expect(seen).toBeGreaterThan(1500);
    expect(wrong).toEqual([]);
  });

  it('calls a thing what its name calls it', () => {
    const words: [RegExp, RegExp][] = [
      [/^Lake (?!District|Chad (?:Basin|region))|^Loch /, /lake/],
      [/ River$/, /river|border|region|disputed/],
      [/^Mount | Mountains$/, /mountain|region|prison/],
      [/ Sea$/, /sea|gulf/],
      [/ Desert$/, /desert|region/],
      [/ Airport$/, /airport/],
    ];
    const wrong = features.filter(([name, , kind]) =>
      words.some(([word, kinds]) => word.test(name) && !kinds.test(kind)),
    );
    expect(wrong).toEqual([]);
  });

  it('does not list a thing twice', () => {
    const twice: string[] = [];
    const seen = new Map<string, string[]>();
    for (const row of features) {
      const before = seen.get(fold(row[0]));
      const near =
        before &&
        geoDistance([Number(before[5]), Number(before[4])], [Number(row[5]), Number(row[4])]) * EARTH_KM <
          150;
      if (near) twice.push(row[0]);
      seen.set(fold(row[0]), row);
    }
    expect(twice).toEqual([]);
  });
});

describe('the list of countries', () => {
  const countries = readList('countries.tsv');

  it('has each code once, with a point inside the country', () => {
    expect(new Set(countries.map(([code]) => code)).size).toBe(countries.length);
    const wrong = countries.filter(([code, lat, lon]) => {
      const distance = distanceTo(code, Number(lat), Number(lon));
      return distance !== null && distance > 250;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the lists of names', () => {
  const gazetteer = createGazetteer(readGazetteer(readFileSync(new URL('gazetteer.bin', folder))));
  const codes = new Set(readList('countries.tsv').map(([code]) => code));

  it('give towns their English names', () => {
    const exonyms = readList('exonyms.tsv');
    expect(exonyms.length).toBeGreaterThan(50);
    const wrong = exonyms.filter(
      ([code, , name]) =>
        !gazetteer.candidates(name).some(({ place }) => place.country === code && place.name === name),
    );
    expect(wrong).toEqual([]);
  });

  it('give areas names by which they are found', () => {
    const wrong = readList('areas.tsv').filter(
      ([code, kind, , forms]) =>
        !forms
          .split('|')
          .every(form =>
            gazetteer.candidates(form).some(({ place }) => place.country === code && place.kind === kind),
          ),
    );
    expect(wrong).toEqual([]);
  });

  it('speak of countries that are', () => {
    const used = ['regions.tsv', 'areas.tsv', 'exonyms.tsv'].flatMap(name =>
      readList(name).map(([code]) => code),
    );
    expect(used.filter(code => !codes.has(code))).toEqual([]);
  });

  it('find the regions of the United States by their short forms', () => {
    const forms = readList('regions.tsv').filter(([code]) => code === 'US');
    expect(forms.length).toBe(51);
    const wrong = forms.filter(
      ([, name, , , short]) =>
        !short
          .split('|')
          .every(form =>
            gazetteer.candidates(form).some(({ place }) => place.kind === 'admin1' && place.name === name),
          ),
    );
    expect(wrong).toEqual([]);
  });
});
