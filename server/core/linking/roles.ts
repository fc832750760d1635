/**
 * What an article calls a person or a body: titles before the name, appositions and relative clauses after it.
 *
 * Invariants: a role's span holds the role's own words in the article, without the article word (`the`) in front; a
 * role is given only to the name that it stands beside; honorifics are not roles.
 */
import type { ArticleText, EntityType, Role } from '../model.ts';
import { bodyAfter, bodyBefore, bodyClause } from './bodyRoles.ts';
import { foldName } from './nameParts.ts';
import type { Naming } from './naming.ts';
import type { Passage, Passages } from './passages.ts';
import { appositionAfter, appositionBefore, membership, relativeClause } from './roleAppositions.ts';
import { titleBefore } from './roleTitles.ts';

/** A role's tokens: `[first, end)` of its passage. */
export interface RoleTokens {
  readonly first: number;
  readonly end: number;
}

/** A name's tokens in its passage, `[first, end)`, and the words of those beside it. */
export interface NameTokens {
  readonly passage: Passage;
  readonly first: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

type Finder = (name: NameTokens) => RoleTokens | null;

const findersOf: Readonly<Record<EntityType, readonly Finder[]>> = {
  person: [titleBefore, appositionBefore, appositionAfter, relativeClause, membership],
  organization: [bodyBefore, bodyAfter, bodyClause],
  place: [],
  group: [],
};

/** The roles that the article states beside the namings of one person or body, in order, each wording once. */
export function rolesOf(article: ArticleText, passages: Passages, namings: readonly Naming[]): Role[] {
  const finders = findersOf[namings[0].type];
  if (finders.length === 0) return [];
  const roles = new Map<string, Role>();
  for (const naming of namings) {
    if (naming.region < 0) continue;
    const passage = passages.of(naming.region);
    const first = passage.tokenAt(naming.from - passage.offset);
    const end = Math.max(first + 1, passage.tokenAt(naming.to - passage.offset));
    const name = { passage, first, end, before: passage.word(first - 1), after: passage.word(end) };
    for (const find of finders) {
      const found = find(name);
      if (!found) continue;
      const from = passage.offset + passage.tokens[found.first].from;
      const to = passage.offset + passage.tokens[found.end - 1].to;
      const text = article.text.slice(from, to);
      const key = foldName(text);
      if (!roles.has(key)) roles.set(key, { from, to, text });
    }
  }
  return [...roles.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
