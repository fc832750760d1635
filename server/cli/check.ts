/** `copydesk check`: prints the findings in articles. */
import { realpathSync, writeFileSync } from 'node:fs';
import { sideBySide } from '../core/analyse.ts';
import { chunks } from '../core/chunks.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Finding, Severity } from '../core/model.ts';
import {
  ignoredIn,
  ignoreFinding,
  isIgnored,
  type RecordedDecision,
  writeDecision,
} from '../workspace/ignored.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { Workspace } from '../workspace/workspace.ts';
import {
  type ArticlesOptions,
  findArticles,
  type Problem,
  readSources,
  type SourceWorkspace,
} from './articles.ts';
import { changedFiles } from './changes.ts';
import { Decisions, readBaseline } from './decisions.ts';
import { type FindingFormat, formatFindings, type ReportedFinding } from './findingFormats.ts';

/** The least severity at which `check` fails, from the strictest bar. */
export const failureBars = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailureBar = (typeof failureBars)[number];

export interface CheckOptions extends ArticlesOptions {
  readonly format: FindingFormat;
  readonly failOn: FailureBar;
  readonly maxBytes: number;
  /** Findings that this file records are left out. */
  readonly baseline?: string;
  /** All findings are recorded in this file, for later runs to leave out. */
  readonly writeBaseline?: string;
  /** Only articles that differ from this revision are reported; the others are still read. */
  readonly changed?: string;
}

/** Checks the articles under the paths and writes their findings; true where one is at or over the bar. */
export function check(
  paths: readonly string[],
  options: CheckOptions,
  knowledge: Knowledge,
  write: (text: string) => void,
  report: (problem: Problem) => void,
): boolean {
  const isShown = selection(options);
  const decisions = new Decisions();
  const lost: RecordedDecision[] = [];
  const texts = new Map<string, string>();
  const reported: ReportedFinding[] = [];
  for (const source of findArticles(paths, options, report)) {
    const workspace = new Workspace(knowledge, defaultSettings);
    const pathOf = new Map(source.files.map(({ file, path }) => [file, path]));
    workspace.decide(file => decisions.on(pathOf.get(file)!));
    readAll(source, workspace, options.maxBytes, texts, report);
    const snapshot = workspace.snapshot();
    for (const { file, path } of source.files) {
      const text = texts.get(textKey(source.name, file));
      if (text === undefined) continue;
      const shown = isShown(path, pathIn(source.name, file), text);
      for (const finding of snapshot.findings(file).filter(shown)) {
        reported.push({ workspace: source.name, file, text, finding });
      }
    }
    lost.push(...workspace.lostDecisions());
  }
  if (options.writeBaseline) writeBaseline(options.writeBaseline, reported);
  for (const { file, text, findings } of decisions.problems(lost)) {
    texts.set(textKey('', file), text);
    for (const finding of findings) reported.push({ workspace: '', file, text, finding });
  }
  write(formatFindings(options.format, reported, (workspace, file) => texts.get(textKey(workspace, file))));
  return (
    !options.writeBaseline && reported.some(({ finding }) => isOverBar(finding.severity, options.failOn))
  );
}

const textKey = (workspace: string, file: string) => `${workspace}\n${file}`;

const pathIn = (workspace: string, file: string) => (workspace ? `${workspace}/${file}` : file);

/** Reads and analyses the articles of one workspace; their texts go into `texts`. */
function readAll(
  { name, files }: SourceWorkspace,
  workspace: Workspace,
  maxBytes: number,
  texts: Map<string, string>,
  report: (problem: Problem) => void,
): void {
  for (const some of chunks(files, sideBySide)) {
    const read = readSources(some, maxBytes, report);
    for (const [file, text] of read) texts.set(textKey(name, file), text);
    workspace.putAll(read);
  }
}

/** Which findings of an article are shown: those of changed articles that no baseline holds. */
function selection({ baseline, changed }: CheckOptions) {
  const known = baseline === undefined ? null : readBaseline(baseline);
  const changes = changed === undefined ? null : changedFiles(changed);
  return (path: string, file: string, text: string): ((finding: Finding) => boolean) => {
    if (changes && !changes.has(realpathSync(path))) return () => false;
    if (!known) return () => true;
    const old = ignoredIn(text, { file, ignored: known });
    return finding => !isIgnored(finding, old);
  };
}

function writeBaseline(file: string, reported: readonly ReportedFinding[]): void {
  const lines = reported.map(({ workspace, file: article, text, finding }) =>
    writeDecision(ignoreFinding(pathIn(workspace, article), text, finding)),
  );
  writeFileSync(file, lines.map(line => `${line}\n`).join(''));
}

function isOverBar(severity: Severity, bar: FailureBar): boolean {
  return failureBars.indexOf(severity) <= failureBars.indexOf(bar) && bar !== 'never';
}
