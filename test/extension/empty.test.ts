import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hover, ready } from './support.ts';

describe('without a folder', () => {
  it('an untitled article gets its cards', async () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
    const content = 'PORTO, May 3 (Wire) - Maria Lopez, mayor of Porto, said 14 people were hurt in Porto.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'news', content });
    const editor = await vscode.window.showTextDocument(document);
    await ready(1);
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
