/**
 * The closed vocabulary of figures: words that name numbers, scales, money, measures, times and dates, and the
 * function words and verb classes by which a figure's surroundings are read.
 *
 * Invariant: nothing here is a name of anybody or anything; every entry is a word of the language, in lower case.
 */

import type { Lexeme } from './lexeme.ts';

type Entry = Partial<Omit<Lexeme, 'word' | 'starts'>>;
const entries = new Map<string, Entry>();

function add(words: string, entry: Entry): void {
  for (const word of words.split(' ')) entries.set(word, { ...entries.get(word), ...entry });
}

function addSeries(words: string, make: (index: number) => Entry): void {
  for (const [index, word] of words.split(' ').entries()) add(word, make(index));
}

addSeries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  number => ({ number }),
);
addSeries('twenty thirty forty fifty sixty seventy eighty ninety', index => ({ number: 20 + 10 * index }));
addSeries(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  index => ({ ordinal: index + 1 }),
);
addSeries('thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', index => ({
  ordinal: 30 + 10 * index,
}));
add('hundredth', { ordinal: 100 });
addSeries('half third quarter fifth sixth seventh eighth ninth tenth', index => ({ part: index + 2 }));
addSeries('halves thirds quarters fifths sixths sevenths eighths ninths tenths', index => ({
  part: index + 2,
}));
add('hundredth hundredths', { part: 100 });

add('hundred', { scale: 100 });
add('thousand', { scale: 1e3 });
add('million mn mln', { scale: 1e6 });
add('billion bn bln', { scale: 1e9 });
add('trillion tn trn', { scale: 1e12 });
add('crore', { scale: 1e7 });
add('lakh', { scale: 1e5 });
add('dozen', { scale: 12 });
add('k', { glued: 1e3 });
add('m', { glued: 1e6 });
add('b', { glued: 1e9 });

addSeries('january february march april may june july august september october november december', index => ({
  month: index + 1,
}));
addSeries('jan feb mar apr _ jun jul aug sep oct nov dec', index => ({ month: index + 1, doubtful: true }));
add('sept', { month: 9, doubtful: true });
add('march may april june august', { doubtful: true });
addSeries('sunday monday tuesday wednesday thursday friday saturday', weekday => ({ weekday }));
addSeries('sun mon tue wed thu fri sat', weekday => ({ weekday, doubtful: true }));
add('tues', { weekday: 2, doubtful: true });
add('thurs thur', { weekday: 4, doubtful: true });

for (const time of [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
] as const) {
  add(`${time} ${time}s`, { time });
}
add('century centuries', { time: 'century' });
add('hr hrs', { time: 'hour' });
add('min mins', { time: 'minute' });
add('secs sec', { time: 'second' });
add('wk wks', { time: 'week' });
add('yr yrs', { time: 'year' });

const units: readonly (readonly [string, string])[] = [
  ['km kms kilometre kilometres kilometer kilometers', 'km'],
  ['metre metres meter meters', 'm'],
  ['cm cms centimetre centimetres centimeter centimeters', 'cm'],
  ['mm millimetre millimetres millimeter millimeters', 'mm'],
  ['mile miles mi', 'mi'],
  ['yard yards yd yds', 'yd'],
  ['foot feet ft', 'ft'],
  ['inch inches', 'in'],
  ['acre acres', 'acre'],
  ['hectare hectares ha', 'hectare'],
  ['kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes', 'kg'],
  ['gram grams gramme grammes', 'g'],
  ['mg milligram milligrams', 'mg'],
  ['tonne tonnes', 'tonne'],
  ['ton tons', 'ton'],
  ['lb lbs', 'lb'],
  ['ounce ounces oz', 'oz'],
  ['litre litres liter liters', 'L'],
  ['gallon gallons', 'gal'],
  ['pint pints', 'pint'],
  ['barrel barrels', 'bbl'],
  ['mph', 'mi/h'],
  ['kph kmh kmph', 'km/h'],
  ['knot knots', 'nmi/h'],
  ['watt watts', 'W'],
  ['kw kilowatt kilowatts', 'kW'],
  ['mw megawatt megawatts', 'MW'],
  ['gw gigawatt gigawatts', 'GW'],
  ['kwh', 'kWh'],
  ['kb kilobyte kilobytes', 'kB'],
  ['mb megabyte megabytes', 'MB'],
  ['gb gigabyte gigabytes', 'GB'],
  ['tb terabyte terabytes', 'TB'],
  ['kbps', 'kbit/s'],
  ['mbps', 'Mbit/s'],
  ['gbps', 'Gbit/s'],
  ['mhz megahertz', 'MHz'],
  ['ghz gigahertz', 'GHz'],
  ['megapixel megapixels', 'MP'],
  ['degree degrees', 'deg'],
  ['celsius centigrade', 'C'],
  ['fahrenheit', 'F'],
];
for (const [words, unit] of units) add(words, { unit });
add('pound pounds', { unit: 'lb', currency: 'GBP' });
add('stone', { unit: 'stone' });

add('dollar dollars bucks usd dlr dlrs', { currency: 'USD' });
add('cent cents cts', { currency: 'USD/100' });
add('sterling quid gbp', { currency: 'GBP' });
add('penny pence', { currency: 'GBP/100' });
add('euro euros eur', { currency: 'EUR' });
add('yen jpy', { currency: 'JPY' });
add('yuan renminbi cny', { currency: 'CNY' });
add('rupee rupees rs inr', { currency: 'INR' });
add('rouble roubles ruble rubles', { currency: 'RUB' });
add('franc francs chf', { currency: 'CHF' });
add('won', { currency: 'KRW' });
add('rand', { currency: 'ZAR' });
add('naira', { currency: 'NGN' });
add('lira', { currency: 'TRY' });
add('shekel shekels', { currency: 'ILS' });
add('peso pesos', { currency: 'peso' });
add('krona kronor krone kroner', { currency: 'krona' });
add('dirham dirhams', { currency: 'AED' });
add('riyal riyals', { currency: 'SAR' });
add('rupiah', { currency: 'IDR' });
add('ringgit', { currency: 'MYR' });
add('baht', { currency: 'THB' });
add('zloty', { currency: 'PLN' });
add('forint', { currency: 'HUF' });
for (const code of [
  'cad',
  'aud',
  'nzd',
  'hkd',
  'sgd',
  'brl',
  'mxn',
  'sek',
  'nok',
  'dkk',
  'zar',
  'thb',
  'pln',
  'czk',
  'krw',
  'ils',
  'aed',
  'sar',
])
  add(code, { currency: code.toUpperCase() });

add(
  'the a an this that these those his her its their our my your all both each every no any some another other such',
  { role: 'determiner' },
);
add(
  'of in on at to for from by with without within into onto over under after before since until till during between among against through across around about above below near off out up down per via towards toward despite including like than as amid upon behind beyond along outside inside throughout',
  { role: 'preposition' },
);
add(
  'and or but nor so yet if because while when where although though unless whereas whether that which who whom whose compared versus',
  { role: 'conjunction' },
);
add(
  'is are was were be been being am has have had having do does did will would can could shall should may might must cannot',
  { role: 'auxiliary' },
);
add('he she it they we i you him them us me there here what', { role: 'pronoun' });
add(
  'not also only just more less fewer still already now then ever never even again once too very quite almost nearly roughly approximately later earlier ago today yesterday tomorrow apiece alike altogether overall currently recently last next previously',
  { role: 'adverb' },
);
add(
  'said says say saying told tell tells took take takes taken taking went go goes going gone came come comes coming made make makes making got get gets getting gave give gives given giving found find finds left leave leaves put set held hold holds met meet meets meeting live lives lived work works worked remain remains remained remaining fell rose sold bought sent won lost began begun drove driven drive smash smashed break broke stole stolen attended attend voted vote agreed agree signed sign want wants wanted need needs needed received receive receives reported report reports expected die dies died dying join joined visited visit faced face faces filed file sentenced charged suspended missing feared believed thought estimated worth due',
  { role: 'verb' },
);

add(
  'kill kills killed killing dead deaths death died die dies dying fatalities fatality slain murdered murder perished massacred',
  { verb: 'kill' },
);
add(
  'injure injures injured injuring injuries injury wound wounds wounded wounding hurt hurts maimed hospitalised hospitalized casualties',
  { verb: 'injure' },
);
add(
  'arrest arrests arrested arresting detain detained detains detaining detainees detainee detentions jailed custody',
  { verb: 'arrest' },
);
add(
  'displace displaced displaces displacing evacuate evacuated evacuating evacuees evacuee fled flee fleeing homeless uprooted',
  { verb: 'displace' },
);
add('rescue rescued rescues rescuing saved survivors', { verb: 'rescue' });
add(
  'rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb climbs climbed climbing gain gains gained jump jumps jumped jumping surge surges surged surging soar soars soared soaring up advance advanced leap leapt rocketed expanded raise raised raises',
  { verb: 'rise' },
);
add(
  'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing slip slips slipped slipping slide slid slides sink sank plunge plunges plunged plunging plummet plummets plummeted tumble tumbled tumbles slump slumped slumps shrink shrank shrunk down reduce reduced reduces reducing reduction dip dipped shed cut cuts cutting lowered slashed',
  { verb: 'fall' },
);
add('lose loses lost losing loss losses axe axed axes axing redundancies redundancy layoffs sack sacked', {
  verb: 'lose',
});
add('buy buys bought buying acquire acquired acquires acquiring acquisition purchase purchased purchases', {
  verb: 'buy',
});
add('cost costs costing price priced worth valued value spend spends spent spending', { verb: 'cost' });
add('earn earns earned earning earnings profit profits revenue revenues', { verb: 'earn' });
add('people persons person civilians individuals others victims', { people: true });

const glueable = 'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty'.split(
  ' ',
);
for (const time of ['minute', 'hour', 'day', 'week', 'month', 'year'] as const) {
  add(`${time}long`, { long: time });
  for (const number of glueable)
    add(`${number}${time}`, { unhyphened: entries.get(number)?.number ?? 0, time });
}
add('decadelong', { long: 'decade' });
for (const number of glueable) add(`${number}fold`, { fold: entries.get(number)?.number ?? 0 });
add('doubled', { fold: 2 });
add('tripled trebled', { fold: 3 });
add('quadrupled', { fold: 4 });
add('halved', { fold: 0.5 });

add('late early mid', { role: 'adverb' });
add('higher dearer', { verb: 'rise' });
add('lower cheaper', { verb: 'fall' });
add('doubled tripled trebled quadrupled halved', { verb: 'rise' });
add('halved', { verb: 'fall' });

/** Words that can begin a date or a number although they name none. */
const starters: ReadonlySet<string> = new Set(
  'a an today yesterday tomorrow tonight last next this the late early mid'.split(' '),
);

/** One shape for every entry, so that reading a field costs the same whichever word it is asked of. */
function lexemeOf(word: string, entry: Entry): Lexeme {
  const { number, scale, glued, ordinal, part, month, doubtful, weekday, time, unit } = entry;
  const { currency, role, verb, unhyphened, fold, long, people } = entry;
  const named = [number, scale, ordinal, part, month, weekday, unhyphened, fold, long];
  const starts = starters.has(word) || named.some(value => value !== undefined);
  return {
    word,
    starts,
    number,
    scale,
    glued,
    ordinal,
    part,
    month,
    doubtful,
    weekday,
    time,
    unit,
    currency,
    role,
    verb,
    unhyphened,
    fold,
    long,
    people,
  };
}

/** The lexicon, by word. */
export const lexicon: ReadonlyMap<string, Lexeme> = new Map(
  [...entries].map(([word, entry]) => [word, lexemeOf(word, entry)]),
);
