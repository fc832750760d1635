/**
 * People long known, from WordNet: shown on a card as background, apart from what the articles say.
 *
 * Invariant: a name is known in full or not at all; nothing here bears on the analysis.
 */
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';

export interface Background {
  /** What is known of a person of that full name, in WordNet's words; null where nobody, or more than one, bears it. */
  of(name: string): string | null;
}

/** The bytes of rows of name and gloss. The same rows give the same bytes. */
export function packBackground(rows: readonly (readonly [name: string, gloss: string])[]): Uint8Array {
  return zlibSync(strToU8(rows.map(row => row.join('\t')).join('\n')), { level: 9 });
}

/** Reads what `packBackground` wrote. Throws where the bytes are damaged. */
export function readBackground(bytes: Uint8Array): Background {
  const glosses = new Map<string, string>();
  for (const row of strFromU8(unzlibSync(bytes)).split('\n')) {
    const tab = row.indexOf('\t');
    if (tab > 0) glosses.set(fold(row.slice(0, tab)), row.slice(tab + 1));
  }
  return { of: name => glosses.get(fold(name)) ?? null };
}

const fold = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
