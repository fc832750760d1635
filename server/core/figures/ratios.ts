/**
 * Figures of two numbers or of a part: ratios (`one in five`), fractions (`two-thirds of`), multiples (`doubled`) and
 * scores (`3-2`).
 *
 * Invariant: a score is taken only among words of contest, a fraction only where it is a share of something.
 */
import { isCurrencySign, type NumberReading, readDigitNumber } from './numbers.ts';
import { figure, type Scanned } from './scanned.ts';
import { readFraction, readWordNumber } from './spelledNumbers.ts';
import { unitAfter } from './units.ts';
import { DIGITS, LETTERS, type Words, wordSet } from './words.ts';

export function fold(words: Words, at: number, amount: number): Scanned {
  return figure(words, {
    first: at,
    end: at + 1,
    kind: 'ratio',
    amount,
    unit: 'fold',
    grain: 0.5,
    spelled: true,
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
  return figure(words, {
    first: start,
    end,
    kind: 'ratio',
    amount: fraction.value,
    unit: 'share',
    grain: 0.02,
    spelled: true,
  });
}

const ratioWords = wordSet('in out');

/** `one in five`, `three out of four`, `3-to-1`, `one in every 500`. */
export function scanRatio(words: Words, number: NumberReading): Scanned | null {
  let at = number.end;
  if (number.value > 20 || number.scale !== 1) return null;
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
  return figure(words, {
    first: number.first,
    end: whole.end,
    kind: 'ratio',
    amount,
    second: whole.value,
    unit: odds ? 'odds' : 'share',
    grain: amount * 0.05,
    spelled: number.spelled,
  });
}

/** `three in four of the shops`, `two in three people`: a share only where what it is taken of follows. */
function scanShareOf(words: Words, number: NumberReading, at: number): Scanned | null {
  const whole = readWordNumber(words, at);
  if (!whole || whole.value <= number.value || whole.value > 20) return null;
  if (!words.is(whole.end, 'of') && !words.lexeme(whole.end)?.people) return null;
  const amount = number.value / whole.value;
  return figure(words, {
    first: number.first,
    end: whole.end,
    kind: 'ratio',
    amount,
    second: whole.value,
    unit: 'share',
    grain: amount * 0.05,
    spelled: true,
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
  const next = words.lexeme(end);
  if (
    next &&
    (next.unit !== undefined ||
      next.time !== undefined ||
      next.scale !== undefined ||
      next.month !== undefined)
  )
    return null;
  if (words.is(end, 'per') || isCurrencySign(words.raw(start - 1))) return null;
  let contest = false;
  for (let back = start - 1; back >= 0 && back >= start - 8 && !contest; back--)
    contest = words.isAny(back, scoreVerbs);
  for (let at = end; at < end + 3 && !contest; at++) contest = words.isAny(at, contests);
  if (!contest) return null;
  return figure(words, {
    first: start,
    end,
    kind: 'score',
    amount: Number(a),
    second: Number(b),
    unit: null,
    grain: 1,
  });
}
