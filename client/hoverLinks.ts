/**
 * What can be done from a card: links under what the server says.
 *
 * Invariant: the links are ours and run nothing but the commands named here; the server's words stay untrusted.
 */
import { Hover, l10n, MarkdownString, type Position, type TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

const [mentions, explain] = ['copydesk.showMentions', 'copydesk.explain'];

/** A card with the links to do with what stands at a position. */
export function withLinks(
  client: LanguageClient,
  document: TextDocument,
  position: Position,
  { contents, range }: Hover,
): Hover {
  const at = client.code2ProtocolConverter.asPosition(position);
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const links = new MarkdownString(
    [link(l10n.t('Show all mentions'), mentions, [at]), link(l10n.t('Why?'), explain, [uri, at])].join(' · '),
  );
  links.isTrusted = { enabledCommands: [mentions, explain] };
  return new Hover([...contents, links], range);
}

/** The address of a command holds no character that could end it, or that starts an escape of its own. */
function link(words: string, command: string, given: readonly unknown[]): string {
  return `[${words}](command:${command}?${encodeURIComponent(JSON.stringify(given))})`;
}
