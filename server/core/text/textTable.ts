/**
 * Paragraphs by their texts.
 *
 * Invariant: each text is found, whatever others there are, in time that grows with its own length alone. Texts are
 * filed by their shapes, so that nearly all of them need never be hashed: the text is only read where its shape is known.
 */

interface Text {
  readonly text: string;
}

export class TextTable<T extends Text> {
  readonly #byShape = new Map<number, T>();
  /** Those whose shape another had before them. */
  readonly #byText = new Map<string, T>();

  constructor(items: readonly T[]) {
    for (const item of items) this.add(item);
  }

  add(item: T): void {
    const shape = shapeOf(item.text);
    if (this.#byShape.has(shape)) this.#byText.set(item.text, item);
    else this.#byShape.set(shape, item);
  }

  find(text: string): T | undefined {
    const found = this.#byShape.get(shapeOf(text));
    return found === undefined || found.text === text ? found : this.#byText.get(text);
  }
}

/** A number of a text that is not empty, by its length and three of its letters. */
function shapeOf(text: string): number {
  const last = text.length - 1;
  const letters = (text.charCodeAt(0) << 14) ^ (text.charCodeAt(last >> 1) << 7) ^ text.charCodeAt(last >> 2);
  return (letters << 8) ^ text.length;
}
