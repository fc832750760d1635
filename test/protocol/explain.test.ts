import { expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import type { ExplainResult } from '../../server/lsp/protocol.ts';
import { everything } from './desk.ts';
import { desks } from './desks.ts';

const start = desks();

const files = {
  'stories/a.txt': 'Quay opens\n\nMayor Ada Quill met Bo Lind in Porto on Monday.\n',
  'stories/b.txt': 'Quay closes\n\nMayor Ada Quill left Porto.\n',
};

it('a name is explained by what decided and by the evidence from other articles', async () => {
  const desk = await start({ files });
  await desk.scanned();
  const paper = await desk.open('stories/a.txt');
  const explained = await paper.request<ExplainResult>('copydesk/explain', paper.at('Quill'));
  expect(explained?.title).toBe('Why “Ada Quill” is read as a person');
  expect(explained?.text).toMatch(/^# Why “Ada Quill” is read as a person\n/);
  expect(explained?.text).toMatch(/For it, strongly: .* \(\+\d\.\d\d\)/);
  expect(explained?.text).toMatch(/- Quay closes: the same full name; .*both say “mayor”/);
  expect(await paper.request('copydesk/explain', paper.at('opens'))).toBeNull();
});

it('the action is there when it is asked for, and shows the explanation in any editor', async () => {
  const hover = { contentFormat: ['plaintext' as const] };
  const capabilities = { ...everything, textDocument: { ...everything.textDocument, hover } };
  const desk = await start({ files, capabilities });
  await desk.scanned();
  const paper = await desk.open('stories/a.txt');
  const range = { start: paper.at('Porto'), end: paper.at('Porto') };
  const offered = (triggerKind: number) =>
    paper.request<CodeAction[]>('textDocument/codeAction', undefined, {
      range,
      context: { diagnostics: [], triggerKind },
    });
  expect(await offered(2)).toEqual([]);
  const [action] = await offered(1);
  expect(action).toMatchObject({ title: 'Why “Porto” is read as a place', kind: 'copydesk.explain' });
  await desk.request('workspace/executeCommand', action.command);
  await desk.until(() => desk.messages.length > 0);
  expect(desk.messages[0]).toMatch(
    /^Why “Porto” is read as a place\n[^#*]*Taken for Porto: city in .*Portugal/,
  );
});
