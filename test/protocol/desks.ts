/** Servers for the tests of one file; each is ended, and its folder removed, after its test. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { Desk, type DeskOptions, seedFolder } from './desk.ts';

export interface StartOptions extends DeskOptions {
  /** Files of the workspace folder by name; with none, the seeds. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** A folder that stands already; null for none. */
  readonly folder?: string | null;
}

/** A function that starts a server on the seeds, on given files, on a folder, or on none. */
export function desks(): (options?: StartOptions) => Promise<Desk> {
  const running: Desk[] = [];
  afterEach(async () => {
    for (const desk of running.splice(0)) await desk.clear();
  });
  return async ({ files, folder, ...options } = {}) => {
    const place = folder !== undefined ? folder : files ? await folderOf(files) : await seedFolder();
    const desk = await Desk.start(place, options);
    running.push(desk);
    return desk;
  };
}

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}
