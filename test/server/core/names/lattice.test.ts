import { describe, expect, it } from 'vitest';
import {
  labelCount,
  mayEnd,
  mayFollow,
  mayStart,
  outside,
  spansOf,
  writeSpan,
} from '../../../../server/core/names/labels.ts';
import {
  bestLabels,
  chanceOf,
  logSumOf,
  makeSearch,
  makeSums,
  setSteps,
  sumSequences,
} from '../../../../server/core/names/lattice.ts';
import { bestOfOne, bestOfTwo, makeShortSearch } from '../../../../server/core/names/shortStretches.ts';
import { seededRandom } from '../../../../server/core/names/training/random.ts';

/** All legal sequences of labels of a length. */
function legalSequences(size: number): number[][] {
  let sequences = [...Array(labelCount).keys()].filter(mayStart).map(label => [label]);
  for (let i = 1; i < size; i++) {
    sequences = sequences.flatMap(sequence =>
      [...Array(labelCount).keys()]
        .filter(next => mayFollow(sequence[i - 1], next))
        .map(next => [...sequence, next]),
    );
  }
  return sequences.filter(sequence => mayEnd(sequence[size - 1]));
}

function scoreOf(sequence: readonly number[], scores: Float32Array, steps: Float32Array): number {
  return sequence.reduce((sum, label, i) => {
    const before = i === 0 ? outside : sequence[i - 1];
    return sum + scores[i * labelCount + label] + steps[before * labelCount + label];
  }, 0);
}

/** Random scores and steps for sentences of one to four tokens. */
function cases(seed: number) {
  const random = seededRandom(seed);
  const randomly = (size: number) => Float32Array.from({ length: size }, () => 4 * random() - 2);
  return [1, 2, 3, 4].map(size => ({
    size,
    scores: randomly(size * labelCount),
    steps: randomly(labelCount * labelCount),
  }));
}

const seed = 20_260;

describe(`the lattice (seed ${seed})`, () => {
  it('varies its cases', () => {
    const [, two, three] = cases(seed);
    expect(new Set([...two.scores, ...three.scores]).size).toBeGreaterThan(50);
  });

  it.each(cases(seed))('finds the best of all legal labels of $size tokens', ({ size, scores, steps }) => {
    const all = legalSequences(size);
    const best = all.reduce((a, b) => (scoreOf(b, scores, steps) > scoreOf(a, scores, steps) ? b : a));
    expect([...bestLabels(makeSearch(size, steps), scores, size)]).toEqual(best);
  });

  it.each(cases(seed))('adds up all legal labels of $size tokens', ({ size, scores, steps }) => {
    const sums = makeSums(size);
    setSteps(sums, steps);
    sumSequences(sums, scores, size);
    const total = legalSequences(size).reduce((sum, one) => sum + Math.exp(scoreOf(one, scores, steps)), 0);
    expect(logSumOf(sums, size)).toBeCloseTo(Math.log(total), 6);
  });

  it.each(cases(seed))(
    'gives a name of $size tokens its share of all legal labels',
    ({ size, scores, steps }) => {
      const sums = makeSums(size);
      setSteps(sums, steps);
      sumSequences(sums, scores, size);
      const labels = new Uint8Array(size);
      const from = size > 2 ? 1 : 0;
      writeSpan(labels, { from, to: size, type: 2 });
      const mass = (sequences: number[][]) =>
        sequences.reduce((sum, one) => sum + Math.exp(scoreOf(one, scores, steps)), 0);
      const all = legalSequences(size);
      const share = mass(all.filter(one => one.slice(from).every((label, i) => label === labels[from + i])));
      expect(chanceOf(sums, labels, from, size)).toBeCloseTo(share / mass(all), 6);
    },
  );

  it.each(cases(seed))('counts the step to what follows $size tokens', ({ size, scores, steps }) => {
    const followedBy = (sequence: readonly number[]) =>
      scoreOf(sequence, scores, steps) + steps[sequence[size - 1] * labelCount + outside];
    const all = legalSequences(size);
    const best = all.reduce((a, b) => (followedBy(b) > followedBy(a) ? b : a));
    expect([...bestLabels(makeSearch(size, steps), scores, size, true)]).toEqual(best);
    const sums = makeSums(size);
    setSteps(sums, steps);
    sumSequences(sums, scores, size, null, true);
    const total = all.reduce((sum, one) => sum + Math.exp(followedBy(one)), 0);
    expect(logSumOf(sums, size)).toBeCloseTo(Math.log(total), 6);
  });

  it.each([false, true])('decodes one token as it decodes many (followed: %s)', followed => {
    const found = new Set<number>();
    for (let more = 0; more < 60; more++) {
      const [{ scores, steps }] = cases(seed + more);
      const best = bestOfOne(makeShortSearch(steps), scores, followed);
      const label = best?.label ?? outside;
      const sums = makeSums(1);
      setSteps(sums, steps);
      sumSequences(sums, scores, 1, null, followed);
      expect([label]).toEqual(bestLabels(makeSearch(1, steps), scores, 1, followed));
      if (best) expect(best.chance).toBeCloseTo(chanceOf(sums, [label], 0, 1), 6);
      found.add(label);
    }
    expect(found.size).toBeGreaterThan(3);
  });

  it.each([false, true])('decodes two tokens as it decodes many (followed: %s)', followed => {
    const found = new Set<string>();
    for (let more = 0; more < 200; more++) {
      const [, { scores, steps }] = cases(seed + more);
      const best = bestOfTwo(makeShortSearch(steps), scores, followed);
      const { first, second } = best ?? { first: outside, second: outside };
      const sums = makeSums(2);
      setSteps(sums, steps);
      sumSequences(sums, scores, 2, null, followed);
      expect([first, second]).toEqual(bestLabels(makeSearch(2, steps), scores, 2, followed));
      if (best) {
        expect(best.firstChance).toBeCloseTo(chanceOf(sums, [first, second], 0, 1), 6);
        expect(best.secondChance).toBeCloseTo(chanceOf(sums, [first, second], 1, 2), 6);
      }
      found.add(`${first} ${second}`);
    }
    expect(found.size).toBeGreaterThan(15);
  });

  it('gives a name its chance where only the tokens from its end on are summed back from', () => {
    const [, , , { size, scores, steps }] = cases(seed);
    const labels = new Uint8Array(size);
    writeSpan(labels, { from: 1, to: 3, type: 1 });
    const chance = (least: number) => {
      const sums = makeSums(size);
      setSteps(sums, steps);
      sumSequences(sums, scores, size, null, false, least);
      return chanceOf(sums, labels, 1, 3);
    };
    expect(chance(2)).toBe(chance(0));
  });

  it('counts only the labels that are allowed', () => {
    const [, { size, scores, steps }] = cases(seed);
    const allowed = Int32Array.of(0b11, -1);
    const sums = makeSums(size);
    setSteps(sums, steps);
    sumSequences(sums, scores, size, allowed);
    const total = legalSequences(size)
      .filter(([first]) => first < 2)
      .reduce((sum, one) => sum + Math.exp(scoreOf(one, scores, steps)), 0);
    expect(logSumOf(sums, size)).toBeCloseTo(Math.log(total), 6);
  });
});

describe('labels', () => {
  it('stand for the names they were written for', () => {
    const labels = new Uint8Array(7);
    const names = [
      { from: 0, to: 1, type: 3 },
      { from: 1, to: 3, type: 0 },
      { from: 4, to: 7, type: 2 },
    ];
    for (const name of names) writeSpan(labels, name);
    expect(spansOf(labels)).toEqual(names);
  });
});
