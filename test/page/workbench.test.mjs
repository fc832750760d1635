import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  hoverOver,
  openArticle,
  openWorkbench,
  placeOf,
  runCommand,
  webview,
} from '../../scripts/host-page.mjs';
import { packageExtension } from '../../scripts/package.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
let scratch;
let workbench;

beforeAll(async () => {
  scratch = await mkdtemp(path.join(os.tmpdir(), 'copydesk-page-'));
  const folder = path.join(scratch, 'seeds');
  await cp(path.join(root, 'seeds'), folder, { recursive: true });
  await mkdir(path.join(scratch, 'package'));
  const vsix = await packageExtension(path.join(scratch, 'package'));
  workbench = await openWorkbench('latest', { vsix, folder, trusted: false });
  await openArticle(workbench.page, '003_f4fec2eb20a7b7bc.txt', 5);
}, 120_000);

afterAll(async () => {
  await workbench?.close();
  await rm(scratch, { recursive: true, force: true });
});

describe('the packaged extension, on the page of a folder that is not trusted', () => {
  it('runs in Restricted Mode', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  });

  it('shows who a name is when the mouse rests on it', async () => {
    const card = await hoverOver(workbench.page, 'Lavrov');
    const shown = await card.textContent();
    expect(shown).toContain('Sergei Lavrov');
    expect(shown).toMatch(/foreign minister|counterpart/i);
  });

  it('shows where a place is, on a map that is drawn', async () => {
    const card = await hoverOver(workbench.page, 'Aleppo');
    expect(await card.textContent()).toContain('Syria');
    const map = card.locator('img');
    await map.waitFor();
    expect(await map.evaluate(image => image.complete && image.naturalWidth)).toBeGreaterThan(100);
  });

  it.each([
    ['Dark Modern', 'dark_modern'],
    ['Light Modern', 'light_modern'],
    ['Dark High Contrast', 'hc_black'],
    ['Dark 2026', '2026-dark'],
    ['Light 2026', '2026-light'],
  ])('paints names in colours that can be told apart and read in %s', async (theme, file) => {
    const { page } = workbench;
    await chooseTheme(page, theme);
    await page.locator(`.monaco-workbench[class*="themes-${file}-json"]`).waitFor();
    const expected = { colors: Object.keys(painted).length, hardToRead: [] };
    await expect.poll(() => legibility(page), { timeout: 20_000 }).toEqual(expected);
  });

  it('lists the figures of all articles, to be filtered, sorted and gone to from the keyboard', async () => {
    const { page } = workbench;
    await runCommand(page, 'Copydesk: Figures');
    const view = webview(page);
    const rows = view.locator('.body [role=row]');
    await view.locator('output', { hasText: /^\d+ figures$/ }).waitFor();
    const all = await rows.count();
    await view.locator('input').fill('John Kerry 48');
    await view.locator('output', { hasText: /^1 figure$/ }).waitFor();
    expect(await rows.textContent()).toMatch(/48 hours.*PT48H.*John Kerry/);
    await view.locator('input').fill('');
    await view.locator('output', { hasText: /^\d\d+ figures$/ }).waitFor();
    expect(await rows.count()).toBe(all);
    await view.getByRole('button', { name: 'Value' }).click();
    await view.getByRole('button', { name: 'Value' }).click();
    await view.locator('[aria-sort=descending]').waitFor();
    await view.getByRole('grid').focus();
    await page.keyboard.press('End');
    const last = view.locator('[aria-selected=true]');
    await expect.poll(() => last.getAttribute('aria-rowindex')).not.toBe('2');
    const [words, line] = [
      await last.locator('div').first().textContent(),
      await last.locator('div').last().textContent(),
    ];
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col` }).waitFor();
    await page.locator('.statusbar-item', { hasText: `(${words.length} selected)` }).waitFor();
    await runCommand(page, 'View: Close All Editors');
    await openArticle(page, '003_f4fec2eb20a7b7bc.txt', 5);
  });

  it('says so when the language server ended and was started again, and goes on', async () => {
    const { page, data } = workbench;
    process.kill(await serverBelow(data), 'SIGKILL');
    await page.locator('[id="status.notifications"] .codicon-bell-dot').waitFor();
    await page.locator('[id="status.notifications"]').click();
    await page.locator('.notifications-center', { hasText: 'was started again' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.statusbar-item', { hasText: 'Copydesk: 5 articles' }).waitFor();
    expect(await (await hoverOver(page, 'Lavrov')).textContent()).toContain('Sergei Lavrov');
  });
});

/** The process of the language server that was installed below a folder. */
async function serverBelow(folder) {
  for (const id of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => 'ended meanwhile');
    if (command.includes(folder) && command.includes('dist/server.cjs')) return Number(id);
  }
  throw new Error('the language server does not run');
}

/** Words of the article for each type that has a colour of its own, and words that have none. */
const painted = {
  person: 'Sergei Lavrov',
  place: 'Switzerland',
  organization: 'AP',
  group: 'Russian',
  figure: '290,000',
  date: 'Sep 10, 2016',
  none: 'tightened',
};

/** How many colours the words have, and which of them stand out too little from the page. */
async function legibility(page) {
  const background = await page
    .locator('.editor-instance .monaco-editor-background')
    .first()
    .evaluate(element => getComputedStyle(element).backgroundColor);
  const colors = Object.entries(painted).map(async ([type, words]) => [
    type,
    (await placeOf(page, words)).color,
  ]);
  const pairs = await Promise.all(colors);
  const hardToRead = pairs.filter(([, color]) => contrast(color, background) < 4.5);
  return { colors: new Set(pairs.map(([, color]) => color)).size, hardToRead };
}

async function chooseTheme(page, theme) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  const input = page.locator('.quick-input-widget input:visible').first();
  await input.fill(theme);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: theme }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** The contrast of two colours, as the Web Content Accessibility Guidelines 2.2 define it. */
function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color) {
  const [red, green, blue] = color.match(/[\d.]+/g).map(channel => {
    const part = Number(channel) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
