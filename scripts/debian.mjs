// Programs that tests need and npm does not have: looked for on this machine, installed from Debian's packages where
// they are missing and this user may do so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The full path of a command, or undefined. */
export function onPath(command) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map(folder => path.join(folder, command)).find(file => existsSync(file));
}

/** Installs a package, as root on Debian; elsewhere nothing is done. Whether it worked, the caller looks. */
export function installPackage(name, say = console.log) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  say(`installing ${name} (apt-get install ${name}) …`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8' };
  spawnSync('apt-get', ['update', '-q'], options);
  const { stderr } = spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', name], options);
  if (stderr) say(stderr);
}
