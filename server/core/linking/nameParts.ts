/**
 * The parts of a person's name: honorific, given names, particle, surname, suffix.
 *
 * Invariant: the words of a name are folded (lower case, no accents, no full stops), so that two spellings that
 * differ only in these have equal parts. Never throws; a name without letters has no words.
 */
import { recall } from '../recall.ts';

/** What an honorific says of its bearer. `rank` words (`Dr`, `Sir`) say nothing of sex. */
export type Sex = 'female' | 'male';

/**
 * A name taken apart. `words` are all folded words but honorific, nickname and suffix, in the order written;
 * `given` those before the surname, `surname` the last with its particle (`de mistura`, `al assad`); a name of one
 * word is a surname without given names. `nickname` stands in quotation marks or brackets inside the name.
 */
export interface NameParts {
  readonly honorific: string | null;
  readonly sex: Sex | null;
  readonly words: readonly string[];
  /** The words, parted by spaces. */
  readonly key: string;
  readonly given: readonly string[];
  readonly particle: string | null;
  readonly surname: string;
  readonly suffix: string | null;
  readonly nickname: string | null;
}

const femaleHonorifics = new Set(
  words(
    'mrs ms miss mme madame mlle madam lady dame baroness sister queen princess duchess señora frau signora',
  ),
);
const maleHonorifics = new Set(
  words('mr sir lord baron father brother king prince duke señor herr monsieur signor'),
);
const otherHonorifics = new Set(
  words('dr doctor prof professor rev reverend hon fr sheikh sheik haji ayatollah imam rabbi pastor'),
);
const particles = new Set(
  words(
    'de del della di da do dos das du des van von der den ter ten zu zur al el ul ur bin ibn bint ben abu abd st le la lo',
  ),
);
/** Given names and particles at once: at the head of a name they are particles only in lower case. */
const alsoGiven = new Set(words('al el ben abu van'));
const suffixes = new Set(words('jr sr junior senior ii iii iv esq phd md qc mp obe'));

/** Splits a list of words. */
function words(list: string): string[] {
  return list.split(' ');
}

/** Whether a space stands in the stretch `[from, to)` of a text. */
export function hasSpace(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 32) return true;
  return false;
}

/** A name's letters as compared: lower case, no accents, no full stops, plain apostrophes and hyphens. */
export function foldName(name: string): string {
  // Most names are plain ASCII, for which folding costs less than a look at what is remembered.
  if (!/^[\x20-\x5f\x61-\x7e]*$/.test(name)) return foldLetters(name);
  const lower = name.toLowerCase();
  return lower.includes('.') ? lower.replaceAll('.', '') : lower;
}

const foldLetters = recall(name =>
  name
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replace(/[’‘`ʼ]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd'),
);

/** The folded words of a name; a hyphen parts words. */
export const nameWords: (name: string) => readonly string[] = recall(name => {
  const folded = foldName(name);
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(folded)) return folded.split(' ');
  return folded
    .split(/[^\p{L}\p{N}'&+]+/u)
    .map(word => word.replace(/^'+|'+$/g, ''))
    .filter(Boolean);
});

/** Sex as an honorific says it, null for a word that is none or says nothing of it. */
export function sexOfHonorific(word: string): Sex | null {
  const folded = foldName(word);
  if (femaleHonorifics.has(folded)) return 'female';
  return maleHonorifics.has(folded) ? 'male' : null;
}

/** Whether a word is an honorific (`Mr`, `Dame`, `Dr`), with or without its full stop. */
export const isHonorific: (word: string) => boolean = recall(word => {
  const folded = foldName(word);
  return femaleHonorifics.has(folded) || maleHonorifics.has(folded) || otherHonorifics.has(folded);
});

const nicknamePattern = /["“”'‘’(]([^"“”'‘’()]{2,30})["“”'‘’)]/;

/** Takes a person's name apart. */
export const nameParts: (name: string) => NameParts = recall(name => {
  const quoted = /\s["“‘'(]/.test(name) ? nicknamePattern.exec(name) : null;
  const plain = quoted ? name.replace(quoted[0], ' ') : name;
  const written = plain.split(/[\s\u00a0]+/).filter(Boolean);
  let honorific: string | null = null;
  while (written.length > 1 && isHonorific(written[0])) honorific = written.shift()!;
  const folded = [...nameWords(written.join(' '))];
  const suffix = folded.length > 1 && suffixes.has(folded[folded.length - 1]) ? folded.pop()! : null;
  const start = surnameStart(folded, written);
  const particleWords = folded.slice(start, folded.length - 1);
  return {
    honorific,
    sex: honorific === null ? null : sexOfHonorific(honorific),
    words: folded,
    key: folded.join(' '),
    given: folded.slice(0, start),
    particle: particleWords.length ? particleWords.join(' ') : null,
    surname: folded.slice(start).join(' '),
    suffix,
    nickname: quoted ? foldName(quoted[1]) : null,
  };
});

/** The same name with the honorific that stands before it, if it has none of its own. */
export function withHonorific(name: NameParts, honorific: string): NameParts {
  return name.honorific === null ? { ...name, honorific, sex: sexOfHonorific(honorific) } : name;
}

/** The index of the word with which the surname begins: its particles stand before its last word. */
function surnameStart(folded: readonly string[], written: readonly string[]): number {
  let start = Math.max(0, folded.length - 1);
  while (start > 0 && particles.has(folded[start - 1])) start--;
  if (start === 0 && folded.length > 1 && alsoGiven.has(folded[0]) && /^\p{Lu}\p{L}*$/u.test(written[0]))
    return 1;
  return start;
}
