// `npm start`: installs, builds, and opens the seeds with the extension loaded: in desktop VS Code where there is
// one, else in VS Code's server, in the browser of your choice. Stays until Ctrl-C.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onPath } from './debian.mjs';
import { remote, startServer, workbenchAddress } from './host-server.mjs';
import { installHost } from './hosts.mjs';
import { installPackages } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const seeds = `${root}/seeds`;
const [first] = readdirSync(seeds)
  .filter(name => name.endsWith('.txt'))
  .map(name => `${seeds}/${name}`);

installPackages();
const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(1);

const code = onPath('code');
const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (code && display) {
  console.log('Opening the seeds in VS Code. Close its window, or press Ctrl-C, to end.');
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, seeds, first];
  const [exit] = await once(spawn(code, args, { stdio: 'inherit' }), 'exit');
  process.exit(exit ?? 0);
}

await installHost('latest');
const server = await startServer('latest');
const address = workbenchAddress(server, seeds, [
  ['extensionDevelopmentPath', remote(server, root)],
  ['openFile', remote(server, first)],
]);
console.log(`The seeds are open at\n\n  ${address}\n\nOpen it in a browser on this machine. Ctrl-C ends it.`);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    await server.stop();
    process.exit(0);
  });
}
