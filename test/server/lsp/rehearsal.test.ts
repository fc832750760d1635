import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openKnowledge } from '../../../server/core/open.ts';
import { finish } from '../../../server/core/steps.ts';
import { markTypes } from '../../../server/features/highlight.ts';
import { rehearse } from '../../../server/lsp/rehearsal.ts';

it('the rehearsal meets something of every colour', () => {
  // The lists are packed when the program is built; the model does without them here.
  const lexicon = new TextEncoder().encode('=1\nada\n');
  const knowledge = openKnowledge(name =>
    name === 'lexicon.bin' ? lexicon : readFileSync(new URL(`../../../server/data/${name}`, import.meta.url)),
  );
  const met = new Set(finish(rehearse(knowledge)).map(({ type }) => type));
  expect([...markTypes].filter(type => !met.has(type))).toEqual([]);
});
