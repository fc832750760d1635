import { describe, expect, it } from 'vitest';
import { lineStartsOf } from '../../../server/core/lines.ts';
import {
  chooseEncoding,
  type Encoding,
  positionFinder,
  toOffset,
  toPosition,
} from '../../../server/lsp/convert.ts';

const linesOf = (text: string) => ({ lineStarts: lineStartsOf(text), text: () => text });

/** Offsets that a position can stand for: not inside a surrogate pair, not inside a line break. */
function offsetsOf(text: string): number[] {
  const offsets: number[] = [];
  for (let offset = 0; offset <= text.length; offset++) {
    const pair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
    const lineBreak = text.slice(offset - 1, offset + 1) === '\r\n';
    if (!(offset > 0 && (pair || lineBreak))) offsets.push(offset);
  }
  return offsets;
}

describe('the encoding', () => {
  it('is the first that the client offers and we know', () => {
    expect(chooseEncoding(['utf-32', 'utf-8', 'utf-16'])).toBe('utf-8');
    expect(chooseEncoding(['utf-16', 'utf-8'])).toBe('utf-16');
  });

  it('is UTF-16 where the client offers none that we know', () => {
    expect(chooseEncoding(undefined)).toBe('utf-16');
    expect(chooseEncoding(['utf-32'])).toBe('utf-16');
  });
});

describe.each<Encoding>(['utf-16', 'utf-8'])('positions in %s', encoding => {
  const text = 'Zoë said\r\n😀 “no”\n\nat the quay\rby 🚢.';
  const lines = linesOf(text);

  it('go to an offset and back', () => {
    const offsets = offsetsOf(text);
    expect(offsets.length).toBeGreaterThan(20);
    for (const offset of offsets) {
      expect(toOffset(lines, toPosition(lines, offset, encoding), encoding)).toBe(offset);
    }
  });

  it('are the same one by one, in order and in any order', () => {
    const offsets = offsetsOf(text);
    for (const order of [offsets, [...offsets].reverse(), [...offsets.slice(9), ...offsets.slice(0, 9)]]) {
      const positionOf = positionFinder(lines, encoding);
      expect(order.map(positionOf)).toEqual(order.map(offset => toPosition(lines, offset, encoding)));
    }
  });

  it('beyond a line stand at its end, before its break', () => {
    expect(toOffset(lines, { line: 0, character: 999 }, encoding)).toBe('Zoë said'.length);
  });

  it('beyond the text stand at its end', () => {
    expect(toOffset(lines, { line: 99, character: 0 }, encoding)).toBe(text.length);
  });

  it('before the text stand at its start', () => {
    expect(toOffset(lines, { line: -1, character: 7 }, encoding)).toBe(0);
    expect(toOffset(lines, { line: 0, character: -7 }, encoding)).toBe(0);
  });
});

describe('a position inside a character', () => {
  const lines = linesOf('a😀b');

  it('stands at its start', () => {
    expect(toOffset(lines, { line: 0, character: 2 }, 'utf-16')).toBe(1);
    for (const character of [1, 2, 3, 4]) {
      expect(toOffset(lines, { line: 0, character }, 'utf-8')).toBe(1);
    }
    expect(toOffset(lines, { line: 0, character: 5 }, 'utf-8')).toBe(3);
  });
});
