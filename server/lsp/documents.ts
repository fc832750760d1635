/** Open documents, kept in step with the client by its incremental changes in the encoding agreed on. */
import { PositionEncodingKind, type TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { lineStartsOf } from '../core/lines.ts';
import { type Encoding, type Lines, toSpan } from './convert.ts';

/** How documents are made and changed. Changes in UTF-8 columns are turned into UTF-16 ones, each on the text that
 * the changes before it have made. */
export function documentKind(encoding: Encoding): TextDocumentsConfiguration<TextDocument> {
  if (encoding === PositionEncodingKind.UTF16) return TextDocument;
  return {
    create: TextDocument.create,
    update: (document, changes, version) => {
      let current = document;
      for (const change of changes) {
        current = TextDocument.update(current, [inUtf16(current, change, encoding)], version);
      }
      return changes.length ? current : TextDocument.update(current, [], version);
    },
  };
}

function inUtf16(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: Encoding,
): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const text = document.getText();
  const lines: Lines = { lineStarts: lineStartsOf(text), text: () => text };
  const { from, to } = toSpan(lines, change.range, encoding);
  return {
    text: change.text,
    range: { start: document.positionAt(from), end: document.positionAt(to) },
  };
}
