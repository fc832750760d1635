/** Sentences of a paragraph. Invariant: every token belongs to exactly one sentence; sentences stand in order. */
import type { Sentence, Token } from '../model.ts';

/** The sentences that the tokens of a paragraph make up. Never throws. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i + 1 < tokens.length && !endsHere(text, tokens, i)) continue;
    sentences.push({ from: tokens[first].from, to: tokens[i].to, firstToken: first, endToken: i + 1 });
    first = i + 1;
  }
  return sentences;
}

function endsHere(text: string, tokens: readonly Token[], i: number): boolean {
  const token = text.slice(tokens[i].from, tokens[i].to);
  const next = text[tokens[i + 1].from];
  return (
    /^[.!?”"]$/.test(token) &&
    /[.!?]/.test(text.slice(tokens[i].from - 1, tokens[i].to)) &&
    /[\p{Lu}“"]/u.test(next)
  );
}
