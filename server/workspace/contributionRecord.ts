/**
 * Contributions as JSON, for caches and for the shards of an archive.
 *
 * Invariant: reading back what was written gives an equal contribution.
 */
import type { Contribution } from '../core/contribution.ts';
import type { Fact } from '../core/model.ts';

/** Grows whenever a contribution's shape or meaning changes, so that records of another make are not read. */
export const RECORD_VERSION = 2;

/** A contribution as JSON can hold it: infinite ends of intervals as null, line starts as differences. */
export interface ContributionRecord extends Omit<Contribution, 'lineStarts' | 'facts'> {
  readonly v: number;
  readonly lines: readonly number[];
  readonly facts: readonly FactRecord[];
}

/** A fact with all the keys that it is filed under: but for the key its filings are the same. */
type FactRecord = Omit<Fact, 'key' | 'low' | 'high'> & {
  readonly keys: readonly string[];
  readonly low: number | null;
  readonly high: number | null;
};

/** The record of a contribution. */
export function writeContribution({ lineStarts, facts, ...rest }: Contribution): ContributionRecord {
  return {
    v: RECORD_VERSION,
    ...rest,
    facts: factRecords(facts),
    lines: [...lineStarts].slice(1).map((start, i) => start - lineStarts[i]),
  };
}

/** The contribution of a record; null where the value is none, or one of another version. */
export function readContribution(value: unknown): Contribution | null {
  if (!isRecord(value)) return null;
  const { v: _, lines, facts, ...rest } = value;
  const lineStarts = new Uint32Array(lines.length + 1);
  lines.forEach((length, i) => {
    lineStarts[i + 1] = lineStarts[i] + length;
  });
  return {
    ...rest,
    lineStarts,
    facts: facts.flatMap(({ keys, ...fact }) =>
      keys.map(key => ({
        ...fact,
        key,
        low: fact.low ?? Number.NEGATIVE_INFINITY,
        high: fact.high ?? Number.POSITIVE_INFINITY,
      })),
    ),
  };
}

/** One record for the filings of one fact, which stand together and share their setting. */
function factRecords(facts: readonly Fact[]): FactRecord[] {
  const finite = (bound: number) => (Number.isFinite(bound) ? bound : null);
  const records: (FactRecord & { keys: string[] })[] = [];
  facts.forEach(({ key, ...fact }, i) => {
    const before = facts[i - 1];
    const isSame =
      before && before.setting === fact.setting && before.from === fact.from && before.to === fact.to;
    if (isSame) records.at(-1)!.keys.push(key);
    else records.push({ ...fact, keys: [key], low: finite(fact.low), high: finite(fact.high) });
  });
  return records;
}

/** The version vouches for what lies deeper: only the top is looked at, since archives hold millions of records. */
function isRecord(value: unknown): value is ContributionRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { v, lines, facts, chains, fingerprint } = value as Record<string, unknown>;
  return v === RECORD_VERSION && [lines, facts, chains, fingerprint].every(Array.isArray);
}
