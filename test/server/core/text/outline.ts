import { readArticle } from '../../../../server/core/text/article.ts';

/** The regions of an article, a line each: kind, text with line ends shown as `/`, and what it repeats. */
export function outline(text: string): string {
  return readArticle(text)
    .regions.map(({ kind, paragraph, repeats }) => {
      const again = repeats === null ? '' : ` (repeats ${repeats})`;
      return `${kind}: ${paragraph.text.replace(/\r?\n\s*/g, ' / ')}${again}`;
    })
    .join('\n');
}

/** Writes lines as blocks with blank lines between. */
export function copy(...lines: string[]): string {
  return lines.join('\n\n');
}

export const lead =
  'Three ferries stayed in port on Monday as a gale closed the strait between Orr and the Ney islands.';
export const second =
  'Harbour officials said the service would resume when the wind dropped below forty knots.';
export const third = 'Shops on the outer islands have food for a week, the council said in a statement.';
