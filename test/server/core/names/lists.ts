import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLexicon } from '../../../../server/core/names/lexicon.ts';
import { readLists } from '../../../../server/core/names/lists.ts';

const folder = path.resolve(import.meta.dirname, '../../../../server/data/lists');

/** The texts of the project's own word lists by file name. */
export const listTexts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter(name => name.endsWith('.tsv'))
    .map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
);

/** The lexicon that the product is built with. */
export const lexicon = createLexicon(readLists(listTexts));
