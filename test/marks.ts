/**
 * Text fixtures: an article with labels under its lines, and a cursor in it.
 *
 *     Maria <|>Lopez said 14 people were hurt in Porto.
 *     ^^^^^^^^^^^^^^ person                      ^^^^^ place
 *                         ^^ figure
 *
 * Marks stand under the text as it is written, the cursor `<|>` included; a label runs to the next marks. One line
 * of text may have several lines of labels. The indentation that all lines share, a first empty line and a last
 * blank one do not belong to the text, so that fixtures can be written inside a test.
 */

/** A labelled stretch of the text, `[from, to)` in UTF-16 code units. */
export interface MarkedSpan {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** A fixture read: the text without marks and cursor, the spans in order, the cursor's offset where there is one. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
  readonly cursor: number | null;
}

const cursorMark = '<|>';

/** Reads a fixture. Fails where marks have no text over them or two cursors are set. */
export function parseMarks(fixture: string): Marked {
  const texts: string[] = [];
  const spans: MarkedSpan[] = [];
  let cursor: number | null = null;
  let lineFrom = 0;
  let written = '';
  for (const line of dedent(fixture)) {
    if (isLabelLine(line)) {
      spans.push(...spansUnder(written, lineFrom, line));
      continue;
    }
    if (texts.length > 0) lineFrom += texts[texts.length - 1].length + 1;
    written = line;
    const at = line.indexOf(cursorMark);
    if (at >= 0) {
      if (cursor !== null) throw new Error('two cursors in one fixture');
      cursor = lineFrom + at;
    }
    texts.push(line.replace(cursorMark, ''));
  }
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  return { text: texts.join('\n'), spans, cursor };
}

/** Writes spans under a text, as `parseMarks` reads them: a test may compare its whole fixture at once. */
export function showMarks(text: string, spans: readonly MarkedSpan[]): string {
  const shown: string[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.length;
    shown.push(
      line,
      ...labelLines(
        spans.filter(span => span.from >= from && span.from <= to),
        from,
        to,
      ),
    );
    from = to + 1;
  }
  return shown.join('\n');
}

/** The lines of a fixture without the indentation that they share. */
function dedent(fixture: string): string[] {
  const lines = fixture.split('\n');
  if (lines[0].trim() === '') lines.shift();
  if (lines.length > 0 && lines[lines.length - 1].trim() === '') lines.pop();
  const indents = lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map(line => line.slice(Math.min(indent, line.length)));
}

function isLabelLine(line: string): boolean {
  return /^ *\^/.test(line);
}

function spansUnder(written: string, lineFrom: number, labels: string): MarkedSpan[] {
  const cursor = written.indexOf(cursorMark);
  const offset = (column: number) => {
    const passed = cursor < 0 || column <= cursor ? 0 : Math.min(cursorMark.length, column - cursor);
    return lineFrom + column - passed;
  };
  return [...labels.matchAll(/(\^+)([^^]*)/g)].map(({ index, 1: marks, 2: label }) => {
    const end = index + marks.length;
    if (end > written.length) throw new Error(`marks beyond the text: ${written}`);
    return { from: offset(index), to: offset(end), label: label.trim() };
  });
}

function labelLines(spans: readonly MarkedSpan[], from: number, to: number): string[] {
  const lines: string[] = [];
  for (const span of spans) {
    if (span.to > to) throw new Error(`a span over lines: ${span.label}`);
    const column = span.from - from;
    const label = `${'^'.repeat(span.to - span.from)} ${span.label}`;
    const free = lines.findIndex(line => line.length < column);
    if (free < 0) lines.push(' '.repeat(column) + label);
    else lines[free] = lines[free].padEnd(column) + label;
  }
  return lines;
}
