/**
 * The text in an article's bytes, or what is wrong with them.
 *
 * Invariant: never throws; a problem is a sentence for the user that begins with what the file is or holds.
 */

/**
 * Bytes of the largest file that is read: a thousand times a news story, so what goes over it is a dump or a log,
 * and analysing it would hold up the articles behind it.
 */
export const MAXIMUM_BYTES = 4_000_000;

export type Decoded = { readonly text: string } | { readonly problem: string };

/** Decodes UTF-8. A byte order mark is dropped, as editors drop it, so that offsets are those of the editor. */
export function decodeArticle(bytes: Uint8Array, maximum = MAXIMUM_BYTES): Decoded {
  if (bytes.length > maximum) return { problem: tooLarge(bytes.length, maximum) };
  if (bytes.includes(0)) return { problem: 'is not text (it holds NUL bytes), so it was left out' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {
      problem: `is not valid UTF-8 at byte ${firstBadByte(bytes)}, so it was left out; save it as UTF-8`,
    };
  }
}

/** The problem with a file or document of so many bytes. */
export function tooLarge(bytes: number, maximum = MAXIMUM_BYTES): string {
  const megabytes = (n: number) => `${(n / 1_000_000).toFixed(1)} MB`;
  return `is too large for an article (${megabytes(bytes)}; the limit is ${megabytes(maximum)}), so it was left out`;
}

/**
 * The offset of the first byte sequence that is not UTF-8, by halving: a good prefix stays good when cut shorter,
 * but for a character cut in two at its end, which streaming leaves out.
 */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodePrefix(bytes.subarray(0, middle)) === null) bad = middle;
    else good = middle;
  }
  return new TextEncoder().encode(decodePrefix(bytes.subarray(0, good)) ?? '').length;
}

/** The whole characters of the bytes; null where one is malformed. */
function decodePrefix(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
