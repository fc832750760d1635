/**
 * A synthetic archive of news: articles of about 3 kB that read like agency copy, with varied names, places,
 * tolls, roles, quotes, dates and datelines, so that no one else's text is needed to measure with.
 *
 * Invariant: the same options give the same articles, and an article depends on the seed and its number alone.
 */
import {
  accidents,
  agencies,
  bodies,
  clubs,
  crimes,
  directions,
  firms,
  givenNames,
  headlines,
  issues,
  leads,
  months,
  phrases,
  roles,
  sayings,
  sentences,
  surnames,
  topics,
  towns,
  trades,
  tradespeople,
  weekdays,
} from './archiveWords.ts';
import { Random } from './random.ts';

/** `count` articles; `seed` chooses which; `bytes` is about how long each is (3,000 unless told). */
export interface ArchiveOptions {
  readonly count: number;
  readonly seed: number;
  readonly bytes?: number;
}

/** An article of the archive: a file name and its text. */
export interface ArchiveArticle {
  readonly file: string;
  readonly text: string;
}

/** The articles of an archive, one at a time. */
export function* archive({ count, seed, bytes = 3000 }: ArchiveOptions): Generator<ArchiveArticle> {
  for (let i = 0; i < count; i++) {
    const file = `${String(i).padStart(6, '0')}.txt`;
    yield { file, text: write(new Random(Math.imul(seed, 0x9e3779b1) ^ i), bytes) };
  }
}

type Slots = Readonly<Record<string, (random: Random) => string>>;

function write(random: Random, bytes: number): string {
  const topic = random.pick(topics);
  const story = storySlots(random);
  const fill = (template: string) => fillSlots(template, story, random);
  const [town, country] = [fill('{town}'), fill('{country}')];
  const month = random.pick(months);
  const day = random.between(1, 28);
  const lines = [capital(fill(random.pick(headlines[topic])))];
  if (random.chance(0.5)) lines.push(`By ${fill('{othername}')}`);
  if (random.chance(0.6)) lines.push(`Published: ${month} ${day}, ${random.between(1996, 2026)}`);
  const lead = capital(fill(random.pick(leads[topic])));
  const dateline = `${town.toUpperCase()}, ${random.chance(0.3) ? `${country}, ` : ''}${month} ${day}`;
  lines.push(random.chance(0.7) ? `${dateline} (${random.pick(agencies)}) - ${lead}` : lead);
  let length = lines.join('\n\n').length;
  for (let pool: string[] = []; length < bytes; ) {
    if (pool.length === 0) pool = random.shuffled(sentences);
    const paragraph = pool
      .splice(0, random.between(1, 3))
      .map(sentence => capital(fill(sentence)))
      .join(' ');
    lines.push(paragraph);
    length += paragraph.length + 2;
  }
  return `${lines.join('\n\n')}\n`;
}

/** What stays the same through one article: its places, people and counts. The rest is drawn at each use. */
function storySlots(random: Random): Slots {
  const [town, country, adjective] = random.pick(towns);
  const [othertown, othercountry] = random.pick(towns.filter(one => one[1] !== country));
  const people = Array.from({ length: 4 }, () => [random.pick(givenNames), random.pick(surnames)] as const);
  const [lead] = people;
  const accident = random.pick(accidents);
  const firm = random.pick(firms);
  const fixed = {
    town,
    country,
    adjective,
    othertown,
    othercountry,
    accident,
    firm,
    'an accident': article(accident),
    'An accident': capital(article(accident)),
    Accident: capital(accident),
    surname: lead[1],
    fullname: lead.join(' '),
    official: lead.join(' '),
    role: random.pick(roles),
    body: random.pick(bodies),
    issue: random.pick(issues),
    crime: random.pick(crimes),
    club: random.pick(clubs),
    toll: String(random.between(3, 90)),
    hurt: String(random.between(91, 400)),
    weekday: random.pick(weekdays),
    score: `${random.between(2, 5)}-${random.between(0, 1)}`,
  };
  const constant = Object.entries(fixed).map(([slot, value]) => [slot, () => value] as const);
  return {
    ...drawn,
    ...Object.fromEntries(constant),
    Toll: () => fixed.toll,
    othername: r => r.pick(people.slice(1)).join(' '),
    otherfirm: r => r.pick(firms.filter(one => one !== firm)),
  };
}

const count = (low: number, high: number) => (random: Random) => grouped(random.between(low, high));
const decimal = (low: number, high: number) => (random: Random) =>
  (random.between(low * 10, high * 10) / 10).toFixed(1);

const drawn: Slots = {
  said: r => r.pick(sayings),
  phrase: r => r.pick(phrases),
  trade: r => r.pick(trades),
  Tradespeople: r => capital(r.pick(tradespeople)),
  direction: r => r.pick(directions),
  month: r => r.pick(months),
  day: count(1, 28),
  year: r => String(r.between(1968, 2024)),
  age: count(19, 84),
  ordinal: r => r.pick(['second', 'third', 'fourth', 'fifth', '12th', '21st']),
  clock: r => `${r.between(1, 12)}:${String(r.between(0, 59)).padStart(2, '0')} ${r.pick(['a.m.', 'p.m.'])}`,
  percent: decimal(3, 60),
  fewpercent: decimal(1, 9),
  price: decimal(4, 95),
  money: r => `$${decimal(20, 900)(r)} million`,
  fewmoney: r => `$${decimal(2, 19)(r)} million`,
  children: count(2, 9),
  jobs: count(120, 4800),
  staff: count(200, 9500),
  teams: count(3, 40),
  parties: count(3, 9),
  ayes: count(31, 70),
  noes: count(4, 30),
  years: count(3, 9),
  moreyears: count(10, 25),
  weeks: count(3, 12),
  days: count(2, 20),
  hours: count(2, 30),
  minutes: count(10, 95),
  crowd: count(4000, 62_000),
  evacuated: count(400, 28_000),
  homes: count(900, 300_000),
  schools: count(2, 60),
  kilometres: count(12, 640),
  degrees: count(31, 49),
  bignumber: count(20_000, 3_000_000),
};

function fillSlots(template: string, slots: Slots, random: Random): string {
  return template.replace(/\{([^}]+)\}/g, (_, slot: string) => slots[slot](random));
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
