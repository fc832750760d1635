/** Sketches of texts. */
import { expect, test } from 'vitest';
import { joinSketches, sketchOf } from '../../../../server/core/figures/sketch.ts';
import { Words } from '../../../../server/core/figures/words.ts';
import { archive } from '../../../bench/archive.ts';

const sketch = (text: string) => sketchOf(new Words(text));
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
  expect(joinSketches([...parts].reverse())).toEqual(joinSketches(parts));
  expect(joinSketches([parts[0] ?? []])).toEqual(parts[0]);
});
