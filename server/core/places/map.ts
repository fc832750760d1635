/**
 * A small locator map of a place as an SVG image.
 *
 * Invariants: the image is whole in itself (no link, no script, no font to load); every text in it is escaped; its
 * colours hold on light and dark ground alike, because it brings its own.
 */
import { geoDistance } from 'd3-geo';
import type { Place } from '../model.ts';
import type { MultiPolygon, Outline, Outlines } from './outlines.ts';
import { trace } from './trace.ts';
import { HEIGHT, type View, viewOf, WIDTH } from './view.ts';

const EARTH_KM = 6371;
const colours = {
  sea: '#b4cddb',
  land: '#efeae0',
  own: '#f5cf8a',
  border: '#8d959b',
  ink: '#20272d',
  dot: '#b3261e',
};
/** Kinds that are an expanse: a dot would say too much. */
const wide = new Set(['country', 'continent', 'region']);
/** Pieces smaller than this on the map, in pixels across, are left out unless they are the place's own. */
const SMALL = 2.5;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes text for XML and drops the characters that XML 1.0 forbids, which would make the image unreadable. */
function escapeXml(text: string): string {
  return text.replace(
    /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[&<>"']/gu,
    found => escapes[found] ?? '',
  );
}

function shape(outlines: readonly Outline[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: outlines.map(({ polygon }) => polygon.coordinates) };
}

function visible(outlines: Outlines, { center, radius, projection }: View, code: string | null): Outline[] {
  return outlines.filter(
    outline =>
      geoDistance(center, outline.center as [number, number]) < radius + outline.radius &&
      ((outline.code === code && code !== null) || 2 * outline.radius * projection.scale() > SMALL),
  );
}

/** A round length that fits into a fifth of the map, and the bar that shows it. */
function scaleBar({ projection }: View): string {
  const kmPerPixel = EARTH_KM / projection.scale();
  const most = (kmPerPixel * WIDTH) / 5;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map(step => step * power).find(step => step <= most) ?? power;
  const length = Math.round(km / kmPerPixel);
  const y = HEIGHT - 8;
  return (
    `<path d="M8 ${y - 3}v3h${length}v-3" fill="none" stroke="${colours.ink}"/>` +
    `<text x="${12 + length}" y="${y + 1}" font-size="9">${km.toLocaleString('en')} km</text>`
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of a line of text, at a guess of half its size for each letter. */
function boxOf(text: string, x: number, y: number, size: number, anchor: 'start' | 'middle' | 'end'): Box {
  const width = text.length * size * 0.56;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size, bottom: y + size * 0.3 };
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The names of the countries in view, largest first, where there is room for them. */
function countryNames(pieces: readonly Outline[], { projection }: View, place: Place, taken: Box[]): string {
  const texts: string[] = [];
  const named = new Set<string>(wide.has(place.kind) && place.country ? [place.country] : []);
  for (const { code, name, center, radius } of [...pieces].sort((a, b) => b.radius - a.radius)) {
    const point = projection(center as [number, number]);
    if (!point || name === place.name || named.has(code ?? name) || texts.length > 7) continue;
    named.add(code ?? name);
    const box = boxOf(name, point[0], point[1], 9, 'middle');
    const room = 2.4 * radius * projection.scale() > box.right - box.left;
    const inside = box.left > 2 && box.right < WIDTH - 2 && box.top > 2 && box.bottom < HEIGHT - 2;
    if (!room || !inside || taken.some(other => overlaps(box, other))) continue;
    taken.push(box);
    texts.push(
      `<text x="${Math.round(point[0])}" y="${Math.round(point[1])}" font-size="9" text-anchor="middle" opacity=".7">${escapeXml(name)}</text>`,
    );
  }
  return texts.join('');
}

function label(place: Place, { projection, center }: View): { svg: string; box: Box } {
  const own = place.kind === 'country' ? center : ([place.lon, place.lat] as [number, number]);
  const [x, y] = (projection(own) ?? [WIDTH / 2, HEIGHT / 2]).map(Math.round);
  const name = place.name.length > 34 ? `${place.name.slice(0, 33)}…` : place.name;
  const middle = wide.has(place.kind);
  const size = 12;
  const [textX, textY] = middle ? [x, y + 4] : [x, y - 9];
  const box = boxOf(name, textX, textY, size, 'middle');
  const dot = middle
    ? ''
    : `<circle cx="${x}" cy="${y}" r="4" fill="${colours.dot}" stroke="#fff" stroke-width="1.5"/>`;
  const svg = `${dot}<text x="${textX}" y="${textY}" font-size="${size}" font-weight="bold" text-anchor="middle">${escapeXml(name)}</text>`;
  return { svg, box: { ...box, bottom: Math.max(box.bottom, y + 5) } };
}

/** A country that is a speck on the map, or too small for the outlines, is ringed. */
function ring(place: Place, own: readonly Outline[], { projection }: View): string {
  if (place.kind !== 'country') return '';
  const across = own.reduce((most, { radius }) => Math.max(most, 2 * radius * projection.scale()), 0);
  const point = projection([place.lon, place.lat]);
  if (across > 30 || !point) return '';
  return `<circle cx="${Math.round(point[0])}" cy="${Math.round(point[1])}" r="9" fill="none" stroke="${colours.dot}" stroke-width="1.5"/>`;
}

/** Draws the map of a place: SVG of 320 by 160 pixels, its name, its country picked out, its neighbours, a scale. */
export function drawMap(place: Place, outlines: Outlines): string {
  const view = viewOf(place, outlines);
  const pieces = visible(outlines, view, place.country);
  const own = pieces.filter(({ code }) => code !== null && code === place.country);
  const others = pieces.filter(({ code }) => code === null || code !== place.country);
  const { svg, box } = label(place, view);
  const scale: Box = { left: 0, right: 120, top: HEIGHT - 20, bottom: HEIGHT };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeXml(`Map: ${place.name}`)}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${colours.sea}"/>`,
    `<g stroke="${colours.border}" stroke-width=".6" stroke-linejoin="round">`,
    `<path fill="${colours.land}" d="${trace(shape(others), view.projection)}"/>`,
    `<path fill="${colours.own}" d="${trace(shape(own), view.projection)}"/></g>`,
    ring(place, own, view),
    `<g font-family="sans-serif" fill="${colours.ink}" stroke="#fff" stroke-opacity=".75" stroke-width="2.5" paint-order="stroke">`,
    countryNames(pieces, view, place, [box, scale]),
    svg,
    scaleBar(view),
    '</g></svg>',
  ].join('');
}
