import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, Location, SymbolInformation } from 'vscode-languageserver/node';
import type { MentionResult } from '../../server/lsp/protocol.ts';
import type { Desk, Paper } from './desk.ts';
import { desks } from './desks.ts';

const start = desks();

const files = [
  'seeds/000_46187c2777956e3f.txt',
  'seeds/001_ed665590cb9deb0d.txt',
  'seeds/002_247c1af2af1c55b4.txt',
  'seeds/003_f4fec2eb20a7b7bc.txt',
  'seeds/004_438240eb54a07de3.txt',
];

async function seeds(): Promise<{ desk: Desk; papers: Paper[] }> {
  const desk = await start();
  await desk.scanned();
  const papers = [];
  for (const file of files) papers.push(await desk.open(file));
  return { desk, papers };
}

const all = { context: { includeDeclaration: true } };

describe('on the seeds', () => {
  it('hovering shows the card of what is under the pointer', async () => {
    const { papers } = await seeds();
    expect(await papers[1].hover('Kerry')).toMatch(/^\*\*John Kerry\*\* · person/);
    expect(await papers[1].hover('Kerry')).toMatch(/secretary of state/i);
    expect(await papers[0].hover('De Mistura')).toMatch(/^\*\*Staffan de Mistura\*\* · person/);
    expect(await papers[0].hover('Aleppo')).toMatch(/^\*\*Aleppo\*\* · place {2}\ncity in .*Syria/);
    expect(await papers[0].hover('Aleppo')).toContain('](data:image/svg+xml;base64,');
    expect(await papers[3].hover('290,000')).toContain('Value: 290,000');
    expect(await papers[3].hover('290,000')).toContain('more than, so 290,000 or more');
    expect(await papers[0].hover('Thursday')).toContain('· date');
    expect(await papers[0].hover('the')).toBeNull();
  });

  it('definition goes to the full name, and from there on to the next article', async () => {
    const { papers } = await seeds();
    const [paper] = papers.slice(1);
    const first = await paper.request<Location>('textDocument/definition', paper.at('Kerry'));
    expect([first.uri, paper.words(first)]).toEqual([paper.uri, 'John Kerry']);
    const second = await paper.request<Location>('textDocument/definition', paper.at('John Kerry'));
    expect(second.uri).not.toBe(paper.uri);
    expect(papers.find(({ uri }) => uri === second.uri)!.words(second)).toBe('John Kerry');
  });

  it('references list the mentions in all five files, this one first', async () => {
    const { papers } = await seeds();
    const [, paper] = papers;
    const found = await paper.request<Location[]>('textDocument/references', paper.at('Kerry'), all);
    expect(found[0].uri).toBe(paper.uri);
    expect(new Set(found.map(({ uri }) => uri)).size).toBe(5);
    for (const location of found) {
      expect(papers.find(({ uri }) => uri === location.uri)!.words(location)).toMatch(/Kerry/);
    }
  });

  it('the next mention goes round all of them, and the previous one back', async () => {
    const { desk, papers } = await seeds();
    const [, paper] = papers;
    const found = await paper.request<Location[]>('textDocument/references', paper.at('Kerry'), all);
    const step = (at: Location, direction: 'next' | 'previous') =>
      desk.request<MentionResult>('copydesk/mention', {
        textDocument: { uri: at.uri },
        position: at.range.start,
        direction,
      });
    const seen = new Set<string>();
    let here: Location = found[0];
    for (let i = 0; i < found.length; i++) {
      const next = (await step(here, 'next'))!;
      expect(await step(next, 'previous')).toEqual(here);
      seen.add(JSON.stringify(next));
      here = next;
    }
    expect(here).toEqual(found[0]);
    expect(seen).toEqual(new Set(found.map(location => JSON.stringify(location))));
  });

  it('symbols name who is in an article, and in the workspace', async () => {
    const { desk, papers } = await seeds();
    const tree = await papers[1].request<DocumentSymbol[]>('textDocument/documentSymbol');
    const names = (symbols: readonly DocumentSymbol[]): string[] =>
      symbols.flatMap(({ name, children = [] }) => [name, ...names(children)]);
    expect(names(tree)).toEqual(expect.arrayContaining(['John Kerry', 'Sergei Lavrov']));
    const found = await desk.request<SymbolInformation[]>('workspace/symbol', { query: 'lavrov' });
    expect(found.map(({ name }) => name)).toEqual(['Sergei Lavrov']);
  });

  it('a toll changed in one of two copies of a story is found in both, until it is mended', async () => {
    const { papers } = await seeds();
    const [, , , one, other] = papers;
    const across = async (paper: Paper) =>
      (await paper.findings()).filter(({ code }) => code === 'figure.across-articles');
    expect(await across(other)).toEqual([]);
    await one.edit('290,000', '209,000');
    const [finding] = await across(one);
    expect(one.words(finding)).toContain('209,000');
    const [related] = finding.relatedInformation!;
    expect(related.location.uri).toBe(other.uri);
    expect(other.words(related.location)).toContain('290,000');
    expect((await across(other))[0].relatedInformation![0].location.uri).toBe(one.uri);
    await one.edit('209,000', '290,000');
    expect([...(await across(one)), ...(await across(other))]).toEqual([]);
  });

  it('there is nothing to warn of', async () => {
    const { papers } = await seeds();
    for (const paper of papers) {
      const loud = (await paper.findings()).filter(({ severity }) => severity! <= 2);
      expect(loud, paper.uri).toEqual([]);
    }
  });
});
