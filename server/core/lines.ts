/** Lines of a text, for positions people read. A line ends at LF, CRLF or a lone CR. */

/** The offset at which each line begins; the first is 0. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return Uint32Array.from(starts);
}

/** The zero-based line and the UTF-16 column of an offset, by halving. */
export function positionAt(lineStarts: Uint32Array, offset: number): { line: number; column: number } {
  let line = 0;
  let beyond = lineStarts.length;
  while (beyond - line > 1) {
    const middle = (line + beyond) >> 1;
    if (lineStarts[middle] <= offset) line = middle;
    else beyond = middle;
  }
  return { line, column: offset - lineStarts[line] };
}
