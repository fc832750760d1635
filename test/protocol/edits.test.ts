import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Location, SemanticTokensDelta } from 'vscode-languageserver/node';
import { randomNumbers } from '../server/workspace/randomEdits.ts';
import { everything, type Paper } from './desk.ts';
import { desks } from './desks.ts';
import { quay } from './quay.ts';

const start = desks();

interface Tokens {
  resultId: string;
  data: number[];
}

/** Tokens as a client that was sent a delta has them. */
function patched(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const patchedData = [...data];
  for (const { start: at, deleteCount, data: by = [] } of [...edits].sort((a, b) => b.start - a.start)) {
    patchedData.splice(at, deleteCount, ...by);
  }
  return patchedData;
}

describe('an edit', () => {
  it('brings a finding, and undoing takes it away', async () => {
    const desk = await start({ files: { 'stories/a.txt': quay } });
    await desk.scanned();
    const paper = await desk.open('stories/a.txt');
    expect(await paper.findings()).toEqual([]);
    await paper.edit('Friday', 'Monday');
    const [finding, ...others] = await paper.findings();
    expect(finding).toMatchObject({ code: 'figure.weekday', severity: 1, source: 'copydesk' });
    expect(paper.words(finding)).toContain('Monday');
    const guide = new URL(finding.codeDescription!.href);
    expect(guide.hash).toBe('#figure-weekday');
    expect(await readFile(guide, 'utf8')).toContain('\n### figure-weekday\n');
    expect(others).toEqual([]);
    await paper.edit('Monday', 'Friday');
    expect(await paper.findings()).toEqual([]);
  });

  it('brings a contradiction with another file, in both, and undoing takes it away', async () => {
    const fire = 'Ferry burns\n\nThe ferry fire near the old harbour wall killed 41 sailors, police said.\n';
    const desk = await start({
      files: { 'stories/a.txt': fire, 'stories/b.txt': fire, 'stories/c.txt': quay },
    });
    await desk.scanned();
    const a = await desk.open('stories/a.txt');
    const b = await desk.open('stories/b.txt');
    expect(await b.findings()).toEqual([]);
    await a.edit('41', '47');
    const [finding] = await a.findings();
    expect(finding).toMatchObject({ code: 'figure.across-articles' });
    expect(a.words(finding)).toContain('47');
    const [{ location }] = finding.relatedInformation!;
    expect([location.uri, b.words(location)]).toEqual([b.uri, expect.stringContaining('41')]);
    const [other] = await b.findings();
    expect(other.relatedInformation!.map(({ location: { uri } }) => uri)).toEqual([a.uri]);
    expect(await a.hover('47')).toContain('The same quantity elsewhere:');
    const stated = await a.request<Location[]>('textDocument/references', a.at('47'), {
      context: { includeDeclaration: true },
    });
    expect(stated.map(({ uri }) => uri)).toEqual([a.uri, b.uri]);
    await a.edit('47', '41');
    expect([...(await a.findings()), ...(await b.findings())]).toEqual([]);
  });

  it('changes the semantic tokens by a delta that gives the full answer', async () => {
    const desk = await start({ files: { 'stories/a.txt': quay } });
    const paper = await desk.open('stories/a.txt');
    const first = await paper.request<Tokens>('textDocument/semanticTokens/full');
    expect(first.data.length).toBeGreaterThan(10);
    let { resultId, data } = first;
    for (const [words, by] of [
      ['Leeds', 'Truro, near Leeds'],
      ['Quay', 'The 14 quays'],
      ['said Maria Barlow', ''],
    ]) {
      await paper.edit(words, by);
      const delta = await paper.request<SemanticTokensDelta>(
        'textDocument/semanticTokens/full/delta',
        undefined,
        {
          previousResultId: resultId,
        },
      );
      const sent = delta.edits.reduce((sum, edit) => sum + (edit.data?.length ?? 0), 0);
      data = patched(data, delta);
      resultId = delta.resultId!;
      const full = await (await desk.openUri(`untitled:copy-${words}`, paper.text)).request<Tokens>(
        'textDocument/semanticTokens/full',
      );
      expect(data).toEqual(full.data);
      expect(sent).toBeLessThan(full.data.length);
    }
  });

  it('in UTF-8 columns is the same edit', async () => {
    const capabilities = {
      ...everything,
      general: { positionEncodings: ['utf-8' as const, 'utf-16' as const] },
    };
    const text = 'Café 😀\n\nAt the “Café” in Leeds, Zoë Barlow left.\n';
    const desk = await start({ files: { 'stories/a.txt': text }, capabilities });
    expect(desk.hello.capabilities.positionEncoding).toBe('utf-8');
    const paper = await desk.open('stories/a.txt');
    // “, ” and ë take three, three and two bytes, é two.
    const column = Buffer.byteLength('At the “Café” in ');
    await desk.notify('textDocument/didChange', {
      textDocument: { uri: paper.uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 6 }, end: { line: 0, character: 10 } }, text: '😀😀' },
        {
          range: { start: { line: 2, character: column }, end: { line: 2, character: column + 5 } },
          text: 'Truro',
        },
      ],
    });
    const [found] = await desk.request<{ range: object }[]>('textDocument/references', {
      textDocument: { uri: paper.uri },
      position: { line: 2, character: column + 1 },
      context: { includeDeclaration: true },
    });
    expect(found.range).toEqual({
      start: { line: 2, character: column },
      end: { line: 2, character: column + 'Truro'.length },
    });
    const hover = await desk.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: paper.uri },
      position: { line: 2, character: column + 1 },
    });
    expect(hover.contents.value).toContain('**Truro**');
  });

  it('finds its places in closed files too, in UTF-8 columns', async () => {
    const capabilities = { ...everything, general: { positionEncodings: ['utf-8' as const] } };
    const text = 'Café\n\n“Zoë” and Anna Barlow met Barlow’s son in Leeds.\n';
    const desk = await start({ files: { 'stories/a.txt': text, 'stories/b.txt': text }, capabilities });
    await desk.scanned();
    await desk.open('stories/a.txt');
    const column = Buffer.byteLength('“Zoë” and Anna Barlow met Barlow’s son in ');
    const found = await desk.request<Location[]>('textDocument/references', {
      textDocument: { uri: desk.uri('stories/a.txt') },
      position: { line: 2, character: column },
      context: { includeDeclaration: true },
    });
    expect(found).toEqual(
      ['a', 'b'].map(name => ({
        uri: desk.uri(`stories/${name}.txt`),
        range: {
          start: { line: 2, character: column },
          end: { line: 2, character: column + 'Leeds'.length },
        },
      })),
    );
  });
});

describe('many edits', () => {
  const pieces = [
    'Maria Barlow',
    'Leeds',
    ' ',
    '😀',
    '\n\n',
    '\r\n',
    '“yes,” she said',
    '41 people',
    'é',
    '',
  ];

  it.each([1, 2])('leave the server with what the text gives by itself (seed %i)', async seed => {
    const random = randomNumbers(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
    const desk = await start({ files: { 'stories/a.txt': quay } });
    await desk.scanned();
    const paper = await desk.open('stories/a.txt');
    const answers = (document: Paper) =>
      Promise.all(
        ['semanticTokens/full', 'documentSymbol', 'foldingRange'].map(name =>
          document.request<object>(`textDocument/${name}`),
        ),
      );
    const texts = new Set<string>();
    for (let step = 0; step < 40; step++) {
      const words = paper.text.match(/[^\s“”]+|[^\S\r\n]+/gu) ?? [];
      await paper.edit(pick(words) ?? '', pick(pieces));
      if (random() < 0.5) void paper.request('textDocument/semanticTokens/full');
      texts.add(paper.text);
      if (step % 10 !== 9) continue;
      const copy = await desk.openUri(`untitled:${seed}-${step}`, paper.text);
      const [[{ resultId: _, ...tokens }, ...kept], [{ resultId: __, ...fresh }, ...made]] =
        (await Promise.all([answers(paper), answers(copy)])) as [Tokens, ...object[]][];
      expect([tokens, ...kept], `seed ${seed}, step ${step}`).toEqual([fresh, ...made]);
      await copy.close();
    }
    expect(texts.size, `seed ${seed}`).toBeGreaterThan(20);
  });
});
