/**
 * Renaming an entity: one form of its name, everywhere that form stands.
 *
 * Invariant: only mentions whose words are those under the cursor are replaced, so that `Ms Lopez` does not become a
 * full name because `Maria Lopez` was corrected.
 */
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Occurrence, occurrencesOf } from './mentions.ts';
import { subjectAt } from './subject.ts';

/** What can be renamed at an offset: the mention and its words; null off any name. */
export function renameTarget(
  snapshot: Snapshot,
  article: string,
  offset: number,
): (Occurrence & { readonly text: string }) | null {
  const subject = subjectAt(snapshot, article, offset);
  const analysis = snapshot.analysis(article);
  if (!analysis || subject?.kind !== 'mention') return null;
  const { from, to } = analysis.mentions[subject.mention];
  return { article, from, to, text: analysis.article.text.slice(from, to) };
}

/**
 * The spans to replace, in all articles. `textOf` gives the text of a closed article, whose own words the workspace
 * does not keep.
 */
export function renameSpans(
  snapshot: Snapshot,
  article: string,
  offset: number,
  textOf: (article: string) => string,
): Occurrence[] {
  const subject = subjectAt(snapshot, article, offset);
  const target = renameTarget(snapshot, article, offset);
  if (!target || subject?.kind !== 'mention') return [];
  const texts = new Map<string, string>();
  const wordsOf = ({ article: at, from, to }: Occurrence): string => {
    let text = snapshot.analysis(at)?.article.text ?? texts.get(at);
    if (text === undefined) {
      text = textOf(at);
      texts.set(at, text);
    }
    return text.slice(from, to);
  };
  return occurrencesOf(snapshot, article, subject.chain).filter(spot => wordsOf(spot) === target.text);
}
