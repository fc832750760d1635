/**
 * Other libraries that read English, measured in the same run. They are no dependencies of the project:
 * `scripts/bench.mjs` installs them into a folder of the cache, from where they are loaded here.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

/** A peer: it reads a text and finds in it what it finds of names or dates. */
export type Peer = (text: string) => void;

interface Wink {
  readDoc(text: string): { entities(): { out(): unknown } };
}

/** The peers installed in a folder, by name. */
export function loadPeers(folder: string): Record<string, Peer> {
  const load = createRequire(path.join(folder, 'package.json'));
  const compromise = load('compromise') as (text: string) => {
    topics(): { out(form: string): unknown };
  };
  const wink = (load('wink-nlp') as (model: unknown) => Wink)(load('wink-eng-lite-web-model'));
  const chrono = load('chrono-node') as { parse(text: string): unknown };
  return {
    'wink-nlp readDoc': text => wink.readDoc(text),
    'wink-nlp readDoc and entities': text => wink.readDoc(text).entities().out(),
    'compromise topics': text => compromise(text).topics().out('array'),
    'chrono-node parse (dates only)': text => chrono.parse(text),
  };
}
