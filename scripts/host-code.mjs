#!/usr/bin/env node
// Stands in for the executable of desktop VS Code where there is none: takes the same arguments, runs the extension
// suite in VS Code's server with the real workbench in headless Chromium, and ends with the suite's exit code.
// COPYDESK_HOST names the host (`latest` or `minimum`).
import path from 'node:path';
import { openBrowser, remote, startServer, workbenchAddress } from './host-server.mjs';

const deadline = 5 * 60_000;

const options = new Map();
let workspace = null;
for (const argument of process.argv.slice(2)) {
  const [, key, value] = /^--([^=]+)(?:=(.*))?$/.exec(argument) ?? [];
  if (key) options.set(key, value);
  else workspace = path.resolve(argument);
}

const debug = Boolean(process.env.COPYDESK_HOST_LOG);
const server = await startServer(process.env.COPYDESK_HOST ?? 'latest', {
  log: text => debug && process.stderr.write(text),
});
const browser = await openBrowser();
let code = 1;
const end = async () => {
  await browser.close();
  await server.stop();
  process.exit(code);
};
process.on('SIGINT', end);
process.on('SIGTERM', end);

const page = await browser.newPage();
const exited = new Promise(resolve => page.exposeFunction('codeAutomationExit', resolve));
await page.exposeFunction('codeAutomationLog', (type, args) => debug && console.log(type, ...args));
page.on('crash', () => console.error('the page of the workbench crashed'));
const tooLate = setTimeout(() => {
  console.error(`the suite did not end within ${deadline / 1000} s`);
  end();
}, deadline);

const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].map(key => [
  key,
  remote(server, options.get(key)),
]);
await page.goto(workbenchAddress(server, workspace, payload));
code = await exited;
clearTimeout(tooLate);
await end();
