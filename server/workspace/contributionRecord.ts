/**
 * Contributions as JSON, for caches and for the shards of an archive.
 *
 * Invariant: reading back what was written gives an equal contribution.
 */
import type { Contribution } from '../core/contribution.ts';

/** Grows whenever a contribution's shape or meaning changes, so that records of another make are not read. */
export const RECORD_VERSION = 4;

/** A contribution as JSON can hold it: line starts as differences. */
export interface ContributionRecord extends Omit<Contribution, 'lineStarts'> {
  readonly v: number;
  readonly lines: readonly number[];
}

/** The record of a contribution. */
export function writeContribution({ lineStarts, ...rest }: Contribution): ContributionRecord {
  return {
    v: RECORD_VERSION,
    ...rest,
    lines: [...lineStarts].slice(1).map((start, i) => start - lineStarts[i]),
  };
}

/** The contribution of a record; null where the value is none, or one of another version. */
export function readContribution(value: unknown): Contribution | null {
  if (!isRecord(value)) return null;
  const { v: _, lines, ...rest } = value;
  const lineStarts = new Uint32Array(lines.length + 1);
  lines.forEach((length, i) => {
    lineStarts[i + 1] = lineStarts[i] + length;
  });
  return { ...rest, lineStarts };
}

/** The version vouches for what lies deeper: only the top is looked at, since archives hold millions of records. */
function isRecord(value: unknown): value is ContributionRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { v, lines, facts, chains, fingerprint } = value as Record<string, unknown>;
  return v === RECORD_VERSION && [lines, facts, chains, fingerprint].every(Array.isArray);
}
