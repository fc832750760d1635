/**
 * The form of a name in which look-ups compare it.
 *
 * Invariant: a folded name is made of `a`-`z`, `0`-`9` and single spaces between words; it is empty where the name
 * has no Latin letter or digit. Folding a folded name changes nothing.
 */

/** Latin letters that have no decomposition into a base letter and a mark. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ə: 'a',
  ŧ: 't',
  ĸ: 'k',
  ƙ: 'k',
  ɓ: 'b',
  ɗ: 'd',
  ɛ: 'e',
  ɔ: 'o',
};

/** Short forms that name places on maps and in print; both spellings become one key. */
const words: Record<string, string> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' };

const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Folds case, accents, punctuation, a leading article and the short forms of "Saint", "Mount" and "Fort". */
export function fold(name: string): string {
  let folded = name.toLowerCase();
  if (!plain.test(folded)) {
    folded = folded
      .normalize('NFKD')
      .replace(/[\p{M}.'’‘`ʻʼʾʿ´]+/gu, '')
      .replace(/[^\x00-\x7f]/g, letter => letters[letter] ?? ' ')
      .replace(/&/g, ' and ')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  while (folded.startsWith('the ')) folded = folded.slice(4);
  const space = folded.indexOf(' ');
  if (space < 2 || space > 3) return folded;
  const first = folded.slice(0, space);
  return Object.hasOwn(words, first) ? words[first] + folded.slice(space) : folded;
}

/** A folded name with each word's first letter large: how most names of towns are written. */
export function titleCase(folded: string): string {
  return folded.replace(/\b[a-z]/g, letter => letter.toUpperCase());
}
