/**
 * A part and its whole: which of two counts is taken of the other, and parts larger than their whole.
 *
 * Invariant: `of` or an opening `of the …,` says so; ranges and money are no counts.
 */
import { beside, type Draft, draft, hasAny, leadOf, type SentenceRule, written } from '../passage.ts';
import type { Scanned } from '../scanned.ts';
import { wordSet } from '../vocabulary.ts';
import type { Words } from '../words.ts';

/** Words of a list that leaves things out, or that sets other figures beside its own. */
export const open = wordSet(
  'including included includes include among such mostly mainly notably especially particularly eg like even plus another further additional more compared against versus rose fell previously earlier than extra respectively',
);

export function isCount({ kind, amount, range }: Scanned): boolean {
  return kind === 'cardinal' && amount !== null && range === 0;
}

/** `Of the 20,000 residents, 25,000 were evacuated`: a part larger than its whole. */
export const checkPart: SentenceRule = ({ words, figures }) => {
  const drafts: Draft[] = [];
  for (let index = 0; index + 1 < figures.length; index++) {
    const [a, b] = [figures[index] as Scanned, figures[index + 1] as Scanned];
    const pair = partAndWhole(words, a, b);
    if (!pair) continue;
    const [part, whole] = pair;
    if ((part.low as number) <= (whole.high as number)) continue;
    const message = `${written(words, part)} is more than the ${written(words, whole)} that it is part of.`;
    drafts.push(
      draft({
        code: 'figure.part-over-whole',
        severity: 'warning',
        at: part,
        message,
        related: [beside(whole, 'the whole')],
      }),
    );
  }
  return drafts;
};

/** Which of two figures is the part and which the whole, null where neither is. */
export function partAndWhole(words: Words, a: Scanned, b: Scanned): readonly [Scanned, Scanned] | null {
  if (!isCount(a) || !isCount(b)) return null;
  const ofB =
    words.is(a.end, 'of') &&
    b.first - a.end <= 2 &&
    (b.first - a.end === 1 || words.is(a.end + 1, 'the') || words.lexeme(a.end + 1)?.role === 'determiner');
  if (ofB && !words.capital(a.end + 1)) return [a, b];
  const lead = leadOf(a);
  const opening = words.is(lead, 'of') || (words.is(lead, 'the') && words.is(lead - 1, 'of'));
  const start = words.is(lead, 'of') ? lead : lead - 1;
  if (!opening || !words.capital(start) || b.first - a.end > 8) return null;
  return words.sign(leadOf(b), ',') && !hasAny(words, a.end, b.first, open) ? [b, a] : null;
}
