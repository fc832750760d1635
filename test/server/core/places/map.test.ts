import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../../server/core/model.ts';
import { drawMap } from '../../../../server/core/places/map.ts';
import { readOutlines } from '../../../../server/core/places/outlines.ts';

const folder = new URL('../../../../server/data/', import.meta.url);
const bytes = readFileSync(new URL('outlines.bin', folder));
const outlines = readOutlines(bytes);

function place(name: string, lat: number, lon: number, more: Partial<Place> = {}): Place {
  return {
    name,
    kind: 'city',
    lat,
    lon,
    country: null,
    countryName: null,
    region: null,
    population: null,
    geonameId: null,
    ...more,
  };
}

/** The texts of a map, in order. */
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(match => match[1]);

/** Where the path of the place's own country (the second of the outlines) runs, in pixels. */
function ownPoints(svg: string): [number, number][] {
  const data = [...svg.matchAll(/ d="([^"]*)"/g)][1][1];
  const points: [number, number][] = [];
  for (const [, x, y, steps] of data.matchAll(/M(-?\d+) (-?\d+)l([^z]*)z/g)) {
    let at: [number, number] = [Number(x), Number(y)];
    points.push(at);
    const numbers = [...steps.matchAll(/-?\d+/g)].map(Number);
    for (let index = 0; index < numbers.length; index += 2) {
      at = [at[0] + numbers[index], at[1] + numbers[index + 1]];
      points.push(at);
    }
  }
  return points;
}

const some: [string, Place][] = [
  ['a city', place('Strelsau', 50.1, 14.4, { country: 'CZ' })],
  ['a country', place('Bohemia', 49.8, 15.5, { country: 'CZ', kind: 'country' })],
  ['an island beside the antimeridian', place('Lau', -18, 178, { country: 'FJ' })],
  ['a state of islands without outlines', place('Gan', 3.2, 73, { country: 'MV', kind: 'country' })],
  ['the largest country', place('Tundra', 60, 100, { country: 'RU', kind: 'country' })],
  ['a lake of no country', place('Long Lake', 46.4, 6.5, { kind: 'water' })],
  ['a continent at the pole', place('Southland', -82, 0, { kind: 'continent' })],
  ['the pole itself', place('Pole', 90, 0, { kind: 'facility' })],
  ['an ocean', place('Wide Ocean', 0, -160, { kind: 'water' })],
];

describe('a locator map', () => {
  it.each(some)('of %s is a whole, small image', (_, where) => {
    const svg = drawMap(where, outlines);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="320" height="160".*<\/svg>$/s);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<script|href/);
    expect(svg.length).toBeLessThan(10_000);
    expect(texts(svg)).toContain(where.name);
  });

  it.each(some)('of %s says how far is how far', (_, where) => {
    expect(texts(drawMap(where, outlines)).at(-1)).toMatch(/^[125](?:0{0,2}|,?000) km$/);
  });

  it('names the countries around', () => {
    const svg = drawMap(place('Strelsau', 33.5, 36.3, { country: 'SY' }), outlines);
    expect(texts(svg)).toEqual(expect.arrayContaining(['Syria', 'Iraq']));
  });

  it('names a continent that is a country of the outlines but once', () => {
    const svg = drawMap(place('Antarctica', -82, 0, { kind: 'continent' }), outlines);
    expect(texts(svg).filter(text => text === 'Antarctica')).toHaveLength(1);
  });

  it('shows the whole of a country and no piece far off', () => {
    const points = ownPoints(drawMap(place('Gaul', 46, 2, { country: 'FR', kind: 'country' }), outlines));
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(120);
    expect(Math.min(...xs, ...ys)).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThan(320);
  });

  it('does not tear a country at the antimeridian', () => {
    const points = ownPoints(drawMap(place('Lau', -18, 178, { country: 'FJ', kind: 'country' }), outlines));
    const xs = points.map(([x]) => x);
    expect(points.length).toBeGreaterThan(5);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(160);
  });

  it('rings a country that the outlines do not have', () => {
    expect(drawMap(place('Gan', 3.2, 73, { country: 'MV', kind: 'country' }), outlines)).toContain('r="9"');
  });

  it('escapes what is written in it', () => {
    const svg = drawMap(place('<a href="x">&\'\u0000\ud800', 1, 1), outlines);
    expect(texts(svg)).toContain('&lt;a href=&quot;x&quot;&gt;&amp;&apos;');
    expect(svg).not.toContain('<a');
  });

  it('cuts a name that would not fit', () => {
    const drawn = texts(drawMap(place('Long '.repeat(20), 1, 1), outlines));
    expect(drawn.some(text => text.endsWith('…') && text.length === 34)).toBe(true);
  });
});

describe('the outlines that ship', () => {
  it('are those their manifest speaks of', () => {
    const manifest = JSON.parse(readFileSync(new URL('outlines.manifest.json', folder), 'utf8'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.sha256);
  });

  it('have a code for every country but two that no standard names', () => {
    const without = new Set(outlines.filter(({ code }) => code === null).map(({ name }) => name));
    expect(without.size).toBe(2);
    expect(new Set(outlines.map(({ code }) => code)).size).toBeGreaterThan(170);
  });

  it.each([
    ['cut short', bytes.subarray(0, 100)],
    ['empty', new Uint8Array()],
  ])('are refused with a reason where they are %s', (_, wrong) => {
    expect(() => readOutlines(wrong)).toThrow(/CDGO: the file is/);
  });
});
