/**
 * The findings that a person has decided to ignore, as `.copydesk/ignored.jsonl` keeps them: one decision a line,
 * so that git merges them well.
 *
 * Invariants: a decision is anchored by quoted words, never by a line number; one that fits nothing any more is
 * reported as an orphan, never guessed; a line that cannot be read is a problem of that line alone.
 */
import * as v from 'valibot';
import type { Finding, Span } from '../core/model.ts';
import { type Anchor, anchorAt, findAnchor } from './anchor.ts';

/** Where the decisions stand, from the root of the workspace. */
export const IGNORED_FILE = '.copydesk/ignored.jsonl';

export const decisionSchema = v.variant('ignore', [
  v.object({
    ignore: v.literal('finding'),
    code: v.string(),
    file: v.string(),
    quote: v.string(),
    before: v.string(),
    after: v.string(),
    reason: v.optional(v.string()),
  }),
  v.object({
    ignore: v.literal('file'),
    code: v.string(),
    file: v.string(),
    reason: v.optional(v.string()),
  }),
  v.object({ ignore: v.literal('workspace'), code: v.string(), reason: v.optional(v.string()) }),
]);

/**
 * A decision: to ignore one finding, a rule in a file, or a rule in the workspace. `code` is a finding code or `*`;
 * `file` is relative to the workspace, with `/` between folders.
 */
export type Decision = v.InferOutput<typeof decisionSchema>;

/** A decision with the span of its line in the file of decisions. */
export interface RecordedDecision extends Span {
  readonly decision: Decision;
}

/** What a file of decisions holds, and the lines that could not be read. */
export interface Ignored {
  readonly decisions: readonly RecordedDecision[];
  readonly problems: readonly Finding[];
}

export const nothingIgnored: Ignored = { decisions: [], problems: [] };

/** Reads a file of decisions. Blank lines are passed over; a conflict marker or a broken line is a problem. */
export function readIgnored(text: string): Ignored {
  const decisions: RecordedDecision[] = [];
  const problems: Finding[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (!line.trim()) continue;
    const span = { from: index, to: index + line.length };
    const read = readDecision(line);
    if ('decision' in read) decisions.push({ ...span, decision: read.decision });
    else problems.push(orphan(span, `This line is no decision and has no effect: ${read.problem}`));
  }
  return { decisions, problems };
}

function readDecision(line: string): { decision: Decision } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { problem: `it is not JSON (${(error as Error).message}).` };
  }
  const parsed = v.safeParse(decisionSchema, value);
  if (parsed.success) return { decision: parsed.output };
  const [issue] = parsed.issues;
  return { problem: `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}.` };
}

/** The line that records a decision, without a line break. */
export function writeDecision(decision: Decision): string {
  return JSON.stringify(decision);
}

/** The decision to ignore one finding of an article. */
export function ignoreFinding(file: string, text: string, finding: Finding): Decision {
  return { ignore: 'finding', code: finding.code, file, ...anchorAt(text, finding) };
}

/** The decisions that bear on an article, and the name by which they call it. */
export interface Decided {
  readonly file: string;
  readonly ignored: Ignored;
}

/** What is ignored in one article: rules, and rules at a span. */
export interface IgnoredInArticle {
  readonly codes: ReadonlySet<string>;
  readonly spans: readonly (Span & { readonly code: string })[];
  /** The decisions about this article that fit nothing in its text. */
  readonly lost: readonly RecordedDecision[];
}

/** Applies the decisions to an article's text. */
export function ignoredIn(text: string, decided: Decided): IgnoredInArticle {
  const spans: (Span & { code: string })[] = [];
  const lost: RecordedDecision[] = [];
  for (const recorded of decided.ignored.decisions) {
    const { decision } = recorded;
    if (decision.ignore !== 'finding' || decision.file !== decided.file) continue;
    const span = findAnchor(text, decision satisfies Anchor);
    if (span) spans.push({ ...span, code: decision.code });
    else lost.push(recorded);
  }
  return { codes: ignoredCodes(decided), spans, lost };
}

/** The rules that are ignored all over an article. */
export function ignoredCodes({ file, ignored: { decisions } }: Decided): Set<string> {
  const codes = new Set<string>();
  for (const { decision } of decisions) {
    const here = decision.ignore === 'workspace' || (decision.ignore === 'file' && decision.file === file);
    if (here) codes.add(decision.code);
  }
  return codes;
}

/** Whether a finding of the article is ignored. */
export function isIgnored(finding: Finding, { codes, spans }: IgnoredInArticle): boolean {
  if (codes.has(finding.code) || codes.has('*')) return true;
  return spans.some(
    ({ from, to, code }) =>
      from === finding.from && to === finding.to && (code === finding.code || code === '*'),
  );
}

/** The findings, in the file of decisions, about decisions that fit nothing any more. */
export function orphans(lost: readonly RecordedDecision[]): Finding[] {
  return lost.map(({ from, to, decision }) => {
    const where = decision.ignore === 'workspace' ? 'the workspace' : decision.file;
    const what =
      decision.ignore === 'finding' ? `“${decision.quote}” is not found (or not clearly) in` : 'There is no';
    return orphan(
      { from, to },
      `${what} ${where}: the decision has no effect. Remove the line or decide again.`,
    );
  });
}

function orphan({ from, to }: Span, message: string): Finding {
  return { from, to, code: 'correction.orphan', severity: 'information', message, related: [], fixes: [] };
}
