/** What a reader should look at, in one article, and what would mend it. */
import type { Finding, Fix, Span } from '../core/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** The findings of an article, those against other articles included; sorted by place. */
export function findings(snapshot: Snapshot, article: string): readonly Finding[] {
  return snapshot.findings(article);
}

/** A fix and the finding that it mends. */
export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes of the findings that touch a span. */
export function fixes(snapshot: Snapshot, article: string, span: Span): OfferedFix[] {
  return snapshot
    .findings(article)
    .filter(finding => finding.from <= span.to && finding.to >= span.from)
    .flatMap(finding => finding.fixes.map(fix => ({ finding, fix })));
}
