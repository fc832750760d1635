import { describe, expect, it } from 'vitest';
import { eachLine, lineStartsOf, positionAt } from '../../../server/core/lines.ts';
import { randomNumbers } from '../workspace/randomEdits.ts';

function linesOf(text: string): string[] {
  const lines: string[] = [];
  eachLine(text, (from, to) => lines.push(text.slice(from, to)));
  return lines;
}

describe('lines', () => {
  it('end at any kind of line end', () => {
    expect(linesOf('a\nb\r\nc\rd')).toEqual(['a', 'b', 'c', 'd']);
    expect(linesOf('a\n\r\r\n')).toEqual(['a', '', '', '']);
    expect(linesOf('\r')).toEqual(['', '']);
    expect(linesOf('')).toEqual(['']);
  });

  it.each([1, 2])('are those that a split gives, each where it begins (seed %i)', seed => {
    const random = randomNumbers(seed);
    const lengths = new Set<number>();
    for (let round = 0; round < 300; round++) {
      const pieces = Array.from(
        { length: Math.floor(random() * 12) },
        () => '\r\n\nab'[Math.floor(random() * 5)],
      );
      const text = pieces.join('');
      const lines = text.split(/\r\n|\r|\n/);
      lengths.add(lines.length);
      expect(linesOf(text), `seed ${seed}`).toEqual(lines);
      const starts = lineStartsOf(text);
      expect(starts.length).toBe(lines.length);
      lines.forEach((line, i) => {
        expect(text.startsWith(line, starts[i])).toBe(true);
        expect(positionAt(starts, starts[i] + line.length)).toEqual({ line: i, column: line.length });
      });
    }
    expect(lengths.size, `seed ${seed}`).toBeGreaterThan(5);
  });
});
