// `npm run screenshots`: takes the pictures of the README anew: the packaged extension on the seeds, in three stock
// themes, with the cards of a person and of a place, and on a story with a finding planted in it.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hoverOver, openArticle, openWorkbench, placeOf, runCommand, webview } from './host-page.mjs';
import { openBrowser } from './host-server.mjs';
import { installHost } from './hosts.mjs';
import { packageExtension } from './package.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = path.join(root, 'docs', 'images');

/** The folders that are opened, and how many articles each holds. */
const articles = { seeds: 5, stories: 2 };

const look = {
  'editor.fontSize': 14,
  'editor.lineHeight': 20,
  'editor.minimap.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'breadcrumbs.enabled': false,
  'workbench.reduceMotion': 'on',
};

/** A story of our own in two editions, with figures that cannot be right. */
const editions = {
  'ferries-early.txt': `Ferries back in Ostrava Bay

Published: June 14, 2021

The Halmeria Ferry Company said on Monday that its ferries had carried 290,000 passengers since January.

"We are back," Inga Thorvald, chief executive of the Halmeria Ferry Company, told reporters in Lisbon.
`,
  'ferries-late.txt': `Ferries back in Ostrava Bay

Published: June 14, 2021

The Halmeria Ferry Company said on Monday that its ferries had carried 209,000 passengers since January. Its fleet has 31 boats: 14 trawlers, 9 tugs and 6 ferries.

"We are back," Inga Thorvald, chief executive of the Halmeria Ferry Company, told reporters in Lisbon.

The harbour office opens again on Monday, July 2, 2021.
`,
};

/** Each picture: the theme, the article, and what to do before it is taken. */
const shots = [
  { name: 'dark', theme: 'Dark Modern', file: 'seeds/002_247c1af2af1c55b4.txt' },
  { name: 'light', theme: 'Light Modern', file: 'seeds/002_247c1af2af1c55b4.txt' },
  { name: 'high-contrast', theme: 'Default High Contrast', file: 'seeds/002_247c1af2af1c55b4.txt' },
  { name: 'person', theme: 'Dark Modern', file: 'seeds/003_f4fec2eb20a7b7bc.txt', hover: ['Lavrov', 0] },
  { name: 'place', theme: 'Dark Modern', file: 'seeds/003_f4fec2eb20a7b7bc.txt', hover: ['Geneva', 2] },
  { name: 'finding', theme: 'Dark Modern', file: 'stories/ferries-late.txt', problems: true },
  { name: 'figures', theme: 'Dark Modern', file: 'seeds/004_438240eb54a07de3.txt', table: 'cardinal' },
];

async function take(scratch, vsix, { name, theme, file, hover, problems, table }) {
  const [folder, article] = file.split('/');
  const settings = { ...look, 'workbench.colorTheme': theme };
  const workbench = await openWorkbench('latest', {
    vsix,
    folder: path.join(scratch, folder),
    settings,
    height: 640,
  });
  try {
    const { page } = workbench;
    await openArticle(page, article, articles[folder]);
    await page.keyboard.press('Control+B');
    await page.keyboard.press('ArrowDown');
    if (hover) await placeOf(page, ...hover);
    if (hover) await hoverOver(page, ...hover);
    if (problems) await showProblems(page);
    if (table) await showFigures(page, table);
    await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    console.log(`docs/images/${name}.png`);
  } finally {
    await workbench.close();
  }
}

/** Opens the list of problems, which names both places of each finding. */
async function showProblems(page) {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'figure.weekday' }).waitFor();
}

/** Opens the table of figures, those of one kind, the largest first. */
async function showFigures(page, kind) {
  await runCommand(page, 'Copydesk: Figures');
  const view = webview(page);
  await view.locator('[role=row][aria-rowindex="2"]').waitFor();
  await view.locator('select').selectOption(kind);
  const value = view.locator('[role=columnheader]', { hasText: 'Value' });
  for (const order of ['ascending', 'descending']) {
    await value.getByRole('button').click();
    await view.locator(`[data-key=value][aria-sort=${order}]`).waitFor();
  }
  await view.locator('[role=row][aria-rowindex="2"]', { hasText: kind }).waitFor();
  await view.getByRole('grid').focus();
}

/** The extension's icon, from its drawing. */
async function drawIcon() {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.goto(`file://${path.join(pictures, 'icon.svg')}`);
  await page.screenshot({ path: path.join(pictures, 'icon.png'), omitBackground: true });
  await browser.close();
}

await installHost('latest');
await mkdir(pictures, { recursive: true });
const scratch = await mkdtemp(path.join(os.tmpdir(), 'copydesk-screenshots-'));
try {
  await cp(path.join(root, 'seeds'), path.join(scratch, 'seeds'), { recursive: true });
  await mkdir(path.join(scratch, 'stories'));
  for (const [name, text] of Object.entries(editions))
    await writeFile(path.join(scratch, 'stories', name), text);
  const vsix = await packageExtension(scratch);
  const only = process.argv.slice(2);
  if (!only.length || only.includes('icon')) await drawIcon();
  for (const shot of shots) if (!only.length || only.includes(shot.name)) await take(scratch, vsix, shot);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
