import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../../../../server/core/text/tokens.ts';
import { randomText, seeded } from './randomText.ts';

/** The tokens of a text with a space between; a token that has a space in it would show as two. */
function spaced(text: string): string {
  return tokenise(text)
    .map(({ from, to }) => text.slice(from, to))
    .join(' ');
}

function kinds(text: string): string {
  return tokenise(text)
    .map(({ from, to, kind }) => `${text.slice(from, to)}:${kind}`)
    .join(' ');
}

describe('a word', () => {
  test.each([
    [
      'keeps its hyphens and apostrophes',
      'al-Harun O’Dea d’Ivry don’t co-op',
      'al-Harun O’Dea d’Ivry don’t co-op',
    ],
    ['leaves its possessive', "Odile’s and the port's, JONAH'S", "Odile ’s and the port 's , JONAH 'S"],
    ['leaves a bare plural apostrophe', 'the dockers’ vote', 'the dockers ’ vote'],
    ['loses no hyphen after a stray space', 'US -backed and U.K. -led', 'US - backed and U.K. - led'],
    ['holds two names with one hyphen', 'UK-Chad talks', 'UK-Chad talks'],
    ['is not held by a hanging hyphen', 'pre- and post-war', 'pre - and post-war'],
    ['may hold an ampersand', 'B&Q and A & B', 'B&Q and A & B'],
    ['is found in any script', 'Ζωή Łódź 東京都 นคร', 'Ζωή Łódź 東京都 นคร'],
    ['holds soft hyphens and marks', 'co\u00adop e\u0301te\u0301', 'co\u00adop e\u0301te\u0301'],
    ['ends where a space is missing', 'the wall.She ran', 'the wall . She ran'],
  ])('%s', (_, text, expected) => expect(spaced(text)).toBe(expected));
});

describe('a full stop', () => {
  test.each([
    [
      'belongs to a chain of letters',
      'U.S. and U.N.’s at 9 a.m., i.e. now',
      'U.S. and U.N. ’s at 9 a.m. , i.e. now',
    ],
    [
      'belongs to a chain before a hyphen',
      'U.S.-led, D.C.-based, anti-U.S. mood',
      'U.S.-led , D.C.-based , anti-U.S. mood',
    ],
    [
      'belongs to titles and firms',
      'Mr. Orr, Sen. Ito of Orr Inc. and St. Ives',
      'Mr. Orr , Sen. Ito of Orr Inc. and St. Ives',
    ],
    ['belongs to initials', 'J. K. Orr, J.-P. Ney, W.Orr', 'J. K. Orr , J.-P. Ney , W. Orr'],
    ['belongs to "No" before a number only', 'No. 3 said no. No.', 'No. 3 said no . No .'],
    ['belongs to a degree', 'a Ph.D. in Bern', 'a Ph.D. in Bern'],
    ['belongs to a domain', 'bbs.co.uk and Orrbank.com.', 'bbs.co.uk and Orrbank.com .'],
    ['ends a sentence otherwise', 'He saw plan B. It ended in 2016.', 'He saw plan B. It ended in 2016 .'],
  ])('%s', (_, text, expected) => expect(spaced(text)).toBe(expected));
});

describe('a number', () => {
  test.each([
    [
      'keeps separators and its letters',
      '290,000 1.8 10:30 1.2bn 21st 48-hour',
      '290,000 1.8 10:30 1.2bn 21st 48-hour',
    ],
    ['leaves signs and brackets', '$1.2bn, 5%, (£3)', '$ 1.2bn , 5 % , ( £ 3 )'],
    ['goes through hyphens with words', 'an 18-to-24-month plan', 'an 18-to-24-month plan'],
    ['leaves a score in three tokens', 'won 2-1', 'won 2 - 1'],
    ['keeps a leading point', 'at .41 or $.50', 'at .41 or $ .50'],
    ['keeps the stops of the hour', 'by 5p.m. on', 'by 5p.m. on'],
    ['leaves the stop of a sentence', 'It was 12. Then', 'It was 12 . Then'],
  ])('%s', (_, text, expected) => expect(spaced(text)).toBe(expected));
});

describe('marks and signs', () => {
  test.each([
    ['quotation marks and brackets stand alone', '“(so)” [it] ‘no’', '“ ( so ) ” [ it ] ‘ no ’'],
    ['dashes stand alone, doubled or not', 'a – b—c -- d', 'a – b — c -- d'],
    ['an ellipsis is one token', 'well... now…', 'well ... now …'],
    ['a rule is one token', '-----\n=====', '----- ====='],
    ['no-break and thin spaces part words', 'a\u00a0b\u2009c\u200bd\ufeffe', 'a b c d e'],
    ['line ends of any kind part words', 'a\r\nb\rc\n', 'a b c'],
    ['an emoji is never split', '👩\u200d🚒 🇵🇹 👍🏽 ❤\ufe0f', '👩\u200d🚒 🇵🇹 👍🏽 ❤\ufe0f'],
    ['a lone surrogate is a token', 'a \ud800 b', 'a \ud800 b'],
  ])('%s', (_, text, expected) => expect(spaced(text)).toBe(expected));

  test('addresses are one symbol, without the sentence’s stop', () => {
    expect(
      kinds('See https://a.example/b?c=d. Or www.a.example/x, or jo.orr@a.example by @jo_orr #flood'),
    ).toBe(
      'See:word https://a.example/b?c=d:symbol .:punctuation Or:word www.a.example/x:symbol ,:punctuation or:word ' +
        'jo.orr@a.example:symbol by:word @jo_orr:symbol #flood:symbol',
    );
  });

  test('kinds tell words, numbers, punctuation and symbols apart', () => {
    expect(kinds("Orr's 48-hour $5 (10%) .5 #1 + ’s")).toBe(
      "Orr:word 's:word 48-hour:number $:symbol 5:number (:punctuation 10:number %:symbol ):punctuation .5:number " +
        '#:punctuation 1:number +:symbol ’:punctuation s:word',
    );
  });
});

test.each(['\0', 'a\0', 'a \0\0\0', '7\0', '\0a'])('tokens end with the text where NULs stand: %j', text => {
  const tokens = tokenise(text);
  expect(tokens.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text.replace(' ', ''));
});

test('tokens are lossless, in order and never inside a surrogate pair, whatever the text', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(randomText, text => {
      let end = 0;
      for (const { from, to, kind } of tokenise(text)) {
        expect(text.slice(end, from)).toMatch(/^[\s\u200b]*$/);
        expect(to).toBeGreaterThan(from);
        for (const at of [from, to]) expect(splitsPair(text, at)).toBe(false);
        seen.add(kind);
        end = to;
      }
      expect(text.slice(end)).toMatch(/^[\s\u200b]*$/);
    }),
    seeded,
  );
  expect([...seen].sort()).toEqual(['number', 'punctuation', 'symbol', 'word']);
});

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
