import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/core/model.ts';
import {
  type Decision,
  ignoredIn,
  ignoreFinding,
  isIgnored,
  orphans,
  readIgnored,
  writeDecision,
} from '../../../server/workspace/ignored.ts';

const text = 'Storm kills 9\n\nThe storm killed 11 people in Port Sorrel.';
const finding = (words: string, code: string): Finding => {
  const from = text.indexOf(words);
  const to = from + words.length;
  return { from, to, code, severity: 'warning', message: '', related: [], fixes: [] };
};
const headline = finding('9', 'figure.headline');
const restated = finding('11', 'figure.restated');
const file = (...decisions: Decision[]) =>
  decisions.map(decision => `${writeDecision(decision)}\r\n`).join('');
const ignores = (lines: string, edited = text) => {
  const ignored = ignoredIn(edited, { file: 'a/b.txt', ignored: readIgnored(lines) });
  return [headline, restated].filter(found => isIgnored(found, ignored)).map(({ code }) => code);
};

describe('decisions to ignore', () => {
  it('hold for one finding, and for its code alone', () => {
    expect(ignores(file(ignoreFinding('a/b.txt', text, headline)))).toEqual(['figure.headline']);
    expect(ignores(file(ignoreFinding('a/b.txt', text, { ...headline, code: 'figure.subset' })))).toEqual([]);
  });

  it('hold for a rule in one file, a rule in the workspace, or all rules', () => {
    expect(ignores(file({ ignore: 'file', code: 'figure.restated', file: 'a/b.txt' }))).toEqual([
      'figure.restated',
    ]);
    expect(ignores(file({ ignore: 'file', code: 'figure.restated', file: 'a/c.txt' }))).toEqual([]);
    expect(ignores(file({ ignore: 'workspace', code: 'figure.headline' }))).toEqual(['figure.headline']);
    expect(ignores(file({ ignore: 'file', code: '*', file: 'a/b.txt' }))).toHaveLength(2);
  });

  it('are lost, and say so on their line, when their words are gone', () => {
    const lines = `\n${file({ ignore: 'workspace', code: 'x' }, ignoreFinding('a/b.txt', text, headline))}`;
    const { lost } = ignoredIn(text.replace('kills 9', 'kills 11'), {
      file: 'a/b.txt',
      ignored: readIgnored(lines),
    });
    const [orphan] = orphans(lost);
    expect(lines.slice(orphan.from, orphan.to)).toMatch(/^\{"ignore":"finding".*\}$/);
    expect(orphan).toMatchObject({ code: 'correction.orphan', severity: 'information' });
    expect(orphan.message).toContain('“9” is not found (or not clearly) in a/b.txt');
  });

  it('are read line by line: a broken line is a problem of its own', () => {
    const good = file({ ignore: 'workspace', code: 'figure.headline', reason: 'house style' });
    const { decisions, problems } = readIgnored(`<<<<<<< ours\n${good}{"ignore":"file","code":7}\n`);
    expect(decisions).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/no decision .*not JSON/),
      expect.stringMatching(/no decision .*code: .*string/),
    ]);
  });
});
