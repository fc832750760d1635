// Installs the project's packages where they are missing or not what the lock file says. Plain Node: it runs before
// any package is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs `npm ci` if need be; throws when it fails. No package's scripts are run. */
export function installPackages(say = console.log) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Copydesk needs Node 20 or later; this is ${process.version}`);
  }
  if (!stale()) return;
  say('installing packages (npm ci --ignore-scripts) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('npm ci failed: see above');
}

/** Whether what npm wrote down as installed differs from the lock file; packages for other systems may be absent. */
function stale() {
  const installedFile = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installedFile)) return true;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  return Object.entries(wanted).some(([folder, { version, optional, peer }]) => {
    if (folder === '') return false;
    if (!installed[folder]) return !optional && !peer;
    return installed[folder].version !== version;
  });
}
