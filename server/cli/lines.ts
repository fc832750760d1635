/** Lines of a file or of standard input, however large the whole. */
import { createReadStream } from 'node:fs';

/** A line and its number, the first being 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines of a file, or of standard input for `-`; blank ones are passed over. Rejects where it cannot be read. */
export async function* readLines(file: string): AsyncGenerator<Line> {
  for await (const lines of readLineGroups(file)) yield* lines;
}

/** The same lines in groups: those that came in together, so that a line which comes alone need not wait for others. */
export async function* readLineGroups(file: string): AsyncGenerator<Line[]> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  const linesOf = (text: string): Line[] =>
    text
      .split('\n')
      .map(line => ({ number: ++number, text: line.endsWith('\r') ? line.slice(0, -1) : line }))
      .filter(line => line.text.trim());
  const begun: string[] = [];
  for await (const piece of input.setEncoding('utf8') as AsyncIterable<string>) {
    const end = piece.lastIndexOf('\n');
    begun.push(end < 0 ? piece : piece.slice(0, end));
    if (end < 0) continue;
    yield linesOf(begun.join(''));
    begun.splice(0, begun.length, piece.slice(end + 1));
  }
  yield linesOf(begun.join(''));
}
