// The outlines of countries with their two-letter codes in place of ISO's numbers, and no land beside them.
import { readList, readPackage } from './packages.mjs';

/** Outlines that have no number in ISO 3166-1; what is not here has no code of its own. */
const unnumbered = { Kosovo: 'XK' };

export function gatherOutlines() {
  const topology = JSON.parse(readPackage('world-atlas/countries-110m.json'));
  const rows = JSON.parse(readPackage('i18n-iso-countries/codes.json'));
  const codes = new Map(rows.map(([code, , number]) => [number, code]));
  const names = new Map(readList('countries.tsv').map(([code, , , forms]) => [code, forms.split('|')[0]]));
  const { countries } = topology.objects;
  countries.geometries = countries.geometries.map(({ type, arcs, id, properties: { name } }) => {
    const code = codes.get(id) ?? unnumbered[name] ?? null;
    return { type, arcs, properties: { code, name: names.get(code) ?? name } };
  });
  topology.objects = { countries };
  return topology;
}
