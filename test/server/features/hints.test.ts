import { describe, expect, it } from 'vitest';
import { dateHints, mentionCounts } from '../../../server/features/hints.ts';
import { newsroom } from './newsroom.ts';

const articles = {
  a: `
    Quay
    On Monday Maria Lopez met Lind, by 3 February 2031 or some day.
       ^^^^^^ date 2031-02-03
              ^^^^^^^^^^^ person lopez
                              ^^^^ person lind
                                       ^^^^^^^^^^^^^^^ date 2031-02-03
                                                          ^^^^^^^^ date ?
    Lopez left in March.
    ^^^^^ person lopez
                  ^^^^^ date 2031-03
  `,
  b: 'Lopez\n^^^^^ person lopez',
};

const whole = { from: 0, to: Number.POSITIVE_INFINITY };

describe('date hints', () => {
  const { snapshot, on } = newsroom(articles, { settings: { inlayHints: true } });

  it('stand behind dates that leave the year to be worked out', () => {
    expect(dateHints(snapshot, 'a', whole)).toEqual([
      { at: on('a', ' Maria') - 1, text: '3 February 2031' },
      { at: on('a', 'March') - 1 + 'March'.length, text: 'March 2031' },
    ]);
  });

  it('keep to the range', () => {
    const from = on('a', 'left');
    expect(dateHints(snapshot, 'a', { from, to: from + 20 }).map(({ text }) => text)).toEqual(['March 2031']);
  });

  it('are off by default', () => {
    expect(dateHints(newsroom(articles).snapshot, 'a', whole)).toEqual([]);
  });
});

describe('mention counts', () => {
  it('stand at the first mention of a name that stands more than once', () => {
    const { snapshot } = newsroom(articles, { settings: { codeLens: true } });
    expect(mentionCounts(snapshot, 'a')).toMatchObject([{ name: 'Maria Lopez', mentions: 3, articles: 2 }]);
  });

  it('are off by default', () => {
    expect(mentionCounts(newsroom(articles).snapshot, 'a')).toEqual([]);
  });
});
