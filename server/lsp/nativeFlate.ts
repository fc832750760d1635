/**
 * What the build puts in the place of `fflate` in programs for Node: Node's own inflater, which opens the data several
 * times as fast, and whoever opens an article waits for that. The core itself asks for `fflate`, which runs anywhere.
 *
 * Invariant: what comes out is what `fflate` gives, in memory of its own; damaged bytes throw.
 */
import { inflateRawSync, inflateSync as inflateZlibSync } from 'node:zlib';

export { deflateSync, strFromU8, strToU8, zlibSync } from 'fflate';

export const inflateSync = (bytes: Uint8Array): Uint8Array => new Uint8Array(inflateRawSync(bytes));

export const unzlibSync = (bytes: Uint8Array): Uint8Array => new Uint8Array(inflateZlibSync(bytes));
