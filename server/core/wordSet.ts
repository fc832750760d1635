/**
 * A set of words in small letters that most words of a text can be told from without being cut out of it.
 *
 * Invariant: holds exactly the words that it was made of, in any mixture of small and large ASCII letters.
 */

/** Code of a letter or sign in small letters, 0 to 31: letters differ from their capitals in one bit that is left out. */
const coded = (code: number) => code & 31;

/** How many shapes there are. */
export const shapeCount = 32 * 32 * 16;

export class WordSet {
  readonly #words: ReadonlySet<string>;
  /** Whether a word has a shape, and whether one has two letters within it: most words are told apart by these. */
  readonly #shapes = new Uint8Array(shapeCount);
  readonly #cores = new Uint8Array(32 * 32);
  #shortest = Infinity;

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      this.#shapes[shapeOf(word, 0, word.length)] = 1;
      this.#cores[coreOf(word, 0, word.length)] = 1;
      this.#shortest = Math.min(this.#shortest, word.length);
    }
  }

  /** Whether the stretch `[from, to)` of a text is one of the words. */
  holds(text: string, from: number, to: number): boolean {
    return (
      to - from >= this.#shortest &&
      this.#shapes[shapeOf(text, from, to)] === 1 &&
      this.#cores[coreOf(text, from, to)] === 1 &&
      this.#words.has(text.slice(from, to).toLowerCase())
    );
  }

  /** Whether a word is one of them. */
  has(word: string): boolean {
    return this.holds(word, 0, word.length);
  }

  /** Whether one of the words has a shape. */
  hasShape(shape: number): boolean {
    return this.#shapes[shape] === 1;
  }
}

/** First and last letter and length (modulo 16) of the stretch `[from, to)`, as a number below `shapeCount`. */
export function shapeOf(text: string, from: number, to: number): number {
  const first = coded(text.charCodeAt(from));
  const last = coded(text.charCodeAt(to - 1));
  return first * 512 + last * 16 + ((to - from) & 15);
}

/** The letters in the middle and halfway to it. */
function coreOf(text: string, from: number, to: number): number {
  const middle = (from + to) >> 1;
  return coded(text.charCodeAt((from + middle) >> 1)) * 32 + coded(text.charCodeAt(middle));
}
