/** What a reader should look at, in one article. */
import type { Finding, Span } from '../core/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** The findings of an article, those against other articles included; sorted by place. */
export function findings(snapshot: Snapshot, article: string): readonly Finding[] {
  return snapshot.findings(article);
}

/** The findings that touch a span. */
export function findingsAt(snapshot: Snapshot, article: string, span: Span): Finding[] {
  return snapshot.findings(article).filter(finding => finding.from <= span.to && finding.to >= span.from);
}
