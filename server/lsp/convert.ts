/**
 * The only place where positions are converted: between offsets in UTF-16 code units and the protocol's lines and
 * characters in the encoding agreed on.
 *
 * Invariants: every position of a client gives an offset in bounds (one beyond a line's end gives the line's end,
 * one beyond the text its end, one inside a character the character's start); an offset converted and converted
 * back is the same.
 */
import { type Position, PositionEncodingKind, type Range } from 'vscode-languageserver';
import { positionAt } from '../core/lines.ts';
import type { Span } from '../core/model.ts';

/** A text by its lines. `text` is asked for only where the encoding is not UTF-16 or a position comes in. */
export interface Lines {
  readonly lineStarts: Uint32Array;
  readonly text: () => string;
}

export type Encoding = typeof PositionEncodingKind.UTF8 | typeof PositionEncodingKind.UTF16;

/** The first encoding that the client offers and we know; UTF-16, which every client must know, if there is none. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  const known = offered?.find(
    name => name === PositionEncodingKind.UTF8 || name === PositionEncodingKind.UTF16,
  );
  return known === PositionEncodingKind.UTF8 ? PositionEncodingKind.UTF8 : PositionEncodingKind.UTF16;
}

export function toPosition(lines: Lines, offset: number, encoding: Encoding): Position {
  const { line, column } = positionAt(lines.lineStarts, offset);
  return { line, character: columnOf(lines, offset - column, offset, encoding) };
}

function columnOf(lines: Lines, lineStart: number, offset: number, encoding: Encoding): number {
  if (encoding === PositionEncodingKind.UTF16) return offset - lineStart;
  return utf8Length(lines.text().slice(lineStart, offset));
}

/** `toPosition` for many offsets, which is quick where they are asked for in order. */
export function positionFinder(lines: Lines, encoding: Encoding): (offset: number) => Position {
  const { lineStarts } = lines;
  let line = -1;
  return offset => {
    if (line < 0 || offset < lineStarts[line]) line = positionAt(lineStarts, offset).line;
    while (line + 1 < lineStarts.length && lineStarts[line + 1] <= offset) line++;
    return { line, character: columnOf(lines, lineStarts[line], offset, encoding) };
  };
}

export function toRange(lines: Lines, { from, to }: Span, encoding: Encoding): Range {
  return { start: toPosition(lines, from, encoding), end: toPosition(lines, to, encoding) };
}

export function toOffset(lines: Lines, position: Position, encoding: Encoding): number {
  const { lineStarts } = lines;
  const text = lines.text();
  if (position.line < 0) return 0;
  if (position.line >= lineStarts.length) return text.length;
  const from = lineStarts[position.line];
  const line = text.slice(from, lineStarts[position.line + 1] ?? text.length).replace(/[\r\n]+$/, '');
  const wanted = Math.max(position.character, 0);
  if (encoding === PositionEncodingKind.UTF8) return from + unitsWithin(line, wanted);
  const column = Math.min(wanted, line.length);
  return from + (splitsPair(line, column) ? column - 1 : column);
}

export function toSpan(lines: Lines, range: Range, encoding: Encoding): Span {
  const from = toOffset(lines, range.start, encoding);
  return { from, to: Math.max(from, toOffset(lines, range.end, encoding)) };
}

function splitsPair(text: string, column: number): boolean {
  const unit = text.charCodeAt(column);
  const before = text.charCodeAt(column - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}

/** Bytes of a character in UTF-8. A lone surrogate is written as U+FFFD, in three. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character);
  return bytes;
}

/** The UTF-16 code units of the whole characters within the first `bytes` bytes. */
function unitsWithin(line: string, bytes: number): number {
  let left = bytes;
  let units = 0;
  for (const character of line) {
    left -= bytesOf(character);
    if (left < 0) break;
    units += character.length;
  }
  return units;
}
