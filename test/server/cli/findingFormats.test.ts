import { describe, expect, it } from 'vitest';
import { formatFindings, type ReportedFinding } from '../../../server/cli/findingFormats.ts';

const first = 'Flood kills 12\nFourteen people died, 100% of them: men.\n';
const second = 'Flood kills 9\n';
const texts = new Map([
  ['a,1.txt', first],
  ['b.txt', second],
]);
const found: ReportedFinding[] = [
  {
    workspace: 'w',
    file: 'a,1.txt',
    text: first,
    finding: {
      from: 15,
      to: 23,
      code: 'figure.headline',
      severity: 'warning',
      message: '12 in the headline,\n14 here: 100% odd',
      related: [
        { article: null, from: 12, to: 14, message: 'the headline' },
        { article: 'b.txt', from: 12, to: 13, message: 'the other story' },
      ],
      fixes: [],
    },
  },
];
const format = (kind: 'text' | 'jsonl' | 'sarif' | 'github') =>
  formatFindings(kind, found, (_, file) => texts.get(file));

describe('findings', () => {
  it('as text name each place by line and column, the first being 1', () => {
    expect(format('text')).toBe(
      [
        'w/a,1.txt:2:1: warning: 12 in the headline,\n14 here: 100% odd [figure.headline]',
        '    w/a,1.txt:1:13: the headline',
        '    w/b.txt:1:13: the other story',
        '',
      ].join('\n'),
    );
  });

  it('as JSON Lines keep offsets and name the file of every related span', () => {
    const { related, ...rest } = JSON.parse(format('jsonl'));
    expect(rest).toMatchObject({ workspace: 'w', file: 'a,1.txt', from: 15, to: 23, severity: 'warning' });
    expect(related.map(({ file, from }: { file: string; from: number }) => [file, from])).toEqual([
      ['a,1.txt', 12],
      ['b.txt', 12],
    ]);
  });

  it('as SARIF carry level, region and related locations', () => {
    const [run] = JSON.parse(format('sarif')).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules).toEqual([{ id: 'figure.headline' }]);
    expect(run.results[0].level).toBe('warning');
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'w/a,1.txt' },
      region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 9 },
    });
    expect(run.results[0].relatedLocations[1].physicalLocation.artifactLocation.uri).toBe('w/b.txt');
  });

  it('as workflow commands escape what would end a property or the command', () => {
    expect(format('github')).toBe(
      '::warning file=w/a%2C1.txt,line=2,col=1,endColumn=9,title=figure.headline::12 in the headline,%0A14 here: 100%25 odd\n',
    );
  });

  it('are nothing where there is nothing', () => {
    expect(formatFindings('text', [], () => undefined)).toBe('');
  });
});
