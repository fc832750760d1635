/**
 * Knowledge made from the bytes of the built data files: where the rooms' own knowledge comes together.
 *
 * Invariant: reads nothing itself; a damaged file that the analysis can do without costs a notice, any other an
 * error that names the file.
 */
import type { Knowledge } from './knowledge.ts';
import { readLexicon } from './names/lexicon.ts';
import { createRecogniser, type ModelRead, readNames } from './names/recogniser.ts';
import { createGazetteer, type GazetteerData, readGazetteer } from './places/gazetteer.ts';
import { finish } from './steps.ts';

/** Gives the bytes of a data file by its name, such as `gazetteer.bin`; throws where there is none. */
export type ReadData = (name: string) => Uint8Array;

/** What all knowledge is made of, as plain data and typed arrays: read once, it can be handed to other threads. */
export interface KnowledgeData {
  readonly gazetteer: GazetteerData;
  /** The word lists as their file has them: their words have to be strings of each thread. */
  readonly lexicon: Uint8Array;
  readonly names: ModelRead;
}

/** Reads all data. Throws an error that says which file is missing or damaged. */
export const readKnowledge = (read: ReadData): KnowledgeData => finish(readInSteps(read));

/** The same in steps, a file in each. */
export function* readInSteps(read: ReadData): Generator<void, KnowledgeData> {
  const gazetteer = open('gazetteer.bin', name => readGazetteer(read(name)));
  yield;
  const names = readNames(readIfThere(read, 'names.bin'));
  yield;
  return { gazetteer, lexicon: open('lexicon.bin', read), names };
}

/** Makes knowledge of data. Throws an error that says which file was damaged. */
export function makeKnowledge(data: KnowledgeData): Knowledge {
  const gazetteer = createGazetteer(data.gazetteer);
  const lexicon = open('lexicon.bin', () => readLexicon(data.lexicon));
  const { recogniser, notice } = createRecogniser(data.names, lexicon, gazetteer);
  return { gazetteer, recogniser, notices: notice ? [notice] : [] };
}

/** Opens all knowledge. Throws an error that says which file is missing or damaged. */
export const openKnowledge = (read: ReadData): Knowledge => makeKnowledge(readKnowledge(read));

function open<T>(name: string, make: (name: string) => T): T {
  try {
    return make(name);
  } catch (cause) {
    throw new Error(`The data file ${name} is missing or damaged; install Copydesk again.`, { cause });
  }
}

/** A file that the analysis can do without. */
function readIfThere(read: ReadData, name: string): Uint8Array | null {
  try {
    return read(name);
  } catch {
    return null;
  }
}
