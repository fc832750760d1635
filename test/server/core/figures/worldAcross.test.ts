/**
 * A small world of events and the reports of several papers on them: reports that tell the same are never flagged, nor
 * are later reports of larger tolls, nor other events; one planted figure is found in the reports of its event alone.
 */
import { expect, test } from 'vitest';
import { type ArticleFact, compareFacts } from '../../../../server/core/figures/across.ts';
import { factsOf, fingerprint } from '../../../../server/core/figures/facts.ts';
import { Memo } from '../../../../server/core/memo.ts';
import { readArticle } from '../../../../server/core/text/article.ts';
import { Random } from '../../../bench/random.ts';

const seed = 20_260_117;

const towns = ['Lorne', 'Bray', 'Oban', 'Truro', 'Whitby', 'Arklow', 'Porthcawl', 'Sligo'] as const;
const makers = ['Norvik', 'Castel', 'Tamarind', 'Ostrava', 'Kestrel', 'Lindane', 'Sable', 'Juniper'] as const;

/** What happened: what its reports tell of it, each in its own words. `grows` where a later report may tell of more. */
interface Event {
  readonly tell: readonly ((value: number) => string)[];
  readonly value: number;
  readonly grows: boolean;
}

const kinds: readonly ((random: Random, town: string, maker: string) => Event)[] = [
  (random, town) => ({
    value: random.between(12, 90),
    grows: true,
    tell: [
      n =>
        `A ferry that sank off ${town} harbour on its morning crossing killed ${n} people, the coast guard said.`,
      n =>
        `The coast guard said that the ferry disaster off ${town} harbour had killed ${n} people on the morning crossing.`,
      n => `At least ${n} people were killed when a ferry sank off ${town} harbour on the morning crossing.`,
    ],
  }),
  (random, town, maker) => ({
    value: 10 * random.between(12, 90),
    grows: false,
    tell: [
      n => `${maker} said that it would cut ${n} jobs at its steel plant in ${town} over the winter.`,
      n => `The steel plant in ${town} will lose ${n} jobs over the winter, its owner ${maker} said.`,
      n => `${n} jobs are to go at the ${maker} steel plant in ${town} over the winter.`,
    ],
  }),
  (random, town) => ({
    value: random.between(21, 79),
    grows: false,
    tell: [
      n => `The ${town} council voted to close ${n} village libraries in the county to save money.`,
      n => `To save money ${n} village libraries in the county will close, the ${town} council has voted.`,
      n => `The vote of the ${town} council closes ${n} village libraries in the county.`,
    ],
  }),
  (random, town, maker) => ({
    value: random.between(4, 60),
    grows: false,
    tell: [
      n => `${maker} has bought the ${town} shipyard for $${n} million from its founding family.`,
      n => `The founding family has sold the ${town} shipyard to ${maker} for $${n} million.`,
      n => `The ${town} shipyard has gone to ${maker} for $${n} million, its founding family said.`,
    ],
  }),
];

interface Report {
  readonly name: string;
  readonly event: number;
  readonly published: string;
  readonly text: string;
}

const date = (day: number) => new Date(Date.UTC(2031, 0, day)).toISOString().slice(0, 10);

/** Events in eight towns within a month, each told by two or three papers on one day, some again a week later. */
function reportsOf(random: Random, planted: number | null): Report[] {
  const reports: Report[] = [];
  towns.forEach((town, event) => {
    const { tell, value, grows } = random.pick(kinds)(random, town, makers[event] as string);
    const day = random.between(1, 20);
    const write = (name: string, at: number, sentence: string) => {
      const text = `News from ${town}\n\n${sentence}\n\nNo one in the town would say more about it.\n`;
      reports.push({ name, event, published: date(at), text });
    };
    const papers = random.between(2, 3);
    for (let paper = 0; paper < papers; paper++) {
      // Another value that no rounding and no hedge explains.
      const stated = event === planted && paper === 0 ? Math.round(value * 1.7) + 3 : value;
      write(
        `${town} ${paper}`,
        day,
        (tell[(paper + random.between(0, 1)) % 3] as (n: number) => string)(stated),
      );
    }
    if (grows && random.chance(0.5))
      write(`${town} later`, day + 7, (tell[0] as (n: number) => string)(value * 2));
  });
  return random.shuffled(reports);
}

/** The names of the reports that something is found in. */
function flagged(reports: readonly Report[]): string[] {
  const facts = reports.flatMap(({ name, published, text }): ArticleFact[] => {
    const memo = new Memo();
    const article = { ...readArticle(text), published: { from: 0, to: 1, date: published } };
    const print = fingerprint(article, memo);
    return factsOf(article, memo).map(fact => ({ article: name, published, fingerprint: print, fact }));
  });
  const own = (name: string) => facts.filter(({ article }) => article === name);
  return reports.map(({ name }) => name).filter(name => compareFacts(own(name), facts).length > 0);
}

test(`reports that agree are never flagged (seed ${seed})`, () => {
  const random = new Random(seed);
  let facts = 0;
  for (let round = 0; round < 60; round++) {
    const reports = reportsOf(random, null);
    facts += reports.length;
    expect(flagged(reports), `round ${round}`).toEqual([]);
  }
  expect(facts).toBeGreaterThan(900);
});

test(`one planted figure is found in the reports of its event alone (seed ${seed})`, () => {
  const random = new Random(seed);
  let found = 0;
  for (let round = 0; round < 60; round++) {
    const event = random.between(0, towns.length - 1);
    const reports = reportsOf(random, event);
    const names = flagged(reports);
    for (const name of names)
      expect(name.startsWith(towns[event] as string), `round ${round}: ${name}`).toBe(true);
    if (names.length > 0) found++;
  }
  // A claim that opens its sentence has too little beside it to be held against another.
  expect(found / 60).toBeGreaterThan(0.8);
});
