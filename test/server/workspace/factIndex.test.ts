import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../../server/core/contribution.ts';
import { areCopies } from '../../../server/core/figures/across.ts';
import type { Fact } from '../../../server/core/model.ts';
import { FactIndex } from '../../../server/workspace/factIndex.ts';

const anchor = 7;
const key = `cardinal|boat|${anchor.toString(36)}`;

/** A count of boats as an article of one day states it, at a place of its text. */
function boats(value: number, from = 10): Fact {
  const hashes = [anchor, 11, 12, 13, 14];
  return {
    from,
    to: from + 2,
    key,
    text: `${value} boats`,
    low: value,
    high: value,
    asOf: '2031-02-03',
    setting: {
      group: 'cardinal|boat',
      words: hashes,
      near: hashes,
      names: [],
      years: [],
      value,
      grain: 1,
      hedge: null,
      beside: [],
      cumulative: false,
      standing: 'plain',
    },
  };
}

const stating = (facts: readonly Fact[], fingerprint: readonly number[] = []): Contribution => ({
  published: '2031-02-03',
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
    expect(index.facts(key).map(({ article }) => article)).toEqual(['a']);
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

  it('of a key that nobody states are none', () => {
    expect(new FactIndex().facts('nothing')).toEqual([]);
    expect(new FactIndex().findings('nobody')).toEqual([]);
  });
});
