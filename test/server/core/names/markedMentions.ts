/** Mentions written into their text, for tests: `[person 90 Ana Reis] left.`, the scores in hundredths. */
import type { EntityType, Mention } from '../../../../server/core/model.ts';

/** The text without its marks, and the mentions. */
export function readMarked(marked: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\[([a-z]+) (\d+) ([^\]]+)\]/g)) {
    text += marked.slice(last, match.index);
    const type = match[1] as EntityType;
    mentions.push({
      from: text.length,
      to: text.length + match[3].length,
      type,
      score: Number(match[2]) / 100,
    });
    text += match[3];
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), mentions };
}

/** A text with its mentions marked in the same way, their scores left out. */
export function showMarked(text: string, mentions: readonly Mention[]): string {
  let shown = '';
  let last = 0;
  for (const { from, to, type } of mentions) {
    shown += `${text.slice(last, from)}[${type} ${text.slice(from, to)}]`;
    last = to;
  }
  return shown + text.slice(last);
}
