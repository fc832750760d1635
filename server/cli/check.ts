/** `copydesk check`: prints the findings in articles. */
import type { Knowledge } from '../core/knowledge.ts';
import type { Severity } from '../core/model.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { Workspace } from '../workspace/workspace.ts';
import { type ArticlesOptions, findArticles, type Problem, readSource } from './articles.ts';
import { type FindingFormat, formatFindings, type ReportedFinding } from './findingFormats.ts';

/** The least severity at which `check` fails, from the strictest bar. */
export const failureBars = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailureBar = (typeof failureBars)[number];

export interface CheckOptions extends ArticlesOptions {
  readonly format: FindingFormat;
  readonly failOn: FailureBar;
  readonly maxBytes: number;
}

/** Checks the articles under the paths and writes their findings; true where one is at or over the bar. */
export function check(
  paths: readonly string[],
  options: CheckOptions,
  knowledge: Knowledge,
  write: (text: string) => void,
  report: (problem: Problem) => void,
): boolean {
  const texts = new Map<string, string>();
  const findings: ReportedFinding[] = [];
  const key = (workspace: string, file: string) => `${workspace}\n${file}`;
  for (const { name, files } of findArticles(paths, options, report)) {
    const workspace = new Workspace(knowledge, defaultSettings);
    for (const source of files) {
      const read = readSource(source, options.maxBytes);
      if ('problem' in read) {
        report(read.problem);
        continue;
      }
      texts.set(key(name, source.file), read.text);
      workspace.put(source.file, read.text);
    }
    const snapshot = workspace.snapshot();
    for (const { file } of files) {
      const text = texts.get(key(name, file));
      if (text === undefined) continue;
      for (const finding of snapshot.findings(file)) findings.push({ workspace: name, file, text, finding });
    }
  }
  write(formatFindings(options.format, findings, (workspace, file) => texts.get(key(workspace, file))));
  return findings.some(({ finding }) => isOverBar(finding.severity, options.failOn));
}

function isOverBar(severity: Severity, bar: FailureBar): boolean {
  return failureBars.indexOf(severity) <= failureBars.indexOf(bar) && bar !== 'never';
}
