// Types, lint and format, import arrows, dead code: everything that is wrong without running the product.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = path.join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };

const steps = [
  ['types', 'tsc', []],
  ['lint', 'biome', ['check', '.']],
  ['arrows', 'vitest', ['run', '--project', 'unit', 'test/architecture.test.ts']],
  ['dead code', 'knip', []],
];

let failed = 0;
for (const [name, command, args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', cwd: root, env });
  if (status === 0) continue;
  console.error(`check: ${name} failed (${[command, ...args].join(' ')})`);
  failed++;
}
process.exit(failed ? 1 : 0);
