import { expect, it } from 'vitest';
import { markCapitals, mayBeNamed } from '../../../../server/core/names/candidates.ts';
import { readScene } from '../../../../server/core/names/scene.ts';
import { readWord } from '../../../../server/core/names/words.ts';
import { parseMarks } from '../../../marks.ts';
import { smallKnowledge } from './smallModel.ts';

const plainWords = new Set('The It Monday the left said on and of to , .'.split(' '));

/** The words of a sentence that may be in a name. */
function candidates(text: string): string[] {
  const words = text.split(' ').map(word => readWord(word, smallKnowledge));
  const isPlain = (token: number) => plainWords.has(words[token].text);
  const marks = new Uint8Array(words.length).fill(7);
  if (!markCapitals(words, isPlain, marks)) return [];
  const scene = readScene(words, smallKnowledge);
  return words.filter((_, token) => mayBeNamed(scene, token, isPlain, marks)).map(word => word.text);
}

it.each([
  [
    'capitals, and words within two of one that are not plain',
    `
    The old grey ferry left busy Porto harbour wall before dawn .
                            ^^^^ a
                                 ^^^^^ b
                                       ^^^^^^^ c
                                               ^^^^ d
    `,
  ],
  [
    'plain words right between capitals',
    `
    Ada Low and Bruno Vargas left Porto , Braga and Evora .
    ^^^ a   ^^^ c     ^^^^^^ e    ^^^^^ g ^^^^^ i   ^^^^^ k
        ^^^ b   ^^^^^ d      ^^^^ f     ^ h     ^^^ j
    `,
  ],
  [
    'small words that a run of capitals holds together',
    `
    said Bank of the Tides on
         ^^^^ a  ^^^ c
              ^^ b   ^^^^^ d
    `,
  ],
  [
    'a plain word with a capital beside another capital',
    `
    The Harbour left on Monday .
    ^^^ a
        ^^^^^^^ b
    `,
  ],
  ['no word of a sentence whose capitals are all plain', 'The ferry left on Monday'],
  [
    'every word of a sentence in small letters',
    `
    ada low left porto
    ^^^ a   ^^^^ c
        ^^^ b    ^^^^^ d
    `,
  ],
  [
    'every word of a headline in capitals',
    `
    PORTO FERRY LEFT
    ^^^^^ a     ^^^^ c
          ^^^^^ b
    `,
  ],
])('the model is asked about %s', (_, fixture) => {
  const { text, spans } = parseMarks(fixture);
  expect(candidates(text)).toEqual(spans.map(({ from, to }) => text.slice(from, to)));
});
