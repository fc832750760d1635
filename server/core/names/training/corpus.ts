/**
 * Annotated corpora as the trainer and the scorer read them: IOB2 files (`TOKEN<TAB>TAG`, a blank line after each
 * sentence, `-DOCSTART-` before each document) and bracket files (`[PER Ada Low] left [LOC Porto].`, a line `#doc`
 * before each document, other lines with `#` are comments). Both become running text with spans, so that training
 * sees what serving sees.
 *
 * Invariant: spans are in bounds, sorted and never overlap.
 */
import { chunks } from '../../chunks.ts';
import type { EntityType, Span } from '../../model.ts';

/** An annotated name. `other` is a label that the model does not know, such as events: perhaps a group, else none. */
export interface GoldSpan extends Span {
  readonly type: EntityType | 'other';
}

/** An annotated text. Where `groupsKnown` is false, groups may stand unmarked in it. */
export interface GoldText {
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  readonly groupsKnown: boolean;
}

const typeOfLabel: Readonly<Record<string, GoldSpan['type']>> = {
  PER: 'person',
  PERSON: 'person',
  LOC: 'place',
  GPE: 'place',
  FAC: 'place',
  ORG: 'organization',
  GRP: 'group',
  NORP: 'group',
};

/** Reads a corpus, IOB2 or brackets as its lines show. Throws an Error that names the first line that is neither. */
export function readCorpus(content: string): GoldText[] {
  return /^\S+\t[BIO]/m.test(content) ? readIob(content) : readBrackets(content);
}

function readIob(content: string): GoldText[] {
  const documents: [token: string, tag: string][][][] = [[[]]];
  const labels = new Set<string>();
  let marked = false;
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const sentences = documents[documents.length - 1];
    if (line.startsWith('-DOCSTART-')) {
      marked = true;
      documents.push([[]]);
    } else if (!line.trim()) {
      if (sentences[sentences.length - 1].length > 0) sentences.push([]);
    } else {
      const [token, tag] = line.split('\t');
      if (!tag || !/^(?:O|[BI]-\S+)$/.test(tag.trim())) throw new Error(`line ${index + 1}: no IOB2 tag`);
      labels.add(tag.trim().slice(2));
      sentences[sentences.length - 1].push([token, tag.trim()]);
    }
  }
  const groupsKnown = ['GRP', 'NORP', 'MISC'].some(label => labels.has(label));
  const all = documents.map(sentences => sentences.filter(sentence => sentence.length > 0));
  const parts = marked ? all : chunks(all.flat(), sentencesWithoutDocument);
  return parts.filter(part => part.length > 0).map(part => ({ ...joinTokens(part), groupsKnown }));
}

// A file that marks no documents is cut into pieces of the length of a news brief.
const sentencesWithoutDocument = 20;

const closing = /^(?:[,.;:!?%)\]}]|\.\.\.|'s|'S|’s|n't|'re|'ve|'ll|'d|'m|''|'|”|’|-RRB-)$/;
const opening = /^(?:[([{$£€#]|``|“|‘|-LRB-)$/;
const written: Readonly<Record<string, string>> = { '``': '“', "''": '”', '-LRB-': '(', '-RRB-': ')' };
const sentencesInParagraph = 3;

/** Joins tokens as print would, a paragraph for every three sentences. */
function joinTokens(sentences: readonly (readonly [token: string, tag: string])[][]): {
  text: string;
  spans: GoldSpan[];
} {
  let text = '';
  const spans: { from: number; to: number; type: GoldSpan['type']; label: string }[] = [];
  for (const [n, sentence] of sentences.entries()) {
    if (n > 0) text += n % sentencesInParagraph === 0 ? '\n\n' : ' ';
    let quoted = false;
    let glued = true;
    let open: { to: number; label: string } | null = null;
    for (const [token, tag] of sentence) {
      const closes = closing.test(token) || (token === '"' && quoted);
      const opens = opening.test(token) || (token === '"' && !quoted);
      if (token === '"') quoted = !quoted;
      if (!glued && !closes) text += ' ';
      const from = text.length;
      text += written[token] ?? token;
      glued = opens;
      const label = tag.slice(2);
      if (tag === 'O') open = null;
      else if (tag.startsWith('I') && open?.label === label) open.to = text.length;
      else {
        const span: (typeof spans)[number] = {
          from,
          to: text.length,
          type: typeOfLabel[label] ?? 'other',
          label,
        };
        spans.push(span);
        open = span;
      }
    }
  }
  return { text, spans: spans.map(({ from, to, type }) => ({ from, to, type })) };
}

function readBrackets(content: string): GoldText[] {
  const texts: { text: string; spans: GoldSpan[] }[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.startsWith('#doc')) texts.push({ text: '', spans: [] });
    if (line.startsWith('#')) continue;
    if (texts.length === 0) {
      if (!line.trim()) continue;
      texts.push({ text: '', spans: [] });
    }
    const document = texts[texts.length - 1];
    try {
      readBracketLine(line, document);
    } catch (error) {
      throw new Error(`line ${index + 1}: ${(error as Error).message}`);
    }
  }
  return texts.filter(({ text }) => text.trim()).map(document => ({ ...document, groupsKnown: true }));
}

function readBracketLine(line: string, document: { text: string; spans: GoldSpan[] }): void {
  let at = 0;
  for (const match of line.matchAll(/\[([A-Z]+) ([^[\]]*)\]/g)) {
    const type = typeOfLabel[match[1]];
    if (!type) throw new Error(`no type ${match[1]}`);
    document.text += line.slice(at, match.index);
    const from = document.text.length;
    document.text += match[2];
    if (match[2]) document.spans.push({ from, to: document.text.length, type });
    at = match.index + match[0].length;
  }
  document.text += `${line.slice(at)}\n`;
}
