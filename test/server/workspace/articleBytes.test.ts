import { describe, expect, it } from 'vitest';
import { decodeArticle, MAXIMUM_BYTES } from '../../../server/workspace/articleBytes.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the bytes of an article', () => {
  it.each(['', 'Quay', 'Zoë 😀\r\n“no”'])('are the text %j', text => {
    expect(decodeArticle(bytes(text))).toEqual({ text });
  });

  it('lose their byte order mark, as in an editor', () => {
    expect(decodeArticle(Uint8Array.from([0xef, 0xbb, 0xbf, 0x51]))).toEqual({ text: 'Q' });
  });

  it.each([
    ['NUL bytes', Uint8Array.from([0x51, 0, 0x51]), 'is not text'],
    ['another encoding', Uint8Array.from([0x43, 0x61, 0x66, 0xe9]), 'is not valid UTF-8'],
    ['a character cut short', bytes('Zoë').subarray(0, 3), 'is not valid UTF-8'],
    ['too many of them', new Uint8Array(MAXIMUM_BYTES + 1).fill(0x51), 'is too large'],
  ])('with %s are a problem', (_, given, problem) => {
    expect(decodeArticle(given)).toEqual({ problem: expect.stringContaining(problem) });
  });
});
