/** Where this user's caches live, by the customs of the system. */
import { homedir } from 'node:os';
import path from 'node:path';

/** The folder of Copydesk's caches, by the environment: XDG Base Directory, `LOCALAPPDATA`, or macOS's `Caches`. */
export function cacheFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const { COPYDESK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  if (COPYDESK_CACHE) return COPYDESK_CACHE;
  if (platform === 'win32' && LOCALAPPDATA) return path.join(LOCALAPPDATA, 'copydesk', 'cache');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'copydesk');
  return path.join(XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'copydesk');
}
