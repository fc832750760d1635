/**
 * What people have decided to ignore, as the command line reads it: `.copydesk/ignored.jsonl` of the nearest folder
 * above each article that has one, and a baseline.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../core/model.ts';
import {
  IGNORED_FILE,
  type Ignored,
  ignoredIn,
  isIgnored,
  nothingIgnored,
  orphans,
  type RecordedDecision,
  readIgnored,
} from '../workspace/ignored.ts';

/** The decisions of one folder; `root` is null where no folder above the article holds any. */
interface Folder {
  readonly root: string | null;
  readonly ignored: Ignored;
  readonly text: string;
}

/** A file of decisions with what is wrong in it. */
export interface DecisionProblems {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The decisions that bear on a run's articles. */
export class Decisions {
  readonly #folders = new Map<string, Folder>();
  readonly #lost = new Map<Folder, RecordedDecision[]>();

  /** The findings of an article that are not ignored. `file` is its path. */
  keep(file: string, text: string, findings: readonly Finding[]): Finding[] {
    const folder = this.#folderOf(path.dirname(path.resolve(file)));
    if (!folder.root) return [...findings];
    const name = path.relative(folder.root, path.resolve(file)).split(path.sep).join('/');
    const ignored = ignoredIn(name, text, folder.ignored);
    this.#lost.set(folder, [...(this.#lost.get(folder) ?? []), ...ignored.lost]);
    return findings.filter(finding => !isIgnored(finding, ignored));
  }

  /** What is wrong with the files of decisions, once every article has been through `keep`. */
  problems(): DecisionProblems[] {
    return [...new Set(this.#folders.values())].flatMap(folder => {
      const { root, ignored, text } = folder;
      if (!root) return [];
      const gone = ignored.decisions.filter(
        ({ decision }) => decision.ignore !== 'workspace' && !existsSync(path.join(root, decision.file)),
      );
      const findings = [...ignored.problems, ...orphans([...gone, ...(this.#lost.get(folder) ?? [])])];
      const file = path.relative(process.cwd(), path.join(root, IGNORED_FILE)).split(path.sep).join('/');
      return findings.length > 0 ? [{ file, text, findings: findings.sort((a, b) => a.from - b.from) }] : [];
    });
  }

  #folderOf(directory: string): Folder {
    const known = this.#folders.get(directory);
    if (known) return known;
    const folder = this.#readFolder(directory);
    this.#folders.set(directory, folder);
    return folder;
  }

  #readFolder(directory: string): Folder {
    const file = path.join(directory, IGNORED_FILE);
    if (existsSync(file)) {
      const text = readFileSync(file, 'utf8');
      return { root: directory, ignored: readIgnored(text), text };
    }
    const parent = path.dirname(directory);
    return parent === directory ? { root: null, ignored: nothingIgnored, text: '' } : this.#folderOf(parent);
  }
}

/** A baseline's decisions; an error says what is wrong with it. */
export function readBaseline(file: string): Ignored {
  if (!existsSync(file)) {
    throw new Error(`${file}: does not exist; --write-baseline ${file} makes it of today's findings`);
  }
  const ignored = readIgnored(readFileSync(file, 'utf8'));
  if (ignored.problems.length > 0) throw new Error(`${file}: ${ignored.problems[0].message}`);
  return ignored;
}
