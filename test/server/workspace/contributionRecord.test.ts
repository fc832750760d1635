import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../../server/core/contribution.ts';
import { readContribution, writeContribution } from '../../../server/workspace/contributionRecord.ts';

const contribution: Contribution = {
  published: '2024-05-01',
  headline: 'Ferry runs again',
  lineStarts: Uint32Array.of(0, 17, 18, 90),
  chains: [
    {
      type: 'person',
      name: 'Ada Quill',
      aliases: ['Ada Quill', 'Quill'],
      mentions: [{ from: 20, to: 29 }],
      roles: [{ from: 14, to: 19, text: 'mayor' }],
      place: null,
    },
  ],
  facts: [
    {
      from: 40,
      to: 42,
      text: '12 boats',
      group: 5,
      value: 12,
      grain: 1,
      words: [1, 2, 3],
      near: 6,
      names: [],
      hedge: 'over',
      toll: true,
    },
    { from: 50, to: 52, text: '40', group: 6, value: 40, grain: 1, words: [1, 2, 3], near: 3, names: [7] },
  ],
  fingerprint: [1, 2, 3],
};

describe('a record', () => {
  it('gives back the contribution through JSON', () => {
    expect(readContribution(JSON.parse(JSON.stringify(writeContribution(contribution))))).toEqual(
      contribution,
    );
  });

  it('is not read when it is of another version, or no record', () => {
    const record = writeContribution(contribution);
    for (const wrong of [{ ...record, v: 0 }, { ...record, facts: null }, null, 'x', []]) {
      expect(readContribution(wrong)).toBeNull();
    }
  });
});
