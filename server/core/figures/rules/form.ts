/**
 * The form of a number: reversed ranges, magnitudes left out, broken digit groups.
 *
 * Invariant: only forms that no convention of news explains are reported.
 */

import { DIGITS, LETTERS, SIGN } from '../marks.ts';
import {
  type Draft,
  draft,
  hasAny,
  leadOf,
  type Passage,
  type PassageRule,
  plain,
  replace,
  written,
} from '../passage.ts';
import type { Scanned } from '../scanned.ts';
import { wordSet } from '../vocabulary.ts';
import type { Words } from '../words.ts';

/** The pairs of figures that are the two ends of one range, in order. */
function ranges({ figures }: Passage): [Scanned, Scanned][] {
  const pairs: [Scanned, Scanned][] = [];
  for (let index = 0; index + 1 < figures.length; index++) {
    const [a, b] = [figures[index] as Scanned, figures[index + 1] as Scanned];
    if (a.range === 1 && b.range === -1) pairs.push([a, b]);
  }
  return pairs;
}

const changes = wordSet(
  'from down fell fall falls falling cut cuts dropped drop reduce reduced reducing lowered lower slipped declined decline shrank shrunk won beat lost led defeated vote voted votes odds score close countdown back advantage lead victory trailed ahead win half record ratio split margin minus below freezing yards rushing passing went',
);

/** `between 300 and 200`, `15 to 10%`, `40-30 people`: a range whose first end is the larger. */
export const checkReversedRange: PassageRule = passage => {
  const { words } = passage;
  const drafts: Draft[] = [];
  for (const [a, b] of ranges(passage)) {
    if ((a.amount as number) <= (b.amount as number) || !isTrueRange(words, a, b)) continue;
    drafts.push(reversed(words, a, b));
  }
  return drafts;
};

function reversed(words: Words, a: Scanned, b: Scanned): Draft {
  const at = { from: a.from, to: b.to };
  const [first, second] = [written(words, a), written(words, b)];
  return draft({
    code: 'figure.reversed-range',
    severity: 'warning',
    at,
    message: `The range runs backwards: ${first} is more than ${second}.`,
    fixes: digitsOf(first) && digitsOf(second) ? [swap(first, second, a, b)] : [],
  });
}

const digits = /\d[\d.,]*\d|\d/;

function digitsOf(text: string): string | null {
  return digits.exec(text)?.[0] ?? null;
}

/** Swaps the digits of both ends and leaves signs and scale words where they are. */
function swap(first: string, second: string, a: Scanned, b: Scanned) {
  const [x, y] = [digitsOf(first) as string, digitsOf(second) as string];
  const edit = ({ from }: Scanned, text: string, own: string, other: string) => ({
    from: from + text.indexOf(own),
    to: from + text.indexOf(own) + own.length,
    text: other,
  });
  return { title: `Swap ${x} and ${y}`, edits: [edit(a, first, x, y), edit(b, second, y, x)] };
}

const spans = wordSet('range ranges ranged ranging anywhere vary varies varied varying');

function isTrueRange(words: Words, a: Scanned, b: Scanned): boolean {
  const between = words.is(a.end, 'and');
  const bare = a.kind === 'cardinal' && b.kind === 'cardinal';
  if (words.hyphen(a.first - 1) || words.is(a.first - 1, 'minus')) return false;
  if (between)
    return !bare || (a.amount as number) > 12 || (b.amount as number) > 12 || countsSomething(words, b);
  if (words.is(leadOf(a), 'from') && hasAny(words, a.first - 4, a.first, spans)) return true;
  if (hasAny(words, a.first - 10, a.first, changes) || hasAny(words, b.end, b.end + 4, changes)) return false;
  if (words.hyphen(a.end)) return !bare || countsSomething(words, b);
  const lent = a.kind === b.kind && written(words, a).length > digitsLength(words, a);
  return !lent && b.kind !== 'duration' && (!bare || countsSomething(words, b)) && !words.hyphen(b.first - 1);
}

/** How long the digits at the start of a figure are: what is left is its own unit. */
function digitsLength(words: Words, figure: Scanned): number {
  return digitsOf(written(words, figure))?.length ?? 0;
}

/** Whether a plural noun or `per` follows the figure. */
function countsSomething(words: Words, { end }: Scanned): boolean {
  const role = words.lexeme(end)?.role;
  if (words.lexeme(end)?.people || words.is(end, 'per')) return true;
  return words.any(end, LETTERS) && role === undefined && words.raw(end).endsWith('s') && !words.capital(end);
}

/** `between 12 and 6 December`. */
export const checkReversedDays: PassageRule = ({ words, figures }) => {
  const drafts: Draft[] = [];
  for (let index = 0; index + 1 < figures.length; index++) {
    const [a, b] = [figures[index] as Scanned, figures[index + 1] as Scanned];
    const day = b.date?.day;
    if (a.kind !== 'cardinal' || day == null || b.date?.month == null || b.date.weekday !== null) continue;
    const ordered = words.any(b.first, DIGITS) && b.first - a.end === 1;
    const joined =
      words.hyphen(a.end) ||
      (words.is(a.end, 'and') && words.is(a.first - 1, 'between')) ||
      (words.is(a.end, 'to') && words.is(a.first - 1, 'from'));
    if (!ordered || !joined || (a.amount as number) > 31 || (a.amount as number) <= day) continue;
    drafts.push(reversed(words, a, b));
  }
  return drafts;
};

/** `between $26 and $31 million`: only the second end carries the scale. */
export const checkRangeMagnitude: PassageRule = passage => {
  const { words, figures } = passage;
  const drafts: Draft[] = [];
  for (const [a, b] of ranges(passage)) {
    if (a.kind !== 'money' || b.scale < 1e6 || a.scale !== 1 || !words.is(b.end - 1, words.word(b.end - 1)))
      continue;
    const sign = words.any(a.first, SIGN) && words.any(b.first, SIGN);
    const literal = digitsOf(written(words, a));
    if (
      !sign ||
      literal === null ||
      Number(literal.replaceAll(',', '')) >= 1000 ||
      !/ /.test(written(words, b)) ||
      !figures.includes(a)
    )
      continue;
    const scale = words.word(b.end - 1);
    drafts.push(
      draft({
        code: 'figure.range-magnitude',
        severity: 'information',
        at: a,
        message: `Read literally this is ${written(words, a)}; write ${written(words, a)} ${scale}.`,
        fixes: [replace(`Add “${scale}”`, a, `${written(words, a)} ${scale}`)],
      }),
    );
  }
  return drafts;
};

/** Broken digit groups, a percentage of a rate, a number run into its unit. */
export const checkMalformed: PassageRule = ({ words, figures }) => {
  const drafts: Draft[] = [];
  for (const figure of figures) {
    if (!figure.malformed) {
      const rate = percentRate(words, figure);
      if (rate) drafts.push(rate);
      continue;
    }
    const text = written(words, figure);
    if (figure.kind === 'duration') {
      const unit = figure.unit as string;
      const hyphened = `${text.slice(0, -unit.length)}-${text.slice(-unit.length)}`;
      drafts.push(
        draft({
          code: 'figure.malformed',
          severity: 'hint',
          at: figure,
          message: `${text} lacks its hyphen: ${hyphened}.`,
          fixes: [replace(`Change to ${hyphened}`, figure, hyphened)],
        }),
      );
    } else {
      drafts.push(
        draft({
          code: 'figure.malformed',
          severity: 'warning',
          at: figure,
          message: `The digits of ${text} are not in groups of three.`,
        }),
      );
    }
  }
  return drafts;
};

/** `17.4% per 100,000`. */
function percentRate(words: Words, figure: Scanned): Draft | null {
  if (figure.kind !== 'percent' || !words.is(figure.end, 'per')) return null;
  if (!words.any(figure.end + 1, DIGITS) || !words.sign(figure.end + 2, ',')) return null;
  const whole = Number(words.raw(figure.end + 1) + words.raw(figure.end + 3));
  if (!(whole >= 1000)) return null;
  const rate = plain(figure.amount as number, 4);
  return draft({
    code: 'figure.malformed',
    severity: 'warning',
    at: figure,
    message: `A rate per ${plain(whole)} is no percentage: write ${rate} per ${plain(whole)}.`,
    fixes: [replace(`Change to ${rate}`, figure, rate)],
  });
}
