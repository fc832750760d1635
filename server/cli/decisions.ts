/**
 * What people have decided to ignore, as the command line reads it: `.copydesk/ignored.jsonl` of the nearest folder
 * above each article that has one, and a baseline.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../core/model.ts';
import {
  type Decided,
  type Decision,
  IGNORED_FILE,
  type Ignored,
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

  /** The decisions on an article, given by its path. */
  on(file: string): Decided | null {
    const { root, ignored } = this.#folderOf(path.dirname(path.resolve(file)));
    if (!root) return null;
    return { file: path.relative(root, path.resolve(file)).split(path.sep).join('/'), ignored };
  }

  /** What is wrong with the files of decisions; `lost` are those that fit nothing in their articles. */
  problems(lost: readonly RecordedDecision[]): DecisionProblems[] {
    return [...new Set(this.#folders.values())].flatMap(({ root, ignored, text }) => {
      if (!root) return [];
      const orphaned = ignored.decisions.filter(
        recorded => lost.includes(recorded) || isGone(root, recorded.decision),
      );
      const findings = [...ignored.problems, ...orphans(orphaned)].sort((a, b) => a.from - b.from);
      const file = path.relative(process.cwd(), path.join(root, IGNORED_FILE)).split(path.sep).join('/');
      return findings.length > 0 ? [{ file, text, findings }] : [];
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

const isGone = (root: string, decision: Decision) =>
  decision.ignore !== 'workspace' && !existsSync(path.join(root, decision.file));

/** A baseline's decisions; an error says what is wrong with it. */
export function readBaseline(file: string): Ignored {
  if (!existsSync(file)) {
    throw new Error(`${file}: does not exist; --write-baseline ${file} makes it of today's findings`);
  }
  const ignored = readIgnored(readFileSync(file, 'utf8'));
  if (ignored.problems.length > 0) throw new Error(`${file}: ${ignored.problems[0].message}`);
  return ignored;
}
