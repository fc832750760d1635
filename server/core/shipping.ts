/**
 * What the build makes of the data that the repository holds: the forms in which programs open it soonest.
 *
 * Invariant: the same data give the same bytes.
 */
import { inflateModel } from './names/modelFile.ts';
import { inflateSections } from './places/sections.ts';

export { packLexicon, readLists } from './names/lists.ts';

/** How the files are inflated that every start opens: the package is deflated as a whole. */
const inflaters: Readonly<Record<string, (file: Uint8Array) => Uint8Array>> = {
  'names.bin': inflateModel,
  'gazetteer.bin': inflateSections,
};

/** A data file as it is shipped. Throws where it is damaged. */
export function shipped(name: string, file: Uint8Array): Uint8Array {
  return inflaters[name]?.(file) ?? file;
}
