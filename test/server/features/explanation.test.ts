import { describe, expect, it } from 'vitest';
import type { Recogniser } from '../../../server/core/knowledge.ts';
import { evidenceInWords, explain } from '../../../server/features/explanation.ts';
import { newsroom } from './newsroom.ts';

const room = newsroom({
  a: `
    Lopez opens quay
    ^^^^^ person lopez 0.94
    Maria Lopez met Bo Lind by 14 boats.
    ^^^^^^^^^^^ person lopez
                    ^^^^^^^ person lind
                               ^^ figure boats
  `,
  b: `
    Mayor
    9 February 2031
    ^^^^^^^^^^^^^^^ published 2031-02-09
    Maria Lopez counted 15 boats.
    ^^^^^^^^^^^ person lopez
                        ^^ figure boats
  `,
});

const recogniser: Recogniser = {
  recognise: () => [],
  explain: () => [
    { text: 'lists that have “Lopez”', weight: 1.25 },
    { text: 'the ending of “Lopez”', weight: -0.3 },
  ],
};

const ask = (words: string, by = recogniser) =>
  explain(room.snapshot, 'a', room.on('a', words), by, article => `Story ${article}`);

describe('an explanation', () => {
  it('of a name tells what decided, what it goes with here, and the evidence from other articles', () => {
    expect(ask('Lopez')).toEqual({
      title: 'Why “Lopez” is read as a person',
      parts: [
        {
          title: 'What decided, in log odds',
          lines: [
            'Of names like this one, 94 in 100 are people.',
            'For it, strongly: lists that have “Lopez” (+1.25)',
            'Against it, a little: the ending of “Lopez” (−0.30)',
          ],
        },
        { title: 'In this article', lines: ['One with: “Lopez”, “Maria Lopez”'] },
        {
          title: 'Held to be one with the name in other articles',
          lines: ['Story b, 9 February 2031: the same full name; both name lind'],
        },
      ],
    });
  });

  it('of a name for which there are no reasons says so', () => {
    const [{ lines }] = ask('Bo Lind', { recognise: () => [] })!.parts;
    expect(lines[1]).toMatch(/^No words of its own decided/);
  });

  it('of a figure tells how it is read and what it is held against', () => {
    const { title, parts } = ask('14')!;
    expect(title).toBe('How “14” is read');
    expect(parts[0]).toEqual({ title: 'As cardinal', lines: ['Value: 14'] });
    expect(parts[1].lines[0]).toContain('one statement of the same quantity');
  });

  it('is not given off names and figures', () => {
    expect(ask('opens')).toBeNull();
  });
});

it.each([
  ['both with organization tide club', 'both name tide club'],
  ['both at porto', 'both speak of porto'],
  ['both as striker', 'both say “striker”'],
  ['names: spelling', 'one name but for its spelling'],
  ['name: person berg', 'the name berg'],
  ['roles: sport against government', 'roles: sport against government'],
])('the evidence “%s” is worded “%s”', (evidence, words) => {
  expect(evidenceInWords(evidence)).toBe(words);
});
