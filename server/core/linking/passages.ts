/**
 * A paragraph with its mentions marked on its tokens, as the search for roles reads it.
 *
 * Invariant: offsets of words are the paragraph's own; `offset` takes them to the article's.
 */
import type {
  ArticleText,
  EntityType,
  Mention,
  Paragraph,
  Region,
  RegionKind,
  Sentence,
  Token,
} from '../model.ts';

export class Passage {
  readonly offset: number;
  readonly kind: RegionKind;
  readonly tokens: readonly Token[];
  readonly #paragraph: Paragraph;
  readonly #mentions: readonly Mention[];
  /** The place of the region's first mention among all. */
  readonly first: number;
  readonly #end: number;
  #own: readonly Mention[] | null = null;

  /** `first` and `end` bound the region's mentions among all. */
  constructor(region: Region, mentions: readonly Mention[], first: number, end: number) {
    this.offset = region.from;
    this.kind = region.kind;
    this.tokens = region.paragraph.tokens;
    this.#paragraph = region.paragraph;
    this.#mentions = mentions;
    this.first = first;
    this.#end = end;
  }

  /** The region's mentions. */
  mentions(): readonly Mention[] {
    this.#own ??= this.#mentions.slice(this.first, this.#end);
    return this.#own;
  }

  /** The index of the first token that ends after an offset of the paragraph, which is `near` or one of those behind it. */
  tokenAt(offset: number, near = 0): number {
    const { tokens } = this;
    // Mostly few tokens on.
    let step = 1;
    let low = near;
    while (low + step <= tokens.length && tokens[low + step - 1].to <= offset) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step - 1, tokens.length);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle].to > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The token's letters; empty beyond the paragraph. */
  word(token: number): string {
    const at = this.tokens[token];
    return at ? this.#paragraph.text.slice(at.from, at.to) : '';
  }

  /** The letters of the tokens `[first, end)` and of what stands between them; empty beyond the paragraph. */
  words(first: number, end: number): string {
    const last = this.tokens[Math.min(end, this.tokens.length) - 1];
    return first < this.tokens.length && last
      ? this.#paragraph.text.slice(this.tokens[first].from, last.to)
      : '';
  }

  /** The mention that a token belongs to, -1 for none. */
  #owner(token: number): number {
    const at = this.tokens[token];
    if (!at || this.first === this.#end) return -1;
    // The last mention that begins before the token's end.
    let low = this.first;
    let high = this.#end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#mentions[middle].from < at.to + this.offset) low = middle + 1;
      else high = middle;
    }
    const last = low - 1;
    return last >= this.first && this.#mentions[last].to > at.from + this.offset ? last : -1;
  }

  /** The type of the mention that a token belongs to. */
  typeAt(token: number): EntityType | null {
    const owner = this.#owner(token);
    return owner < 0 ? null : this.#mentions[owner].type;
  }

  /** The first token of the mention that a token belongs to. */
  mentionStart(token: number): number {
    const owner = this.#owner(token);
    let start = token;
    while (start > 0 && this.#owner(start - 1) === owner) start--;
    return start;
  }

  /** The token after the mention that a token belongs to. */
  mentionEnd(token: number): number {
    const owner = this.#owner(token);
    let end = token + 1;
    while (end < this.tokens.length && this.#owner(end) === owner) end++;
    return end;
  }

  /** Whether a token begins a sentence. */
  isSentenceStart(token: number): boolean {
    return token <= 0 || this.#sentenceOf(token - 1)?.endToken === token;
  }

  /** The token after the sentence that a token stands in. */
  sentenceEnd(token: number): number {
    return this.#sentenceOf(token)?.endToken ?? this.tokens.length;
  }

  /** The sentence that a token stands in. */
  #sentenceOf(token: number): Sentence | undefined {
    const { sentences } = this.#paragraph;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle].endToken <= token) low = middle + 1;
      else high = middle;
    }
    return sentences[low];
  }
}

/** Makes each region's passage when it is first asked for. */
export class Passages {
  readonly #article: ArticleText;
  readonly #mentions: readonly Mention[];
  readonly #made: (Passage | undefined)[] = [];

  constructor(article: ArticleText, mentions: readonly Mention[]) {
    this.#article = article;
    this.#mentions = mentions;
  }

  /** The passage that an offset of the article lies in, null outside all. */
  around(offset: number): Passage | null {
    const { regions } = this.#article;
    let low = 0;
    let high = regions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (regions[middle].to <= offset) low = middle + 1;
      else high = middle;
    }
    return low < regions.length && regions[low].from <= offset ? this.of(low) : null;
  }

  of(region: number): Passage {
    const known = this.#made[region];
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
    this.#made[region] = passage;
    return passage;
  }
}
