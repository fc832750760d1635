/**
 * What the linking room needs to know of a paragraph's words, read in one pass and remembered with the paragraph.
 *
 * Invariant: it rests on the paragraph alone, whatever names stand in it.
 */
import type { Memo } from '../memo.ts';
import type { Paragraph } from '../model.ts';
import { isSportWordAt } from './sport.ts';

/**
 * `capitals` are the tokens of the words written large, three letters and longer, `shapes` their shapes; `sport` counts the words of sport; `tagged`
 * says that a politician's party may stand in it (`D-Calif.`).
 */
export interface ParagraphWords {
  readonly capitals: readonly number[];
  readonly shapes: readonly number[];
  readonly sport: number;
  readonly tagged: boolean;
}

/** The paragraph's words as read at the first call. */
export const wordsOf = (paragraph: Paragraph, memo: Memo): ParagraphWords =>
  memo.of('linking.words', paragraph, readWords);

function readWords({ text, tokens }: Paragraph): ParagraphWords {
  const capitals: number[] = [];
  const shapes: number[] = [];
  let sport = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { from, to, kind } = tokens[i];
    if (kind !== 'word' || to - from < 3) continue;
    if (isSportWordAt(text, from, to)) sport++;
    if (!isUpper(text, from)) continue;
    capitals.push(i);
    shapes.push(shapeOf(text, from, to));
  }
  return { capitals, shapes, sport, tagged: /[DRI]-\p{Lu}/u.test(text) };
}

/** The first letter and the length of a word: by them most words are told from others. */
export const shapeOf = (text: string, from: number, to: number): number =>
  text.charCodeAt(from) * 64 + ((to - from) & 63);

/** Whether a capital letter stands at an offset. */
export function isUpper(text: string, at: number): boolean {
  const letter = text.charCodeAt(at);
  return letter < 128 ? letter > 64 && letter < 91 : /^\p{Lu}/u.test(text.slice(at, at + 2));
}
