import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings } from '../../../server/workspace/settings.ts';

describe('settings', () => {
  it.each([undefined, null, {}, 'nonsense', []])('are the defaults for %j', raw => {
    expect(readSettings(raw)).toEqual({ settings: defaultSettings, problems: [] });
  });

  it('are taken as given', () => {
    const { settings, problems } = readSettings({
      articles: ['desk/*.txt'],
      findings: { 'figure.weekday': 'off', 'figure.total-of-parts': 'hint' },
      names: { minimumScore: 0.25 },
      hover: { map: false },
      inlayHints: true,
    });
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      ...defaultSettings,
      articles: ['desk/*.txt'],
      findings: { 'figure.weekday': 'off', 'figure.total-of-parts': 'hint' },
      names: { minimumScore: 0.25 },
      hover: { map: false },
      inlayHints: true,
    });
  });

  it.each([
    [{ articles: '**/*.txt' }, 'copydesk.articles must be a list of globs, not "**/*.txt"'],
    [{ articles: [7] }, 'copydesk.articles must be a list of globs, not [7]'],
    [{ articles: [''] }, 'copydesk.articles must be a list of globs, not [""]'],
    [{ names: { minimumScore: 2 } }, 'copydesk.names.minimumScore must be a number from 0 to 1, not 2'],
    [{ maximumArticles: 0 }, 'copydesk.maximumArticles must be a whole number above 0, not 0'],
    [{ maximumFileSize: 501 }, 'copydesk.maximumFileSize must be a number of megabytes up to 500, not 501'],
    [{ codeLens: 'yes' }, 'copydesk.codeLens must be true or false, not "yes"'],
    [{ findings: 'all' }, 'copydesk.findings must be an object of codes and severities, not "all"'],
    [
      { findings: { 'figure.weekday': 'loud' } },
      'copydesk.findings.figure.weekday must be error, warning, information, hint or off, not "loud"',
    ],
  ])('%j are named in a problem, and the default stands', (raw, problem) => {
    const read = readSettings(raw);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toContain(problem);
    expect(read.settings).toEqual(defaultSettings);
  });

  it('of which one is wrong keep the others', () => {
    const { settings, problems } = readSettings({
      lookup: 'always',
      codeLens: true,
      findings: { a: 'hint', b: 9 },
    });
    expect(problems).toHaveLength(2);
    expect(settings).toEqual({ ...defaultSettings, codeLens: true, findings: { a: 'hint' } });
  });
});
