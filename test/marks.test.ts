import { describe, expect, test } from 'vitest';
import { parseMarks, showMarks } from './marks.ts';

describe('text fixtures', () => {
  const fixture = `
    Ana <|>Reis met 14 envoys.
    ^^^^^^^^^^^ person
                    ^^ figure
    She left <late>.
        ^^^^ word ^ mark`;

  test('are read into text, spans and cursor', () => {
    const { text, spans, cursor } = parseMarks(fixture);
    expect(text).toBe('Ana Reis met 14 envoys.\nShe left <late>.');
    expect(spans.map(({ from, to, label }) => [text.slice(from, to), label])).toEqual([
      ['Ana Reis', 'person'],
      ['14', 'figure'],
      ['left', 'word'],
      ['>', 'mark'],
    ]);
    expect(cursor).toBe(4);
  });

  test('have no cursor where none is set', () => {
    expect(parseMarks('Ana\n^^^ person').cursor).toBeNull();
  });

  test('are written as they are read, a label that does not fit on a line of its own', () => {
    const shown = ['Ana met Bo.', '^^^ person', '        ^^ person', '', 'Rain.', '^^^^ word'].join('\n');
    const { text, spans } = parseMarks(shown);
    expect(showMarks(text, spans)).toBe(shown);
  });

  test('refuse marks beyond the text and a second cursor', () => {
    expect(() => parseMarks('Ana\n^^^^ person')).toThrow('marks beyond the text');
    expect(() => parseMarks('A<|>n\na<|>')).toThrow('two cursors');
    expect(() => showMarks('Ana\nBo', [{ from: 0, to: 6, label: 'both' }])).toThrow('a span over lines');
  });
});
