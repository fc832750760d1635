/**
 * Words that say what kind of place a name stands for: "Hope province", "the town of Hope", "Lake Hope".
 *
 * Invariant: plain data of the language; no name of a place is among it.
 */
import type { PlaceKind } from '../model.ts';

const areas: readonly PlaceKind[] = ['admin1', 'admin2', 'region'];
const towns: readonly PlaceKind[] = ['city', 'district'];

const nouns: Readonly<Record<string, readonly PlaceKind[]>> = {
  country: ['country'],
  nation: ['country'],
  republic: ['country', 'admin1'],
  kingdom: ['country'],
  state: ['admin1', 'country'],
  province: areas,
  governorate: areas,
  prefecture: areas,
  oblast: areas,
  region: [...areas, 'terrain'],
  department: areas,
  canton: areas,
  emirate: areas,
  voivodeship: areas,
  territory: areas,
  county: ['admin2', 'admin1'],
  parish: ['admin2', 'district'],
  district: ['admin2', 'district', 'admin1', 'region'],
  municipality: ['admin2', 'city'],
  borough: ['district', 'admin2', 'city'],
  city: towns,
  capital: towns,
  town: towns,
  township: towns,
  village: towns,
  hamlet: towns,
  suburb: towns,
  resort: towns,
  port: ['city', 'facility', 'district'],
  neighbourhood: ['district', 'city'],
  neighborhood: ['district', 'city'],
  quarter: ['district'],
  enclave: ['region', 'city', 'district', 'admin2'],
  exclave: ['region', 'admin1'],
  peninsula: ['region', 'terrain', 'admin1'],
  island: ['terrain', 'country', 'admin1', 'admin2', 'city'],
  islands: ['terrain', 'country', 'admin1'],
  archipelago: ['terrain', 'country', 'admin1'],
  atoll: ['terrain', 'facility'],
  mountain: ['terrain'],
  mountains: ['terrain'],
  volcano: ['terrain'],
  desert: ['terrain'],
  valley: ['terrain', 'region'],
  river: ['water'],
  lake: ['water'],
  sea: ['water'],
  ocean: ['water'],
  gulf: ['water'],
  bay: ['water'],
  strait: ['water'],
  canal: ['water'],
  continent: ['continent'],
};

/** The kinds that a noun may stand for. */
export const kindsOfNoun: ReadonlyMap<string, readonly PlaceKind[]> = new Map(Object.entries(nouns));

/** Nouns for a small settled place, which the text often describes by a larger one: "a suburb of …". */
export const settlementNouns =
  'city|town|village|hamlet|suburb|neighbou?rhood|district|quarter|enclave|settlement|municipality|township|community|outskirts|resort|port|island|region|area|province|county|camp|crossing';

/** Leading words that point into a part of a place: "northern Ruritania", "downtown Strelsau". */
export const partWords =
  /^(?:the )?(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?|northern|southern|eastern|western|central|upper|lower|greater|inner|outer|downtown|rural|mainland|metro|old|city of|town of|village of|state of|province of|commonwealth of|republic of|kingdom of|county of|island of|isle of|gulf of|district of|municipality of|borough of|port of) /i;

/** A last word that says the kind and may be left away: "Hope province". */
export const kindSuffix = new RegExp(
  ` (${Object.keys(nouns).join('|')}|area|areas|suburbs?|governorate|metropolitan area)$`,
  'i',
);

/** Words that end the name of a building or service of a town or county, which stands in it: "Hope City Hall". */
export const facilitySuffix =
  / (?:(?:city|town|county|community|municipal|central|general|regional|memorial|maternity|international|domestic|public|high|middle|elementary|main) )*(?:hall|courthouse|court house|jail|prison|detention cent(?:er|re)|hospital|infirmary|medical cent(?:er|re)|school|library|airport|airfield|marina|harbou?r|police station|fire station|railway station|train station|bus station|community cent(?:er|re)|recreation cent(?:er|re)|convention cent(?:er|re)|civic cent(?:er|re)|law enforcement cent(?:er|re)|fairgrounds|racecourse|university|college|cathedral|zoo|stadium)$/i;

/** Words that follow a town's name in the name of one of its bodies: "Hope Police Department", "Hope United". */
export const localBody =
  /^(?:area|athletic|board|borough|chamber|church|city|college|commission|community|council|court|daily|district|elementary|fire|gazette|health|herald|high|hospital|independent|journal|library|medical|memorial|metropolitan|middle|municipal|news|observer|police|post|public|regional|rovers|school|sheriff|times|town|township|tribune|unified|united|university)\b/i;
