import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { hover, moment, ready } from './support.ts';

describe('without a folder', () => {
  it('a file that lies where articles do starts the extension and gets its colours', async () => {
    const seeds = path.join(path.dirname(process.env.COPYDESK_RESULTS!), 'seeds');
    const [seed] = readdirSync(seeds);
    await vscode.window.showTextDocument(vscode.Uri.file(path.join(seeds, seed)));
    const moments = await Promise.all(
      (['loading', 'loaded', 'activating', 'active', 'asked', 'highlighted'] as const).map(moment),
    );
    assert.deepEqual(
      moments,
      [...moments].sort((a, b) => a - b),
      'the moments come in their order',
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('an untitled article gets its cards', async () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
    const content = 'PORTO, May 3 (Wire) - Maria Lopez, mayor of Porto, said 14 people were hurt in Porto.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'news', content });
    const editor = await vscode.window.showTextDocument(document);
    await ready();
    assert.match(await hover(editor, 'Lopez'), /Maria Lopez/);
    assert.match(await hover(editor, 'Porto,'), /Portugal/);
  });

  it('plain text is left alone', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: 'Maria Lopez',
    });
    const editor = await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'plaintext');
    assert.equal(await hover(editor, 'Lopez'), '');
  });
});
