/** Names that the articles of the workspace know, for somebody who is writing one. */
import type { EntityType, Span } from '../core/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** A name to write in place of a span. */
export interface KnownName extends Span {
  readonly name: string;
  readonly kind: EntityType;
  /** What the articles call it, null where they call it nothing. */
  readonly role: string | null;
}

/** Names offered at most: more than anybody reads, and the next letter narrows them. */
const OFFERED = 50;

/**
 * The names that the word before the offset in an open article begins or holds. None unless the word begins with a
 * capital, as names do: editors ask at every word that is typed.
 */
export function knownNames(snapshot: Snapshot, article: string, offset: number): KnownName[] {
  const text = snapshot.analysis(article)?.article.text ?? '';
  const [word] = /\p{Lu}[\p{L}\p{N}'’.-]*$/u.exec(text.slice(Math.max(0, offset - 60), offset)) ?? [''];
  if (!word) return [];
  const span = { from: offset - word.length, to: offset };
  return snapshot
    .search(word)
    .slice(0, OFFERED)
    .map(({ name, type, roles }) => ({ ...span, name, kind: type, role: roles[0]?.role.text ?? null }));
}
