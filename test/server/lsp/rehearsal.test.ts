import { expect, it } from 'vitest';
import { openKnowledge } from '../../../server/core/open.ts';
import { finish } from '../../../server/core/steps.ts';
import { markTypes } from '../../../server/features/highlight.ts';
import { rehearse } from '../../../server/lsp/rehearsal.ts';
import { readData } from './readData.ts';

it('the rehearsal meets something of every colour', () => {
  const met = new Set(finish(rehearse(openKnowledge(readData))).map(({ type }) => type));
  expect([...markTypes].filter(type => !met.has(type))).toEqual([]);
});
