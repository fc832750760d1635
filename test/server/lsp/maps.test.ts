import { describe, expect, it } from 'vitest';
import type { Place } from '../../../server/core/model.ts';
import { mapDrawer } from '../../../server/lsp/maps.ts';

const place: Place = {
  name: 'Port Lune',
  kind: 'city',
  lat: 1,
  lon: 2,
  country: null,
  countryName: null,
  region: null,
  population: null,
  geonameId: null,
};

describe('maps', () => {
  it('are drawn once', () => {
    let opened = 0;
    const draw = mapDrawer(
      () => {
        opened++;
        return [];
      },
      () => {},
    );
    const map = draw(place);
    expect(map).toContain('Port Lune');
    expect(draw({ ...place })).toBe(map);
    expect(draw({ ...place, name: 'Port Sole' })).toContain('Port Sole');
    expect(opened).toBe(1);
  });

  it('are none without outlines, of which the user is told once', () => {
    const told: unknown[] = [];
    const draw = mapDrawer(
      () => {
        throw new Error('outlines.bin is damaged');
      },
      error => told.push(error),
    );
    expect([draw(place), draw(place)]).toEqual([null, null]);
    expect(told).toHaveLength(1);
  });
});
