import { describe, expect, it } from 'vitest';
import { areCopies, compareFacts } from '../../../server/core/figures/across.ts';
import type { Fact, Finding } from '../../../server/core/model.ts';
import { FactIndex } from '../../../server/workspace/factIndex.ts';
import type { Held } from '../../../server/workspace/held.ts';
import { Random } from '../../bench/random.ts';
import { held } from './desk.ts';

/** A count of boats as an article states it, at a place of its text. */
function boats(value: number, from = 10): Fact {
  const hashes = [7, 11, 12, 13, 14, 15];
  return {
    from,
    to: from + 2,
    text: `${value} boats`,
    group: 3,
    value,
    grain: 1,
    words: hashes,
    near: 0b111111,
    names: [],
  };
}

const stating = (
  facts: readonly Fact[],
  fingerprint: readonly number[] = [],
  published: string | null = '2031-02-03',
): Held =>
  held('', {
    published,
    headline: null,
    lineStarts: Uint32Array.of(0),
    chains: [],
    facts,
    fingerprint,
  });

/** Where an article's findings stand, and where what they speak of does. */
const places = (index: FactIndex, article: string) =>
  index
    .findings(article)
    .map(({ from, related }) => [from, ...related.map(span => `${span.article}@${span.from}`)].join(' '));

describe('facts of several articles', () => {
  it('that agree are no finding', () => {
    const index = new FactIndex();
    index.set('a', stating([boats(14)]));
    index.set('b', stating([boats(14)]));
    expect([places(index, 'a'), places(index, 'b')]).toEqual([[], []]);
  });

  it('that contradict each other are one in each article', () => {
    const index = new FactIndex();
    index.set('a', stating([boats(14)]));
    index.set('b', stating([boats(41, 30)]));
    expect([places(index, 'a'), places(index, 'b')]).toEqual([['10 b@30'], ['30 a@10']]);
  });

  it('are looked at again when one changes, moves, goes or comes', () => {
    const index = new FactIndex();
    index.set('a', stating([boats(14)]));
    index.set('b', stating([boats(41)]));
    expect(places(index, 'a')).toEqual(['10 b@10']);
    index.set('b', stating([boats(14)]));
    expect(places(index, 'a')).toEqual([]);
    index.set('b', stating([boats(14, 50)]));
    expect(places(index, 'a')).toEqual([]);
    index.set('b', stating([boats(41, 50)]));
    expect(places(index, 'a')).toEqual(['10 b@50']);
    index.set('a', stating([boats(14, 20)]));
    expect([places(index, 'a'), places(index, 'b')]).toEqual([['20 b@50'], ['50 a@20']]);
    index.set('b', null);
    expect([places(index, 'a'), places(index, 'b')]).toEqual([[], []]);
    expect(index.like(boats(14)).map(({ article }) => article)).toEqual(['a']);
    index.set('b', stating([]));
    index.set('c', stating([boats(15)]));
    expect(places(index, 'a')).toEqual(['20 c@10']);
  });

  it('from copies of one story are one source, as long as they are copies', () => {
    const index = new FactIndex();
    const wire = { fingerprint: [1, 2, 3, 4] };
    expect(areCopies(wire, wire)).toBe(true);
    index.set('a', stating([boats(14)]));
    index.set('b', stating([boats(41)], wire.fingerprint));
    index.set('c', stating([boats(41)], wire.fingerprint));
    expect(places(index, 'a')).toEqual(['10 b@10']);
    // The facts stay where they are; the rest of the article does not.
    index.set('c', stating([boats(41)], [5, 6, 7, 8]));
    expect(places(index, 'a')).toEqual(['10 b@10 c@10']);
  });

  it('without a date are held against those that have one text', () => {
    const index = new FactIndex();
    index.set('a', stating([boats(14)], [], null));
    index.set('b', stating([boats(41)]));
    index.set('c', stating([{ ...boats(42), words: [7, 11, 12, 13, 14, 16, 17] }]));
    expect(places(index, 'a')).toEqual(['10 b@10']);
  });

  it('are left alone where so many say something else that it is a formula', () => {
    const index = new FactIndex();
    for (let i = 0; i < 60; i++) index.set(`boats ${i}`, stating([boats(14 + (i % 9))]));
    expect(places(index, 'boats 1')).toEqual([]);
    for (let i = 10; i < 60; i++) index.set(`boats ${i}`, null);
    expect(places(index, 'boats 1')).toHaveLength(1);
  });

  it('of a quantity that nobody states are none', () => {
    expect(new FactIndex().like(boats(14))).toEqual([]);
    expect(new FactIndex().findings('nobody')).toEqual([]);
  });
});

const seed = 20_310_203;

/** A fact of a small vocabulary, so that many speak of one quantity and some contradict. */
function randomFact(random: Random, from: number): Fact {
  const words = new Set(Array.from({ length: random.between(4, 8) }, () => random.between(1, 9)));
  const ordered = [...words].sort((a, b) => a - b);
  return {
    ...boats(random.between(10, 40), from),
    words: ordered,
    near: random.between(0, (1 << ordered.length) - 1) | 0b11,
    names: ordered.filter(() => random.chance(0.5)),
    ...(random.chance(0.4) && { toll: true }),
    ...(random.chance(0.5) && { alone: true }),
    ...(random.chance(0.1) && { hedge: 'over' }),
  };
}

function randomArticle(random: Random): Held {
  const facts = Array.from({ length: random.between(0, 3) }, (_, i) => randomFact(random, 10 * i));
  const day = String(random.between(1, 28)).padStart(2, '0');
  const published = random.chance(0.3) ? null : `2031-0${random.between(1, 2)}-${day}`;
  return stating(facts, [random.between(1, 3)], published);
}

/** The article with its facts so much further on. */
function moved({ facts, fingerprint, published }: Held, by: number): Held {
  const further = facts.all().map(fact => ({ ...fact, from: fact.from + by, to: fact.to + by }));
  return stating(further, fingerprint, published);
}

/** What a comparison of all facts with all finds. */
function allFindings(articles: ReadonlyMap<string, Held>): Map<string, Finding[]> {
  const all = [...articles].flatMap(([article, { facts, published, fingerprint }]) =>
    facts.all().map(fact => ({ article, published, fingerprint, fact })),
  );
  return new Map(
    [...articles.keys()].map(name => [
      name,
      compareFacts(
        all.filter(({ article }) => article === name),
        all,
      ),
    ]),
  );
}

it(`finds what comparing all with all finds, after any changes (seed ${seed})`, () => {
  const random = new Random(seed);
  let found = 0;
  for (let round = 0; round < 40; round++) {
    const index = new FactIndex();
    const articles = new Map<string, Held>();
    for (let step = 0; step < 60; step++) {
      const name = `article ${random.between(1, 25)}`;
      const known = articles.get(name);
      const isMoved = known !== undefined && random.chance(0.3);
      const next = isMoved ? moved(known, step) : random.chance(0.25) ? null : randomArticle(random);
      index.set(name, next);
      if (next) articles.set(name, next);
      else articles.delete(name);
      if (random.chance(0.5)) index.findings(`article ${random.between(1, 25)}`);
    }
    const expected = allFindings(articles);
    for (const [name, findings] of expected) {
      expect(index.findings(name)).toEqual(findings);
      found += findings.length;
    }
  }
  expect(found).toBeGreaterThan(100);
});
