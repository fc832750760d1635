/** The language server as a program: `node server.cjs --stdio` (or `--node-ipc`, `--socket=PORT`, `--pipe=NAME`). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { openKnowledge } from '../core/open.ts';
import { readOutlines } from '../core/places/outlines.ts';
import { serve } from './server.ts';

const read = (name: string) => readFileSync(path.join(__dirname, 'data', name));

serve(createConnection(ProposedFeatures.all), {
  openKnowledge: () => openKnowledge(read),
  openOutlines: () => readOutlines(read('outlines.bin')),
});
