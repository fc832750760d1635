/**
 * Rates, averages and tallies: a value per unit times a count, an average and its range, a vote and its chamber.
 *
 * Invariant: every factor is stated in the one sentence.
 */
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

const loose = wordSet('average averaging mean up share shared least minimum maximum more less enough');

/** `Twenty buses with 50 seats each can take 1,200 people`. */
export const checkRateTimesCount: SentenceRule = sentence => {
  const drafts: Draft[] = [];
  const { words, figures, first, end } = sentence;
  for (let index = 0; index + 2 < figures.length; index++) {
    const [count, each, total] = [
      figures[index] as Scanned,
      figures[index + 1] as Scanned,
      figures[index + 2] as Scanned,
    ];
    if (
      count.kind !== 'cardinal' ||
      each.kind !== total.kind ||
      each.unit !== total.unit ||
      !isEach(words, count, each, total) ||
      hasAny(words, first, end, loose)
    )
      continue;
    const product = (count.amount as number) * (each.amount as number);
    const slack = Math.max(total.grain / 2, product * 0.02) + (total.hedge ? product * 0.1 : 0);
    if (Math.abs(product - (total.amount as number)) <= slack) continue;
    const terms = `${plain(count.amount as number, 3)} × ${plain(each.amount as number, 3)} = ${plain(product, 2)}`;
    drafts.push(
      draft({
        code: 'figure.rate-times-count',
        severity: 'warning',
        at: total,
        message: `${terms}, not ${plain(total.amount as number, 3)}.`,
        related: [beside(count, 'the count'), beside(each, 'for each')],
      }),
    );
  }
  return drafts;
};

const totalling = wordSet(
  'total totalling totaling altogether take carry seat hold raise raised raising worth cost costing make makes making bringing accommodate house',
);

const apiece = wordSet('each apiece');
const eachAlone = wordSet('each');

/** `N X with K Y each … T Y`: `each` right behind the second figure's noun, a word of totalling before the third. */
function isEach(words: Words, count: Scanned, each: Scanned, total: Scanned): boolean {
  if (
    each.first - count.end > 6 ||
    each.kind === 'date' ||
    each.amount === null ||
    total.amount === null ||
    count.range !== 0 ||
    each.range !== 0
  )
    return false;
  const behind = hasAny(words, each.end, Math.min(each.end + 3, total.first), apiece);
  const before = hasAny(words, count.end, each.first, eachAlone);
  return (behind || before) && hasAny(words, Math.max(each.end, total.first - 5), total.first, totalling);
}

const ranging = wordSet('ranged ranging between range ranges');
const averages = wordSet('average averaging averaged averages mean');

/** `Scores ranged from 12 to 30, averaging 34`. */
export const checkAverage: SentenceRule = sentence => drafted(averageOutside(sentence));

function averageOutside({ words, figures }: Sentence): Draft | null {
  const low = figures.find(({ range }) => range === 1);
  if (!low) return null;
  const high = figures.find(({ range }) => range === -1);
  if (!high || !hasAny(words, low.first - 4, low.first, ranging)) return null;
  const mean = figures.find(
    figure =>
      figure.range === 0 &&
      figure.amount !== null &&
      figure.unit === high.unit &&
      figure.kind === high.kind &&
      hasAny(words, figure.first - 3, figure.first, averages),
  );
  if (!mean) return null;
  const value = mean.amount as number;
  if (value >= (low.low as number) && value <= (low.high as number)) return null;
  return draft({
    code: 'figure.average',
    severity: 'information',
    at: mean,
    message: `An average of ${plain(value, 2)} lies outside ${plain(low.low as number, 2)} to ${plain(low.high as number, 2)}.`,
    related: [beside({ from: low.from, to: high.to }, 'the range')],
  });
}

/** `They won the series 3-2 in game seven`, `The 100-member Senate voted 58-46`. */
export const checkTally: SentenceRule = sentence => {
  const drafts: Draft[] = [];
  for (const score of sentence.figures) {
    if (score.kind !== 'score') continue;
    const found = seriesTally(sentence, score) ?? chamberTally(sentence, score);
    if (found) drafts.push(found);
  }
  return drafts;
};

const gameNumbers: Readonly<Record<string, number>> = { five: 5, six: 6, seven: 7, '5': 5, '6': 6, '7': 7 };

const series = wordSet('series');

function seriesTally({ words, first }: Sentence, score: Scanned): Draft | null {
  if (!hasAny(words, Math.max(first, score.first - 3), score.first, series)) return null;
  if (!words.is(score.end, 'in') || !words.is(score.end + 1, 'game')) return null;
  const game = gameNumbers[words.word(score.end + 2)];
  const played = (score.amount as number) + (score.second as number);
  if (game === undefined || played === game) return null;
  return tallyDraft(
    score,
    `${plain(score.amount as number)} + ${plain(score.second as number)} = ${played} games, not ${game}.`,
    [],
  );
}

const votes = wordSet('vote voted votes passed approved rejected voting');
const seats = wordSet('member seat');

function chamberTally({ words, first, figures }: Sentence, score: Scanned): Draft | null {
  if (!hasAny(words, Math.max(first, score.first - 6), score.first, votes)) return null;
  const chamber = figures.find(({ kind, end }) => kind === 'cardinal' && words.isAny(end - 1, seats));
  if (!chamber) return null;
  const cast = (score.amount as number) + (score.second as number);
  if (cast <= (chamber.amount as number)) return null;
  const message = `${plain(score.amount as number)} + ${plain(score.second as number)} = ${cast} votes, more than the ${plain(chamber.amount as number)} seats.`;
  return tallyDraft(score, message, [beside(chamber, written(words, chamber))]);
}

function tallyDraft(score: Scanned, message: string, related: ReturnType<typeof beside>[]): Draft {
  return draft({ code: 'figure.tally', severity: 'warning', at: score, message, related });
}
