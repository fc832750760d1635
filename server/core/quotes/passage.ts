/**
 * A paragraph in its article as the rules of attribution read it: words, quotes, sentences, and the names among
 * them. What costs a pass over the tokens is worked out when it is first asked for.
 */
import type { Chain, Mention, Paragraph, Region, Sentence } from '../model.ts';
import { WordSet } from '../wordSet.ts';
import type { QuotedSpan } from './quotedSpans.ts';
import { speechParticiples, speechVerbs } from './speech.ts';

/** What a token says of speech. */
export type SpeechWord = 'verb' | 'participle' | 'according' | null;

const speechWords: ReadonlyMap<string, SpeechWord> = new Map([
  ['according', 'according'],
  ...[...speechParticiples].map((word): [string, SpeechWord] => [word, 'participle']),
  ...[...speechVerbs].map((word): [string, SpeechWord] => [word, 'verb']),
]);
const wordsOfSpeech = new WordSet(speechWords.keys());

/** The names of an article by place: the chain of each mention, and the mentions of each region. */
export class Names {
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  #chainOf: readonly number[] | null = null;

  constructor(mentions: readonly Mention[], chains: readonly Chain[]) {
    this.mentions = mentions;
    this.chains = chains;
  }

  #chainsOfMentions(): number[] {
    const chainOf = new Array<number>(this.mentions.length).fill(-1);
    this.chains.forEach((chain, c) => {
      for (const m of chain.mentions) chainOf[m] = c;
    });
    return chainOf;
  }

  /** The index of the mention's chain, -1 where it has none. */
  chainOf(mention: number): number {
    this.#chainOf ??= this.#chainsOfMentions();
    return this.#chainOf[mention];
  }

  /** The index of the first mention of `[from, to)` that begins at or after an article offset, by halving. */
  firstAt(offset: number, from = 0, to = this.mentions.length): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle].from < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A mention of a person and its first token. */
export interface PersonToken {
  readonly mention: number;
  readonly token: number;
}

/** A region's paragraph with its quoted spans and the mentions that cover its tokens. */
export class Passage {
  readonly region: Region;
  readonly paragraph: Paragraph;
  readonly names: Names;
  readonly spans: readonly QuotedSpan[];
  #range: { readonly first: number; readonly end: number } | null = null;
  #persons: readonly PersonToken[] | null = null;
  #quoted: Uint8Array | null = null;

  constructor(region: Region, names: Names, spans: readonly QuotedSpan[]) {
    this.region = region;
    this.paragraph = region.paragraph;
    this.names = names;
    this.spans = spans;
  }

  #quotedTokens(): Uint8Array {
    const quoted = new Uint8Array(this.length);
    for (const { firstToken, endToken } of this.spans) quoted.fill(1, firstToken, endToken);
    return quoted;
  }

  /** Whether the token lies between quotation marks. */
  isQuoted(i: number): boolean {
    this.#quoted ??= this.#quotedTokens();
    return this.#quoted[i] === 1;
  }

  /** The sentence that holds the token, by halving. The paragraph must have one. */
  sentenceAt(i: number): Sentence {
    const { sentences } = this.paragraph;
    let low = 0;
    let high = sentences.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (sentences[middle].firstToken <= i) low = middle;
      else high = middle;
    }
    return sentences[low];
  }

  /** How many tokens there are. */
  get length(): number {
    return this.paragraph.tokens.length;
  }

  /** The token's text in lower case; empty out of bounds. */
  word(i: number): string {
    return this.raw(i).toLowerCase();
  }

  /** The token's text as written; empty out of bounds. */
  raw(i: number): string {
    if (i < 0 || i >= this.length) return '';
    const { from, to } = this.paragraph.tokens[i];
    return this.paragraph.text.slice(from, to);
  }

  /** Whether the token is one of these signs; false out of bounds. */
  isSign(i: number, signs: string): boolean {
    if (i < 0 || i >= this.length) return false;
    const { from, to } = this.paragraph.tokens[i];
    return to - from === 1 && signs.includes(this.paragraph.text[from]);
  }

  /** Whether the token is one of these words; false out of bounds. */
  isOf(i: number, words: WordSet): boolean {
    if (i < 0 || i >= this.length) return false;
    const { from, to } = this.paragraph.tokens[i];
    return words.holds(this.paragraph.text, from, to);
  }

  /** What the token says of speech; null out of bounds. */
  speechAt(i: number): SpeechWord {
    return this.isOf(i, wordsOfSpeech) ? (speechWords.get(this.word(i)) as SpeechWord) : null;
  }

  /** The mention that covers the token, -1 for none. */
  mentionAt(i: number): number {
    if (i < 0 || i >= this.length) return -1;
    const { region, names } = this;
    const token = this.paragraph.tokens[i];
    const { first, end } = this.#bounds();
    const last = names.firstAt(region.from + token.to, first, end) - 1;
    return last >= first && names.mentions[last].to > region.from + token.from ? last : -1;
  }

  /** The mentions of persons, in order, each with its first token. */
  persons(): readonly PersonToken[] {
    if (this.#persons) return this.#persons;
    const { mentions } = this.names;
    const { first, end } = this.#bounds();
    const persons: PersonToken[] = [];
    for (let mention = first; mention < end; mention++) {
      if (mentions[mention].type !== 'person') continue;
      const token = this.#tokenAt(mentions[mention].from - this.region.from);
      persons.push({ mention, token });
    }
    this.#persons = persons;
    return persons;
  }

  /** The region's mentions among all, `[first, end)`. */
  #bounds(): { readonly first: number; readonly end: number } {
    const { region, names } = this;
    this.#range ??= { first: names.firstAt(region.from), end: names.firstAt(region.to) };
    return this.#range;
  }

  /** The first token that ends after an offset of the paragraph, by halving. */
  #tokenAt(offset: number): number {
    const { tokens } = this.paragraph;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle].to > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Whether the token lies in a mention of a person. */
  isPerson(i: number): boolean {
    const mention = this.mentionAt(i);
    return mention >= 0 && this.names.mentions[mention].type === 'person';
  }

  /** Whether the token lies in a mention of someone or something that can speak. */
  isSpeaker(i: number): boolean {
    const mention = this.mentionAt(i);
    return mention >= 0 && this.names.mentions[mention].type !== 'group';
  }

  /** The first token of the mention that covers `i`. */
  mentionStart(i: number): number {
    const mention = this.mentionAt(i);
    let start = i;
    while (start > 0 && this.mentionAt(start - 1) === mention) start--;
    return start;
  }
}
