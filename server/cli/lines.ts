/** Lines of a file or of standard input, one at a time, however large the whole. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A line and its number, the first being 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines of a file, or of standard input for `-`; blank ones are passed over. Rejects where it cannot be read. */
export async function* readLines(file: string): AsyncGenerator<Line> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim()) yield { number, text };
  }
}
