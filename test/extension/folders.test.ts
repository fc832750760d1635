import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, hover, noFinding, open, ready, replace, until } from './support.ts';

describe('a workspace of two folders', () => {
  before(async () => {
    await ready(3);
  });

  it('is read as one: a name is known in the other folder', async () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 2);
    assert.match(await hover(await open('200'), 'Thorvald'), /Halmeria Ferry Company/);
  });

  it('leaves other plain text alone', async () => {
    const [uri] = await vscode.workspace.findFiles('**/notes.txt');
    const editor = await vscode.window.showTextDocument(uri);
    assert.equal(editor.document.languageId, 'plaintext');
    assert.equal(await hover(editor, 'Thorvald'), '');
  });

  it('a figure that differs between two copies of one story is found in both places, until it is undone', async () => {
    await open('100');
    const editor = await open('101');
    await noFinding(editor, 'figure.across-articles');
    await replace(editor, '290,000', '209,000');
    const found = await finding(editor, 'figure.across-articles');
    assert.equal(editor.document.getText(found.range), '209,000');
    const [related] = found.relatedInformation ?? [];
    assert.match(related.location.uri.path, /100-ferry/);
    const other = await vscode.workspace.openTextDocument(related.location.uri);
    assert.equal(other.getText(related.location.range), '290,000');
    await vscode.commands.executeCommand('undo');
    await noFinding(editor, 'figure.across-articles');
  });

  it('a severity that is set to off silences its findings', async () => {
    const editor = await open('101');
    const settings = vscode.workspace.getConfiguration('copydesk');
    await replace(editor, 'Friday, July', 'Monday, July');
    await finding(editor, 'figure.weekday');
    await settings.update('findings', { 'figure.weekday': 'off' }, vscode.ConfigurationTarget.Workspace);
    await noFinding(editor, 'figure.weekday');
    await settings.update('findings', undefined, vscode.ConfigurationTarget.Workspace);
    await finding(editor, 'figure.weekday');
    await vscode.commands.executeCommand('undo');
    await noFinding(editor, 'figure.weekday');
  });

  it('a file that the settings newly call an article becomes one', async () => {
    const [uri] = await vscode.workspace.findFiles('**/notes.txt');
    const { document } = await vscode.window.showTextDocument(uri);
    const settings = vscode.workspace.getConfiguration('copydesk');
    const globs = settings.get<string[]>('articles')!;
    await settings.update('articles', [...globs, '**/notes.txt'], vscode.ConfigurationTarget.Workspace);
    const opened = vscode.workspace.onDidOpenTextDocument;
    await until('the language is news', () => document.languageId === 'news', opened);
    await settings.update('articles', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('a file that the settings newly leave out is plain text, until they do so no more', async () => {
    const { document } = await open('100');
    const settings = vscode.workspace.getConfiguration('copydesk');
    const opened = vscode.workspace.onDidOpenTextDocument;
    const exclude = settings.get<string[]>('exclude')!;
    await settings.update('exclude', [...exclude, '**/100-*'], vscode.ConfigurationTarget.Workspace);
    await until('the language is plaintext', () => document.languageId === 'plaintext', opened);
    await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    await until('the language is news', () => document.languageId === 'news', opened);
  });
});
