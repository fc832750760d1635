// The browser that shows the workbench: a Chromium of this machine, installed through Debian's packages where it is
// missing and this user may do so.
import { installPackage, onPath } from './debian.mjs';

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
export function chromium() {
  if (!findChromium()) installPackage('chromium');
  const found = findChromium();
  if (found) return found;
  throw new Error(
    'no Chromium found: install one (on Debian, as root: apt-get install chromium) or set CHROMIUM to its path',
  );
}

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return names.map(onPath).find(Boolean);
}
