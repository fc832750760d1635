/**
 * The figures of an article as rows of a table: what each says, who says it, and where.
 *
 * Invariant: rows depend on their article alone, and a closed one gives the rows that it gives while it is open.
 */
import type { Contribution } from '../core/contribution.ts';
import { findFigures } from '../core/figures/figures.ts';
import { positionAt } from '../core/lines.ts';
import { Memo } from '../core/memo.ts';
import type { Figure } from '../core/model.ts';
import { readArticle } from '../core/text/article.ts';

/** A figure with what a table says of it. */
export interface FigureRow extends Figure {
  /** The expression as written. */
  readonly text: string;
  /** One-based. */
  readonly line: number;
  /** Whoever is quoted with it, by the fullest name in the article; null where it stands in nobody's words. */
  readonly source: string | null;
  /** The article's own date (`YYYY-MM-DD`), null where unknown. */
  readonly asOf: string | null;
}

/** The rows of an article's figures, in their order; `text` is the article's. */
export function figureRows(
  text: string,
  figures: readonly Figure[],
  { published, lineStarts, chains }: Contribution,
): FigureRow[] {
  const speeches = chains.flatMap(({ name, spoken = [] }) => spoken.map(span => ({ ...span, name })));
  return figures.map(figure => ({
    ...figure,
    text: text.slice(figure.from, figure.to),
    line: positionAt(lineStarts, figure.from).line + 1,
    source: speeches.find(({ from, to }) => from <= figure.from && figure.to <= to)?.name ?? null,
    asOf: published,
  }));
}

/** The figures of a closed article by its text, and its contribution, which knows the names that no figure is in. */
export function readFigures(text: string, { chains }: Contribution): Figure[] {
  const names = chains.flatMap(({ mentions }) => mentions).sort((a, b) => a.from - b.from);
  return findFigures(readArticle(text), names, new Memo());
}

/** JSON knows no infinity: an open end is null. */
export const finite = (bound: number | null) => (bound === null || Number.isFinite(bound) ? bound : null);
