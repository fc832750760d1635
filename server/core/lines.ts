/** Lines of a text. A line ends at LF, CRLF or a lone CR; what follows the last line end is a line too. */

/** Calls `take` with each line of a text in order: where it begins, and where its line end or the text's end stands. */
export function eachLine(text: string, take: (from: number, to: number) => void): void {
  let feed = -1;
  let carriage = -1;
  for (let from = 0; from <= text.length; ) {
    // Each kind of line end is looked for again only when the last one found is behind.
    if (feed < from) feed = indexOrEnd(text, '\n', from);
    if (carriage < from) carriage = indexOrEnd(text, '\r', from);
    const to = Math.min(feed, carriage);
    take(from, to);
    from = text.startsWith('\r\n', to) ? to + 2 : to + 1;
  }
}

function indexOrEnd(text: string, char: string, from: number): number {
  const at = text.indexOf(char, from);
  return at < 0 ? text.length : at;
}

/** The offset at which each line begins; the first is 0. */
export function lineStartsOf(text: string): Uint32Array {
  const starts: number[] = [];
  eachLine(text, from => starts.push(from));
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
