/**
 * Counts of a few numbers: one short list rather than a table, since there is a tally for every name of an archive.
 *
 * Invariant: the numbers stand in order, each before its count, and one whose count is zero is not kept.
 */
export class Tally {
  #pairs: number[] = [];

  /** Adds to a number's count and returns it. */
  add(number: number, step: number): number {
    const at = this.#place(number);
    const isKnown = this.#pairs[at] === number;
    const count = (isKnown ? this.#pairs[at + 1] : 0) + step;
    if (isKnown && count > 0) this.#pairs[at + 1] = count;
    // A list made anew takes no more room than it needs; one that grows in place takes room for sixteen more.
    else if (isKnown) this.#pairs = this.#pairs.toSpliced(at, 2);
    else if (count > 0) this.#pairs = this.#pairs.toSpliced(at, 0, number, count);
    return count;
  }

  has(number: number): boolean {
    return this.#pairs[this.#place(number)] === number;
  }

  /** The numbers and their counts. */
  *entries(): Iterable<[number: number, count: number]> {
    for (let i = 0; i < this.#pairs.length; i += 2) yield [this.#pairs[i], this.#pairs[i + 1]];
  }

  /** Calls `take` with each number. */
  forEach(take: (number: number) => void): void {
    for (let i = 0; i < this.#pairs.length; i += 2) take(this.#pairs[i]);
  }

  /** The place of a number, or where it belongs, by halving. */
  #place(number: number): number {
    let low = 0;
    let high = this.#pairs.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pairs[2 * middle] < number) low = middle + 1;
      else high = middle;
    }
    return 2 * low;
  }
}
