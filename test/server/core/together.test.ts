import { describe, expect, it } from 'vitest';
import { analyse, analyseTogether } from '../../../server/core/analyse.ts';
import { chunks } from '../../../server/core/chunks.ts';
import { finishTogether, valueFrom } from '../../../server/core/steps.ts';
import { equalData } from '../../../server/workspace/equalData.ts';
import { archive } from '../../bench/archive.ts';
import { knowledge } from '../workspace/desk.ts';

describe('articles side by side', () => {
  const texts = [...archive({ count: 12, seed: 3 })].map(({ text }) => text);
  const odd = ['', '\u{1F600}', 'One line', '“'.repeat(50), ...archive({ count: 1, seed: 4, bytes: 70_000 })];
  const all = [...texts, ...odd.map(each => (typeof each === 'string' ? each : each.text)), texts[0]];

  it.each([2, 6, all.length])('are analysed as each by itself, %i at a time', size => {
    const together = chunks(all, size).flatMap(some => analyseTogether(some, knowledge));
    expect(together).toHaveLength(all.length);
    for (const [i, text] of all.entries()) {
      expect(equalData(together[i], analyse(text, knowledge)), text.slice(0, 40)).toBe(true);
    }
  });
});

describe('works side by side', () => {
  it('take a step each in turn, and one that fails stops no other', () => {
    const told: string[] = [];
    function* work(name: string, steps: number): Generator<undefined, string> {
      for (let step = 1; step <= steps; step++) {
        told.push(`${name}${step}`);
        if (name === 'b' && step === 2) throw new Error('no more');
        yield;
      }
      return name.toUpperCase();
    }
    const outcomes = finishTogether([work('a', 3), work('b', 3), work('c', 1), work('d', 0)]);
    expect(told).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
    expect(outcomes).toEqual([
      { value: 'A' },
      { error: new Error('no more') },
      { value: 'C' },
      { value: 'D' },
    ]);
    expect(valueFrom(outcomes[0])).toBe('A');
    expect(() => valueFrom(outcomes[1])).toThrow('no more');
    expect(finishTogether([])).toEqual([]);
  });
});
