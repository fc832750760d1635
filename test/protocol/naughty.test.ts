import { expect, it } from 'vitest';
import { randomNumbers } from '../server/workspace/randomEdits.ts';
import type { Paper } from './desk.ts';
import { desks } from './desks.ts';

const start = desks();

const naughty = [
  'Mr [Smith](command:rm) of <b>Leeds</b> said ![x](http://x.example/y.png) on 31 February 2016.',
  '“Quotes “in” quotes” – and ’none’ closed, said Zoë 😀 Barlow, 4️⃣1️⃣ killed',
  '\u202eright to left\u202c, ‏مرحبا in Geneva, 北京 and Ōsaka on Friday, Aug. 26, 2016',
  `${'('.repeat(300)}${'9,'.repeat(300)}${'"'.repeat(301)}`,
  'U.S. -backed $1.2.3bn 12/13/14 1-2-3-4 … %%% £ per cent per cent',
  'nul-free \u0001 control \u001b[31m characters \ufeff and \ud83d lone surrogates \ude00',
  '\t \u00a0 \u3000',
  'MARIA BARLOW MARIA BARLOW MARIA BARLOW, MARIA BARLOW',
];

const atPosition = [
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/prepareCallHierarchy',
  'textDocument/completion',
  'textDocument/codeAction',
  'textDocument/selectionRange',
];
const ofDocument = [
  'textDocument/semanticTokens/full',
  'textDocument/documentSymbol',
  'textDocument/diagnostic',
  'textDocument/foldingRange',
  'textDocument/codeLens',
];

/** Asks for everything at a position, on the text or off it. */
async function askAll(paper: Paper, position: { line: number; character: number }): Promise<void> {
  const range = { start: position, end: { line: position.line + 1, character: 0 } };
  const more = { range, positions: [position], context: { diagnostics: [], includeDeclaration: true } };
  for (const method of atPosition) await paper.request(method, position, more);
  for (const method of ['textDocument/inlayHint', 'textDocument/semanticTokens/range']) {
    await paper.request(method, undefined, { range });
  }
}

/** Whether the tokens stand in order, each inside its line. */
function tokensFit(data: readonly number[], lines: readonly string[]): boolean {
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    character = data[i] === 0 ? character + data[i + 1] : data[i + 1];
    line += data[i];
    if (data[i + 2] <= 0 || character + data[i + 2] > lines[line].length) return false;
  }
  return true;
}

it.each([1, 2])('any text, asked about anywhere, is answered (seed %i)', async seed => {
  const random = randomNumbers(seed);
  const desk = await start({ files: {}, settings: { codeLens: true, inlayHints: true } });
  const order = [...naughty].sort(() => random() - 0.5);
  const breaks = ['\n', '\r\n', '\r', '\n\n\n'];
  const text = order.map(line => line + breaks[Math.floor(random() * breaks.length)]).join('');
  const paper = await desk.openUri('untitled:naughty', text);
  const lines = text.split(/\r\n|\r|\n/);
  const seen = new Set<number>();
  for (let i = 0; i < 25; i++) {
    const line = Math.floor(random() * (lines.length + 2)) - 1;
    seen.add(line);
    await askAll(paper, { line, character: Math.floor(random() * 120) - 5 });
  }
  for (const method of ofDocument) await paper.request(method);
  const { data } = await paper.request<{ data: number[] }>('textDocument/semanticTokens/full');
  expect(data.length, `seed ${seed}`).toBeGreaterThan(0);
  expect(tokensFit(data, lines), `seed ${seed}`).toBe(true);
  expect(seen.size, `seed ${seed}`).toBeGreaterThan(5);
  expect(desk.log.filter(line => line.includes('failed'))).toEqual([]);
});
