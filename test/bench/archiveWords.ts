/** Words and sentences of the synthetic archive; all of it was written for it. `{slots}` are filled by `archive.ts`. */

function list(words: string): readonly string[] {
  return words.split(/\s*,\s*/);
}

export const givenNames = list(
  'Amina, Bruno, Carla, Dmitri, Elena, Farid, Grace, Hugo, Ines, Jonas, Kofi, Leila, Marta, Nadia, Oscar, Priya, Quentin, Rosa, Samuel, Tomas, Ursula, Viktor, Wanjiru, Xavier, Yusuf, Zofia, Anders, Beatriz, Chen, Daniela, Emeka, Fatou, Goran, Hanna, Ibrahim, Julia, Kenji, Lucia, Mateo, Noor, Olga, Pavel, Rania, Stefan, Thandi, Usman, Valeria, Wei, Yara, Zainab',
);

export const surnames = list(
  "Abara, Bergqvist, Castellano, Dimitrov, Eriksen, Fontaine, Gutierrez, Haddad, Ivanova, Jansen, Kamau, Lindholm, Moreau, Novak, Okafor, Petrov, Quispe, Rahman, Santoro, Takeda, Ugarte, Vasquez, Weber, Yamada, Zielinski, Adeyemi, Boateng, Chowdhury, Delgado, El-Masri, Ferreira, Gonzaga, Hoang, Iqbal, Jovanovic, Kowalska, Laurent, Mbeki-Dlamini, Nkosi, O'Hara, Papadakis, Rossi, Sorensen, Toure, Ueda, Van der Meer, Wickrama, Yilmaz, Zhang, al-Najjar, Ben Amor, Cisse, Dragan, Estrada, Farouk, Gashi, Horvat, Ibarra, Jimenez, Khoury, Lopes, Maseko, Nasser, Ortega, Pillai, Rasool, Silva, Tanaka, Umarov, Villar",
);

/** Town, country, the country's adjective. */
export const towns: readonly (readonly [string, string, string])[] = [
  ['Nairobi', 'Kenya', 'Kenyan'],
  ['Mombasa', 'Kenya', 'Kenyan'],
  ['Lagos', 'Nigeria', 'Nigerian'],
  ['Accra', 'Ghana', 'Ghanaian'],
  ['Dakar', 'Senegal', 'Senegalese'],
  ['Tunis', 'Tunisia', 'Tunisian'],
  ['Cairo', 'Egypt', 'Egyptian'],
  ['Amman', 'Jordan', 'Jordanian'],
  ['Beirut', 'Lebanon', 'Lebanese'],
  ['Ankara', 'Turkey', 'Turkish'],
  ['Izmir', 'Turkey', 'Turkish'],
  ['Tbilisi', 'Georgia', 'Georgian'],
  ['Karachi', 'Pakistan', 'Pakistani'],
  ['Lahore', 'Pakistan', 'Pakistani'],
  ['Dhaka', 'Bangladesh', 'Bangladeshi'],
  ['Colombo', 'Sri Lanka', 'Sri Lankan'],
  ['Hanoi', 'Vietnam', 'Vietnamese'],
  ['Manila', 'the Philippines', 'Philippine'],
  ['Osaka', 'Japan', 'Japanese'],
  ['Lima', 'Peru', 'Peruvian'],
  ['Arequipa', 'Peru', 'Peruvian'],
  ['Bogota', 'Colombia', 'Colombian'],
  ['Santiago', 'Chile', 'Chilean'],
  ['Porto', 'Portugal', 'Portuguese'],
  ['Seville', 'Spain', 'Spanish'],
  ['Lyon', 'France', 'French'],
  ['Turin', 'Italy', 'Italian'],
  ['Gdansk', 'Poland', 'Polish'],
  ['Brno', 'the Czech Republic', 'Czech'],
  ['Malmo', 'Sweden', 'Swedish'],
  ['Bergen', 'Norway', 'Norwegian'],
  ['Cork', 'Ireland', 'Irish'],
  ['Leeds', 'Britain', 'British'],
  ['Halifax', 'Canada', 'Canadian'],
  ['Adelaide', 'Australia', 'Australian'],
];

export const agencies = list('Reuters, AP, AFP, dpa, Xinhua');
export const weekdays = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday');
export const months = list(
  'January, February, March, April, May, June, July, August, September, October, November, December',
);

export const bodies = list(
  "National Rescue Service, Civil Protection Agency, Harbour Authority, Ministry of Transport, Ministry of Health, Central Bank, Supreme Court, Farmers' Union, Teachers' Congress, Chamber of Commerce, Red Cross, Meteorological Office, Railway Workers' Union, Statistics Office, Electoral Commission",
);
export const firms = list(
  'Norvik Shipping, Castel Foods, Tamarind Energy, Blue Heron Airlines, Ostrava Steelworks, Kestrel Telecom, Lindane Cement, Meridian Rail, Sable Mining, Juniper Textiles, Orchard Bank, Pellworm Chemicals',
);
export const clubs = list('United, Rovers, Athletic, City, Wanderers, Sporting, Olympic');

export const roles = list(
  'mayor, police chief, fire chief, deputy mayor, provincial governor, health director, transport minister, interior minister, union leader, harbour master, chief prosecutor, opposition leader, school inspector, hospital director',
);
export const trades = list(
  'baker, fisherman, teacher, taxi driver, nurse, student, market trader, farmer, engineer, retired miner',
);
export const tradespeople = list(
  'bakers, fishing crews, teachers, taxi drivers, nurses, students, market traders, farmers, engineers',
);
export const topics = ['disaster', 'business', 'politics', 'court', 'sport', 'weather'] as const;
export type Topic = (typeof topics)[number];

export const headlines: Readonly<Record<Topic, readonly string[]>> = {
  disaster: [
    '{Toll} killed as {accident} hits {town}',
    '{Accident} near {town} kills {toll}, injures {hurt}',
    'Rescuers search for survivors after {accident} in {town}',
  ],
  business: [
    '{firm} to cut {jobs} jobs in {town}',
    '{firm} profit up {percent} percent on {adjective} sales',
    '{firm} to invest {money} in {country}',
  ],
  politics: [
    '{country} holds talks on {issue}',
    '{town} council splits over {issue}',
    '{official} quits over {issue}',
  ],
  court: [
    '{town} court jails {toll} over {crime}',
    'Trial over {crime} opens in {town}',
    '{official} denies {crime} charges',
  ],
  sport: [
    '{town} {club} win {score} to go top',
    '{surname} scores twice as {town} {club} hold rivals',
    'Injured {surname} out for {weeks} weeks',
  ],
  weather: [
    'Floods force {evacuated} from homes near {town}',
    'Heatwave closes {schools} schools in {town}',
    'Storm cuts power to {homes} homes in {country}',
  ],
};

export const leads: Readonly<Record<Topic, readonly string[]>> = {
  disaster: [
    'At least {toll} people were killed and {hurt} others injured when {an accident} struck {town}, {country}, early on {weekday}, officials said.',
    '{An accident} killed {toll} people, among them {children} children, and injured {hurt} in {town} on {weekday}, the {body} said.',
  ],
  business: [
    '{firm} said on {weekday} that it would cut {jobs} jobs, or {percent} percent of its workforce, at its plant in {town}.',
    '{adjective} group {firm} reported a {percent} percent rise in net profit to {money} for the third quarter on {weekday}.',
  ],
  politics: [
    '{adjective} leaders met in {town} on {weekday} for a second day of talks on {issue}, with {parties} parties still far apart.',
    'The {body} in {town} voted {ayes} to {noes} on {weekday} to put off a decision on {issue}.',
  ],
  court: [
    'A court in {town}, {country}, on {weekday} sentenced {toll} men to between {years} and {moreyears} years in prison over {crime}.',
    '{role} {fullname} told a court in {town} on {weekday} that he knew nothing of {crime}.',
  ],
  sport: [
    '{fullname} scored twice as {town} {club} beat their {adjective} rivals {score} in front of {crowd} people on {weekday} to go three points clear.',
    '{town} {club} came from behind to win {score} on {weekday} and end a run of {weeks} games without a victory.',
  ],
  weather: [
    'Heavy rain forced {evacuated} people from their homes around {town} on {weekday} and left {homes} households in {country} without power.',
    'Temperatures in {town} rose to {degrees} degrees Celsius on {weekday}, the highest in {country} for {years} years, the {body} said.',
  ],
};

/** Sentences of the body. Each names, counts or quotes something. */
export const sentences: readonly string[] = [
  '"{said}," {role} {fullname} told reporters in {town}.',
  '"{said}," said {fullname}, a {age}-year-old {trade}. "{said}."',
  '{fullname}, the {role} of {town}, said: "{said}."',
  '{surname} said the {body} had sent {teams} teams and more than {staff} workers since {weekday}.',
  '{surname} added that "{phrase}" would decide the matter.',
  'The {body} put the cost at {money}, up from {fewmoney} a year earlier.',
  'About {percent} percent of the {staff} people asked in {country} said that they trusted the {body}.',
  'It was the {ordinal} such case in {country} since {year}, according to the {body}.',
  'A spokesman for {firm} declined to comment on {weekday}.',
  'In {year}, {toll} people died in {othertown} in similar circumstances, and the {body} promised new rules.',
  'The road from {town} to {othertown}, {kilometres} km away, was closed for {hours} hours.',
  'Shares in {firm} fell {percent} percent to {price} by midday, while {otherfirm} gained {fewpercent} percent.',
  '{othercountry} and {country} signed an accord on {month} {day}, {year}, that was meant to settle the question.',
  'Mr {surname}, who took office in {year}, has faced calls to resign from {noes} members of the {body}.',
  '{Tradespeople} in the {direction} of {country} say that they have waited {years} years for an answer.',
  'Officials said {evacuated} people had been moved to {schools} schools and a sports hall by {clock} on {weekday}.',
  '"{said}," said {othername} of the {body}, which has {staff} members in {country} and {othercountry}.',
  'The {adjective} government has set aside {money}, of which {percent} percent has been paid out.',
  'Residents of {town} described the last {days} days as "{phrase}".',
  'The inquiry, led by {othername}, heard {teams} witnesses over {days} days and will report in {month}.',
  'Two flights from {othertown} were diverted, and {schools} trains were late by up to {minutes} minutes.',
  'According to {othername}, an analyst in {othertown}, the figure could reach {bignumber} by {month}.',
  'The {role}, {fullname}, is due to meet {othername} in {othercountry} next week.',
  'Prices in {country} rose by {fewpercent} percent in {month}, the Statistics Office said, after {percent} percent the month before.',
];

export const sayings = list(
  'We have never seen anything like it, There is no time to lose, Nobody told us what to expect, The worst is behind us now, We will rebuild every house, I only want to know the truth, This is a good day for the town, We are ready to talk at any hour, It could have ended far worse, The numbers speak for themselves, People here look after one another, We owe the families an answer',
);
export const phrases = list(
  'hard choices, a test of patience, a long and bitter wait, plain common sense, nerves of steel, a fair price, the patience of neighbours',
);
export const accidents = list(
  'earthquake, landslide, warehouse fire, ferry accident, gas explosion, train collision, bus crash, mine collapse',
);
export const issues = list(
  'water rights, fishing quotas, bread prices, a new port, school fees, the border crossing, land reform, a rail link',
);
export const crimes = list(
  'fraud, the theft of relief goods, bribery, the arms deal, illegal logging, tax evasion',
);
export const directions = list('north, south, east, west, highlands, interior');
