/** What the scanner takes for a figure, its span and its value; what it leaves alone. */
import { expect, test } from 'vitest';
import { scan } from '../../../../server/core/figures/scan.ts';

/** The figures of a text: `span kind amount unit`, with `low..high` where a hedge or range widens it. */
function figuresIn(text: string): string[] {
  return scan(text).figures.map(({ from, to, kind, amount, unit, low, high, second }) => {
    const wide = amount !== null && (low !== amount || high !== amount) ? ` ${low}..${high}` : '';
    const of = second === null ? '' : ` of ${second}`;
    return `${text.slice(from, to)}: ${kind}${amount === null ? '' : ` ${Number(amount.toPrecision(6))}`}${of}${unit ? ` ${unit}` : ''}${wide}`;
  });
}

test.each([
  ['290,000 people', '290,000: cardinal 290000'],
  ['1,00,000 rupees', '1,00,000 rupees: money 100000 INR'],
  ['a quarter of a million people', 'a quarter of a million: cardinal 250000'],
  ['half a dozen cows', 'half a dozen: cardinal 6'],
  ['three-quarters of a million cows', 'three-quarters of a million: cardinal 750000'],
  ['twenty-five cows', 'twenty-five: cardinal 25'],
  ['one hundred and five cows', 'one hundred and five: cardinal 105'],
  ['two and a half million cows', 'two and a half million: cardinal 2500000'],
  ['three thousand two hundred cows', 'three thousand two hundred: cardinal 3200'],
  ['6 lakh voters', '6 lakh: cardinal 600000'],
  ['2.5 crore voters', '2.5 crore: cardinal 25000000'],
  ['39m people', '39m: cardinal 39000000'],
  ['a dozen eggs', 'a dozen: cardinal 12'],
  ['$1.2bn', '$1.2bn: money 1200000000 USD'],
  ['US$5', 'US$5: money 5 USD'],
  ['A$4.17 a share', 'A$4.17: money 4.17 AUD'],
  ['12 million euros', '12 million euros: money 12000000 EUR'],
  ['30p', '30p: money 0.3 GBP'],
  ['£350tn', '£350tn: money 350000000000000 GBP'],
  ['€3', '€3: money 3 EUR'],
  ['Rs 500', 'Rs 500: money 500 INR'],
  ['40 US dollars', '40 US dollars: money 40 USD'],
  ['61.1bn yuan', '61.1bn yuan: money 61100000000 CNY'],
  ['48%', '48%: percent 48 percent'],
  ['48 per cent', '48 per cent: percent 48 percent'],
  ['three percent', 'three percent: percent 3 percent'],
  ['2 percentage points', '2 percentage points: points 2 percentage point'],
  ['50 basis points', '50 basis points: points 50 basis point'],
  ['one in five voters', 'one in five: ratio 0.2 of 5 share'],
  ['one in every 500 users', 'one in every 500: ratio 0.002 of 500 share'],
  ['three out of four cats', 'three out of four: ratio 0.75 of 4 share'],
  ['odds of 3-to-1', '3-to-1: ratio 3 of 1 odds'],
  ['two-thirds of voters', 'two-thirds: ratio 0.666667 share'],
  ['a quarter of the land', 'a quarter: ratio 0.25 share'],
  ['exports rose fivefold', 'fivefold: ratio 5 fold'],
  ['120 miles', '120 miles: measure 120 mi'],
  ['8,000 sq ft', '8,000 sq ft: measure 8000 ft2'],
  ['5C', '5C: measure 5 C'],
  ['20°C', '20°C: measure 20 C'],
  ['17m/s', '17m/s: measure 17 m/s'],
  ['60 miles per hour', '60 miles per hour: measure 60 mi/h'],
  ['16GB', '16GB: measure 16 GB'],
  ['six-foot wall', 'six-foot: measure 6 ft'],
  ['a 48-hour truce', '48-hour: duration 48 hour'],
  ['a five-year war', 'five-year: duration 5 year'],
  ['a fiveyear war', 'fiveyear: duration 5 year'],
  ['a monthlong drought', 'monthlong: duration 1 month'],
  ['lasted a decade', 'a decade: duration 1 decade'],
  ['two and a half years', 'two and a half years: duration 2.5 year'],
  ['a 25-year-old nurse', '25-year-old: age 25 year'],
  ['aged 44', '44: age 44 year'],
  ['Ada Quill, 36, said', '36: age 36 year'],
  ['a three-point plan', 'three-point: cardinal 3'],
  ['won 3-2', '3-2: score 3 of 2'],
  ['voted 221-202', '221-202: score 221 of 202'],
  ['the third element of it', 'third: ordinal 3'],
  ['the 21st century', '21st: ordinal 21'],
])('a figure: %s', (text, expected) => {
  expect(figuresIn(text)).toEqual([expected]);
});

test.each([
  ['more than 40 cows', '40: cardinal 40 40..Infinity'],
  ['at least 40 cows', '40: cardinal 40 40..Infinity'],
  ['40 or more cows', '40: cardinal 40 40..Infinity'],
  ['fewer than 40 cows', '40: cardinal 40 -Infinity..40'],
  ['up to 40 cows', '40: cardinal 40 -Infinity..40'],
  ['about 40 cows', '40: cardinal 40 36..44'],
  ['some 40 cows', '40: cardinal 40 36..44'],
  ['nearly 40 cows', '40: cardinal 40 36..40'],
  ['40 or so cows', '40: cardinal 40 36..44'],
])('a hedge widens: %s', (text, expected) => {
  expect(figuresIn(text)).toEqual([expected]);
});

test('a range gives both its ends one interval, and the first the scale of the second', () => {
  expect(figuresIn('between 200 and 250 million cows')).toEqual([
    '200: cardinal 200000000 200000000..250000000',
    '250 million: cardinal 250000000 200000000..250000000',
  ]);
  expect(figuresIn('30-40% of cows')).toEqual([
    '30: percent 30 percent 30..40',
    '40%: percent 40 percent 30..40',
  ]);
});

test.each([
  'the F-16 jet',
  'since 9/11',
  'the Group of Eight',
  'call 555-0199',
  'call 020 7946 0000',
  'on Channel 4',
  'one of the cows',
  'they are not of one mind',
  'Hale first made it',
  'Jan Visser said',
  'April Jones said',
  'it may rain',
  'they march on',
  'open 24/7',
  'a Boeing 737-800',
  'Apollo 11',
  'both sides met once more',
  'dozens of cows',
  'hundreds of thousands fled',
  'an MP3 player',
  'Black Friday sales',
  'the Sunday Times',
  'the last quarter',
])('no figure: %s', text => {
  expect(figuresIn(text)).toEqual([]);
});

test('figures are in order, in bounds and never overlap, whatever the text', () => {
  const scraps = [
    '5',
    '5,000',
    '.',
    ',',
    '-',
    '$',
    '%',
    ' ',
    'million',
    'May',
    'of',
    'a',
    'half',
    '–',
    '(',
    ')',
    'five',
    'year',
    'Monday',
    '\u00a0',
    '😀',
    'to',
    'between',
    'and',
  ];
  const seed = 20240229;
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
  const seen = new Set<string>();
  for (let round = 0; round < 400; round++) {
    const text = Array.from({ length: 1 + next(30) }, () => scraps[next(scraps.length)]).join(
      next(2) ? ' ' : '',
    );
    let done = 0;
    for (const { from, to, kind } of scan(text).figures) {
      expect(from, `seed ${seed}: ${text}`).toBeGreaterThanOrEqual(done);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(text.length);
      done = to;
      seen.add(kind);
    }
  }
  expect(seen.size, `seed ${seed} varied`).toBeGreaterThanOrEqual(5);
});
