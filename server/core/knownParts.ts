/**
 * The parts of an article that are analysed already: those of the reading before an edit, and those of this one.
 *
 * Invariant: a part is found again only where all that its analysis rests on is the same.
 */
import type { Analysis } from './analyse.ts';
import { type AnalysedPart, movePart, placePart } from './joined.ts';
import type { ArticleText, Paragraph } from './model.ts';
import { isSamePart, type PartRange, textOfPart } from './parts.ts';

export class KnownParts {
  readonly #byHead = new Map<Paragraph, AnalysedPart[]>();

  constructor(parts: readonly AnalysedPart[]) {
    for (const part of parts) this.#keep(part);
  }

  /** The part in a range, put where it stands now; null where it is new. */
  find(article: ArticleText, range: PartRange): AnalysedPart | null {
    const { from, paragraph } = article.regions[range.first];
    const same = (this.#byHead.get(paragraph) ?? []).filter(({ own }) =>
      isSamePart(article, range, own.article),
    );
    if (same.length === 0) return null;
    return same.find(part => part.from === from) ?? movePart(same[0], from);
  }

  /** Takes in the part in a range, analysed. */
  add(article: ArticleText, range: PartRange, analyse: (own: ArticleText) => Analysis): AnalysedPart {
    const part = placePart(analyse(textOfPart(article, range)), article.regions[range.first].from);
    this.#keep(part);
    return part;
  }

  #keep(part: AnalysedPart): void {
    const [{ paragraph }] = part.own.article.regions;
    const known = this.#byHead.get(paragraph);
    if (known) known.push(part);
    else this.#byHead.set(paragraph, [part]);
  }
}
