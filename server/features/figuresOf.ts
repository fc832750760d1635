/** The figures of an open article, with what other articles say of its time. */
import type { Analysis } from '../core/analyse.ts';
import type { Figure } from '../core/model.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { datedFigures } from '../workspace/storyDays.ts';

/** The figures of the analysis in their order; months without a year have it where dated stories tell. */
export function figuresOf(snapshot: Snapshot, article: string, analysis: Analysis): readonly Figure[] {
  return datedFigures(article, analysis, {
    clusterOf: (other, chain) => snapshot.clusterOf(other, chain),
    published: other => snapshot.contribution(other)?.published ?? null,
  });
}
