/**
 * Gaps in a stated sequence: `The third element of the plan` in a story that names no other.
 *
 * Invariant: a hint only, and silent wherever the story orders or counts anything that the third could belong to.
 */

import type { Finding } from '../../model.ts';
import type { FigureCheckInput } from '../check.ts';
import { maskOf, readParagraph } from '../paragraphFigures.ts';
import { hasAny } from '../passage.ts';
import { wordSet } from '../vocabulary.ts';
import { firstPiece, type Words } from '../words.ts';

const strands = wordSet(
  'element point pillar condition reason aim goal strand demand proposal option objective principle',
);
const earlier = wordSet('first firstly second secondly initially');
const lists = wordSet(
  'point part pronged stage step pillar element points parts elements conditions reasons demands aims goals pillars proposals',
);

const ordinals = maskOf(['ordinal']);

/** The third of a sequence whose first and second the story does not name. */
export function findSequenceGaps({ article, memo }: FigureCheckInput): Finding[] {
  const findings: Finding[] = [];
  for (const region of article.regions) {
    if (region.kind !== 'paragraph' || region.repeats !== null) continue;
    const { words, figures, kinds } = readParagraph(region.paragraph, memo);
    if ((kinds & ordinals) === 0) continue;
    for (const { kind, amount, first, end, from } of figures) {
      const third =
        kind === 'ordinal' &&
        amount === 3 &&
        words.isAny(end, strands) &&
        words.is(first - 1, 'the') &&
        words.capital(first - 1);
      if (!third) continue;
      const to = words.to[end] as number;
      findings.push({
        from: region.from + from,
        to: region.from + to,
        code: 'figure.sequence-gap',
        severity: 'hint',
        message: `A ${words.text.slice(from, to)} is named, but no first and no second.`,
        related: [],
        fixes: [],
      });
    }
  }
  if (findings.length !== 1) return [];
  return article.regions.some(({ paragraph }) => ordersOthers(readParagraph(paragraph, memo).words))
    ? []
    : findings;
}

/** Whether a paragraph names an earlier member or counts them (`a three-point plan`). */
function ordersOthers(words: Words): boolean {
  if (hasAny(words, firstPiece, words.end, earlier)) return true;
  for (let at = firstPiece + 1; at < words.end; at++) {
    if (!words.isAny(at, lists)) continue;
    const count = words.lexeme(words.hyphen(at - 1) ? at - 2 : at - 1);
    if (count?.number !== undefined || (words.hyphen(at - 1) && /^\d$/.test(words.raw(at - 2)))) return true;
  }
  return false;
}
