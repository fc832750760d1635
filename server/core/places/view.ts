/**
 * What part of the world a locator map shows: a country whole, another place with what lies around it.
 *
 * Invariant: the projection is centred on what is shown, so the antimeridian and the poles are places like others.
 */
import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoDistance } from 'd3-geo';
import type { Place, PlaceKind } from '../model.ts';
import { angle, type MultiPolygon, type Outline, type Outlines } from './outlines.ts';

export const WIDTH = 320;
export const HEIGHT = 160;
const MARGIN = 12;
const DEGREE = Math.PI / 180;

/** A piece of a country that lies farther off than this from the rest is another part of the world's business. */
const APART = 6.5 * DEGREE;
/** Points of an outline that its distance from another is measured by. */
const MOST = 80;
/** Half the height of a map in degrees, by kind, where the country does not say better. */
const halfHeights: Readonly<Record<PlaceKind, number>> = {
  country: 5,
  admin1: 6,
  admin2: 4,
  city: 4,
  district: 3,
  region: 13,
  water: 6,
  terrain: 5,
  facility: 4,
  continent: 36,
};
/** The nearest a map goes: below this the outlines are too coarse to tell land from sea. */
const NEAREST = 2.2;
const FARTHEST = 8;
/** Beyond this, in degrees, open sea is what there is to show. */
const ALONE = 20;

/** What a map shows: `radius`, in radians, reaches from `center` to its corners. */
export interface View {
  readonly projection: GeoProjection;
  readonly center: [number, number];
  readonly radius: number;
}

/** The least angle between points of two pieces; of a long outline, every so many points. */
function gap(a: Outline, b: Outline): number {
  let least = Infinity;
  const [strideA, strideB] = [a, b].map(({ points }) => Math.ceil(points.length / MOST));
  for (let i = 0; i < a.points.length; i += strideA) {
    for (let j = 0; j < b.points.length; j += strideB)
      least = Math.min(least, angle(a.points[i], b.points[j]));
  }
  return least;
}

/** The pieces of a country that hang together with its largest one. */
function mainPieces(outlines: Outlines): readonly Outline[] {
  const rest = [...outlines].sort((a, b) => b.radius - a.radius);
  const pieces = rest.splice(0, 1);
  for (let index = 0; index < pieces.length; index++) {
    for (let other = rest.length - 1; other >= 0; other--) {
      if (gap(pieces[index], rest[other]) < APART) pieces.push(...rest.splice(other, 1));
    }
  }
  return pieces;
}

function centred([lon, lat]: readonly [number, number]): GeoProjection {
  return geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .translate([WIDTH / 2, HEIGHT / 2])
    .precision(1);
}

/** The pixels to one radian at the centre, for a map that shows so many degrees above its centre. */
const scaleFor = (degrees: number) => HEIGHT / 2 / (2 * Math.sin((degrees * DEGREE) / 2));

function finish(projection: GeoProjection): View {
  const center = projection.invert!([WIDTH / 2, HEIGHT / 2]) ?? [0, 0];
  const half = Math.hypot(WIDTH, HEIGHT) / 2 / (2 * projection.scale());
  const radius = half >= 1 ? Math.PI : 2 * Math.asin(half);
  projection.clipAngle(Math.min(179, radius / DEGREE + 1)).clipExtent([
    [-2, -2],
    [WIDTH + 2, HEIGHT + 2],
  ]);
  return { projection, center, radius };
}

function viewOfCountry(pieces: readonly Outline[]): View {
  const whole: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: pieces.map(({ polygon }) => polygon.coordinates),
  };
  const projection = centred(geoCentroid(whole)).fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, HEIGHT - MARGIN],
    ],
    whole,
  );
  const nearest = scaleFor(halfHeights.country);
  if (projection.scale() > nearest) {
    return finish(centred(geoCentroid(whole)).scale(nearest));
  }
  return finish(projection);
}

function degreesFor(place: Place, country: number): number {
  if (place.kind === 'water' && /\bocean\b/i.test(place.name)) return 40;
  if (place.kind === 'water' && /\b(?:sea|gulf|bay)\b/i.test(place.name)) return 10;
  const usual = halfHeights[place.kind];
  if (country === 0 || place.kind === 'continent' || place.kind === 'region') return usual;
  return Math.min(Math.max(usual, Math.min(0.6 * country, FARTHEST)), Math.max(1.5 * country, NEAREST));
}

/** Goes farther off where nothing but sea and the place's own small country would show. */
function withNeighbours(degrees: number, place: Place, outlines: Outlines): View {
  for (let reach = degrees; ; reach *= 1.6) {
    const view = finish(centred([place.lon, place.lat]).scale(scaleFor(reach)));
    if (reach > ALONE) return view;
    const others = outlines.some(
      ({ code, center, radius }) =>
        (code === null || code !== place.country) &&
        geoDistance(view.center, center as [number, number]) < 0.8 * view.radius + radius,
    );
    if (others) return view;
  }
}

/** Chooses what to show of the world for a place. */
export function viewOf(place: Place, outlines: Outlines): View {
  const own = outlines.filter(({ code }) => code !== null && code === place.country);
  const country = own.reduce((most, { radius }) => Math.max(most, radius), 0) / DEGREE;
  if (place.kind === 'country' && country > halfHeights.country / 2) return viewOfCountry(mainPieces(own));
  return withNeighbours(degreesFor(place, country), place, outlines);
}
