/** The files that differ from a revision of the git repository they stand in. */
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Real paths of the files that differ from `revision` or are new to git. Throws an error that says what to do
 * where the folder is in no repository or the revision is not known.
 */
export function changedFiles(revision: string): Set<string> {
  const git = (...args: string[]) => {
    try {
      return execFileSync('git', args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 1 << 28,
      });
    } catch (error) {
      const said = String((error as { stderr?: unknown }).stderr ?? (error as Error).message).trim();
      throw new Error(`--changed asks git, and git says: ${said}`);
    }
  };
  const top = realpathSync(git('rev-parse', '--show-toplevel').trim());
  const names = [
    ...git('diff', '--name-only', '-z', '--diff-filter=d', '--end-of-options', revision, '--').split('\0'),
    ...git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', top).split('\0'),
  ];
  return new Set(names.filter(Boolean).map(name => path.join(top, name)));
}
