/**
 * Articles as files: what they are called, where they lie, what they hold.
 *
 * Invariants: one file has one name, however a client spells its address; a file that cannot be used is reported
 * with the reason and never stops the others; symbolic links to folders are not followed, since they may lead out
 * of the workspace or round in a circle.
 */
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { decodeArticle, tooLarge } from '../workspace/articleBytes.ts';
import type { ArticleGlobs } from '../workspace/articleGlobs.ts';
import { slices } from '../workspace/schedule.ts';
import type { Settings } from '../workspace/settings.ts';
import { calmReaddir } from './calmFolders.ts';
import { type IsIgnored, readGitignores } from './gitignore.ts';
import { pace } from './pace.ts';

/** Tells of a file, or a folder, that cannot be used: `message` continues a sentence that its name begins. */
export type Report = (uri: string, message: string) => void;

/** The path of a file's address; null for other addresses (an unsaved document, a remote one). */
export function pathOf(uri: string): string | null {
  if (!/^file:/i.test(uri)) return null;
  try {
    return fileURLToPath(uri);
  } catch (error) {
    // An address with a host or with broken escapes names no file that could be read here.
    if (error instanceof TypeError || error instanceof URIError) return null;
    throw error;
  }
}

/** The one name of an article: clients differ in which characters of an address they escape. */
export function articleName(uri: string): string {
  const file = pathOf(uri);
  return file === null ? uri : pathToFileURL(file).href;
}

/** The path below the innermost of the folders that holds the file, with `/`; null where none does. */
export function relativePath(folders: readonly string[], file: string): string | null {
  let best: string | null = null;
  for (const folder of folders) {
    const relative = path.relative(folder, file);
    if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) continue;
    if (best === null || relative.length < best.length) best = relative;
  }
  return best === null ? null : slashed(best);
}

const slashed = (file: string) => file.split(path.sep).join('/');

/** Whether the file at an address is an article by the globs; never for what is no file. */
export function isArticleFile(uri: string, folders: readonly string[], globs: ArticleGlobs): boolean {
  const file = pathOf(uri);
  return file !== null && globs.matches(slashed(file), relativePath(folders, file));
}

/** Bytes of the largest file that is read. */
export const maximumBytes = ({ maximumFileSize }: Pick<Settings, 'maximumFileSize'>) =>
  maximumFileSize * 1_000_000;

/** The problem with a file or document of so many bytes, and what mends it. */
export function tooLargeFor(bytes: number, settings: Pick<Settings, 'maximumFileSize'>): string {
  return `${tooLarge(bytes, maximumBytes(settings))}; the setting copydesk.maximumFileSize raises the limit`;
}

/** What a search finds: the articles by their names, sorted, and what git leaves out, by folder. */
export interface FoundArticles {
  readonly articles: readonly string[];
  readonly ignored: ReadonlyMap<string, IsIgnored>;
}

/** The articles under the folders that git does not leave out, the first by name where there are too many. */
export async function findArticles(
  folders: readonly string[],
  globs: ArticleGlobs,
  { exclude, maximumArticles }: Pick<Settings, 'exclude' | 'maximumArticles'>,
  report: Report,
): Promise<FoundArticles> {
  const found = new Set<string>();
  const ignored = new Map<string, IsIgnored>();
  const breathe = slices(pace);
  for (const folder of folders) {
    try {
      const files = await glob('**', {
        cwd: folder,
        ignore: [...exclude],
        dot: true,
        onlyFiles: true,
        followSymbolicLinks: false,
        expandDirectories: false,
        fs: { readdir: calmReaddir(breathe) },
      });
      const isIgnored = readGitignores(folder, files);
      ignored.set(folder, isIgnored);
      for (const file of files) {
        await breathe();
        const full = path.join(folder, file);
        if (globs.matches(slashed(full), file) && !isIgnored(file)) found.add(pathToFileURL(full).href);
      }
    } catch (error) {
      report(pathToFileURL(folder).href, `cannot be searched: ${(error as Error).message}`);
    }
  }
  const sorted = [...found].sort();
  for (const folder of sorted.length > maximumArticles ? folders : []) {
    const left = sorted.length - maximumArticles;
    report(
      pathToFileURL(folder).href,
      `holds too many articles; ${left} were left out, the limit is ${maximumArticles}: ` +
        'the settings copydesk.articles and copydesk.exclude narrow what is read, copydesk.maximumArticles raises the limit',
    );
  }
  return { articles: sorted.slice(0, maximumArticles), ignored };
}

/**
 * The text of an article's file; null where it cannot be used, which is reported, and where there is none, which is
 * not: a file that went away between two looks is no problem. Never rejects.
 */
export async function readArticle(
  uri: string,
  settings: Pick<Settings, 'maximumFileSize'>,
  report: Report,
): Promise<string | null> {
  const file = pathOf(uri);
  if (file === null) return null;
  try {
    const { size } = await stat(file);
    const most = maximumBytes(settings);
    const decoded =
      size > most ? { problem: tooLargeFor(size, settings) } : decodeArticle(await readFile(file), most);
    if ('text' in decoded) return decoded.text;
    report(uri, decoded.problem);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      report(uri, `cannot be read: ${(error as Error).message}`);
    }
  }
  return null;
}

/** The text of a file at once, for the few places that need a closed article's words; empty where it has none. */
export function readNow(uri: string): string {
  const file = pathOf(uri);
  if (file === null) return '';
  try {
    const decoded = decodeArticle(readFileSync(file), Number.POSITIVE_INFINITY);
    return 'text' in decoded ? decoded.text : '';
  } catch (error) {
    // The file went away since the articles were last looked at; the next look lets it go.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
