/** The data of the repository, for tests. The lists are packed when the program is built; one name stands for them here. */
import { readFileSync } from 'node:fs';
import type { ReadData } from '../../../server/core/open.ts';

const lexicon = new TextEncoder().encode('=1\nmaria\n');

export const readData: ReadData = name =>
  name === 'lexicon.bin' ? lexicon : readFileSync(new URL(`../../../server/data/${name}`, import.meta.url));
