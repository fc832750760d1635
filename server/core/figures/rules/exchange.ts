/**
 * Sums of money in two currencies: the rate that one pair implies against that of another pair.
 *
 * Invariant: no rate from outside is used, except that a thousandfold between two of the large currencies is never
 * a rate.
 */

import type { Finding, Region } from '../../model.ts';
import type { FigureCheckInput } from '../check.ts';
import { maskOf, readParagraph } from '../paragraphFigures.ts';
import { plain } from '../passage.ts';
import type { Scanned } from '../scanned.ts';
import { wordSet } from '../vocabulary.ts';
import { conversionsIn } from './units.ts';

interface Exchange {
  readonly pair: string;
  readonly low: number;
  readonly high: number;
  readonly rate: number;
  readonly a: Scanned;
  readonly b: Scanned;
  readonly region: Region;
}

/** Two rates of one story may differ by this much: they may be of two days. */
const drift = 1.12;

const sums = maskOf(['money']);

/** Pairs of sums whose implied rates differ. */
export function findExchangeRates({ article, memo }: FigureCheckInput): Finding[] {
  const found: Finding[] = [];
  const first = new Map<string, Exchange>();
  for (const region of article.regions) {
    if (region.repeats !== null || region.kind === 'teaser' || region.kind === 'boilerplate') continue;
    const { words, figures, kinds } = readParagraph(region.paragraph, memo);
    if ((kinds & sums) === 0) continue;
    for (const { a, b } of conversionsIn(words, figures)) {
      const exchange = exchangeOf(a, b, region);
      if (!exchange) continue;
      const earlier = first.get(exchange.pair);
      if (isThousandfold(exchange)) found.push(finding('figure.magnitude', exchange, null));
      else if (!earlier) first.set(exchange.pair, exchange);
      else if (differ(earlier, exchange)) found.push(finding('figure.exchange-rate', exchange, earlier));
    }
  }
  return found;
}

function exchangeOf(a: Scanned, b: Scanned, region: Region): Exchange | null {
  if (a.kind !== 'money' || b.kind !== 'money' || !a.amount || !b.amount) return null;
  const [x, y] = [a.amount, b.amount];
  const low = Math.max(0, y - b.grain / 2) / (x + a.grain / 2);
  const high = (y + b.grain / 2) / Math.max(x - a.grain / 2, x / 10);
  return { pair: `${a.unit} ${b.unit}`, low, high, rate: y / x, a, b, region };
}

const large = wordSet('USD EUR GBP CHF AUD CAD');

/** Between the large currencies a rate has stayed between a third and three for half a century. */
function isThousandfold({ pair, low, high }: Exchange): boolean {
  const [x, y] = pair.split(' ') as [string, string];
  return large.has(x) && large.has(y) && (low > 30 || high < 1 / 30);
}

function differ(x: Exchange, y: Exchange): boolean {
  return y.low > x.high * drift || y.high * drift < x.low;
}

function finding(code: string, { a, b, region, rate }: Exchange, earlier: Exchange | null): Finding {
  const at = (figure: Scanned, place: Region) => ({
    from: place.from + figure.from,
    to: place.from + figure.to,
  });
  const text = (figure: Scanned, place: Region) => place.paragraph.text.slice(figure.from, figure.to);
  const sums = `${text(a, region)} and ${text(b, region)}`;
  return {
    ...at(b, region),
    code,
    severity: code === 'figure.magnitude' ? 'warning' : 'information',
    message: earlier
      ? `${sums} make a rate of ${plain(rate, 3)}; ${text(earlier.a, earlier.region)} and ${text(earlier.b, earlier.region)} one of ${plain(earlier.rate, 3)}.`
      : `${sums} cannot be the same sum: one of them has the wrong magnitude.`,
    related: [
      { article: null, ...at(a, region), message: 'converted from here' },
      ...(earlier ? [{ article: null, ...at(earlier.b, earlier.region), message: 'another rate' }] : []),
    ],
    fixes: [],
  };
}
