/** Findings as text for people, JSON Lines, SARIF for code scanning, and workflow commands. */
import type { Log, Result } from 'sarif';
import { lineStartsOf, positionAt } from '../core/lines.ts';
import type { Finding, RelatedSpan, Severity } from '../core/model.ts';

/** A finding in its article. `workspace` is the subfolder's name under --workspace-per-folder, else empty. */
export interface ReportedFinding {
  readonly workspace: string;
  readonly file: string;
  readonly text: string;
  readonly finding: Finding;
}

/** An article that a finding's related spans speak of: its file and text. */
export type FindArticle = (workspace: string, file: string) => string | undefined;

export const findingFormats = ['text', 'jsonl', 'sarif', 'github'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** All findings in one format; the text ends with a line break unless it is empty. */
export function formatFindings(
  format: FindingFormat,
  findings: readonly ReportedFinding[],
  textOf: FindArticle,
): string {
  const places = new Places(textOf);
  switch (format) {
    case 'text':
      return asText(findings, places);
    case 'jsonl':
      return findings.map(found => `${JSON.stringify(asObject(found))}\n`).join('');
    case 'sarif':
      return `${JSON.stringify(asSarif(findings, places), null, 2)}\n`;
    case 'github':
      return findings.map(found => `${asWorkflowCommand(found, places)}\n`).join('');
  }
}

/** Lines and columns, counted once for each article. */
class Places {
  readonly #starts = new Map<string, Uint32Array>();
  readonly #textOf: FindArticle;

  constructor(textOf: FindArticle) {
    this.#textOf = textOf;
  }

  /** One-based line and column of an offset in a file. */
  at(workspace: string, file: string, offset: number): { line: number; column: number } {
    const key = `${workspace}\n${file}`;
    let starts = this.#starts.get(key);
    if (!starts) {
      starts = lineStartsOf(this.#textOf(workspace, file) ?? '');
      this.#starts.set(key, starts);
    }
    const { line, column } = positionAt(starts, offset);
    return { line: line + 1, column: column + 1 };
  }
}

const pathOf = ({ workspace, file }: { workspace: string; file: string }) =>
  workspace ? `${workspace}/${file}` : file;

const fileOf = (found: ReportedFinding, related: RelatedSpan) => related.article ?? found.file;

function asText(findings: readonly ReportedFinding[], places: Places): string {
  const lines: string[] = [];
  for (const found of findings) {
    const { workspace, finding } = found;
    const { line, column } = places.at(workspace, found.file, finding.from);
    lines.push(
      `${pathOf(found)}:${line}:${column}: ${finding.severity}: ${finding.message} [${finding.code}]`,
    );
    for (const related of finding.related) {
      const file = fileOf(found, related);
      const at = places.at(workspace, file, related.from);
      lines.push(`    ${pathOf({ workspace, file })}:${at.line}:${at.column}: ${related.message}`);
    }
  }
  return lines.map(line => `${line}\n`).join('');
}

function asObject(found: ReportedFinding) {
  const { from, to, code, severity, message, related } = found.finding;
  return {
    workspace: found.workspace,
    file: found.file,
    from,
    to,
    code,
    severity,
    message,
    related: related.map(other => ({
      file: fileOf(found, other),
      from: other.from,
      to: other.to,
      message: other.message,
    })),
  };
}

const sarifLevels: Record<Severity, Result.level> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 (OASIS). Columns count UTF-16 code units, as `columnKind` says. */
function asSarif(findings: readonly ReportedFinding[], places: Places): Log {
  const location = (workspace: string, file: string, from: number, to: number) => {
    const start = places.at(workspace, file, from);
    const end = places.at(workspace, file, to);
    return {
      artifactLocation: { uri: encodeURI(pathOf({ workspace, file })) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    };
  };
  const codes = [...new Set(findings.map(({ finding }) => finding.code))].sort();
  const results = findings.map(found => {
    const { workspace, file, finding } = found;
    return {
      ruleId: finding.code,
      level: sarifLevels[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: location(workspace, file, finding.from, finding.to) }],
      relatedLocations: finding.related.map((related, id) => ({
        id,
        message: { text: related.message },
        physicalLocation: location(workspace, fileOf(found, related), related.from, related.to),
      })),
    };
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Copydesk', rules: codes.map(id => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}

const workflowLevels: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function asWorkflowCommand(found: ReportedFinding, places: Places): string {
  const { finding } = found;
  const start = places.at(found.workspace, found.file, finding.from);
  const end = places.at(found.workspace, found.file, finding.to);
  const escapeData = (value: string) => value.replace(/[%\r\n]/g, c => encodeURIComponent(c));
  const escapeProperty = (value: string) => value.replace(/[%\r\n:,]/g, c => encodeURIComponent(c));
  const range = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  const properties = `file=${escapeProperty(pathOf(found))},line=${start.line}${range},title=${escapeProperty(finding.code)}`;
  return `::${workflowLevels[finding.severity]} ${properties}::${escapeData(finding.message)}`;
}
