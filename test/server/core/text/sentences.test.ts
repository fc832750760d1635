import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../../server/core/text/sentences.ts';
import { tokenise } from '../../../../server/core/text/tokens.ts';
import { randomText, seeded } from './randomText.ts';

/** The sentences of a text with a bar between. */
function barred(text: string): string {
  return splitSentences(text, tokenise(text))
    .map(({ from, to }) => text.slice(from, to))
    .join(' | ');
}

test.each([
  'The U.S. Treasury met Mr. Orr. | Then Sen. Ito left St. Ives at 8 a.m. Monday.',
  'No. 3 seed J. K. Ney lost to Jr. Ito. | The rest won.',
  'He moved to the U.S. | The others stayed in Ga. | “We wait,” they said.',
  'She took vitamin C. | It helped. | Ney & Co. | The rest sold for $1.2 bn. | Nobody asked.',
  'They live on Main St. | The house is old.',
  'In Dec. it rained 3.5 in. a day. | 40 roads closed in 2016. | 30 reopened.',
  '“We are ready.” | He left. | "They came," he said. | "We stayed."',
  'He said “yes”. | ‘No.’ | She left (in a hurry.) | Nobody saw.',
  '“Why now?” Ney asked. | "Stop!" he shouted. | “Why?” | Nobody knew.',
  '“ She was kind. ” | Then they left. | He said: "No. " | She stayed.',
  'He waited... and left. | Wait… | Now? | Yes!',
  'It rained. | al-Harun stayed. | de Ney left. | eOrr sales rose.',
  'He fell off the wall.| She ran.',
  'Ferries stop as gale hits Orr',
])('%s', barredText => {
  const text = barredText.replaceAll(' | ', ' ').replace('.|', '.').replace('. She ran', '.She ran');
  expect(barred(text)).toBe(barredText.replace('.|', '. |'));
});

test('a stop after an abbreviation and a closing mark ends its sentence', () => {
  expect(barred('He left “the U.S.” They stayed. Ney spoke (at 9 p.m.) It was late.')).toBe(
    'He left “the U.S.” | They stayed. | Ney spoke (at 9 p.m.) | It was late.',
  );
});

test('an ideographic stop ends its sentence without a space', () => {
  expect(barred('東京は晴れ。大阪は雨。')).toBe('東京は晴れ。 | 大阪は雨。');
});

test('sentences hold every token once and in order, whatever the text', () => {
  const counts = new Set<number>();
  fc.assert(
    fc.property(randomText, text => {
      const tokens = tokenise(text);
      const sentences = splitSentences(text, tokens);
      let next = 0;
      for (const { from, to, firstToken, endToken } of sentences) {
        expect(firstToken).toBe(next);
        expect(endToken).toBeGreaterThan(firstToken);
        expect([from, to]).toEqual([tokens[firstToken].from, tokens[endToken - 1].to]);
        next = endToken;
      }
      expect(next).toBe(tokens.length);
      counts.add(sentences.length);
    }),
    seeded,
  );
  expect(counts.size).toBeGreaterThan(5);
});
