// `npm test`: installs what is missing, builds, and runs every test: unit, protocol, the extension suite in both
// hosts, and the page test. The last line is the sum, `N passed, N failed`; a part that cannot run is a failure.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackage, onPath } from './debian.mjs';
import { hostNames, installHost } from './hosts.mjs';
import { installPackages } from './install.mjs';
import { findExecutable, runSuite, suites } from './suites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

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

async function extensionSuites(host, executable) {
  for (const [suite, workspace] of Object.entries(suites)) {
    await part(`extension, ${host} host, ${suite}`, async () => {
      const result = await runSuite({ host, suite, workspace, executable: await executable, scratch });
      console.log(`${host} ${suite}:\n${result.report}`);
      return result;
    });
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
