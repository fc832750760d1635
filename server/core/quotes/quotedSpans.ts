/**
 * What stands between quotation marks in a paragraph.
 *
 * Invariants: spans are in order, do not overlap, lie inside the marks, hold something other than white space and
 * depend on the paragraph alone; the cost is linear in its tokens. Of quotes within quotes the outer one counts.
 *
 * Marks are told by their form and by the white space beside them: a mark that can only close opens nothing, so
 * inches, feet and apostrophes begin no quote; one that can only open drops a quote whose end was lost.
 */
import type { Paragraph, Span } from '../model.ts';

export type MarkKind = 'curly' | 'straight' | 'single';

/**
 * A quoted span in offsets relative to the paragraph, without its marks and without the comma or full stop that
 * belongs to the sentence around it. The tokens of the inside are `[firstToken, endToken)`. `open` says that no
 * mark closes it: it goes on in the next paragraph; `continues` that the one before it was left open for it.
 */
export interface QuotedSpan extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly mark: MarkKind;
  readonly open: boolean;
  readonly continues: boolean;
}

/** The quoted spans of a paragraph. Never throws. */
export function quotedSpans(paragraph: Paragraph): QuotedSpan[] {
  const { text, tokens } = paragraph;
  if (!/["“”‘']|``/.test(text)) return [];
  const spans: QuotedSpan[] = [];
  const doubles = /["“]|``/.test(text);
  let opened: Opened | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const { from, kind } = tokens[i];
    if (kind !== 'punctuation' || !beginsMark(text.charCodeAt(from))) continue;
    const form = markForm(paragraph, i);
    if (!form || (form.mark === 'single' && doubles) || (opened && form.mark !== opened.mark)) continue;
    if (opened && form.closes) {
      if (opened.mark === 'single' && !endsSingle(paragraph, opened.at, i)) continue;
      add(spans, paragraph, opened, i, false);
      opened = null;
    } else if (form.opens) {
      // Where paragraphs of one speech were run together, each begins with a mark and only the last is closed.
      const continues: boolean =
        opened !== null && /^[.?!]$/.test(text.slice(tokens[i - 1].from, tokens[i - 1].to));
      if (opened && continues) add(spans, paragraph, opened, i, false);
      opened = { at: i, mark: form.mark, continues };
    }
  }
  if (opened && opened.mark !== 'single') add(spans, paragraph, opened, tokens.length, true);
  return spans;
}

/** A mark that waits for the one that closes it. */
interface Opened {
  readonly at: number;
  readonly mark: MarkKind;
  readonly continues: boolean;
}

function add(
  spans: QuotedSpan[],
  { text, tokens }: Paragraph,
  opened: Opened,
  end: number,
  open: boolean,
): void {
  const { mark, continues } = opened;
  const firstToken = opened.at + 1;
  let endToken = end;
  if (endToken > firstToken && /^[,.]$/.test(text.slice(tokens[endToken - 1].from, tokens[endToken - 1].to)))
    endToken--;
  if (endToken <= firstToken) return;
  const from = tokens[firstToken].from;
  spans.push({ from, to: tokens[endToken - 1].to, firstToken, endToken, mark, open, continues });
}

interface MarkForm {
  readonly mark: MarkKind;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Whether marks begin with a letter: a straight or curly mark or a backtick. */
const beginsMark = (letter: number) =>
  letter === 34 || letter === 39 || letter === 96 || (letter > 8215 && letter < 8222);

function markForm({ text, tokens }: Paragraph, i: number): MarkForm | null {
  const { from, to } = tokens[i];
  if (to - from > 2) return null;
  const char = text.slice(from, to);
  if (char === '“' || char === '``')
    return { mark: char === '“' ? 'curly' : 'straight', opens: true, closes: false };
  if (char === '”') return { mark: 'curly', opens: false, closes: true };
  if (char !== '"' && char !== "''" && char !== '‘' && char !== '’' && char !== "'") return null;
  const before = from === 0 ? ' ' : text[from - 1];
  const after = to === text.length ? ' ' : text[to];
  const spaceBefore = /[\s([“‘—–-]/.test(before);
  const spaceAfter = /[\s)\],.;:!?”’—–-]/.test(after);
  if (char === '"' || char === "''") {
    return {
      mark: 'straight',
      opens: spaceBefore || /[\s]/.test(before),
      closes: !spaceBefore || spaceAfter,
    };
  }
  const opens = char !== '’' && spaceBefore && /[\p{L}\p{N}[“"]/u.test(after) && !isElision(text, to);
  return { mark: 'single', opens, closes: char !== '‘' && !spaceBefore && spaceAfter };
}

/** `'90s`, `'em`, `'til`: the apostrophe stands for what is left out. */
function isElision(text: string, at: number): boolean {
  return /^(?:\d\ds?|em|til|tis|twas|cause|n)\b/i.test(text.slice(at, at + 6));
}

/**
 * Whether a single mark closes its quote rather than a plural's possessive: after a mark of the sentence, or a
 * word that is no plural, or where no other mark in the paragraph could close it.
 */
function endsSingle({ text, tokens }: Paragraph, opened: number, i: number): boolean {
  const before = text[tokens[i].from - 1];
  if (before !== 's') return true;
  const next = tokens[i + 1];
  if (!next || next.from === tokens[i].to || next.kind !== 'word') return true;
  // A plural's apostrophe stands before a noun in the middle; look a little further for a better end.
  for (let k = i + 1; k < tokens.length && k < i + 60 && k > opened; k++) {
    const mark = text.slice(tokens[k].from, tokens[k].to);
    if (mark === '‘') return true;
    if ((mark === '’' || mark === "'") && text[tokens[k].from - 1] !== ' ') return false;
  }
  return true;
}
