/**
 * What several rooms look for among a paragraph's words, read in one pass and remembered with the paragraph: to read the
 * tokens costs more than what is asked of each.
 *
 * Invariant: it rests on the paragraph alone, whatever names stand in it.
 */
import { isUpper } from './letters.ts';
import { sportWords } from './linking/sport.ts';
import type { Memo } from './memo.ts';
import type { ArticleText, Paragraph } from './model.ts';
import { pressWords } from './places/flavour.ts';
import { shapeCount, shapeOf } from './wordSet.ts';

/**
 * `capitals` are the tokens of the words written large, `shapes` their shapes; `press` are those of words that one
 * country's press may use; `sport` counts the words of sport. Words of one or two letters are left out.
 */
export interface ParagraphWords {
  readonly capitals: readonly number[];
  readonly shapes: readonly number[];
  readonly press: readonly number[];
  readonly sport: number;
}

/** The words of each region's paragraph. */
export const wordsOf = (article: ArticleText, memo: Memo): readonly ParagraphWords[] =>
  memo.of('words', article, ({ regions }) =>
    regions.map(({ paragraph }) => memo.of('words', paragraph, readWords)),
  );

/** The words that are looked for, as bits. */
const bit = { sport: 1, press: 2 };

/** Which of them have a shape: both lists are asked at once, and seldom further. */
const sought = Uint8Array.from(
  { length: shapeCount },
  (_, shape) => (sportWords.hasShape(shape) ? bit.sport : 0) | (pressWords.hasShape(shape) ? bit.press : 0),
);

const none: readonly number[] = [];

function readWords({ text, tokens }: Paragraph): ParagraphWords {
  const capitals: number[] = [];
  const shapes: number[] = [];
  let press: number[] | null = null;
  let sport = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { from, to, kind } = tokens[i];
    if (kind !== 'word' || to - from < 3) continue;
    const shape = shapeOf(text, from, to);
    const bits = sought[shape];
    if (bits !== 0) {
      if (bits & bit.sport && sportWords.holds(text, from, to)) sport++;
      if (bits & bit.press && pressWords.holds(text, from, to)) {
        press ??= [];
        press.push(i);
      }
    }
    if (!isUpper(text, from)) continue;
    capitals.push(i);
    shapes.push(shape);
  }
  return { capitals, shapes, press: press ?? none, sport };
}
