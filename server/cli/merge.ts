/**
 * `copydesk merge`: combines the contributions of an archive's shards into one index.
 *
 * Invariants: a shard is JSON Lines in the order of their bytes, `"file"` first, so that `sort` under the C locale
 * makes one; merging is associative, commutative and idempotent: the index holds every article once, and of two
 * records of one article the one that comes last in the order of their bytes. Memory does not grow with the shards.
 */
import { type Line, readLines } from './lines.ts';

/** Merges shards, given by their files, and writes the index line by line. Rejects on a line out of order. */
export async function mergeShards(files: readonly string[], write: (text: string) => void): Promise<void> {
  const shards = await Promise.all(files.map(file => Shard.open(file)));
  let pending: Line | null = null;
  for (;;) {
    const open = shards.filter(shard => shard.line !== null);
    if (open.length === 0) break;
    const first = open.reduce((a, b) => (compareLines(b.line!.text, a.line!.text) < 0 ? b : a));
    const line = first.line!;
    if (pending && fileOf(pending.text) !== fileOf(line.text)) write(`${pending.text}\n`);
    pending = line;
    await first.advance();
  }
  if (pending) write(`${pending.text}\n`);
}

/** A shard that is being read: `line` is the next one, null at the end. */
class Shard {
  line: Line | null = null;
  readonly #file: string;
  readonly #lines: AsyncGenerator<Line>;

  private constructor(file: string) {
    this.#file = file;
    this.#lines = readLines(file);
  }

  static async open(file: string): Promise<Shard> {
    const shard = new Shard(file);
    await shard.advance();
    return shard;
  }

  async advance(): Promise<void> {
    const before = this.line;
    const { value, done } = await this.#lines.next();
    this.line = done ? null : value;
    if (!this.line) return;
    const where = `${this.#file}, line ${this.line.number}`;
    if (fileOf(this.line.text) === null)
      throw new Error(`${where}: is no contribution; annotate --stdin --format index writes them`);
    if (before && compareLines(before.text, this.line.text) > 0) {
      throw new Error(`${where}: is out of order; sort the shard with LC_ALL=C sort`);
    }
  }
}

/** The article's name in a line, as JSON writes it; null where the line is no contribution. */
function fileOf(line: string): string | null {
  return /^\{"file":("(?:[^"\\]|\\.)*"),"v":/.exec(line)?.[1] ?? null;
}

/** The order of the lines' UTF-8 bytes, which is that of their code points. */
function compareLines(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
