/**
 * Knowledge made from the bytes of the built data files: where the rooms' own knowledge comes together.
 *
 * Invariant: reads nothing itself; a damaged file that the analysis can do without costs a notice, any other an
 * error that names the file.
 */
import type { Knowledge } from './knowledge.ts';
import { readLexicon } from './names/lexicon.ts';
import { createRecogniser } from './names/recogniser.ts';
import { readGazetteer } from './places/gazetteer.ts';

/** Gives the bytes of a data file by its name, such as `gazetteer.bin`; throws where there is none. */
export type ReadData = (name: string) => Uint8Array;

/** Opens all knowledge. Throws an error that says which file is missing or damaged. */
export function openKnowledge(read: ReadData): Knowledge {
  const open = <T>(name: string, make: (bytes: Uint8Array) => T): T => {
    try {
      return make(read(name));
    } catch (cause) {
      throw new Error(`The data file ${name} is missing or damaged; install Copydesk again.`, { cause });
    }
  };
  const gazetteer = open('gazetteer.bin', readGazetteer);
  const lexicon = open('lexicon.bin', readLexicon);
  const { recogniser, notice } = createRecogniser(readIfThere(read, 'names.bin'), lexicon, gazetteer);
  return { gazetteer, recogniser, notices: notice ? [notice] : [] };
}

/** A file that the analysis can do without. */
function readIfThere(read: ReadData, name: string): Uint8Array | null {
  try {
    return read(name);
  } catch {
    return null;
  }
}
