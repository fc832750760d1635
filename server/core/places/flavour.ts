/**
 * Words of local news that belong to one country's institutions and spelling: where an article names no country, its
 * words still say which press it comes from.
 *
 * Invariant: plain data of the language; no name of a place, a body or a person is among it.
 */
import { WordSet } from '../wordSet.ts';

const words: Readonly<Record<string, string>> = {
  US: 'sheriff sheriffs deputies freshman freshmen sophomore sophomores felony felonies misdemeanor misdemeanors township townships zoning statewide countywide citywide congressman congresswoman congressional gubernatorial downtown color honor honored favorite neighbor neighbors neighborhood neighborhoods labor center centers theater program programs offense defense traveled traveling traveler canceled counselor counselors truck trucks highway highways interstate arraigned arraignment valedictorian homecoming bipartisan caucus patrolman trooper troopers precinct precincts ordinance ordinances commissioner commissioners selectman selectmen treasurer varsity semester apartment apartments sidewalk gasoline vacation math parishes fifth-grade first-grade eighth-grade',
  GB: 'councillor councillors pensioner pensioners barrister solicitor solicitors magistrates motorway motorways colour honour honoured favourite neighbour neighbours neighbourhood neighbourhoods labour centre centres theatre programme programmes offence defence travelled travelling traveller cancelled counsellor lorry lorries constable constables constabulary peer peers pub pubs bungalow footballer footballers fortnight organisation organisations organise organised recognised petrol railway pavement holidaymakers mum ward secondary sixth-form',
  IE: 'garda gardai gardaí taoiseach tánaiste tanaiste oireachtas dáil dail seanad camogie hurling councillor councillors centre colour programme organised',
  CA: 'constable premier mountie mounties riding councillor councillors centre colour neighbourhood honour labour kilometres loonie hydro',
  AU: 'premier bushfire bushfires councillor councillors shire centre colour labour honour organised kilometres pensioner ute bushland magistrate',
  NZ: 'iwi marae councillor councillors centre colour labour organised kilometres pakeha whanau',
  IN: 'crore crores lakh lakhs panchayat tehsil taluk zilla constable collectorate',
};

/** The countries whose press uses a word, by word. */
export const flavours: ReadonlyMap<string, readonly string[]> = Object.entries(words).reduce(
  (map, [country, list]) => {
    for (const word of list.split(' ')) map.set(word, [...(map.get(word) ?? []), country]);
    return map;
  },
  new Map<string, string[]>(),
);

const pairs: Readonly<Record<string, string>> = {
  US: 'police department,fire department,sheriff office,sheriff department,high school,middle school,elementary school,junior high,school district,school board,public schools,community college,junior college,state university,county jail,county sheriff,county court,county commission,county commissioners,circuit court,superior court,city hall,city commission,state police,state trooper,highway patrol,district attorney,grand jury,mobile home,pickup truck,parking lot,zip code,fiscal year,little league,city manager,assistant principal,school superintendent',
  CA: 'police service,provincial police,mounted police,city hall,school board,elementary school,community college,high school,superior court,fire department',
  GB: 'crown court,magistrates court,borough council,county council,parish council,district council,city centre,town centre,secondary school,primary school,high street,local authority,detective constable,detective inspector,police constable,fire brigade,football club',
  IE: 'county council,circuit court,district court,garda station,primary school,secondary school,town centre,city centre',
  AU: 'shire council,high school,primary school,state premier,local council,magistrates court,district court',
  NZ: 'district council,regional council,high school,primary school,district court',
};

/** The countries whose press uses a pair of words, by first and second word. */
export const flavourPairs: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = Object.entries(
  pairs,
).reduce((map, [country, list]) => {
  for (const [first, second] of list.split(',').map(pair => pair.split(' '))) {
    const seconds = map.get(first) ?? new Map<string, string[]>();
    seconds.set(second, [...(seconds.get(second) ?? []), country]);
    map.set(first, seconds);
  }
  return map;
}, new Map<string, Map<string, string[]>>());

/** Words that are looked up, alone or as the first of a pair. */
export const pressWords = new WordSet([...flavours.keys(), ...flavourPairs.keys()]);
