/**
 * Listing folders so that others are answered meanwhile: a search asks for all folders at once, and what comes of
 * hundreds of thousands of files would else be worked through in one piece.
 *
 * Invariant: each folder is listed once, and its names are handed on as Node gives them.
 */
import { type Dirent, readdir } from 'node:fs';

type Callback = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/** Folders that are being listed at a time: enough for a disk that is far away, few enough to be worked through. */
const AT_ONCE = 8;

/** `readdir` for a search; `breathe` is awaited after each folder. */
export function calmReaddir(breathe: () => Promise<void>): typeof readdir {
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = () => {
    if (running === AT_ONCE) return;
    const first = waiting.shift();
    if (!first) return;
    running++;
    first();
  };
  const list = (folder: string, options: { withFileTypes: true }, callback: Callback) => {
    waiting.push(() =>
      readdir(folder, options, async (error, entries) => {
        callback(error, entries);
        await breathe();
        running--;
        next();
      }),
    );
    next();
  };
  return list as typeof readdir;
}
