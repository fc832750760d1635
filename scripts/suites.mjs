// Runs suites of the extension host, for the tests and for the benchmark.
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { chromium } from './host-chromium.mjs';
import { installHost } from './hosts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each suite of the tests opens, below a copy of the fixtures; the seeds are copied there too. */
export const suites = { seeds: 'seeds', folders: 'two.code-workspace', empty: null };

/** What desktop VS Code is called where it can be had. */
const desktopVersions = { latest: 'stable', minimum: '1.100.3' };

/**
 * Runs one suite in one host, in a folder of its own below `scratch`, with `workspace` open; null for none. Answers its
 * counts, report and measures; rejects, with the host's own output, where it ends without a result.
 */
export async function runSuite({ host, suite, workspace, executable, scratch }) {
  const { runTests } = await import('@vscode/test-electron');
  const folder = path.join(scratch, `${host}-${suite}-${workspace ?? 'none'}`);
  const results = path.join(folder, 'results.json');
  await cp(path.join(root, 'test', 'fixtures', 'extension'), folder, { recursive: true });
  await cp(path.join(root, 'seeds'), path.join(folder, 'seeds'), { recursive: true });
  const output = new PassThrough();
  const said = text(output);
  const failure = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'dist', 'test', 'index.cjs'),
    launchArgs: [
      ...(workspace ? [path.join(folder, workspace)] : []),
      `--user-data-dir=${path.join(folder, 'user')}`,
      `--extensions-dir=${path.join(folder, 'extensions')}`,
    ],
    extensionTestsEnv: { COPYDESK_HOST: host, COPYDESK_SUITE: suite, COPYDESK_RESULTS: results },
    stdout: output,
    stderr: output,
  }).then(
    () => null,
    error => error,
  );
  output.end();
  const result = await readFile(results, 'utf8').then(JSON.parse, () => null);
  if (!result) throw new Error(`${failure ?? 'the suite wrote no result'}\n${await said}`);
  return result;
}

/** The executable for a host: the one that is set, a download where the update server answers, or the stand-in. */
export async function findExecutable(host) {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (await desktopCanBeHad()) {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    const desktop = await downloadAndUnzipVSCode(desktopVersions[host]).catch(error => {
      console.error(
        `VS Code could not be downloaded (${error.message ?? error}); its server stands in for it`,
      );
    });
    if (desktop) return desktop;
  }
  await installHost(host);
  chromium();
  return path.join(root, 'scripts', 'host-code.mjs');
}

/** Desktop VS Code needs a display, and a network that lets its update server answer. */
async function desktopCanBeHad() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display) return false;
  const address = 'https://update.code.visualstudio.com/api/releases/stable';
  return fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
    response => response.ok,
    () => false,
  );
}
