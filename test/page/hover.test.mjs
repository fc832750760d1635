import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoverOver, openArticle, openWorkbench, placeOf } from '../../scripts/host-page.mjs';
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
  await openArticle(workbench.page, '003_f4fec2eb20a7b7bc.txt');
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

  it('paints names in other colours than the text around them', async () => {
    const colors = await Promise.all(
      ['Lavrov', 'Aleppo', 'tightened'].map(async word => (await placeOf(workbench.page, word)).color),
    );
    expect(new Set(colors).size).toBe(3);
  });
});
