// The browser that shows the workbench: a Chromium of this machine, installed through Debian's packages where it is
// missing and this user may do so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What keeps the browser quiet, offline and able to run in a container. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium; throws with what to do where none can be had. */
export function chromium(say = console.log) {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('installing Chromium (apt-get install chromium) …');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { env: environment, encoding: 'utf8' };
    spawnSync('apt-get', ['update', '-q'], options);
    const install = spawnSync(
      'apt-get',
      ['install', '-q', '-y', '--no-install-recommends', 'chromium'],
      options,
    );
    const installed = findChromium();
    if (installed) return installed;
    say(install.stderr);
  }
  throw new Error(
    'no Chromium found: install one (on Debian, as root: apt-get install chromium) or set CHROMIUM to its path',
  );
}

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return names.map(onPath).find(Boolean);
}

/** The full path of a command, or undefined. */
export function onPath(command) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map(folder => path.join(folder, command)).find(file => existsSync(file));
}
