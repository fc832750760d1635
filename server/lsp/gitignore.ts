/**
 * What the `.gitignore` files of a folder leave out, by git's own rules (gitignore(5)).
 *
 * Invariant: of the files above an article the nearest one that says anything decides.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Whether a path below the folder, with `/`, is left out. */
export type IsIgnored = (file: string) => boolean;

export const nothingIgnored: IsIgnored = () => false;

/** Reads the `.gitignore` files among `files`, paths below the folder with `/`. Throws where one cannot be read. */
export function readGitignores(folder: string, files: readonly string[]): IsIgnored {
  const rules = new Map<string, Ignore>();
  for (const file of files) {
    if (file !== '.gitignore' && !file.endsWith('/.gitignore')) continue;
    rules.set(
      file.slice(0, -'.gitignore'.length),
      ignore().add(readFileSync(path.join(folder, file), 'utf8')),
    );
  }
  if (rules.size === 0) return nothingIgnored;
  return file => {
    for (let end = file.lastIndexOf('/') + 1; ; end = file.lastIndexOf('/', end - 2) + 1) {
      const verdict = rules.get(file.slice(0, end))?.test(file.slice(end));
      if (verdict?.ignored || verdict?.unignored) return verdict.ignored;
      if (end === 0) return false;
    }
  };
}
