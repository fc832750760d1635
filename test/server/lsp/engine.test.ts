import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { engineHints } from '../../../server/lsp/engine.ts';

it('gives this engine only hints that it knows', () => {
  const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const names = engineHints(process.versions.v8).map(hint => hint.replace(/^--(?:no-)?|=.*/g, ''));
  expect(names.filter(name => !stdout.includes(`  --${name} (`))).toEqual([]);
});

it('says how functions are compiled to the engine of Node 20 alone', () => {
  const some = engineHints('12.4.254.21-node.57');
  expect(engineHints('13.6.233.17-node.53')).toEqual(some);
  expect(engineHints('11.3.244.8-node.33').length).toBeGreaterThan(some.length);
});
