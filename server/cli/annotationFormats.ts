/**
 * Annotations as JSON Lines, CoNLL columns, brat standoff, W3C Web Annotation, a table of figures, and the records
 * of which `copydesk merge` makes an index.
 */
import { contribute } from '../core/contribution.ts';
import { figureRows, finite } from '../features/figureRows.ts';
import { writeContribution } from '../workspace/contributionRecord.ts';
import { type AnnotatedArticle, annotationOf, chainOfMention } from './annotation.ts';

export const annotationFormats = ['jsonl', 'conll', 'brat', 'webannotation', 'csv', 'index'] as const;
export type AnnotationFormat = (typeof annotationFormats)[number];

/** What stands before the first article in a format. */
export function annotationHead(format: AnnotationFormat): string {
  return format === 'csv' ? `${figureColumns.join(',')}\r\n` : '';
}

/** One article in a format; ends with a line break. */
export function formatAnnotation(format: AnnotationFormat, article: AnnotatedArticle): string {
  switch (format) {
    case 'jsonl':
      return `${JSON.stringify(annotationOf(article))}\n`;
    case 'conll':
      return asConll(article);
    case 'brat':
      return asBrat(article);
    case 'webannotation':
      return asWebAnnotations(article);
    case 'csv':
      return asFigureTable(article);
    case 'index':
      return asRecord(article);
  }
}

/** Token, IOB2 tag and entity, tab between them; a blank line between sentences (CoNLL-2003 order of columns). */
function asConll({ file, analysis, entities }: AnnotatedArticle): string {
  const { article, mentions } = analysis;
  const chainOf = chainOfMention(analysis);
  const lines = [`-DOCSTART- ${file}`, ''];
  let next = 0;
  for (const { from: at, paragraph } of article.regions) {
    for (const { firstToken, endToken } of paragraph.sentences) {
      for (const token of paragraph.tokens.slice(firstToken, endToken)) {
        const [from, to] = [at + token.from, at + token.to];
        while (next < mentions.length && mentions[next].to <= from) next++;
        const mention = next < mentions.length && mentions[next].from < to ? mentions[next] : null;
        const tag = mention ? `${mention.from >= from ? 'B' : 'I'}-${mention.type}` : 'O';
        lines.push(`${article.text.slice(from, to)}\t${tag}\t${mention ? entities[chainOf[next]].id : '_'}`);
      }
      lines.push('');
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Text-bound annotations and a note with the entity of each; offsets count code points, as brat does. */
function asBrat({ file, analysis, entities }: AnnotatedArticle): string {
  const { article, mentions } = analysis;
  const chainOf = chainOfMention(analysis);
  const codePoints = codePointCounter(article.text);
  const lines = [`# ${file}`];
  mentions.forEach(({ from, to, type }, i) => {
    const text = article.text.slice(from, to).replace(/\s+/g, ' ');
    lines.push(`T${i + 1}\t${type} ${codePoints(from)} ${codePoints(to)}\t${text}`);
    lines.push(`#${i + 1}\tAnnotatorNotes T${i + 1}\t${entities[chainOf[i]].id}`);
  });
  return `${lines.join('\n')}\n`;
}

/** Counts the code points before an offset; offsets must come in ascending order. */
function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return offset => {
    while (at < offset) {
      at += text.codePointAt(at)! > 0xffff ? 2 : 1;
      count++;
    }
    return count;
  };
}

/** One W3C Web Annotation for each mention, as JSON Lines; the selector counts UTF-16 code units. */
function asWebAnnotations({ file, analysis, entities }: AnnotatedArticle): string {
  const { article, mentions } = analysis;
  const chainOf = chainOfMention(analysis);
  const lines = mentions.map(({ from, to, type }, i) =>
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'identifying',
      body: [
        { type: 'TextualBody', purpose: 'classifying', value: type },
        { type: 'TextualBody', purpose: 'identifying', value: entities[chainOf[i]].id },
      ],
      target: {
        source: encodeURI(file),
        selector: [
          { type: 'TextPositionSelector', start: from, end: to },
          {
            type: 'TextQuoteSelector',
            exact: article.text.slice(from, to),
            prefix: article.text.slice(Math.max(0, from - 20), from),
            suffix: article.text.slice(to, to + 20),
          },
        ],
      },
    }),
  );
  return lines.map(line => `${line}\n`).join('');
}

const figureColumns = [
  'file',
  'from',
  'to',
  'text',
  'kind',
  'value',
  'low',
  'high',
  'unit',
  'noun',
  'hedge',
  'line',
  'source',
  'asOf',
] as const;

/** The figures of an article, a row each (RFC 4180). */
function asFigureTable({ file, analysis }: AnnotatedArticle): string {
  const rows = figureRows(analysis.article.text, analysis.figures, contribute(analysis)).map(row => {
    const cells: Record<(typeof figureColumns)[number], unknown> = {
      ...row,
      file,
      low: finite(row.low),
      high: finite(row.high),
    };
    return figureColumns.map(column => csvCell(cells[column])).join(',');
  });
  return rows.map(row => `${row}\r\n`).join('');
}

/** A cell; text that a spreadsheet would take for a formula is quoted with an apostrophe (OWASP, CSV injection). */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const cell = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The article's contribution; `file` stands first, so that sorted lines are sorted by article. */
function asRecord({ file, analysis }: AnnotatedArticle): string {
  return `${JSON.stringify({ file, ...writeContribution(contribute(analysis)) })}\n`;
}
