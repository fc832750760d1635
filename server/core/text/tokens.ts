/**
 * Tokens of a paragraph, as `Token` in `model.ts` describes them.
 *
 * Invariant: lossless. Tokens do not overlap, stand in order, and all that lies between them is white space
 * (of any kind: no-break and thin spaces too).
 */
import type { Token, TokenKind } from '../model.ts';

const pattern =
  /\p{Lu}\.(?:\p{Lu}\.)+|\p{N}+(?:[.,:]\p{N}+)*(?:[-‐‑]?\p{L}+(?:[-‐‑]\p{L}+)*)?|['’]s(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:(?:['’](?!s(?!\p{L}))|[-‐‑&])[\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/** The tokens of a text, in order; offsets relative to it. Never throws. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    tokens.push({ from: match.index, to: match.index + match[0].length, kind: kindOf(match[0]) });
  }
  return tokens;
}

function kindOf(token: string): TokenKind {
  if (/^\p{N}/u.test(token)) return 'number';
  if (/\p{L}/u.test(token)) return 'word';
  return /\p{S}/u.test(token) ? 'symbol' : 'punctuation';
}
