/** Mentions written into their text, for tests: `[person 90 Ana Reis] left.`, the scores in hundredths. */
import type { EntityType, Mention, Span } from '../../../../server/core/model.ts';

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

/** The marks without their scores. */
export const withoutScores = (marked: string): string => marked.replace(/ \d+/g, '');

/** A marked text after a change of its mentions, marked in the same way, their scores left out. */
export function changeMarked(
  marked: string,
  change: (text: string, mentions: readonly Mention[]) => readonly Mention[],
): string {
  const { text, mentions } = readMarked(marked);
  return showMarked(text, change(text, mentions));
}

/** A text with what is named in it marked in the same way, without scores. */
export function showMarked(text: string, spans: readonly (Span & { readonly type: string })[]): string {
  let shown = '';
  let last = 0;
  for (const { from, to, type } of spans) {
    shown += `${text.slice(last, from)}[${type} ${text.slice(from, to)}]`;
    last = to;
  }
  return shown + text.slice(last);
}
