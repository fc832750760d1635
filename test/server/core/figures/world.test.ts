/**
 * A small world of facts and the articles that tell of it: a sound article is never flagged, and one planted change
 * is found, in every family of rules. Seeded; the seed is part of every message.
 */
import { expect, test } from 'vitest';
import { findingsIn } from './checked.ts';
import { type Draw, type Family, families, headlined, published } from './worldFamilies.ts';

const seed = 20251103;

/** Numbers below a bound, the same for the same seed (a linear congruential generator: Knuth, 1981). */
function drawOf(start: number): Draw {
  let state = start;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** An article of one passage of each family of a kind, in a random order, one of them perhaps changed. */
function articleOf(draw: Draw, kind: string, changed: string | null): { text: string; code: string | null } {
  const own = families[kind] ?? {};
  const names = Object.keys(own).sort(() => draw(2) - 0.5);
  let code: string | null = null;
  const paragraphs = names.map(name => {
    const statement = (own[name] as Family)(draw);
    if (name === changed) code = statement.code;
    return name === changed ? statement.wrong : statement.right;
  });
  const opening =
    'The county archive was opened to readers after a long argument about who should keep it and where.';
  return { text: `County opens its archive\n\n${opening}\n\n${paragraphs.join('\n\n')}\n`, code };
}

test.each(Object.keys(families))('a sound article is never flagged: %s', kind => {
  const draw = drawOf(seed);
  const texts = new Set<string>();
  for (let round = 0; round < 100; round++) {
    const { text } = articleOf(draw, kind, null);
    texts.add(text);
    expect(findingsIn(text, published), `seed ${seed}, round ${round}: ${text}`).toEqual([]);
  }
  expect(texts.size, `seed ${seed} varied`).toBeGreaterThan(80);
});

const each = Object.entries(families).flatMap(([kind, own]) =>
  Object.keys(own).map(name => [kind, name] as const),
);

test.each(each)('one planted change is found: %s, %s', (kind, name) => {
  const draw = drawOf(seed + name.length);
  const texts = new Set<string>();
  for (let round = 0; round < 20; round++) {
    const { text, code } = articleOf(draw, kind, name);
    texts.add(text);
    expect(
      findingsIn(text, published).map(finding => finding.code),
      `seed ${seed}, round ${round}: ${text}`,
    ).toEqual([code]);
  }
  expect(texts.size, `seed ${seed} varied`).toBeGreaterThan(15);
});

test('a headline is held against its story', () => {
  const draw = drawOf(seed);
  for (let round = 0; round < 60; round++) {
    const { right, wrong, code } = headlined(draw);
    expect(findingsIn(right, published), `seed ${seed}, round ${round}: ${right}`).toEqual([]);
    const codes = findingsIn(wrong, published).map(finding => finding.code);
    expect(codes, `seed ${seed}, round ${round}: ${wrong}`).toEqual([code]);
  }
});
