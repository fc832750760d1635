/**
 * Something large that is made ahead of its use, in steps between which other work can be done.
 *
 * Invariants: it is made once; whoever needs it before does the steps that are left, at once. What making it throws is
 * thrown to whoever needs it, each time.
 */
export class Ahead<T> {
  readonly #make: () => Generator<unknown, T>;
  #making: Generator<unknown, T> | null = null;
  #made: { readonly value: T } | null = null;

  constructor(make: () => Generator<unknown, T>) {
    this.#make = make;
  }

  /** What is made. */
  get value(): T {
    while (!this.#made) this.#step();
    return this.#made.value;
  }

  /** The steps that are left, of which others may do some meanwhile. */
  *steps(): Generator<void, void> {
    while (!this.#made) {
      this.#step();
      yield;
    }
  }

  #step(): void {
    this.#making ??= this.#make();
    try {
      const { done, value } = this.#making.next();
      if (done) this.#made = { value };
    } catch (error) {
      this.#making = null;
      throw error;
    }
  }
}
