/**
 * Locator maps for cards, drawn when first asked for and kept.
 *
 * Invariant: without outlines there are no maps, and the user is told why once; everything else goes on.
 */
import type { Place } from '../core/model.ts';
import { drawMap } from '../core/places/map.ts';
import type { Outlines } from '../core/places/outlines.ts';

/** Draws the map of a place as SVG; null where there are no outlines to draw it on. */
export type DrawMap = (place: Place) => string | null;

/** Maps kept at most: some megabytes, and more places than one sitting asks for. */
const KEPT = 500;

/** A drawer of maps on the outlines that `open` reads at the first map. `report` is told when it cannot. */
export function mapDrawer(open: () => Outlines, report: (error: unknown) => void): DrawMap {
  let outlines: Outlines | null | undefined;
  const drawn = new Map<string, string>();
  return place => {
    if (outlines === undefined) {
      try {
        outlines = open();
      } catch (error) {
        outlines = null;
        report(error);
      }
    }
    if (outlines === null) return null;
    const key = `${place.name} ${place.kind} ${place.lat} ${place.lon}`;
    let map = drawn.get(key);
    if (map === undefined) {
      map = drawMap(place, outlines);
      if (drawn.size >= KEPT) drawn.clear();
      drawn.set(key, map);
    }
    return map;
  };
}
