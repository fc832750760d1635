/**
 * The order in which articles are listed: by their own date, those without one last; then by name.
 *
 * Invariant: what is sorted by it keeps the order of what stands in one article.
 */

/** The date of an article, null where it states none. */
export type DateOf = (article: string) => string | null;

/** Sorts after every date. */
const UNDATED = '~';

/** Items in the order of their articles. Each date is looked up once, since lists have thousands of items. */
export function listed<T extends { readonly article: string }>(items: readonly T[], dateOf: DateOf): T[] {
  const dated = items.map(item => ({ item, date: dateOf(item.article) ?? UNDATED }));
  dated.sort((a, b) => compare(a.date, b.date) || compare(a.item.article, b.item.article));
  return dated.map(({ item }) => item);
}

/** The order of two articles. */
export function compareListed(a: string, b: string, dateOf: DateOf): number {
  return compare(dateOf(a) ?? UNDATED, dateOf(b) ?? UNDATED) || compare(a, b);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
