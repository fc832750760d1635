/** What all rules share: severity by speaker, fixes, repeated paragraphs, ages by chains of names. */
import { expect, test } from 'vitest';
import { checkInSteps } from '../../../../server/core/figures/check.ts';
import { findFigures } from '../../../../server/core/figures/figures.ts';
import { Memo } from '../../../../server/core/memo.ts';
import type { Chain, Finding, Mention, Quote } from '../../../../server/core/model.ts';
import { finish } from '../../../../server/core/steps.ts';
import { readArticle } from '../../../../server/core/text/article.ts';

const opening =
  'Council holds its monthly meeting\n\nThe council met in the old town hall to hear the reports of its members, and nobody asked for a vote.\n\n';

interface Named {
  readonly names?: readonly string[];
  readonly quotes?: readonly Quote[];
}

/** The findings of an article in which each name is one person's, all its mentions one chain. */
function check(text: string, { names = [], quotes = [] }: Named = {}): Finding[] {
  const article = readArticle(text);
  const memo = new Memo();
  const found = names.flatMap((name, chain) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      from: index,
      to: index + name.length,
      chain,
    })),
  );
  found.sort((a, b) => a.from - b.from);
  const mentions = found.map(({ from, to }): Mention => ({ from, to, type: 'person', score: 1 }));
  const chains = names.map(
    (name, chain): Chain => ({
      type: 'person',
      name,
      aliases: [],
      mentions: found.flatMap((mention, index) => (mention.chain === chain ? [index] : [])),
      roles: [],
      place: null,
      described: null,
    }),
  );
  const figures = findFigures(article, mentions, memo);
  return finish(checkInSteps({ article, mentions, chains, quotes, figures, memo }));
}

const wrongSum = 'The landslide buried 58 barns: 30 of wood, 17 of stone and eight of brick.';

test('a finding writes the arithmetic out and points to every part', () => {
  const text = `${opening}${wrongSum}\n`;
  const [finding] = check(text);
  expect(finding).toMatchObject({
    code: 'figure.total-of-parts',
    severity: 'warning',
    message: '30 + 17 + 8 = 55, not 58.',
  });
  expect(finding?.related.map(({ from, to }) => text.slice(from, to))).toEqual(['30', '17', 'eight']);
});

test('what somebody said is theirs to mend', () => {
  const [said] = check(`${opening}${wrongSum.replace('brick.', 'brick, the mayor said.')}\n`);
  expect(said?.severity).toBe('information');
  const text = `${opening}“${wrongSum}” That was all.\n`;
  const from = text.indexOf('“') + 1;
  const [quoted] = check(text, { quotes: [{ from, to: text.indexOf('”'), speaker: null }] });
  expect(quoted?.severity).toBe('information');
});

test('a weekday that the calendar refutes stays an error whoever says it, but not in quotes', () => {
  const text = `${opening}It opened on Monday, May 9, 2017, the mayor said.\n`;
  expect(check(text)[0]?.severity).toBe('error');
  const quotes = [{ from: opening.length, to: text.indexOf(', the mayor'), speaker: null }];
  expect(check(text, { quotes })[0]?.severity).toBe('warning');
});

test.each([
  ['It opened on Monday, May 9, 2017.', 'It opened on Tuesday, May 9, 2017.'],
  ['Between 450 and 350 swans winter there.', 'Between 350 and 450 swans winter there.'],
  [
    'The clinic will cost between $34 and $39 million.',
    'The clinic will cost between $34 million and $39 million.',
  ],
  ['It was a fiveyear drought.', 'It was a five-year drought.'],
  ['The pipeline is 140 miles (140 km) long.', 'The pipeline is 140 miles (230 km) long.'],
  [
    'Truancy rose from 5% to 9%, an increase of 4%.',
    'Truancy rose from 5% to 9%, an increase of 4 percentage points.',
  ],
])('a fix mends what it is for: %s', (wrong, right) => {
  const text = `${opening}${wrong}\n`;
  const [finding] = check(text);
  const edits = [...(finding?.fixes[0]?.edits ?? [])].sort((a, b) => b.from - a.from);
  const mended = edits.reduce((now, { from, to, text: by }) => now.slice(0, from) + by + now.slice(to), text);
  expect(mended).toBe(`${opening}${right}\n`);
  expect(check(mended)).toEqual([]);
});

test('a repeated paragraph is reported once', () => {
  expect(check(`${opening}${wrongSum}\n\n${wrongSum}\n`)).toHaveLength(1);
});

test.each([
  ['Ada Quill, 36, won the race. The 41-year-old will run again.', ['Ada Quill']],
  [
    'Ada Quill won the race. The 36-year-old was pleased.\n\nQuill ran well. The 25-year-old will run again.',
    ['Quill'],
  ],
  ['Tom Reed, 50, was in court. Reed did not speak. The 63-year-old was let go.', ['Tom Reed', 'Reed']],
])('one person has one age: %s', (text, names) => {
  const people = names.length === 1 ? names : names.slice(1);
  expect(check(`${opening}${text}\n`, { names: people }).map(({ code }) => code)).toEqual([
    'figure.restated',
  ]);
});

test.each([
  ['Ada Quill, 36, won the race. The 36-year-old will run again.', ['Ada Quill']],
  ['Ada Quill, 36, beat Tom Reed, 41. The 41-year-old was second.', ['Ada Quill', 'Tom Reed']],
  ['Ada Quill, 36, won. The 37-year-old had a birthday.', ['Ada Quill']],
  ['Ada Quill won. The 36-year-old beat Tom Reed. The 25-year-old was second.', ['Ada Quill', 'Tom Reed']],
])('two people may have two: %s', (text, names) => {
  expect(check(`${opening}${text}\n`, { names })).toEqual([]);
});

test('the unnamed victim of an opening is the one that the story names', () => {
  const story = (age: number) =>
    `Lorry kills woman\n\nA 66-year-old woman was killed by a lorry on the coast road on Monday night, police in the town of Bray said.\n\nAnn Roe, ${age}, was crossing the road when she was struck, they said.\n`;
  expect(check(story(60), { names: ['Ann Roe'] }).map(({ code }) => code)).toEqual(['figure.restated']);
  expect(check(story(66), { names: ['Ann Roe'] })).toEqual([]);
});

test.each(['', '\n', '5', '()', '\u0000', '😀 5% 😀', '“', 'May', '2015-16', '1,2,3,4', '١٢٣ people'])(
  'any text is read: %j',
  text => {
    expect(check(text)).toEqual([]);
  },
);
