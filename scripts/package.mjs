// `npm run package`: builds and writes copydesk-VERSION.vsix, whose contents .vscodeignore names, and prints the list.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { glob } from 'tinyglobby';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Packages what dist/ holds and answers the path of the file. What goes in is copied aside first: the packager
 * reads every file of its folder before it leaves most of them out, and the test hosts are many files.
 */
export async function packageExtension(folder = root) {
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const ignore = (await readFile(path.join(root, '.vscodeignore'), 'utf8')).split('\n');
  const included = ignore.filter(line => line.startsWith('!')).map(line => line.slice(1));
  const packagePath = path.join(folder, `${name}-${version}.vsix`);
  const aside = await mkdtemp(path.join(os.tmpdir(), 'copydesk-package-'));
  try {
    for (const file of await glob(['.vscodeignore', ...included], { cwd: root })) {
      await cp(path.join(root, file), path.join(aside, file), { recursive: true });
    }
    const links = { rewriteRelativeLinks: false, allowMissingRepository: true };
    await createVSIX({ cwd: aside, packagePath, dependencies: false, ...links });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return packagePath;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  await packageExtension();
}
