/** A few of a place's many names, chosen so that they tell a reader most. */
import { distance } from 'fastest-levenshtein';

/**
 * At most `count` of the names, each as unlike the place's own and the others chosen as can be: of `Halab`, `Haleb` and
 * `Halep` one will do. Names of more words than the place's own are descriptions of it and are left out.
 */
export function distinctNames(own: string, names: readonly string[], count: number): string[] {
  const words = own.split(' ').length;
  let left = names.filter(name => name.split(' ').length <= words);
  const chosen: string[] = [];
  const unlike = (name: string) =>
    Math.min(...[own, ...chosen].map(other => distance(name.toLowerCase(), other.toLowerCase())));
  while (chosen.length < count && left.length > 0) {
    const best = left.reduce((a, b) => (unlike(b) > unlike(a) ? b : a));
    chosen.push(best);
    left = left.filter(name => name !== best);
  }
  return chosen;
}
