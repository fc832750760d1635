/** `copydesk check`: prints the findings in articles. */
import { realpathSync, writeFileSync } from 'node:fs';
import type { Knowledge } from '../core/knowledge.ts';
import type { Finding, Severity } from '../core/model.ts';
import { ignoredIn, ignoreFinding, isIgnored, writeDecision } from '../workspace/ignored.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { Workspace } from '../workspace/workspace.ts';
import {
  type ArticlesOptions,
  findArticles,
  type Problem,
  readSource,
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
  const selection = selectFindings(options);
  const texts = new Map<string, string>();
  const reported: ReportedFinding[] = [];
  for (const workspace of findArticles(paths, options, report)) {
    const snapshot = readAll(workspace, options.maxBytes, knowledge, texts, report).snapshot();
    for (const source of workspace.files) {
      const text = texts.get(textKey(workspace.name, source.file));
      if (text === undefined) continue;
      const named = pathIn(workspace.name, source.file);
      for (const finding of selection.of(source.path, named, text, snapshot.findings(source.file))) {
        reported.push({ workspace: workspace.name, file: source.file, text, finding });
      }
    }
  }
  if (options.writeBaseline) writeBaseline(options.writeBaseline, reported);
  for (const { file, text, findings } of selection.problems()) {
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

/** The articles of one workspace, read and analysed; their texts go into `texts`. */
function readAll(
  { name, files }: SourceWorkspace,
  maxBytes: number,
  knowledge: Knowledge,
  texts: Map<string, string>,
  report: (problem: Problem) => void,
): Workspace {
  const workspace = new Workspace(knowledge, defaultSettings);
  for (const source of files) {
    const read = readSource(source, maxBytes);
    if ('problem' in read) {
      report(read.problem);
      continue;
    }
    texts.set(textKey(name, source.file), read.text);
    workspace.put(source.file, read.text);
  }
  return workspace;
}

/** Which findings of an article are shown: those of changed articles that nobody ignores and no baseline holds. */
function selectFindings({ baseline, changed }: CheckOptions) {
  const decisions = new Decisions();
  const known = baseline === undefined ? null : readBaseline(baseline);
  const changes = changed === undefined ? null : changedFiles(changed);
  return {
    of(file: string, named: string, text: string, findings: readonly Finding[]): Finding[] {
      const kept = decisions.keep(file, text, findings);
      if (changes && !changes.has(realpathSync(file))) return [];
      if (!known) return kept;
      const old = ignoredIn(named, text, known);
      return kept.filter(finding => !isIgnored(finding, old));
    },
    problems: () => decisions.problems(),
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
