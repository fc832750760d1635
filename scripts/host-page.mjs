// The product as a user has it: the packaged extension installed in a host, shown in a page that a script drives.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { openBrowser, startServer, workbenchAddress } from './host-server.mjs';
import { locate, outerEnvironment } from './hosts.mjs';

/** Opens a folder with the extension of the .vsix file. Answers the page, the host's data, and what ends all of it. */
export async function openWorkbench(host, { vsix, folder, height = 800, ...options }) {
  const server = await startServer(host, {
    ...options,
    prepare: data => installExtension(host, data, vsix),
  });
  const browser = await openBrowser().catch(async error => {
    await server.stop();
    throw error;
  });
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  const page = await browser.newPage({ viewport: { width: 1280, height } });
  page.setDefaultTimeout(60_000);
  await page.goto(workbenchAddress(server, folder));
  await page.waitForSelector('.monaco-workbench .explorer-folders-view, .monaco-workbench .part.editor');
  return { page, data: server.data, close };
}

async function installExtension(host, data, vsix) {
  const { node, entry } = locate(host);
  const args = [
    entry,
    '--accept-server-license-terms',
    '--server-data-dir',
    data,
    '--install-extension',
    vsix,
  ];
  await promisify(execFile)(node, args, { env: outerEnvironment() });
}

/** Opens a file by its name and waits until all `count` articles of the folder are read and its names painted. */
export async function openArticle(page, name, count) {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await page.locator('.tab.active', { hasText: path.basename(name) }).waitFor();
  await page.locator('.statusbar-item', { hasText: 'News article' }).waitFor();
  await page.locator('.statusbar-item', { hasText: `Copydesk: ${count} article` }).waitFor();
  await page.waitForFunction(isPainted);
}

/** Runs in the page: without the server, an article has three colours at most. */
function isPainted() {
  const words = [...document.querySelectorAll('.editor-instance .view-line span')];
  return new Set(words.map(element => getComputedStyle(element).color)).size > 3;
}

/** Runs a command of the palette by its title. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

/** What stands in the webview that is shown: VS Code puts it into a frame in a frame. */
export function webview(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** Where words stand on the page: the middle of the nth place, counted from 0, in page pixels, and their colour. */
export async function placeOf(page, words, nth = 0) {
  const handle = await page.waitForFunction(findOnPage, [words, nth]);
  return handle.jsonValue();
}

/** Runs in the page. A line of the editor is many elements, so its text nodes are read as one. */
function findOnPage([words, nth]) {
  let seen = 0;
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const text = nodes.map(node => node.data.replaceAll('\u00a0', ' ')).join('');
    const place = at => {
      for (const node of nodes) {
        if (at <= node.length) return [node, at];
        at -= node.length;
      }
      return [nodes.at(-1), nodes.at(-1).length];
    };
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (seen++ < nth) continue;
      const range = document.createRange();
      range.setStart(...place(at));
      range.setEnd(...place(at + words.length));
      const { x, y, width, height } = range.getBoundingClientRect();
      const { color } = getComputedStyle(range.endContainer.parentElement);
      return { x: x + width / 2, y: y + height / 2, color };
    }
  }
  return null;
}

/** Hovers over a word and answers the locator of the card, once it shows; a card that covers the word goes first. */
export async function hoverOver(page, word, nth = 0) {
  const { x, y } = await placeOf(page, word, nth);
  await page.mouse.move(0, 0);
  await page.locator('.monaco-resizable-hover .hover-contents:visible').first().waitFor({ state: 'hidden' });
  await page.mouse.move(x - 60, y + 120);
  await page.mouse.move(x, y, { steps: 4 });
  const card = page
    .locator('.monaco-resizable-hover .hover-contents:visible', { hasNotText: 'Loading' })
    .first();
  await card.waitFor();
  return card;
}
