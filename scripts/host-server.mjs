// Runs VS Code's server of a test host on a port of this machine and opens its workbench in headless Chromium.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium, chromiumArguments } from './host-chromium.mjs';
import { locate, outerEnvironment } from './hosts.mjs';

/** What every run of a host sets: nothing that opens by itself, nothing that asks the network. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
};

const startDeadline = 60_000;

/**
 * Starts the server of the host named; `prepare` is given the folder of its data first; unless `trusted`, folders
 * open in Restricted Mode. Answers where it listens, that folder, and `stop`, which ends the server's own process
 * group and removes the folder.
 */
export async function startServer(name, options = {}) {
  const { settings = {}, trusted = true, prepare = () => {}, log = () => {} } = options;
  const { node, entry } = locate(name);
  const data = await mkdtemp(path.join(os.tmpdir(), 'copydesk-host-'));
  await mkdir(path.join(data, 'data', 'User'), { recursive: true });
  const settingsFile = path.join(data, 'data', 'User', 'settings.json');
  await writeFile(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));

  const port = await freePort();
  const args = [
    entry,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--enable-smoke-test-driver', '--server-data-dir', data],
    ...['--telemetry-level', 'off', ...(trusted ? ['--disable-workspace-trust'] : [])],
  ];
  let child = null;
  const stop = async () => {
    if (child) endGroup(child);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await prepare(data);
    child = spawn(node, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: outerEnvironment() });
    await listening(child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { authority: `127.0.0.1:${port}`, data, stop };
}

/** Resolves when the server says that it listens; rejects when it ends or stays silent for too long. */
function listening(child, log) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = why => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ${why}\n${said.slice(-4_000)}`));
    };
    const timer = setTimeout(() => fail('did not start in time'), startDeadline);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', chunk => {
        log(chunk);
        said = (said + chunk).slice(-20_000);
        if (!said.includes('Extension host agent listening')) return;
        clearTimeout(timer);
        resolve();
      });
    }
    child.on('error', error => fail(error.message));
    child.on('exit', code => fail(`ended with ${code}`));
  });
}

function endGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  process.kill(-child.pid, 'SIGKILL');
}

/** The workbench's address: `workspace` is a folder, a `.code-workspace` file or null; `payload` goes to VS Code. */
export function workbenchAddress({ authority }, workspace, payload = []) {
  const query = new URLSearchParams();
  if (workspace) query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  else query.set('ew', 'true');
  query.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]));
  return `http://${authority}/?${query}`;
}

/** A file of this machine as the workbench names it. */
export function remote({ authority }, file) {
  return `vscode-remote://${authority}${file}`;
}

/** Opens a headless browser. The caller closes it. */
export async function openBrowser() {
  const { chromium: driver } = await import('playwright-core');
  return driver.launch({ executablePath: chromium(), headless: true, args: chromiumArguments });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
