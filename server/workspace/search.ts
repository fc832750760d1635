/**
 * Looking names up by a part of them.
 *
 * Invariant: exact forms come first, then those that begin with the query, then those of which a word does, then the
 * others; of equals the shorter, then by their letters.
 */
import { foldName } from '../core/linking/nameParts.ts';
import type { Source } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A search that finds more forms than a person reads is cut off here. */
const LIMIT = 200;

interface Ranked {
  readonly rank: number;
  readonly form: string;
  readonly sources: Set<Source>;
}

/** The sources of each form of a name that a query is found in, the best form first. */
export function searchForms(query: string, sources: Iterable<Source>, vocabulary: Vocabulary): Source[][] {
  const wanted = foldName(query.trim());
  if (!wanted) return [];
  const byForm = new Map<string, Ranked>();
  /** What was found out of a word: its form, or null where the query is not in it. */
  const seen = new Map<number, Ranked | null>();
  const look = (word: number) => {
    const form = foldName(vocabulary.word(word));
    const at = form.indexOf(wanted);
    if (at < 0) return null;
    const rank = form === wanted ? 0 : at === 0 ? 1 : form[at - 1] === ' ' ? 2 : 3;
    const ranked = byForm.get(form) ?? { rank, form, sources: new Set() };
    byForm.set(form, ranked);
    return ranked;
  };
  for (const source of sources) {
    source.forEachForm(word => {
      let ranked = seen.get(word);
      if (ranked === undefined) {
        ranked = look(word);
        seen.set(word, ranked);
      }
      ranked?.sources.add(source);
    });
  }
  const best = [...byForm.values()].sort(
    (a, b) => a.rank - b.rank || a.form.length - b.form.length || (a.form < b.form ? -1 : 1),
  );
  return best.slice(0, LIMIT).map(each => [...each.sources]);
}
