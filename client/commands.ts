/**
 * The commands of the palette and the keyboard. Each asks the server or the editor and shows the answer; none
 * knows anything of names or figures.
 */
import {
  commands,
  type Disposable,
  type LogOutputChannel,
  l10n,
  Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { MentionMethod, MentionParams, MentionResult } from '../server/lsp/protocol.ts';
import type { Server } from './server.ts';

const mention: MentionMethod = 'copydesk/mention';

/** Registers the commands. */
export function registerCommands(server: Server, log: LogOutputChannel): Disposable[] {
  const go = (direction: MentionParams['direction']) => () => goToMention(server, direction);
  return [
    commands.registerCommand('copydesk.nextMention', go('next')),
    commands.registerCommand('copydesk.previousMention', go('previous')),
    commands.registerCommand('copydesk.showMentions', showMentions),
    commands.registerCommand('copydesk.restart', () => server.restart()),
    commands.registerCommand('copydesk.showLog', () => log.show()),
  ];
}

/** Lists the mentions of what stands at a position of the active editor, or else under its cursor. */
async function showMentions(at?: { readonly line: number; readonly character: number }): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor && at) {
    const position = new Position(at.line, at.character);
    editor.selection = new Selection(position, position);
  }
  await commands.executeCommand('references-view.findReferences');
}

async function goToMention(server: Server, direction: MentionParams['direction']): Promise<void> {
  const editor = window.activeTextEditor;
  const client = server.running;
  if (!editor || !client) return;
  const params: MentionParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    direction,
  };
  const result = await client.sendRequest<MentionResult>(mention, params);
  if (result) await reveal(client, editor, result);
  else window.setStatusBarMessage(l10n.t('No other mention of what is under the cursor.'), 4_000);
}

async function reveal(
  client: LanguageClient,
  from: TextEditor,
  place: NonNullable<MentionResult>,
): Promise<void> {
  const { uri, range } = client.protocol2CodeConverter.asLocation(place);
  const here = uri.toString() === from.document.uri.toString();
  const editor = here ? from : await window.showTextDocument(uri);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(new Range(range.start, range.end), TextEditorRevealType.InCenterIfOutsideViewport);
}
