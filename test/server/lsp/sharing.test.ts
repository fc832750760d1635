import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/core/analyse.ts';
import { makeKnowledge, readKnowledge } from '../../../server/core/open.ts';
import { share } from '../../../server/lsp/sharing.ts';
import { archive } from '../../bench/archive.ts';
import { readData } from './readData.ts';

describe('shared data', () => {
  it('is what it was made of, its arrays in memory that all threads see', () => {
    const bytes = Buffer.from('ferry');
    const data = {
      name: 'a',
      none: null,
      list: [1, 'b', { part: new Int32Array([3, -4]).subarray(1) }],
      byRow: new Map([[7, ['FR', 'CH']]]),
      bytes,
    };
    const shared = share(data);
    expect(shared).toEqual({ ...data, bytes: new Uint8Array(bytes) });
    expect(shared.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(shared.bytes.buffer.byteLength).toBe(5);
    expect((shared.list[2] as { part: Int32Array }).part.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('reads articles as its own does, and survives the way to a thread', () => {
    const data = readKnowledge(readData);
    const [own, shared] = [makeKnowledge(data), makeKnowledge(structuredClone(share(data)))];
    for (const { text } of archive({ count: 6, seed: 5 })) {
      const { mentions, chains, findings } = analyse(text, shared);
      const expected = analyse(text, own);
      expect(mentions.length).toBeGreaterThan(5);
      expect({ mentions, chains, findings }).toEqual({
        mentions: expected.mentions,
        chains: expected.chains,
        findings: expected.findings,
      });
    }
  });
});
