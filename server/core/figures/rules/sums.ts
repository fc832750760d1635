/**
 * A sum that its story states again and again, and once with another value: `a £6m swap … the £6m swap … the £4m`.
 *
 * Invariant: at most information, for the words around a sum name it less surely than a counted noun does; small
 * plain sums, of which a list of prices has many, are left alone.
 */
import type { Finding } from '../../model.ts';
import { isBracketed } from '../asked.ts';
import { shared } from '../claims.ts';
import { conflict, hasPartner, type PlacedClaim, stated } from '../placedClaims.ts';

/** Prices below this come in lists. */
const smallest = 2000;

/** Sums this far apart are of two things. */
const farApart = 3;

/** The single sums that stand against a repeated one. */
export function findSums(group: readonly PlacedClaim[]): Finding[] {
  if (group[0]?.claim.figure.kind !== 'money') return [];
  const repeated = group.filter(a => stated(a).value >= smallest && isRepeated(group, a));
  if (repeated.length === 0) return [];
  const findings: Finding[] = [];
  for (const b of group) {
    if (b.claim.subject.partial || isBracketed(b.claim) || hasPartner(group, b)) continue;
    const a = repeated.find(one => one.order < b.order && isSameSum(one, b));
    if (a) findings.push(conflict('figure.restated', a, b, 'information'));
  }
  return findings;
}

function isRepeated(group: readonly PlacedClaim[], a: PlacedClaim): boolean {
  return group.some(other => other !== a && stated(other).value === stated(a).value);
}

/** Whether the words around both sums meet: next to them, or anywhere in the clause of `the` sum. */
function isSameSum(a: PlacedClaim, b: PlacedClaim): boolean {
  const [x, y] = [a.claim, b.claim];
  const ratio = stated(a).value / stated(b).value;
  if (ratio > farApart || ratio < 1 / farApart) return false;
  if (x.subject.standing !== y.subject.standing || x.scene.years.length > 0 || y.scene.years.length > 0)
    return false;
  if (a.region === b.region && x.scene.sentence === y.scene.sentence) return false;
  const common = shared(x.setting, y.setting);
  return (shared(x.near, y.near) >= 1 && common >= 2) || (y.subject.definite && common >= 1);
}
