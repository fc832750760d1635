import { expect, it } from 'vitest';
import { readModel } from '../../../../server/core/names/modelFile.ts';
import { offsets } from '../../../../server/core/names/templates.ts';
import { laneCount } from '../../../../server/core/names/weightTable.ts';
import { createWordMemory } from '../../../../server/core/names/wordMemory.ts';
import { tokenise } from '../../../../server/core/text/tokens.ts';
import { emptyGazetteer, smallLexicon, trainSmallModel } from './smallModel.ts';

const model = readModel(trainSmallModel());
const knowledge = { lexicon: smallLexicon, gazetteer: emptyGazetteer, clusters: model.clusters };

function open() {
  const memory = createWordMemory(model, knowledge);
  /** The numbers of the words of a text, each with what it weighs. */
  const find = (text: string) => {
    const tokens = tokenise(text);
    const numbers = new Int32Array(tokens.length);
    memory.find(text, tokens, 0, tokens.length, numbers);
    return [...numbers].map(number => ({
      number,
      text: memory.words[number].text,
      plain: memory.isPlain(number),
      sums: offsets.map((_, k) => {
        const at = memory.weigh(number, k);
        return [...memory.sums.subarray(at, at + laneCount)];
      }),
    }));
  };
  return { memory, find };
}

it('gives a word one number wherever it stands, and another word another', () => {
  const { find } = open();
  const [ada, low, once, lower] = find('Ada Low Ada low');
  expect(once).toEqual(ada);
  expect(new Set([ada.number, low.number, lower.number, 0]).size).toBe(4);
  expect(find('a low Ada').map(({ text }) => text)).toEqual(['a', 'low', 'Ada']);
  expect(find('a low Ada')[2]).toEqual(ada);
});

it('makes room when it is full, and then says the same of a word', () => {
  const { memory, find } = open();
  const strip = ({ number, ...word }: { number: number }) => word;
  const before = find('Captain Ada Low sailed to Porto').map(strip);
  let most = 0;
  for (let text = 0; text < 150; text++) {
    find(Array.from({ length: 300 }, (_, k) => `word${text}x${k}`).join(' '));
    most = Math.max(most, memory.words.length);
  }
  expect(most).toBeGreaterThan(30_000);
  expect(most).toBeLessThanOrEqual(40_001);
  expect(memory.words.length).toBeLessThan(most);
  expect(find('Captain Ada Low sailed to Porto').map(strip)).toEqual(before);
});

it('keeps words apart that are longer than all that it keeps', () => {
  const { find } = open();
  const long = 'a'.repeat(700_000);
  const [first, second, third] = find(`${long}b ${long}c ${long}b`);
  expect(first.number).toBe(third.number);
  expect(second.number).not.toBe(first.number);
  expect(find('Ada')[0].text).toBe('Ada');
});
