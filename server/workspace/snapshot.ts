/**
 * The workspace as it was at one moment.
 *
 * Invariant: nothing read from one snapshot mixes with another: once the workspace has moved on, reading throws
 * `SnapshotExpired`, and whoever asked asks again.
 */
import type { Analysis } from '../core/analyse.ts';
import type { MergeExplanation } from '../core/linking/clusters.ts';
import type { Fact, Finding } from '../core/model.ts';
import type { Cluster, ClusterMember } from './clusterIndex.ts';
import type { Held } from './held.ts';
import type { Settings } from './settings.ts';

/** A fact, the article that states it and that article's own date. */
export interface SourcedFact {
  readonly article: string;
  readonly published: string | null;
  readonly fact: Fact;
}

export interface Snapshot {
  /** Grows with every change to the workspace. */
  readonly version: number;
  readonly settings: Settings;
  /** All articles: by their own date, those without one last; then by name. */
  articles(): readonly string[];
  /** The analysis of an open article; null for a closed one, whose text is not kept. */
  analysis(article: string): Analysis | null;
  /** What the article tells the others. */
  contribution(article: string): Held | null;
  /** The entity of a chain, given by its place among the article's chains. */
  clusterOf(article: string, chain: number): Cluster | null;
  /** Why two chains are, or are not, held to be one entity; null where one of them is not held. */
  explainMerge(a: ClusterMember, b: ClusterMember): MergeExplanation | null;
  /** The entities that a query names, by any form of their names; best first. */
  search(query: string): readonly Cluster[];
  /** What the articles say of the quantity of a fact, by article and place; the fact itself is among them. */
  factsLike(fact: Fact): readonly SourcedFact[];
  /** The findings of an article, those against other articles included, by the severities of the settings. */
  findings(article: string): readonly Finding[];
  /** The order in which articles are listed, as a comparison. */
  compare(a: string, b: string): number;
  /** Items in the order in which their articles are listed; those of one article as they stood. */
  listed<T extends { readonly article: string }>(items: readonly T[]): T[];
}

/** The workspace has changed since the snapshot was taken. */
export class SnapshotExpired extends Error {
  override readonly name = 'SnapshotExpired';
}
