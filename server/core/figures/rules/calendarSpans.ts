/**
 * Durations against their end points, ages against years of birth.
 *
 * Invariant: both end points and the duration stand in one sentence, and a span may be counted with or without
 * its last year, so one year more or less is never reported.
 */
import { dayNumber } from '../calendar.ts';
import { LETTERS } from '../marks.ts';
import {
  beside,
  type Draft,
  draft,
  drafted,
  hasAny,
  plain,
  type Sentence,
  type SentenceRule,
  written,
} from '../passage.ts';
import type { Scanned } from '../scanned.ts';
import { wordSet } from '../vocabulary.ts';
import type { Words } from '../words.ts';

/** The year that a figure states: as `1990`, or in a full date. */
function yearOf({ date }: Scanned): number | null {
  return date !== null && date.shape !== 'decade' && date.relative === null ? date.year : null;
}

const lasting = wordSet(
  'waited period took during or taking takes lasted lasting lasts after later spent spanning spanned span over for ran on stretch total reign term career spell stint tenure in',
);
const apart = wordSet(
  'ago old aged sentence sentenced guarantee warranty plan contract deal least first last next past previous every each another further nearly within',
);

/** `from 1990 to 2004, a period of six years`: two years and one duration that are said to fit. */
export const checkDuration: SentenceRule = sentence =>
  drafted(durationBetween(sentence) ?? durationToNow(sentence) ?? daysBetween(sentence));

function durationBetween(sentence: Sentence): Draft | null {
  const { words, figures } = sentence;
  const durations = figures.filter(
    ({ kind, unit }) => kind === 'duration' && (unit === 'year' || unit === 'decade'),
  );
  const [duration] = durations;
  if (!duration || durations.length > 1 || duration.range !== 0) return null;
  const years = figures.filter(figure => yearOf(figure) !== null);
  const [start, end] = inOrder(words, years);
  if (years.length !== 2 || !start || !end) return null;
  if (
    !isPaired(sentence, start, end) ||
    !isLasting(sentence, duration) ||
    isElsewhere(words, start, end, duration)
  )
    return null;
  const span = Math.abs((yearOf(end) as number) - (yearOf(start) as number));
  const stated = yearsOf(duration);
  const slack =
    1 + duration.grain / 2 + (duration.unit === 'decade' ? 2 : 0) + (duration.hedge ? 0.15 * stated : 0);
  if (Math.abs(span - stated) <= slack) return null;
  return spanDraft(duration, start, end, span, written(words, duration));
}

const clauses = wordSet('and but while whereas although');

/** Whether another clause begins between the two years and the duration. */
function isElsewhere(words: Words, start: Scanned, end: Scanned, duration: Scanned): boolean {
  if (end.first < start.first) return false;
  const [from, to] = duration.first > end.first ? [end.end, duration.first] : [duration.end, start.first];
  return hasAny(words, from, to, clauses);
}

const after = wordSet('after');

/** The two years as start and end; `closed in 1990, 12 years after it opened in 1960` names the end first. */
function inOrder(words: Words, years: readonly Scanned[]): readonly (Scanned | undefined)[] {
  const [a, b] = years;
  if (!a || !b || (yearOf(a) as number) <= (yearOf(b) as number)) return [a, b];
  return hasAny(words, a.end, b.first, after) ? [b, a] : [];
}

function yearsOf({ amount, unit }: Scanned): number {
  return (amount as number) * (unit === 'decade' ? 10 : 1);
}

function spanDraft(duration: Scanned, start: Scanned, end: Scanned, span: number, text: string): Draft {
  const [from, to] = [yearOf(start), yearOf(end)];
  return draft({
    code: 'figure.duration',
    severity: 'warning',
    at: duration,
    message: `${to} − ${from} = ${span} years, not ${text}.`,
    related: [beside(start, 'begins here'), beside(end, 'ends here')],
  });
}

const begins = wordSet(
  'closed from since between starting started began beginning begun imposed introduced opened founded launched built joined married appointed elected established created formed set took banned signed came bought first',
);
const finishes = wordSet(
  'reopened returned to until till and finishing finished ending ended lifted closed retired left died divorced completed abolished scrapped repealed resigned sold demolished dissolved removed stepped through concluding expired withdrawn',
);

/** Whether two years are the two ends of one stretch: a word of beginning before one, of ending before the other. */
function isPaired({ words, first }: Sentence, start: Scanned, end: Scanned): boolean {
  if (end.first < start.first)
    return (
      hasAny(words, start.first - 4, start.first, begins) &&
      hasAny(words, Math.max(first, end.first - 5), end.first, finishes)
    );
  const gap = end.first - start.end;
  if (gap === 1 && (words.hyphen(start.end) || words.isAny(start.end, finishes)))
    return words.isAny(start.first - 1, begins) || words.hyphen(start.end);
  const opened = hasAny(words, Math.max(first, start.first - 5), start.first, begins);
  return opened && hasAny(words, Math.max(start.end, end.first - 7), end.first, finishes);
}

function isLasting({ words, first }: Sentence, duration: Scanned): boolean {
  if (
    hasAny(words, Math.max(first, duration.first - 3), duration.first, apart) ||
    hasAny(words, duration.end, duration.end + 3, apart)
  )
    return false;
  return (
    hasAny(words, Math.max(first, duration.first - 3), duration.first, lasting) ||
    hasAny(words, duration.end, duration.end + 2, lasting) ||
    hasAny(words, duration.end, duration.end + 1, begins)
  );
}

const daily = wordSet('from between starts started start began begins opens opened runs ran');
const until = wordSet('to until till and ends ended end through closes finishes');

/** `for five days, from 3 May to 12 May`; both days may be counted, or one. */
function daysBetween({ words, first, figures }: Sentence): Draft | null {
  const durations = figures.filter(
    ({ kind, unit, range }) => kind === 'duration' && range === 0 && (unit === 'day' || unit === 'week'),
  );
  const [duration] = durations;
  if (!duration || durations.length > 1 || duration.hedge) return null;
  const days = figures.filter(
    ({ date }) => date?.day != null && date.month !== null && date.relative === null,
  );
  const [a, b] = days;
  if (!a || !b || days.length > 2) return null;
  const year = a.date?.year ?? b.date?.year ?? 2001;
  if ((a.date?.year ?? year) !== (b.date?.year ?? year)) return null;
  const span = dayOfYear(b, year) - dayOfYear(a, year);
  const paired =
    hasAny(words, Math.max(first, a.first - 4), a.first, daily) &&
    hasAny(words, Math.max(a.end, b.first - 4), b.first, until);
  if (
    span < 0 ||
    !paired ||
    isElsewhere(words, a, b, duration) ||
    hasAny(words, duration.end, duration.end + 2, apart)
  )
    return null;
  const times = duration.unit === 'week' ? 7 : 1;
  const stated = (duration.amount as number) * times;
  if (stated >= span - (times - 1) && stated <= span + 1 + (times - 1)) return null;
  return draft({
    code: 'figure.duration',
    severity: 'warning',
    at: duration,
    message: `From ${written(words, a)} to ${written(words, b)} is ${span} or ${span + 1} days, not ${written(words, duration)}.`,
    related: [beside(a, 'begins here'), beside(b, 'ends here')],
  });
}

function dayOfYear({ date }: Scanned, year: number): number {
  return dayNumber(year, date?.month ?? 1, date?.day ?? 1);
}

const elapsed = wordSet('ago on later since');

/** `born in 1756, 247 years ago (2013)` and `in 1990, 15 years ago` in an article whose own date is known. */
function durationToNow({ words, figures, published }: Sentence): Draft | null {
  for (let index = 0; index < figures.length; index++) {
    const duration = figures[index] as Scanned;
    if (duration.kind !== 'duration' || duration.unit !== 'year' || !words.isAny(duration.end, elapsed))
      continue;
    const before = figures[index - 1];
    const after = figures[index + 1];
    if (!before || yearOf(before) === null || duration.first - before.end > 2) continue;
    const bracketed =
      after && yearOf(after) !== null && words.sign(after.first - 1, '(') ? yearOf(after) : null;
    const ago = words.is(duration.end, 'ago');
    const now = bracketed ?? (ago && published !== null ? Number(published.slice(0, 4)) : null);
    if (now === null || now === undefined) continue;
    const span = now - (yearOf(before) as number);
    const stated = duration.amount as number;
    if (span < 0 || Math.abs(span - stated) <= 1 + (duration.hedge ? 0.15 * stated : 0)) continue;
    return draft({
      code: 'figure.duration',
      severity: 'warning',
      at: duration,
      message: `${now} − ${yearOf(before)} = ${span} years, not ${plain(stated)}.`,
      related: [beside(before, 'counted from here')],
    });
  }
  return null;
}

const birth = wordSet('born');
const ageCues = wordSet('when aged age was turned at');

/** An age against a year of birth and the year that the sentence speaks of. */
export const checkAge: SentenceRule = sentence => drafted(ageFrom(sentence));

function ageFrom(sentence: Sentence): Draft | null {
  const { words, figures } = sentence;
  const born = figures.find(figure => yearOf(figure) !== null && isBirth(sentence, figure));
  if (!born) return null;
  const others = figures.filter(
    figure =>
      figure !== born && yearOf(figure) !== null && (yearOf(figure) as number) > (yearOf(born) as number),
  );
  const now = sentence.published === null ? [] : [Number(sentence.published.slice(0, 4))];
  const ages = figures.filter(figure => isAge(sentence, figure));
  const [age] = ages;
  if (!age || ages.length !== 1) return null;
  const near = others.filter(year => year.first < age.first || !hasAny(words, age.end, year.first, clauses));
  const years =
    others.length > 0 ? near.map(figure => yearOf(figure) as number) : isPresentAge(sentence, age) ? now : [];
  if (years.length === 0) return null;
  const fitting = years.map(year => year - (yearOf(born) as number));
  const stated = age.amount as number;
  if (fitting.some(span => stated === span || stated === span - 1)) return null;
  const year = years[0] as number;
  const span = fitting[0] as number;
  return draft({
    code: 'figure.age',
    severity: 'warning',
    at: age,
    message: `${year} − ${yearOf(born)} = ${span}: ${span - 1} or ${span} years old, not ${written(words, age)}.`,
    related: [beside(born, 'born'), ...others.map(other => beside(other, 'the year spoken of'))],
  });
}

function isBirth({ words, first }: Sentence, figure: Scanned): boolean {
  return hasAny(words, Math.max(first, figure.first - 4), figure.first, birth);
}

/** `aged 84`, `when she was 40`, `was just 46 when`, `at 20`: not `turns 71`, which looks ahead. */
function isAge({ words, first }: Sentence, figure: Scanned): boolean {
  const { kind, amount, unit, spelled } = figure;
  if (amount === null || amount > 120 || amount !== Math.floor(amount) || amount < 1) return false;
  if (kind === 'age') return unit === 'year' && !words.is(figure.first - 1, 'turns');
  if (kind !== 'cardinal' || (spelled && amount < 10)) return false;
  const noun = words.any(figure.end, LETTERS) && words.lexeme(figure.end)?.role === undefined;
  if (noun) return false;
  const lead = hasAny(words, Math.max(first, figure.first - 3), figure.first, ageCues);
  return (
    lead &&
    (words.is(figure.end, 'when') || hasAny(words, Math.max(first, figure.first - 5), figure.first, ageCues))
  );
}

function isPresentAge({ words }: Sentence, { first, end }: Scanned): boolean {
  return words.sign(first - 1, ',') || words.is(first - 1, 'now') || words.is(end, 'now');
}
