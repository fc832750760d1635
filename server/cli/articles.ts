/**
 * The articles that a command is asked to read: files, folders and standard input.
 *
 * Invariant: every file under the paths is either given as an article or named in a problem; one bad file never
 * stops the others.
 */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { globSync } from 'tinyglobby';
import { partsNotice } from '../core/parts.ts';
import { decodeArticle, tooLarge } from '../workspace/articleBytes.ts';

/** An article to read. `file` is relative to the path it was found under; `-` for standard input. */
export interface SourceFile {
  readonly file: string;
  readonly path: string;
}

/** The articles of one workspace: all paths, or one subfolder of a path. */
export interface SourceWorkspace {
  /** The subfolder's name where each is a workspace of its own, else empty. */
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/**
 * Something that could not be read: what it is, and what to do about it; `readAnyway` where it was read, but not as a
 * shorter one would have been.
 */
export interface Problem {
  readonly file: string;
  readonly message: string;
  readonly readAnyway?: true;
}

export interface ArticlesOptions {
  /** Only files that match this glob, relative to the path they were found under. */
  readonly articles?: string;
  /** Every immediate subfolder of a path is a workspace of its own. */
  readonly workspacePerFolder?: boolean;
}

/** The workspaces under the paths, files in order of their names. A missing path goes to `report`. */
export function findArticles(
  paths: readonly string[],
  options: ArticlesOptions,
  report: (problem: Problem) => void,
): SourceWorkspace[] {
  const matches = options.articles ? picomatch(options.articles, { dot: true }) : isArticleName;
  const workspaces = new Map<string, SourceFile[]>();
  for (const given of paths) {
    for (const found of filesUnder(given, matches, report)) {
      const name = options.workspacePerFolder ? firstFolder(found.file) : '';
      const file = name ? found.file.slice(name.length + 1) : found.file;
      const files = workspaces.get(name);
      if (files) files.push({ ...found, file });
      else workspaces.set(name, [{ ...found, file }]);
    }
  }
  return [...workspaces].map(([name, files]) => ({ name, files }));
}

const isArticleName = (file: string) => /\.(?:txt|news)$/i.test(file);

const firstFolder = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

function filesUnder(
  given: string,
  matches: (file: string) => boolean,
  report: (problem: Problem) => void,
): SourceFile[] {
  if (given === '-') return [{ file: '-', path: '-' }];
  const stat = statSync(given, { throwIfNoEntry: false });
  if (!stat) {
    const dangling = lstatSync(given, { throwIfNoEntry: false });
    const why = dangling ? 'is a link to nothing' : 'does not exist';
    report({ file: given, message: `${why}; give a file, a folder or - for standard input` });
    return [];
  }
  if (!stat.isDirectory()) return [{ file: path.basename(given), path: given }];
  return globSync('**/*', { cwd: given, dot: true, onlyFiles: true, expandDirectories: false })
    .filter(file => matches(file))
    .sort()
    .map(file => ({ file, path: path.join(given, file) }));
}

/** The texts of some articles by their files; what is wrong with the others, or with how one is read, goes to `report`. */
export function readSources(
  sources: readonly SourceFile[],
  maxBytes: number,
  report: (problem: Problem) => void,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const source of sources) {
    const read = readSource(source, maxBytes);
    if ('problem' in read) {
      report(read.problem);
      continue;
    }
    noteLength(source.file, read.text, report);
    texts.set(source.file, read.text);
  }
  return texts;
}

/** The text of an article, or the problem with it: missing, over `maxBytes`, not UTF-8, or not text at all. */
export function readSource(source: SourceFile, maxBytes: number): { text: string } | { problem: Problem } {
  const problem = (message: string) => ({ problem: { file: source.file, message } });
  let bytes: Buffer;
  try {
    const size = source.path === '-' ? 0 : statSync(source.path).size;
    if (size > maxBytes) return problem(`${tooLarge(size, maxBytes)}; --max-size raises it`);
    bytes = readFileSync(source.path === '-' ? 0 : source.path);
  } catch (error) {
    return problem(`cannot be read: ${(error as Error).message}`);
  }
  const decoded = decodeArticle(bytes, maxBytes);
  return 'problem' in decoded ? problem(decoded.problem) : decoded;
}

/** Reports an article that is too long to be read as a whole. */
export function noteLength(file: string, text: string, report: (problem: Problem) => void): void {
  const message = partsNotice(text.length);
  if (message) report({ file, message, readAnyway: true });
}
