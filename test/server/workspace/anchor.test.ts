import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, findAnchor } from '../../../server/workspace/anchor.ts';

const text = 'The fire hurt 12 men. Later the mayor said 12 men had gone home. In all 40 fled.';
const second = text.indexOf('12', 20);

/** The words found, with an arrow where they begin. */
const found = (edited: string, from: number, length = 2) => {
  const span = findAnchor(edited, anchorAt(text, { from, to: from + length }));
  return span && `${edited.slice(Math.max(0, span.from - 5), span.from)}>${edited.slice(span.from, span.to)}`;
};

describe('an anchor', () => {
  it('finds its own words among others like them', () => {
    expect(found(text, text.indexOf('12'))).toBe('hurt >12');
    expect(found(text, second)).toBe('said >12');
  });

  it('survives edits before, after and beside it', () => {
    expect(found(`New lead.\n\n${text}`, second)).toBe('said >12');
    expect(found(text.replace('the mayor said', 'the mayor of Port Sorrel said'), second)).toBe('said >12');
    expect(found(text.slice(22), second)).toBe('said >12');
  });

  it('is lost with its words, or when only they are left', () => {
    expect(found(text.replaceAll('12', '13'), second)).toBeNull();
    expect(found('We counted 12 of them.', second)).toBeNull();
  });

  it('chooses none of two places that fit equally well', () => {
    expect(found(`${text}\n\n${text}`, second)).toBeNull();
  });

  it('is found at its own place in any text, or not at all', () => {
    let missed = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (any, a, b) => {
        const from = a % any.length;
        const to = from + 1 + (b % (any.length - from));
        const span = findAnchor(any, anchorAt(any, { from, to }));
        if (span) expect(span).toEqual({ from, to });
        else missed++;
      }),
      { seed: 20161 },
    );
    expect(missed).toBeLessThan(50);
  });
});
