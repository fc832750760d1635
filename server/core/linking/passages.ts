/**
 * A paragraph with its mentions marked on its tokens, as the search for roles reads it.
 *
 * Invariant: offsets of words are the paragraph's own; `offset` takes them to the article's.
 */
import type { ArticleText, EntityType, Mention, Region, Token } from '../model.ts';

export class Passage {
  readonly offset: number;
  readonly tokens: readonly Token[];
  readonly #text: string;
  readonly #sentenceEnds: Int32Array;
  /** For each token the mention it belongs to, -1 for none. */
  readonly #owners: Int32Array;
  readonly #mentions: readonly Mention[];

  /** `first` and `end` bound the region's mentions among all. */
  constructor(region: Region, mentions: readonly Mention[], first: number, end: number) {
    const { paragraph } = region;
    this.offset = region.from;
    this.tokens = paragraph.tokens;
    this.#text = paragraph.text;
    this.#mentions = mentions;
    this.#sentenceEnds = new Int32Array(paragraph.tokens.length);
    for (const { firstToken, endToken } of paragraph.sentences) {
      this.#sentenceEnds.fill(endToken, firstToken, endToken);
    }
    this.#owners = new Int32Array(paragraph.tokens.length).fill(-1);
    for (let m = first; m < end; m++) {
      const from = this.tokenAt(mentions[m].from - this.offset);
      for (let i = from; i < this.tokens.length && this.tokens[i].from + this.offset < mentions[m].to; i++) {
        this.#owners[i] = m;
      }
    }
  }

  /** The index of the first token that ends after an offset of the paragraph. */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle].to > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The token's letters; empty beyond the paragraph. */
  word(token: number): string {
    const at = this.tokens[token];
    return at ? this.#text.slice(at.from, at.to) : '';
  }

  /** The letters of the tokens `[first, end)` and of what stands between them; empty beyond the paragraph. */
  words(first: number, end: number): string {
    const last = this.tokens[Math.min(end, this.tokens.length) - 1];
    return first < this.tokens.length && last ? this.#text.slice(this.tokens[first].from, last.to) : '';
  }

  /** The type of the mention that a token belongs to. */
  typeAt(token: number): EntityType | null {
    const owner = this.#owners[token] ?? -1;
    return owner < 0 ? null : this.#mentions[owner].type;
  }

  /** The first token of the mention that a token belongs to. */
  mentionStart(token: number): number {
    let start = token;
    while (start > 0 && this.#owners[start - 1] === this.#owners[token]) start--;
    return start;
  }

  /** The token after the mention that a token belongs to. */
  mentionEnd(token: number): number {
    let end = token + 1;
    while (end < this.tokens.length && this.#owners[end] === this.#owners[token]) end++;
    return end;
  }

  /** Whether a token begins a sentence. */
  isSentenceStart(token: number): boolean {
    return token <= 0 || this.#sentenceEnds[token - 1] === token;
  }

  /** The token after the sentence that a token stands in. */
  sentenceEnd(token: number): number {
    return this.#sentenceEnds[token] ?? this.tokens.length;
  }
}

/** Makes each region's passage when it is first asked for. */
export class Passages {
  readonly #article: ArticleText;
  readonly #mentions: readonly Mention[];
  readonly #made = new Map<number, Passage>();

  constructor(article: ArticleText, mentions: readonly Mention[]) {
    this.#article = article;
    this.#mentions = mentions;
  }

  of(region: number): Passage {
    const known = this.#made.get(region);
    if (known) return known;
    const { from, to } = this.#article.regions[region];
    let first = 0;
    let high = this.#mentions.length;
    while (first < high) {
      const middle = (first + high) >> 1;
      if (this.#mentions[middle].from >= from) high = middle;
      else first = middle + 1;
    }
    let end = first;
    while (end < this.#mentions.length && this.#mentions[end].from < to) end++;
    const passage = new Passage(this.#article.regions[region], this.#mentions, first, end);
    this.#made.set(region, passage);
    return passage;
  }
}
