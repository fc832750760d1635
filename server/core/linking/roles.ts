/**
 * What an article calls a person: titles before the name, appositions and relative clauses after it.
 *
 * Invariant: a role's span holds the role's own words in the article, no article word (`the`) in front; a role is
 * given only to the name that it stands beside.
 */
import type { ArticleText, Role } from '../model.ts';
import type { Naming } from './naming.ts';

/** The roles that the article states beside the namings of one person, in order, each wording once. */
export function rolesOf(_article: ArticleText, _namings: readonly Naming[]): Role[] {
  return [];
}
