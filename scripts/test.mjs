// `npm test`: installs what is missing, builds, and runs every test: unit, protocol, the extension suite in both
// hosts, and the page test. The last line is the sum, `N passed, N failed`; a part that cannot run is a failure.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { installPackage, onPath } from './debian.mjs';
import { chromium } from './host-chromium.mjs';
import { hostNames, installHost } from './hosts.mjs';
import { installPackages } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each suite of the extension host opens, below a copy of the fixtures; the seeds are copied there too. */
const suites = { seeds: 'seeds', folders: 'two.code-workspace', empty: null };

/** What desktop VS Code is called where it can be had. */
const desktopVersions = { latest: 'stable', minimum: '1.100.3' };

const total = { passed: 0, failed: 0 };

function count(part, { passed, failed }, seconds) {
  total.passed += passed;
  total.failed += failed;
  console.log(`── ${part}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)\n`);
}

/** Runs a part; when it cannot run, that is one failure, with the reason. */
async function part(name, run) {
  const start = performance.now();
  const counts = await run().catch(error => {
    console.error(`${name} could not run: ${error.stderr ?? error.stack ?? error}`);
    return { passed: 0, failed: 1 };
  });
  count(name, counts, (performance.now() - start) / 1000);
}

/** A command of the project; resolves with its exit code. */
function command(name, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
}

async function build() {
  const code = await command(process.execPath, ['scripts/build.mjs', '--tests']);
  if (code !== 0) throw new Error('the build failed: see above');
  return { passed: 0, failed: 0 };
}

/** A file that vitest could not load counts as one failure; so does a run that failed without saying why. */
async function vitest(project) {
  const report = path.join(scratch, `${project}.json`);
  const vitestEntry = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await command(process.execPath, [vitestEntry, 'run', '--project', project, ...reporters]);
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(await readFile(report, 'utf8'));
  const unread = testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = numFailedTests + unread.length;
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** One suite in one host; the host's own output is shown only when the suite ends without a result. */
async function extensionSuite(host, suite, executable) {
  const { runTests } = await import('@vscode/test-electron');
  const folder = path.join(scratch, `${host}-${suite}`);
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
      ...(suites[suite] ? [path.join(folder, suites[suite])] : []),
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
  console.log(`${host} ${suite}:\n${result.report}`);
  return result;
}

/** The executable for a host: the one that is set, a download where the update server answers, or the stand-in. */
async function findExecutable(host) {
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

async function extensionSuites(host, executable) {
  for (const suite of Object.keys(suites)) {
    await part(`extension, ${host} host, ${suite}`, async () =>
      extensionSuite(host, suite, await executable),
    );
  }
}

const scratch = await mkdtemp(path.join(os.tmpdir(), 'copydesk-test-'));
try {
  installPackages();
  const executables = hostNames.map(host => {
    const executable = findExecutable(host);
    executable.catch(() => {}); // Told when the suites ask for it.
    return [host, executable];
  });
  await part('build', build);
  await part('unit', () => vitest('unit'));
  await part('protocol', () => {
    if (!onPath('parallel')) installPackage('parallel');
    if (!onPath('parallel'))
      console.log('GNU parallel is missing: its recipe is left out, that of split is run');
    return vitest('protocol');
  });
  await Promise.all(executables.map(([host, executable]) => extensionSuites(host, executable)));
  await part('page', async () => {
    await installHost('latest');
    return vitest('page');
  });
} catch (error) {
  console.error(error.message);
  total.failed++;
} finally {
  await rm(scratch, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed || !total.passed ? 1 : 0);
