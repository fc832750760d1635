import * as fflate from 'fflate';
import { expect, it } from 'vitest';
import * as native from '../../../server/lsp/nativeFlate.ts';

const bytes = fflate.strToU8('Ada Quill counted the boats, the boats, the boats. '.repeat(500));

it.each(['raw', 'zlib'] as const)('%s data comes out as from the package, in memory of its own', form => {
  const [packed, unpack, reference] =
    form === 'raw'
      ? [fflate.deflateSync(bytes), native.inflateSync, fflate.inflateSync]
      : [fflate.zlibSync(bytes), native.unzlibSync, fflate.unzlibSync];
  const found = unpack(packed);
  expect(found).toEqual(reference(packed));
  expect(found.constructor).toBe(Uint8Array);
  expect([found.byteOffset, found.buffer.byteLength]).toEqual([0, bytes.length]);
  expect(() => unpack(packed.subarray(0, packed.length >> 1))).toThrow();
  expect(() => unpack(Uint8Array.of(1, 2, 3))).toThrow();
});
