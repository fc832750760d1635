/**
 * Addresses that are one token: web addresses, e-mail addresses and handles.
 *
 * Invariant: an address is found from its first character; looking for one reads at most `longestLocalPart`
 * characters before an at sign and each character of an address once.
 */
import { isAlphanumeric } from './characters.ts';

// RFC 5321 allows 64 octets before the at sign.
const longestLocalPart = 64;

const webAddress = /(?:https?|ftp):\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+/iy;
const eMail = new RegExp(`[\\w.%+-]{1,${longestLocalPart}}@[\\w-]+(?:\\.[\\w-]+)+`, 'y');
const handle = /@\w+/y;

/** The end of the address that begins at `at`; `at` itself where none does. */
export function addressEnd(text: string, at: number): number {
  if (isAlphanumeric(text, at - 1)) return at;
  const code = text.charCodeAt(at);
  if (code === 0x40) return matchEnd(handle, text, at);
  if (!isAlphanumeric(text, at)) return at;
  const web = code === 0x68 || code === 0x48 || code === 0x66 || code === 0x77 || code === 0x57;
  const end = web ? matchEnd(webAddress, text, at) : at;
  return end > at ? withoutPunctuation(text, at, end) : matchEnd(eMail, text, at);
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** A sentence's own marks after an address do not belong to it. */
function withoutPunctuation(text: string, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && ".,;:!?)]}'’”".includes(text[end - 1])) end--;
  return end;
}
