/**
 * Outlines of countries for locator maps, read from one built file.
 *
 * Invariant: every polygon carries a cap that holds it, so that a map can leave out what it does not show without
 * looking at the polygon's points.
 *
 * The file holds a TopoJSON topology whose object `countries` has a two-letter code and an English name for each.
 */
import type { GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { unpackSections } from './sections.ts';

export const NAME = 'CDGO';
export const VERSION = 1;

type Polygon = Extract<GeoPermissibleObjects, { type: 'Polygon' }>;
type Position = Polygon['coordinates'][number][number];
export type MultiPolygon = Extract<GeoPermissibleObjects, { type: 'MultiPolygon' }>;

/** A point of the unit sphere. */
export type Vector = readonly [number, number, number];

/** One piece of a country; the cap around `center` (longitude and latitude) of `radius` (radians) holds it. */
export interface Outline {
  readonly code: string | null;
  readonly name: string;
  readonly polygon: Polygon;
  readonly points: readonly Vector[];
  readonly center: readonly [number, number];
  readonly radius: number;
}

/** All pieces of all countries. */
export type Outlines = readonly Outline[];

interface Properties {
  readonly code: string | null;
  readonly name: string;
}

const DEGREE = Math.PI / 180;

function vectorOf([lon, lat]: Position): Vector {
  const [a, b] = [lat * DEGREE, lon * DEGREE];
  return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)];
}

/** The angle between two points, in radians. */
export function angle(a: Vector, b: Vector): number {
  return 2 * Math.asin(Math.min(1, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2));
}

function measure({ code, name }: Properties, coordinates: Position[][]): Outline {
  const points = coordinates[0].map(vectorOf);
  const [x, y, z] = points.reduce(([x, y, z], p) => [x + p[0], y + p[1], z + p[2]], [0, 0, 0]);
  const length = Math.hypot(x, y, z) || 1;
  const middle: Vector = [x / length, y / length, z / length];
  return {
    code,
    name,
    polygon: { type: 'Polygon', coordinates },
    points,
    center: [Math.atan2(y, x) / DEGREE, Math.asin(z / length) / DEGREE],
    radius: points.reduce((most, point) => Math.max(most, angle(middle, point)), 0),
  };
}

/**
 * Reads built outlines.
 * @throws Error where the bytes are not a whole file of outlines; the message says what is wrong.
 */
export function readOutlines(bytes: Uint8Array): Outlines {
  const [text] = unpackSections(bytes, NAME, VERSION, 1);
  const topology = JSON.parse(new TextDecoder().decode(text)) as Topology<{
    countries: GeometryCollection<Properties>;
  }>;
  return feature(topology, topology.objects.countries).features.flatMap(({ geometry, properties }) => {
    if (geometry.type === 'Polygon') return [measure(properties, geometry.coordinates)];
    if (geometry.type === 'MultiPolygon')
      return geometry.coordinates.map(rings => measure(properties, rings));
    return [];
  });
}
