/**
 * Figures of two numbers or of a part: ratios (`one in five`), fractions (`two-thirds of`), multiples (`doubled`) and
 * scores (`3-2`).
 *
 * Invariant: a score is taken only among words of contest, a fraction only where it is a share of something.
 */

import { DIGITS, LETTERS, MONTH, SCALE, TIME, UNIT } from './marks.ts';
import { isCurrencySign, type NumberReading, readDigitNumber } from './numbers.ts';
import { plainFigure, type Scanned } from './scanned.ts';
import { readFraction, readWordNumber } from './spelledNumbers.ts';
import { unitAfter } from './units.ts';
import { wordSet } from './vocabulary.ts';
import type { Words } from './words.ts';

export function fold(words: Words, at: number, amount: number): Scanned {
  return plainFigure(words, {
    first: at,
    end: at + 1,
    kind: 'ratio',
    amount,
    unit: 'fold',
    grain: 0.5,
    spelled: true,
    second: null,
  });
}

/** `two-thirds of`, `a quarter of the`, `half of`: a share; not the second half or the last quarter. */
export function fractionFigure(words: Words, start: number): Scanned | null {
  const fraction = readFraction(words, start);
  if (!fraction) return null;
  const { end } = fraction;
  const share = words.is(end, 'of') || (fraction.part === 2 && end === start + 1 && words.is(end, 'the'));
  const bracketed =
    words.sign(end, '(') || words.sign(end, ',') || words.sign(end, '.') || words.is(end, 'said');
  const compound = words.hyphen(start + 1);
  if (!share && !(bracketed && words.any(start, LETTERS) && end > start + 1) && !compound) return null;
  return plainFigure(words, {
    first: start,
    end,
    kind: 'ratio',
    amount: fraction.value,
    unit: 'share',
    grain: 0.02,
    spelled: true,
    second: null,
  });
}

const ratioWords = wordSet('in out');

/** `one in five`, `three out of four`, `3-to-1`, `one in every 500`. */
export function scanRatio(words: Words, number: NumberReading): Scanned | null {
  if (number.value > 20 || number.scale !== 1) return null;
  let at = number.end;
  if (!words.hyphen(at) && !words.isAny(at, ratioWords)) return null;
  const odds = words.hyphen(at) && words.is(at + 1, 'to') && words.hyphen(at + 2);
  const hyphened = words.hyphen(at) && words.is(at + 1, 'in') && words.hyphen(at + 2);
  if (odds || hyphened) at += 3;
  else if (words.isAny(at, ratioWords)) {
    at += words.is(at, 'out') ? (words.is(at + 1, 'of') ? 2 : 99) : 1;
    if (words.is(at, 'every')) at++;
    else if (number.value !== 1 && !words.is(at - 1, 'of')) return scanShareOf(words, number, at);
  } else return null;
  const whole = words.any(at, DIGITS) ? readDigitNumber(words, at) : readWordNumber(words, at);
  if (!whole || whole.value <= 0 || whole.yearLike) return null;
  if (!odds && (whole.value < number.value || unitAfter(words, whole))) return null;
  const amount = odds ? number.value : number.value / whole.value;
  return plainFigure(words, {
    first: number.first,
    end: whole.end,
    kind: 'ratio',
    amount,
    unit: odds ? 'odds' : 'share',
    grain: amount * 0.05,
    spelled: number.spelled,
    second: whole.value,
  });
}

/** `three in four of the shops`, `two in three people`: a share only where what it is taken of follows. */
function scanShareOf(words: Words, number: NumberReading, at: number): Scanned | null {
  const whole = readWordNumber(words, at);
  if (!whole || whole.value <= number.value || whole.value > 20) return null;
  if (!words.is(whole.end, 'of') && !words.lexeme(whole.end)?.people) return null;
  const amount = number.value / whole.value;
  return plainFigure(words, {
    first: number.first,
    end: whole.end,
    kind: 'ratio',
    amount,
    unit: 'share',
    grain: amount * 0.05,
    spelled: true,
    second: whole.value,
  });
}

const scoreVerbs = wordSet(
  'won win wins beat beats beating lost lose defeat defeated drew draw led lead leads trailed voted vote votes score victory defeats series set margin record passed win winning ruled split decision tie tied rejected approved backed draws by of',
);

/** Nouns of contest that stand behind their score: `a 2-1 series defeat`. */
const contests = wordSet('series defeat victory win lead draw vote loss advantage triumph run decision');

/** `3-2`, `221-202`: two numbers joined without space, among words of contest. */
export function scanScore(words: Words, start: number): Scanned | null {
  if (
    !words.glued(start) ||
    !words.hyphen(start + 1) ||
    !words.glued(start + 1) ||
    !words.any(start + 2, DIGITS)
  )
    return null;
  const [a, b] = [words.raw(start), words.raw(start + 2)];
  const end = start + 3;
  if (a.length > 3 || b.length > 3 || (words.glued(end - 1) && words.hyphen(end) && words.glued(end)))
    return null;
  if (words.sign(end, '%') || (words.any(end, LETTERS) && words.glued(end - 1))) return null;
  if (words.any(end, UNIT | TIME | SCALE | MONTH)) return null;
  if (words.is(end, 'per') || isCurrencySign(words.raw(start - 1))) return null;
  let contest = false;
  for (let back = start - 1; back >= 0 && back >= start - 8 && !contest; back--)
    contest = words.isAny(back, scoreVerbs);
  for (let at = end; at < end + 3 && !contest; at++) contest = words.isAny(at, contests);
  if (!contest) return null;
  return plainFigure(words, {
    first: start,
    end,
    kind: 'score',
    amount: Number(a),
    unit: null,
    grain: 1,
    spelled: false,
    second: Number(b),
  });
}
