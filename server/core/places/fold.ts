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

const space = 32;
const decoder = new TextDecoder();

/** What a character comes to: letters, digits and spaces, or nothing. */
function foldCharacter(character: string): string {
  return character
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}.'’‘`ʻʼʾʿ´]+/gu, '')
    .replace(/[^\x00-\x7f]/g, letter => letters[letter] ?? ' ')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]/g, ' ');
}

/** What each ASCII character comes to where that is one letter, digit or space; 0 for none, 1 for several. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const folded = foldCharacter(String.fromCharCode(code));
  return folded.length > 1 ? 1 : folded === '' ? 0 : folded.charCodeAt(0);
});

/** What other characters come to, once they were met. */
const others = new Map<number, string>();

function foldOther(point: number): string {
  const known = others.get(point);
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCodePoint(point));
  others.set(point, folded);
  return folded;
}

/** A name folded without a string being made: most names that are looked up are in no gazetteer. */
export class FoldedName {
  /** The codes of its letters, of which the first `length` count. */
  codes = new Uint8Array(128);
  length = 0;

  /** Folds case, accents, punctuation, a leading article and the short forms of "Saint", "Mount" and "Fort". */
  read(name: string): this {
    this.length = 0;
    for (let i = 0; i < name.length; i++) {
      const code = name.charCodeAt(i);
      const folded = code < 128 ? ascii[code] : 1;
      if (folded > 1) this.#add(folded);
      else if (folded === 1) {
        const point = name.codePointAt(i)!;
        if (point > 0xffff) i++;
        const several = foldOther(point);
        for (let at = 0; at < several.length; at++) this.#add(several.charCodeAt(at));
      }
    }
    if (this.length > 0 && this.codes[this.length - 1] === space) this.length--;
    this.#dropArticles();
    this.#spellOut();
    return this;
  }

  toString(): string {
    return decoder.decode(this.codes.subarray(0, this.length));
  }

  /** Adds a letter, or a space where one may stand. */
  #add(code: number): void {
    if (code === space && (this.length === 0 || this.codes[this.length - 1] === space)) return;
    this.#makeRoom(1);
    this.codes[this.length++] = code;
  }

  #makeRoom(more: number): void {
    if (this.length + more <= this.codes.length) return;
    const wider = new Uint8Array(2 * this.codes.length);
    wider.set(this.codes);
    this.codes = wider;
  }

  #dropArticles(): void {
    let from = 0;
    while (this.#holds('the ', from)) from += 4;
    if (from === 0) return;
    this.codes.copyWithin(0, from, this.length);
    this.length -= from;
  }

  #spellOut(): void {
    if (this.codes[2] !== space && this.codes[3] !== space) return;
    for (const short in words) {
      if (!this.#holds(`${short} `, 0)) continue;
      const full = words[short];
      const more = full.length - short.length;
      this.#makeRoom(more);
      this.codes.copyWithin(full.length, short.length, this.length);
      for (let at = 0; at < full.length; at++) this.codes[at] = full.charCodeAt(at);
      this.length += more;
      return;
    }
  }

  #holds(word: string, from: number): boolean {
    if (from + word.length > this.length) return false;
    for (let at = 0; at < word.length; at++) if (this.codes[from + at] !== word.charCodeAt(at)) return false;
    return true;
  }
}

/** The folded form of a name. */
export const fold = (name: string): string => new FoldedName().read(name).toString();

/** A folded name with each word's first letter large: how most names of towns are written. */
export function titleCase(folded: string): string {
  return folded.replace(/\b[a-z]/g, letter => letter.toUpperCase());
}
