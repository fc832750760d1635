/** Sketches of texts. */
import { expect, test } from 'vitest';
import { sketchOf } from '../../../../server/core/figures/sketch.ts';
import { Words } from '../../../../server/core/figures/words.ts';
import { archive } from '../../../bench/archive.ts';

const sketch = (text: string) => sketchOf([new Words(text).runs]);
const [{ text }, { text: other }] = archive({ count: 2, seed: 8 });

test('the smallest hashes stand for a text, each once, ascending', () => {
  const all = sketch(`${text} ${text}`);
  expect(all).toHaveLength(64);
  expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
});

test('a text of fewer than five words has none, one of five has one', () => {
  expect(sketch('Four words of text.')).toEqual([]);
  expect(sketch('Five small words of text.')).toHaveLength(1);
});

test('case and marks make no difference, order does', () => {
  expect(sketch('The BOAT sank — at dawn.')).toEqual(sketch('the boat sank at dawn'));
  expect(sketch('the boat sank dawn at')).not.toEqual(sketch('the boat sank at dawn'));
});

test('a joined sketch does not depend on the order of its parts', () => {
  const parts = [sketch(text), sketch(other), sketch('the boat sank at dawn')];
  expect(sketchOf([...parts].reverse())).toEqual(sketchOf(parts));
  expect(sketchOf([parts[0] ?? []])).toEqual(parts[0]);
});

test('it is the same whether a text is sketched as a whole or from runs of few hashes', () => {
  const runs = [text, other].map(one => new Words(one).runs);
  const single = runs.flat().map(hash => [hash]);
  expect(sketchOf(single)).toEqual(sketchOf(runs));
  // Equal runs, of which the first guess of a limit lets too few through.
  const many = [...Array(2000).fill(7), ...Array.from({ length: 70 }, (_, i) => 2 ** 31 - 1 - i)];
  expect(sketchOf([many])).toEqual([...new Set(many)].sort((a, b) => a - b).slice(0, 64));
});
