/** Seeded random changes to a folder of articles: what editors and disks do to them. */

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `text` is the article's new text; empty where it is closed or removed. */
export interface Change {
  readonly kind: 'put' | 'open' | 'edit' | 'close' | 'remove';
  readonly article: string;
  readonly text: string;
}

const pieces = [
  'Maria Lopez',
  'Bo Lind',
  'Ida Lind',
  'Lopez',
  'Lind',
  'Port Lune',
  'Leeds',
  'the Harbour Board',
  'said on Friday, August 26, 2016, that',
  'killed 41 people: 22 men and 19 women.',
  '\n\nThe ferry fire near the old harbour wall killed 41 sailors, police said.\n\n',
  '\n\nThe ferry fire near the old harbour wall killed 47 sailors, police said.\n\n',
  '“All is calm,” Lopez said.',
  '\n\n',
  '\r\n\r\n',
  '\r',
  '😀',
  ' ',
  'é',
  '.',
  '2016-08-27',
];

const articles = ['a', 'b', 'c', 'd'];

/** A folder that changes at random, and what was done to it. */
export class RandomFolder {
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, string>();
  readonly counts = new Map<string, number>();
  readonly #random: () => number;
  readonly #undo: { article: string; text: string }[] = [];

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)];
  }

  #story(): string {
    const length = 4 + Math.floor(this.#random() * 30);
    return Array.from({ length }, () => this.#pick(pieces)).join(' ');
  }

  /** Replaces a stretch, which may run over lines and through a character's two halves. */
  #edited(text: string): string {
    const from = Math.floor(this.#random() * (text.length + 1));
    const to = Math.min(text.length, from + Math.floor(this.#random() ** 3 * 60));
    const by = this.#random() < 0.3 ? '' : this.#pick(pieces);
    return text.slice(0, from) + by + text.slice(to);
  }

  /** Makes one change to the folder and says which. */
  change(): Change {
    const change = this.#choose();
    this.counts.set(change.kind, (this.counts.get(change.kind) ?? 0) + 1);
    return change;
  }

  #choose(): Change {
    const article = this.#pick(articles);
    const text = this.open.get(article);
    if (text === undefined) {
      if (this.disk.has(article) && this.#random() < 0.2) {
        this.disk.delete(article);
        return { kind: 'remove', article, text: '' };
      }
      const opens = this.#random() < 0.5;
      const known = this.disk.get(article);
      const content = known !== undefined && opens ? known : this.#story();
      if (opens) this.open.set(article, content);
      else this.disk.set(article, content);
      return { kind: opens ? 'open' : 'put', article, text: content };
    }
    if (this.#random() < 0.15) {
      this.open.delete(article);
      return { kind: 'close', article, text: '' };
    }
    const undone = this.#random() < 0.2 ? this.#undo.pop() : undefined;
    if (undone && this.open.has(undone.article)) {
      this.open.set(undone.article, undone.text);
      return { kind: 'edit', ...undone };
    }
    const edited = this.#random() < 0.1 ? this.#story() : this.#edited(text);
    this.#undo.push({ article, text });
    this.open.set(article, edited);
    return { kind: 'edit', article, text: edited };
  }
}
