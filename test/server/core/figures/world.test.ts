/**
 * A small world of facts and the articles that tell of it: a sound article is never flagged, and one planted change
 * is found, in every family of rules. Seeded; the seed is part of every message.
 */
import { expect, test } from 'vitest';
import { monthNames, weekdayNames, weekdayOf } from '../../../../server/core/figures/calendar.ts';
import { findingsIn } from './checked.ts';

const seed = 20251103;

/** Numbers below a bound, the same for the same seed (a linear congruential generator: Knuth, 1981). */
function randomOf(start: number): (below: number) => number {
  let state = start;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Random = (below: number) => number;

const pick = <T>(random: Random, items: readonly T[]) => items[random(items.length)] as T;
const commas = (value: number) => value.toLocaleString('en-US');

/** What a sentence says when it is true and when one of its figures is changed. */
interface Statement {
  readonly right: string;
  readonly wrong: string;
  readonly code: string;
}

type Family = (random: Random) => Statement;

const things = ['boats', 'orchards', 'kilns', 'bridges', 'looms', 'barns'] as const;
const places = ['Lorne', 'Bray', 'Oban', 'Truro', 'Whitby', 'Arklow'] as const;

const families: Readonly<Record<string, Family>> = {
  total(random) {
    const [a, b, c] = [3 + random(40), 3 + random(40), 2 + random(20)];
    const say = (sum: number) =>
      `The valley has ${sum} ${pick(() => 0, things)}: ${a} of wood, ${b} of stone and ${c} of brick.`;
    return { right: say(a + b + c), wrong: say(a + b + c + 5 + random(9)), code: 'figure.total-of-parts' };
  },
  change(random) {
    const before = 200 + 10 * random(60);
    const percent = 10 + random(60);
    const after = Math.round(before * (1 + percent / 100));
    const say = (share: number) =>
      `The number of visitors rose from ${commas(before)} to ${commas(after)}, an increase of ${share}%.`;
    return { right: say(percent), wrong: say(percent + 15 + random(20)), code: 'figure.percent-change' };
  },
  share(random) {
    const whole = 20 * (2 + random(10));
    const part = whole / 4;
    const say = (share: number) => `Of the ${whole} ponds, ${part} (${share}%) were dry.`;
    return { right: say(25), wrong: say(32 + random(20)), code: 'figure.percent-of-whole' };
  },
  range(random) {
    const low = 10 + random(80);
    const high = low + 5 + random(50);
    return {
      right: `Between ${low} and ${high} swans winter there.`,
      wrong: `Between ${high} and ${low} swans winter there.`,
      code: 'figure.reversed-range',
    };
  },
  conversion(random) {
    const miles = 20 + random(200);
    const say = (km: number) => `The canal is ${miles} miles (${km} km) long.`;
    const right = Math.round(miles * 1.609344);
    return { right: say(right), wrong: say(Math.round(right * 1.5)), code: 'figure.conversion' };
  },
  weekday(random) {
    const [year, month, day] = [1990 + random(40), 1 + random(12), 1 + random(28)];
    const weekday = weekdayOf(year, month, day);
    const say = (name: number) =>
      `The mill opened on ${weekdayNames[name % 7]}, ${day} ${monthNames[month - 1]} ${year}.`;
    return { right: say(weekday), wrong: say(weekday + 1 + random(6)), code: 'figure.weekday' };
  },
  duration(random) {
    const start = 1900 + random(60);
    const years = 4 + random(40);
    const say = (stated: number) =>
      `The school was open from ${start} to ${start + years}, a period of ${stated} years.`;
    return { right: say(years), wrong: say(years + 3 + random(9)), code: 'figure.duration' };
  },
  age(random) {
    const born = 1900 + random(60);
    const age = 20 + random(50);
    const say = (stated: number) => `The potter, born in ${born}, died in ${born + age} aged ${stated}.`;
    return { right: say(age), wrong: say(age + 3 + random(15)), code: 'figure.age' };
  },
  list(random) {
    const count = 3 + random(3);
    const names = places.slice(0, count);
    const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    const words = ['two', 'three', 'four', 'five', 'six'];
    const say = (stated: number) => `The play toured ${words[stated - 2]} towns: ${list}.`;
    return { right: say(count), wrong: say(count === 3 ? 4 : count - 1), code: 'figure.count-of-list' };
  },
  toll(random) {
    const dead = 5 + random(40);
    const say = (stated: number) =>
      `The storm killed ${dead} people in ${pick(random, places)}.\n\nAll ${stated} of those killed have been named.`;
    return { right: say(dead), wrong: say(dead + 2 + random(9)), code: 'figure.restated' };
  },
};

/** An article of one sentence of each kind, in a random order, one of them perhaps changed. */
function articleOf(random: Random, changed: string | null): { text: string; code: string | null } {
  const kinds = Object.keys(families).sort(() => random(2) - 0.5);
  let code: string | null = null;
  const paragraphs = kinds.map(kind => {
    const statement = (families[kind] as Family)(random);
    if (kind === changed) code = statement.code;
    return kind === changed ? statement.wrong : statement.right;
  });
  const opening =
    'The county archive was opened to readers after a long argument about who should keep it and where.';
  return { text: `County opens its archive\n\n${opening}\n\n${paragraphs.join('\n\n')}\n`, code };
}

test('a sound article is never flagged', () => {
  const random = randomOf(seed);
  const texts = new Set<string>();
  for (let round = 0; round < 120; round++) {
    const { text } = articleOf(random, null);
    texts.add(text);
    expect(findingsIn(text), `seed ${seed}, round ${round}: ${text}`).toEqual([]);
  }
  expect(texts.size, `seed ${seed} varied`).toBe(120);
});

test.each(Object.keys(families))('one planted change is found: %s', kind => {
  const random = randomOf(seed + kind.length);
  const texts = new Set<string>();
  for (let round = 0; round < 20; round++) {
    const { text, code } = articleOf(random, kind);
    texts.add(text);
    expect(
      findingsIn(text).map(finding => finding.code),
      `seed ${seed}, round ${round}: ${text}`,
    ).toEqual([code]);
  }
  expect(texts.size, `seed ${seed} varied`).toBeGreaterThan(15);
});
