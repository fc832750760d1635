/**
 * The families of a small world of facts: for each rule, sentences that are right by how they are made, and the same
 * sentences with one figure changed. The wordings vary, so that no rule holds for one alone.
 */
import { monthNames, weekdayNames, weekdayOf } from '../../../../server/core/figures/calendar.ts';

/** A whole number from 0 to below a bound. */
export type Draw = (below: number) => number;

/** What a passage says when it is true and when one of its figures is changed. */
export interface Statement {
  readonly right: string;
  readonly wrong: string;
  readonly code: string;
}

export type Family = (draw: Draw) => Statement;

const pick = <T>(draw: Draw, items: readonly T[]) => items[draw(items.length)] as T;
const commas = (value: number) => value.toLocaleString('en-US');
const between = (draw: Draw, low: number, high: number) => low + draw(high - low + 1);

/** The two statements of a wording with a right and a wrong value in it. */
function told<T>(code: string, say: (value: T) => string, right: T, wrong: T): Statement {
  return { right: say(right), wrong: say(wrong), code: `figure.${code}` };
}

const places = ['Lorne', 'Bray', 'Oban', 'Truro', 'Whitby', 'Arklow'] as const;
const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const;

const arithmetic: Readonly<Record<string, Family>> = {
  total(draw) {
    const [a, b, c] = [between(draw, 3, 42), between(draw, 3, 42), between(draw, 2, 21)];
    const say = pick(draw, [
      (sum: number) => `The valley has ${sum} boats: ${a} of wood, ${b} of steel and ${c} of reed.`,
      (sum: number) => `The fire destroyed ${sum} buildings – ${a} barns, ${b} sheds and ${c} mills.`,
      (sum: number) => `The board has ${sum} pupils to seat: ${a} girls, ${b} boys and ${c} who did not say.`,
    ]);
    return told('total-of-parts', say, a + b + c, a + b + c + between(draw, 5, 13));
  },
  share(draw) {
    const whole = 20 * between(draw, 2, 11);
    const say = pick(draw, [
      (share: number) => `Of the ${whole} ponds, ${whole / 4} (${share}%) were dry.`,
      (share: number) => `Divers looked into ${whole / 4} of the ${whole} wells, or ${share} per cent.`,
    ]);
    return told('percent-of-whole', say, 25, between(draw, 32, 51));
  },
  part(draw) {
    const [part, whole] = [between(draw, 200, 800), between(draw, 900, 1900)];
    const say = ([a, b]: readonly number[]) =>
      `Of the ${commas(b)} residents, ${commas(a)} were moved to the hills.`;
    return told('part-over-whole', say, [part, whole], [whole, part]);
  },
  shares(draw) {
    const [a, b] = [between(draw, 35, 45), between(draw, 25, 33)];
    const say = (rest: number) => `In the poll ${a}% backed Hale, ${b}% Moss and ${rest}% Penn.`;
    return told('shares-over-whole', say, 100 - a - b, 100 - a - b + between(draw, 4, 12));
  },
  change(draw) {
    const before = 200 + 10 * draw(60);
    const percent = between(draw, 10, 69);
    const after = Math.round(before * (1 + percent / 100));
    const say = pick(draw, [
      (share: number) =>
        `The number of visitors rose from ${commas(before)} to ${commas(after)}, an increase of ${share}%.`,
      (share: number) => `Membership grew by ${share} percent, to ${commas(after)} from ${commas(before)}.`,
      (share: number) => `Rents rose ${share}%, from £${commas(before)} to £${commas(after)}.`,
    ]);
    return told('percent-change', say, percent, percent + between(draw, 15, 34));
  },
  points(draw) {
    const [before, by] = [between(draw, 3, 9), between(draw, 2, 5)];
    const say = (change: string) =>
      `Unemployment rose from ${before}% to ${before + by}%, an increase of ${change}.`;
    return told('percentage-points', say, `${by} percentage points`, `${by} per cent`);
  },
  fraction(draw) {
    const [words, percent] = pick(draw, [
      ['One in five', 20] as const,
      ['Two-thirds', 67] as const,
      ['A quarter', 25] as const,
    ]);
    return told(
      'fraction',
      (share: number) => `${words} (${share}%) said no.`,
      percent,
      percent + between(draw, 8, 20),
    );
  },
  multiple(draw) {
    const [word, times] = pick(draw, [['doubled', 2] as const, ['tripled', 3] as const]);
    const before = between(draw, 10, 60);
    const say = (after: number) => `Arrests ${word}, from ${before} to ${after}.`;
    return told('multiple', say, before * times, before * (times + 1));
  },
  rate(draw) {
    const [count, each] = [between(draw, 12, 40), between(draw, 20, 60)];
    const say = (total: number) =>
      `The ${count} buses with ${each} seats each can take ${commas(total)} people.`;
    return told('rate-times-count', say, count * each, Math.round(count * each * 1.3));
  },
  average(draw) {
    const [low, high] = [between(draw, 10, 30), between(draw, 40, 60)];
    const say = (mean: number) => `Scores ranged from ${low} to ${high}, averaging ${mean}.`;
    return told('average', say, Math.round((low + high) / 2), high + between(draw, 2, 9));
  },
  tally(draw) {
    const seats = 10 * between(draw, 8, 20);
    const ayes = seats / 2 + between(draw, 1, 20);
    const say = (noes: number) => `The ${seats}-member Senate voted ${ayes}-${noes} for the bill.`;
    return told('tally', say, seats - ayes - between(draw, 0, 5), seats - ayes + between(draw, 2, 9));
  },
  list(draw) {
    const count = between(draw, 3, 5);
    const names = places.slice(0, count);
    const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    const say = (stated: number) => `The play toured ${small[stated]} towns: ${list}.`;
    return told('count-of-list', say, count, count === 3 ? 4 : count - 1);
  },
  subset(draw) {
    const dead = between(draw, 20, 60);
    const say = (children: number) =>
      `The landslide killed ${dead} people above the town.\n\nIn all, ${children} children were among the dead.`;
    return told('subset', say, between(draw, 11, 19), dead + between(draw, 3, 20));
  },
};

const form: Readonly<Record<string, Family>> = {
  range(draw) {
    const low = between(draw, 13, 90);
    const ends = [low, low + between(draw, 5, 55)] as const;
    const say = pick(draw, [
      ([a, b]: readonly number[]) => `Between ${a} and ${b} swans winter there.`,
      ([a, b]: readonly number[]) => `The lake is home to ${a} to ${b} swans in a year.`,
    ]);
    return told('reversed-range', say, ends, [ends[1], ends[0]]);
  },
  scaleOfRange(draw) {
    const low = between(draw, 20, 60);
    const say = (unit: string) => `The hospital will cost between $${low}${unit} and $${low + 5} million.`;
    return told('range-magnitude', say, ' million', '');
  },
  groups(draw) {
    const [a, b] = [between(draw, 2, 9), between(draw, 100, 999)];
    return told(
      'malformed',
      (digits: string) => `The fund holds ${digits} shillings.`,
      `${a},${b},000`,
      `${a},${b}0,000`,
    );
  },
  magnitude(draw) {
    const debt = `${between(draw, 2, 8)}.${between(draw, 1, 9)}`;
    const say = (scale: string) =>
      `The county debt stands at £${debt} million.\n\nThe £${debt} ${scale} county debt is to be paid off.`;
    return told('magnitude', say, 'million', 'billion');
  },
};

const units: Readonly<Record<string, Family>> = {
  conversion(draw) {
    const size = between(draw, 21, 220);
    const [one, other, factor, noun] = pick(draw, [
      ['miles', 'km', 1.609344, 'The canal is'] as const,
      ['acres', 'hectares', 0.404686, 'The park is'] as const,
      ['feet', 'metres', 0.3048, 'The tower is'] as const,
    ]);
    const right = Math.round(size * factor);
    const tail = noun === 'The canal is' ? 'long' : noun === 'The tower is' ? 'high' : 'in size';
    return told(
      'conversion',
      (value: number) => `${noun} ${size} ${one} (${value} ${other}) ${tail}.`,
      right,
      Math.round(right * 1.5),
    );
  },
  difference(draw) {
    const by = between(draw, 2, 5);
    const say = (value: number) => `The report warns of a warming of ${by}C (${value}F) in the valley.`;
    return told('temperature-difference', say, (by * 9) / 5, (by * 9) / 5 + 32);
  },
  exchange(draw) {
    const sum = between(draw, 10, 40);
    const say = (second: number) =>
      `The grain cost $${sum}m (£${(sum * 0.75).toFixed(1)}m).\n\nThe seed cost $${2 * sum}m (£${second.toFixed(1)}m).`;
    return told('exchange-rate', say, sum * 1.5, sum * 0.9);
  },
};

const calendar: Readonly<Record<string, Family>> = {
  weekday(draw) {
    const [year, month, day] = [between(draw, 1990, 2029), between(draw, 1, 12), between(draw, 1, 28)];
    const name = monthNames[month - 1];
    const say = pick(draw, [
      (weekday: number) => `The mill opened on ${weekdayNames[weekday % 7]}, ${day} ${name} ${year}.`,
      (weekday: number) => `The mill opened on ${weekdayNames[weekday % 7]}, ${name} ${day}, ${year}.`,
    ]);
    const right = weekdayOf(year, month, day);
    return told('weekday', say, right, right + between(draw, 1, 6));
  },
  impossible(draw) {
    const month = pick(draw, [4, 6, 9, 11]);
    const say = (day: number) =>
      `The lease ended on ${day} ${monthNames[month - 1]} ${between(() => 9, 1990, 2010)}.`;
    return told('impossible-date', say, 30, 31);
  },
  zone(draw) {
    const hour = between(draw, 7, 11);
    const say = (gmt: number) => `The launch is at ${hour} a.m. EDT (${String(gmt).padStart(2, '0')}00 GMT).`;
    return told('time-zone', say, hour + 4, hour + 5);
  },
  duration(draw) {
    const start = between(draw, 1900, 1959);
    const years = between(draw, 4, 43);
    const say = pick(draw, [
      (stated: number) =>
        `The school was open from ${start} to ${start + years}, a period of ${stated} years.`,
      (stated: number) => `He led the choir for ${stated} years, from ${start} until ${start + years}.`,
    ]);
    return told('duration', say, years, years + between(draw, 3, 11));
  },
  age(draw) {
    const born = between(draw, 1900, 1959);
    const age = between(draw, 20, 69);
    const say = (stated: number) => `The potter, born in ${born}, died in ${born + age} aged ${stated}.`;
    return told('age', say, age, age + between(draw, 3, 17));
  },
  relative(draw) {
    const say = pick(draw, [
      (day: number) =>
        `The warden said yesterday, May ${day}, that the ${between(draw, 2, 40)} roads were open.`,
      (day: number) => `Work on the ${between(draw, 2, 40)} roads began yesterday, ${day} May.`,
    ]);
    // What a statement draws for itself is drawn twice, so both are told of other roads.
    return told('relative-date', say, 13, between(draw, 8, 11));
  },
  period(draw) {
    const start = between(draw, 1950, 1990);
    const ends = [start, start + between(draw, 2, 20)] as const;
    const say = ([from, to]: readonly number[]) => `She served as warden from ${from} until ${to}.`;
    return told('period-order', say, ends, [ends[1], ends[0]]);
  },
};

/** The day on which all stories of this world are published. */
export const published = '2021-05-14';

const restatement: Readonly<Record<string, Family>> = {
  toll(draw) {
    const dead = between(draw, 5, 44);
    const place = pick(draw, places);
    const say = (stated: number) =>
      `The storm killed ${dead} people in ${place}.\n\nAll ${stated} of those killed have been named.`;
    return told('restated', say, dead, dead + between(draw, 2, 10));
  },
  set(draw) {
    const count = between(draw, 14, 60);
    const say = (stated: number) =>
      `The council wants to close ${count} village schools by spring.\n\nThe ${stated} village schools have few pupils left.`;
    return told('restated', say, count, count + between(draw, 4, 12));
  },
};

/** A headline and the body below it. */
export function headlined(draw: Draw): Statement {
  const dead = between(draw, 12, 90);
  const place = pick(draw, places);
  const body = pick(draw, [
    `A ferry that sank off ${place} on Friday killed ${dead} people, the coast guard said.`,
    `The coast guard said that ${dead} people were killed when a ferry sank off ${place} on Friday.`,
  ]);
  const say = pick(draw, [
    (stated: number) => `Ferry disaster kills ${stated} off ${place}\n\n${body}\n\nDivers were at work.\n`,
    (stated: number) =>
      `${stated} people killed as ferry sinks off ${place}\n\n${body}\n\nDivers were at work.\n`,
  ]);
  return told('headline', say, dead, dead + between(draw, 6, 30));
}

/** The families of each kind of rule. A story holds one passage of each family of one kind. */
export const families: Readonly<Record<string, Readonly<Record<string, Family>>>> = {
  arithmetic,
  form,
  units,
  calendar,
  restatement,
};
