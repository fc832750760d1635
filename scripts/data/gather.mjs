// Gathers the places of the gazetteer from the packages and from our own lists, areas before what they hold.
import { areaEntries, countryEntries, regionEntries } from './areas.mjs';
import { groupBy, split } from './measures.mjs';
import { readList, readPackage } from './packages.mjs';
import { cityEntries, readTowns } from './towns.mjs';

/** What our own list calls a thing, what kind of place that is, and how much it weighs. */
const kinds = {
  admin1: ['admin1', 140],
  admin2: ['admin2', 115],
  continent: ['continent', 236],
  region: ['region', 190],
  'disputed territory': ['region', 175],
  'historic state': ['region', 165],
  'park/reserve': ['region', 140],
  'mountain/range': ['terrain', 150],
  desert: ['terrain', 150],
  valley: ['terrain', 135],
  pass: ['terrain', 120],
  'island/archipelago': ['terrain', 160],
  sea: ['water', 210],
  gulf: ['water', 165],
  strait: ['water', 160],
  lake: ['water', 160],
  river: ['water', 160],
  canal: ['water', 150],
  dam: ['facility', 120],
  'district/neighbourhood': ['district', 125],
};

function featureEntries(countries) {
  return readList('features.tsv').map(([name, forms, kind, country, lat, lon]) => {
    const [own, weight] = kinds[kind] ?? ['facility', 120];
    return {
      name,
      alternates: split(forms),
      kind: own,
      lat: Number(lat),
      lon: Number(lon),
      parent: countries.get(country) ?? -1,
      ...(country.includes('/') ? { sharedBy: country.split('/') } : {}),
      population: null,
      geonameId: null,
      weight,
      seat: 0,
    };
  });
}

function demonymPairs() {
  const own = readList('countries.tsv').flatMap(([code, , , , words]) =>
    split(words).map(word => [word, code]),
  );
  const regional = readList('regions.tsv').flatMap(([code, , , , , words]) =>
    split(words).map(word => [word, code]),
  );
  const listed = Object.entries(JSON.parse(readPackage('i18n-nationality/langs/en.json')).nationalities)
    .filter(([, word]) => typeof word === 'string' && /^[A-Z][a-z]+(?:an|ese|ish|i)$/.test(word))
    .map(([code, word]) => [word, code]);
  const pairs = new Map();
  for (const [word, code] of [...own, ...regional, ...listed]) if (!pairs.has(word)) pairs.set(word, code);
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** All entries in the order of the file, and the demonyms. `fold` is the product's own folding of names. */
export function gatherPlaces(fold) {
  const cities = readTowns(fold);
  const entries = countryEntries(groupBy(cities, city => city.country));
  const countries = new Map(entries.map(({ code }, index) => [code, index]));
  const regionsFrom = entries.length;
  entries.push(
    ...regionEntries(
      groupBy(cities, city => city.region),
      countries,
      fold,
    ),
  );
  const regions = new Map(entries.slice(regionsFrom).map(({ area }, index) => [area, regionsFrom + index]));
  const areasFrom = entries.length;
  entries.push(
    ...areaEntries(
      groupBy(cities, city => city.area),
      regions,
      fold,
    ),
  );
  const areas = new Map(entries.slice(areasFrom).map(({ area }, index) => [area, areasFrom + index]));
  entries.push(...cityEntries(cities, areas, regions, countries), ...featureEntries(countries));
  return { entries, demonyms: demonymPairs() };
}
