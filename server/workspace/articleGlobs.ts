/**
 * Which files are articles: those that the globs of the settings name, and no other plain text.
 *
 * Invariant: the answer depends on the settings and the path alone.
 */
import picomatch from 'picomatch';
import type { Settings } from './settings.ts';

export interface ArticleGlobs {
  /**
   * Whether a file is an article. `path` is its full path with `/`, `relative` its path below the workspace
   * folder, null where it is in none.
   */
  matches(path: string, relative: string | null): boolean;
}

/**
 * Compiles the globs. What counts as an article is looked for in the full path too, so that it makes no
 * difference whether a folder called `seeds` is opened or the folder that holds it; what is left out is looked
 * for below the workspace folder alone, where the user can see it.
 */
export function articleGlobs(settings: Settings): ArticleGlobs {
  const options = { dot: true, nocase: true };
  const articles = picomatch([...settings.articles], options);
  const exclude = picomatch([...settings.exclude], options);
  return {
    matches(path, relative) {
      const full = path.replace(/^\/+/, '');
      const below = relative ?? full;
      return (articles(below) || articles(full)) && !exclude(below);
    },
  };
}
