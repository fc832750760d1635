/**
 * Writes outlines as the data of an SVG path in few letters: whole pixels, steps from point to point, and no point
 * that would move the line by less than the eye sees at this size.
 *
 * Invariant: every ring that is more than a speck on the map is closed and keeps at least three points.
 */
import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';

/** Pixels: a step shorter than this is left out. */
const STEP = 2;

interface Pen extends GeoContext {
  readonly data: () => string;
}

function makePen(): Pen {
  const rings: string[] = [];
  let steps: string[] = [];
  let start: [number, number] = [0, 0];
  let [atX, atY] = start;
  function finish(): void {
    if (steps.length > 1) rings.push(`M${start[0]} ${start[1]}l${steps.join(' ').replaceAll(' -', '-')}z`);
    steps = [];
  }
  return {
    beginPath() {},
    arc() {},
    moveTo(x, y) {
      finish();
      start = [Math.round(x), Math.round(y)];
      [atX, atY] = start;
    },
    lineTo(x, y) {
      const [dx, dy] = [Math.round(x) - atX, Math.round(y) - atY];
      if (dx * dx + dy * dy < STEP * STEP) return;
      steps.push(`${dx} ${dy}`);
      atX += dx;
      atY += dy;
    },
    closePath: finish,
    data() {
      finish();
      return rings.join('');
    },
  };
}

/** The path data of an object under a projection, empty where nothing of it shows. */
export function trace(object: GeoPermissibleObjects, projection: GeoProjection): string {
  const pen = makePen();
  geoPath(projection, pen)(object);
  return pen.data();
}
