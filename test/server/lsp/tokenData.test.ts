import { describe, expect, it } from 'vitest';
import { lineStartsOf } from '../../../server/core/lines.ts';
import type { Span } from '../../../server/core/model.ts';
import type { Mark } from '../../../server/features/highlight.ts';
import { type Encoding, toPosition } from '../../../server/lsp/convert.ts';
import { joinRuns, tokenEdits, tokenRun } from '../../../server/lsp/tokenData.ts';
import { randomNumbers } from '../workspace/randomEdits.ts';

const linesOf = (text: string) => ({ lineStarts: lineStartsOf(text), text: () => text });
const start = { line: 0, character: 0 };

const mark = (from: number, to: number): Mark => ({ from, to, type: 'place', modifiers: ['headline'] });

function dataOf(text: string, spans: readonly Span[], encoding: Encoding = 'utf-16'): number[] {
  const marks = spans.map(({ from, to }) => mark(from, to));
  return [...joinRuns([{ from: start, run: tokenRun(marks, linesOf(text), encoding) }])];
}

describe('tokens', () => {
  const text = 'Zoë met Bo\r\n\r\nin Leeds.';

  it('are counted each from the one before', () => {
    const spans = ['Zoë', 'Bo', 'Leeds'].map(word => {
      const from = text.indexOf(word);
      return { from, to: from + word.length };
    });
    expect(dataOf(text, spans)).toEqual([0, 0, 3, 1, 1, 0, 8, 2, 1, 1, 2, 3, 5, 1, 1]);
    expect(dataOf(text, spans, 'utf-8')).toEqual([0, 0, 4, 1, 1, 0, 9, 2, 1, 1, 2, 3, 5, 1, 1]);
  });

  it('stand on one line each', () => {
    const span = { from: text.indexOf('Bo'), to: text.indexOf('.') };
    expect(dataOf(text, [span])).toEqual([0, 8, 2, 1, 1, 2, 0, 8, 1, 1]);
  });

  it('are none without marks', () => {
    expect(dataOf(text, [])).toEqual([]);
  });

  it.each<[Encoding, number]>([
    ['utf-16', 1],
    ['utf-8', 2],
  ])('written part by part are those of the whole (%s, seed %i)', (encoding, seed) => {
    const random = randomNumbers(seed);
    const pieces = ['Leeds', ' é ', '😀', '\r\n', '\n', '\r', ' of '];
    for (let round = 0; round < 200; round++) {
      const words = Array.from({ length: 30 }, () => pieces[Math.floor(random() * pieces.length)]);
      const offsets = words.map((_, i) => words.slice(0, i).join('').length);
      const whole = words.join('');
      // A carriage return at the end of a part and a line feed at the start of the next are one line end.
      const borders = [0, 7, 8, 19, 30].filter(
        i => !(words[i - 1]?.endsWith('\r') && words[i]?.startsWith('\n')),
      );
      const spansOf = (first: number, end: number): Span[] =>
        words.slice(first, end).flatMap((word, i) => {
          const from = offsets[first + i] - offsets[first];
          return word === 'Leeds' ? [{ from, to: from + 5 }] : [];
        });
      const runs = borders.slice(0, -1).map((first, i) => {
        const own = words.slice(first, borders[i + 1]).join('');
        const marks = spansOf(first, borders[i + 1]).map(({ from, to }) => mark(from, to));
        const from = toPosition(linesOf(whole), offsets[first], encoding);
        return { from, run: tokenRun(marks, linesOf(own), encoding) };
      });
      expect([...joinRuns(runs)], `seed ${seed}`).toEqual(dataOf(whole, spansOf(0, words.length), encoding));
    }
  });
});

describe('edits of tokens', () => {
  it.each([1, 2])('give the new ones, and hold what lies between (seed %i)', seed => {
    const random = randomNumbers(seed);
    const numbers = () => Array.from({ length: Math.floor(random() * 8) }, () => Math.floor(random() * 3));
    let kept = 0;
    for (let round = 0; round < 500; round++) {
      const [head, before, after, tail] = [numbers(), numbers(), numbers(), numbers()];
      const old = [...head, ...before, ...tail];
      const now = [...head, ...after, ...tail];
      const edits = tokenEdits(old, Uint32Array.from(now));
      const patched = [...old];
      for (const { start: at, deleteCount, data = [] } of edits) patched.splice(at, deleteCount, ...data);
      expect(patched, `seed ${seed}`).toEqual(now);
      if (edits.length === 0) kept++;
      else expect(edits[0].data?.length, `seed ${seed}`).toBeLessThanOrEqual(after.length);
    }
    expect(kept, `seed ${seed}`).toBeGreaterThan(5);
    expect(kept, `seed ${seed}`).toBeLessThan(250);
  });
});
