/**
 * The words of a paragraph as the rules read them: tokens with hyphenated compounds taken apart, their shape and
 * what the lists know of them.
 *
 * Invariant: words stand in order, do not overlap, and their offsets are relative to the paragraph.
 */
import type { Paragraph, Span, Token } from '../model.ts';
import { splitCompound } from './compounds.ts';
import { particles } from './cues.ts';
import { fold, kind, type Lexicon } from './lexicon.ts';

/** How a word is written; `capitals` has two capital letters or more and no small one. */
export type Shape = 'lower' | 'capital' | 'capitals' | 'number' | 'mark';

/** How a sentence is written: as running text, or as a headline whose capitals say nothing of names. */
export type Case = 'running' | 'title' | 'capitals';

export interface Word extends Span {
  readonly text: string;
  /** Empty for punctuation. */
  readonly folded: string;
  /** Bits of `kind` for the word by itself. */
  readonly kinds: number;
  readonly shape: Shape;
  /** The first word of its sentence, quotation marks and the like passed over. */
  readonly opens: boolean;
  readonly case: Case;
  /** A hyphen stands right before it, inside one token. */
  readonly joined: boolean;
}

/** The words of a paragraph. */
export function readWords(paragraph: Paragraph, lexicon: Lexicon): Word[] {
  const words: Word[] = [];
  for (const sentence of paragraph.sentences) {
    const tokens = paragraph.tokens.slice(sentence.firstToken, sentence.endToken);
    const written = caseOf(paragraph.text, tokens, lexicon);
    let opens = true;
    for (const token of tokens) {
      const text = paragraph.text.slice(token.from, token.to);
      const parts = (token.kind === 'word' && splitCompound(text, lexicon)) || [{ from: 0, to: text.length }];
      for (const part of parts) {
        const own = text.slice(part.from, part.to);
        const shape = shapeOf(own, token);
        const folded = shape === 'mark' && !/^['’]s$/i.test(own) ? '' : fold(own);
        words.push({
          from: token.from + part.from,
          to: token.from + part.to,
          text: own,
          folded,
          kinds:
            shape === 'capitals' && written !== 'capitals'
              ? acronymKinds(own, folded, lexicon)
              : wordKinds(own, folded, shape, lexicon),
          shape,
          opens: opens && shape !== 'mark',
          case: written,
          joined: part.from > 0,
        });
        opens &&= shape === 'mark';
      }
    }
  }
  return words;
}

function shapeOf(text: string, token: Token): Shape {
  if (token.kind === 'number') return 'number';
  if (token.kind !== 'word' || /^['’]/.test(text)) return 'mark';
  if (!/\p{Lu}/u.test(text) || /^(?:\p{Lu}[-‐‑]\p{Ll}|\p{Lu}{2,}s$)/u.test(text)) return 'lower';
  if (/\p{Ll}/u.test(text)) return isName(text) ? 'capital' : 'lower';
  return text.replace(/[^\p{Lu}]/gu, '').length > 1 ? 'capitals' : 'capital';
}

/** A capital at the beginning, or after a particle: `al-Jaber`, `d’Amico`. */
function isName(text: string): boolean {
  if (/^\p{Lu}/u.test(text)) return true;
  const mark = text.search(/[-‐‑'’]/);
  return (
    mark > 0 && (mark === 1 || particles.has(text.slice(0, mark))) && /^\p{Lu}/u.test(text.slice(mark + 1))
  );
}

function acronymKinds(text: string, folded: string, lexicon: Lexicon): number {
  return lexicon.acronym(text) || lexicon.kinds(folded);
}

/** What the lists know of a word; `co-organiser` is an English word because its last part is one. */
function wordKinds(text: string, folded: string, shape: Shape, lexicon: Lexicon): number {
  if (shape === 'mark' || shape === 'number') return 0;
  const kinds = lexicon.kinds(folded);
  if (kinds || !folded.includes(' ')) return kinds;
  return lexicon.kinds(/[-‐‑](\p{Ll}+)$/u.exec(text)?.[1] ?? '') & kind.common;
}

/** Headlines: nearly every word that running text would write small has a capital. */
function caseOf(text: string, tokens: readonly Token[], lexicon: Lexicon): Case {
  let small = 0;
  let capital = 0;
  let capitals = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.to - token.from < 4) continue;
    const word = text.slice(token.from, token.to);
    if (word === word.toLowerCase()) small++;
    else {
      if (word === word.toUpperCase()) capitals++;
      if (lexicon.kinds(fold(word)) & kind.common) capital++;
    }
  }
  if (small > 1 + capital / 4) return 'running';
  if (capitals > 2 && capitals >= capital) return 'capitals';
  return capital > 1 && capital > small * 2 ? 'title' : 'running';
}
