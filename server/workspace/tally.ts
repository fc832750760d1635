/**
 * Counts of a few numbers: two short lists rather than a table, since there is a tally for every name of an archive.
 *
 * Invariant: the numbers stand in order, and one whose count is zero is not kept.
 */
export class Tally {
  readonly #numbers: number[] = [];
  readonly #counts: number[] = [];

  /** Adds to a number's count and returns it. */
  add(number: number, step: number): number {
    const at = this.#place(number);
    const isKnown = this.#numbers[at] === number;
    const count = (isKnown ? this.#counts[at] : 0) + step;
    if (isKnown && count > 0) {
      this.#counts[at] = count;
    } else if (isKnown) {
      this.#numbers.splice(at, 1);
      this.#counts.splice(at, 1);
    } else if (count > 0) {
      this.#numbers.splice(at, 0, number);
      this.#counts.splice(at, 0, count);
    }
    return count;
  }

  has(number: number): boolean {
    return this.#numbers[this.#place(number)] === number;
  }

  /** The numbers and their counts. */
  *entries(): Iterable<[number: number, count: number]> {
    for (let i = 0; i < this.#numbers.length; i++) yield [this.#numbers[i], this.#counts[i]];
  }

  /** The place of a number, or where it belongs, by halving. */
  #place(number: number): number {
    let low = 0;
    let high = this.#numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#numbers[middle] < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
