/**
 * Words by numbers: whatever articles are filed under, and the names they use, kept once for all of them.
 *
 * Invariants: equal words have one number; numbers are given from zero on without gaps and are never taken back,
 * for words come again far more often than they go for good.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #lasts: boolean;

  /** `lasts` says that it outlives the texts whose words it is given. */
  constructor({ lasts }: { readonly lasts: boolean } = { lasts: true }) {
    this.#lasts = lasts;
  }

  /** Words known. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of a word; a new one is given to a word that has none. */
  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    // A word is often a piece of a longer text, which it would keep in memory; what JSON gives back is a copy.
    const own = this.#lasts ? (JSON.parse(JSON.stringify(word)) as string) : word;
    this.#numbers.set(own, number);
    this.#words.push(own);
    return number;
  }

  /** The number of a word; undefined where it has none. */
  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** The word of a number that was given. */
  word(number: number): string {
    return this.#words[number];
  }

  /** The words of numbers that were given. */
  words(numbers: readonly number[]): string[] {
    return numbers.map(number => this.#words[number]);
  }

  /** All words, by their numbers. */
  all(): readonly string[] {
    return this.#words;
  }

  /** Takes over another vocabulary's words: the numbers that they have here, by those that they have there. */
  adopt(words: readonly string[]): Int32Array {
    return Int32Array.from(words, word => this.number(word));
  }
}
